import { type DepartementCode, isDepartementCode, isPartyCode } from '../../domain/codes';
import type { Action, GlossaryTerm, Pacts } from '../../domain/pacts';
import { toEdition, toNature, toWave } from '../edition/to-edition';
import { toIndicators } from '../indicators/to-indicators';
import * as cells from './cells';
import type { Row } from './read-table';

const { text, orNull, int, list, axe, source, perimeter } = cells;

const departement = (row: Row, column: string): DepartementCode[] => {
  const code = text(row, column);
  return isDepartementCode(code) ? [code] : [];
};

function actions(rows: (name: string) => readonly Row[]): Action[] {
  const titles = new Map(rows('rubriques').map((row) => [text(row, 'id'), text(row, 'titre')]));
  const of = (name: string, id: string): readonly Row[] =>
    rows(name).filter((row) => text(row, 'action_id') === id);
  return rows('actions').map((row) => {
    const id = text(row, 'id');
    return {
      id,
      axe: axe(row),
      thematique: text(row, 'thematique'),
      rubrique: text(row, 'rubrique'),
      titre: text(row, 'titre'),
      description: text(row, 'description'),
      inspirante: cells.yes(row, 'inspirante'),
      lignes: of('financements', id).map((line, i) => ({
        id: `${id}-${i + 1}`,
        actionId: id,
        libelle: orNull(line, 'libelle'),
        parties: cells.parties(line),
        montantEur: int(line, 'montant_eur'),
        partage: cells.yes(line, 'partage'),
      })),
      lieux: of('lieux', id).map((place) => ({
        libelle: text(place, 'libelle'),
        perimeter: perimeter(place),
      })),
      source: source(row, titles.get(text(row, 'rubrique')) ?? null),
      mentions: of('mentions', id).map((mention) => source(mention)),
    };
  });
}

const named = (row: Row) => ({
  id: text(row, 'id'),
  titre: text(row, 'titre'),
  libelleSupport: text(row, 'libelle_support'),
});

/** The glossary apart: it is shown later than the figures, and travels in a file of its own. */
export const toGlossary = (rows: (name: string) => readonly Row[]): readonly GlossaryTerm[] =>
  rows('glossaire').map((row) => ({
    sigle: text(row, 'sigle'),
    nom: text(row, 'nom'),
    definition: text(row, 'definition'),
  }));

/** Rows that passed the schemas and the rules → the records of the domain. */
export function toPacts(version: string, rows: (name: string) => readonly Row[]): Pacts {
  return {
    version,
    edition: toEdition(rows('edition')),
    natures: rows('natures').map(toNature),
    vagues: rows('vagues').map(toWave),
    parties: rows('parties').flatMap((row) => {
      const code = text(row, 'code');
      if (!isPartyCode(code)) return [];
      const departements = list(row, 'departements').filter(isDepartementCode);
      const dans = text(row, 'dans');
      const hors = list(row, 'hors').filter(isPartyCode);
      return [
        {
          code,
          nom: text(row, 'nom'),
          nomArticle: text(row, 'nom_article'),
          nomCourt: text(row, 'nom_court'),
          nature: text(row, 'nature'),
          dans: isPartyCode(dans) ? dans : null,
          ...(departements.length === 0 ? {} : { departements }),
          ...(hors.length === 0 ? {} : { hors }),
        },
      ];
    }),
    axes: rows('axes').map((row) => ({
      num: axe(row, 'num'),
      titre: text(row, 'titre'),
      titreCourt: text(row, 'titre_court'),
      description: text(row, 'description'),
      volet: orNull(row, 'volet'),
      voletPrecision: cells.precision(row, 'volet_precision'),
      voletNote: text(row, 'volet_note'),
      source: source(row, null),
    })),
    thematiques: rows('thematiques').map((row) => ({
      id: text(row, 'id'),
      axe: axe(row),
      titre: text(row, 'titre'),
      titreCourt: text(row, 'titre_court'),
      source: source(row),
    })),
    rubriques: rows('rubriques').map((row) => ({
      id: text(row, 'id'),
      axe: axe(row),
      titre: text(row, 'titre'),
      sujet: orNull(row, 'sujet'),
    })),
    sujets: rows('sujets').map((row) => ({ id: text(row, 'id'), titre: text(row, 'titre') })),
    actions: actions(rows),
    franceTravail: rows('france-travail').flatMap((row) =>
      departement(row, 'departement').map((code) => ({
        id: text(row, 'id'),
        nom: text(row, 'nom'),
        libelleSupport: text(row, 'libelle_support'),
        departement: code,
        vague: int(row, 'vague'),
        perimeter: perimeter(row),
        source: source(row),
      })),
    ),
    ptsThematiques: rows('pts-thematiques').map(named),
    ptsPublics: rows('pts-publics').map(named),
    pactesTerritoriaux: rows('pactes-territoriaux').flatMap((row) =>
      departement(row, 'departement').map((code) => ({
        id: text(row, 'id'),
        nom: text(row, 'nom'),
        libellesSupport: list(row, 'libelles_support'),
        departement: code,
        arrondissement: text(row, 'arrondissement'),
        perimeter: perimeter(row),
        thematiques: list(row, 'thematiques'),
        publics: list(row, 'publics'),
        publicNote: orNull(row, 'public_note'),
        source: source(row, null),
      })),
    ),
    enveloppes: rows('enveloppes').map((row) => ({
      volet: text(row, 'volet'),
      titre: text(row, 'titre'),
      montantEur: int(row, 'montant_eur'),
      partEtatEur: int(row, 'part_etat_eur'),
      source: source(row, null),
    })),
    appels: rows('appels-a-projets').map((row) => ({
      id: text(row, 'id'),
      titre: text(row, 'titre'),
      sigle: orNull(row, 'sigle'),
      montantEur: int(row, 'montant_eur'),
      periode: text(row, 'periode') === 'an' ? ('an' as const) : null,
      annees: text(row, 'annees') === '' ? null : int(row, 'annees'),
      precision: cells.amountPrecision(row),
      libelleSupport: text(row, 'libelle_support'),
      note: orNull(row, 'note'),
      source: source(row, null),
    })),
    melContrat: rows('mel-contrat-unique').flatMap((row) => {
      const partie = text(row, 'partie');
      if (!isPartyCode(partie)) return [];
      return [
        {
          partie,
          axe: axe(row),
          titre: text(row, 'titre'),
          pacte: list(row, 'pacte'),
          politiqueVille: list(row, 'politique_ville'),
          source: source(row, null),
        },
      ];
    }),
    methode: rows('methode').map((row) => ({
      id: text(row, 'id'),
      groupe: text(row, 'groupe'),
      ordre: int(row, 'ordre'),
      texte: text(row, 'texte'),
      source: source(row),
    })),
    indicateurs: toIndicators(rows),
  };
}
