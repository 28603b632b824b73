import type { Edition, PartyKind, Wave } from '../../domain/deck/edition';
import { int, orNull, text } from '../tables/cells';
import type { Row } from '../tables/read-table';

const NONE: Edition = {
  debut: 0,
  fin: 0,
  titre: '',
  titreCourt: '',
  region: '',
  enRegion: '',
  support: '',
  dateSupport: '',
  licence: '',
  intro: '',
  cog: '',
  population: '',
  limites: '',
  suiteFt: null,
};

/** The one line of `edition.csv`. A rule says that there is one: the fallback only satisfies the compiler. */
export const toEdition = ([row]: readonly Row[]): Edition =>
  row === undefined
    ? NONE
    : {
        debut: int(row, 'debut'),
        fin: int(row, 'fin'),
        titre: text(row, 'titre'),
        titreCourt: text(row, 'titre_court'),
        region: text(row, 'region'),
        enRegion: text(row, 'en_region'),
        support: text(row, 'support'),
        dateSupport: text(row, 'date_support'),
        licence: text(row, 'licence'),
        intro: text(row, 'intro'),
        cog: text(row, 'cog'),
        population: text(row, 'population'),
        limites: text(row, 'limites'),
        suiteFt: orNull(row, 'suite_ft'),
      };

export const toWave = (row: Row): Wave => ({
  num: int(row, 'num'),
  annee: text(row, 'annee'),
  annonce: orNull(row, 'annonce'),
  demarrage: orNull(row, 'demarrage'),
  reference: orNull(row, 'reference'),
  couleur: int(row, 'couleur'),
});

export const toNature = (row: Row): PartyKind => ({
  id: text(row, 'id'),
  niveau: row.cell('niveau') === 'epci' ? 'epci' : 'departement',
  singulier: text(row, 'singulier'),
  pluriel: text(row, 'pluriel'),
  echelle: text(row, 'echelle'),
  genre: row.cell('genre') === 'f' ? 'f' : 'm',
});
