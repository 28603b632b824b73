import { type Fault, fault } from './fault';
import type { Row, Table } from './read-table';

/** Official codes that exist; `null` when the geography is not at hand. */
export interface KnownCodes {
  readonly departement: ReadonlySet<string>;
  readonly arrondissement: ReadonlySet<string>;
  readonly epci: ReadonlySet<string>;
  readonly commune: ReadonlySet<string>;
}

export interface Tables {
  readonly get: (name: string) => Table;
  readonly known: KnownCodes | null;
}

/** A rule between lines or files: all its faults at once. */
type Rule = (tables: Tables) => readonly Fault[];

const split = (text: string): readonly string[] => (text === '' ? [] : text.split('|'));

const at = (table: Table, row: Row, colonne: string) => ({
  fichier: table.fichier,
  ligne: row.ligne,
  colonne,
  valeur: row.cell(colonne),
});

/** Every word of a column is an id of another file. */
const refers =
  (from: string, column: string, to: string, key = 'id'): Rule =>
  ({ get }) => {
    const ids = new Set(get(to).rows.map((row) => row.cell(key)));
    const table = get(from);
    return table.rows.flatMap((row) =>
      split(row.cell(column))
        .filter((word) => !ids.has(word))
        .map((word) =>
          fault(
            { ...at(table, row, column), valeur: word },
            'identifiant inconnu',
            `un « ${key} » de ${get(to).fichier}`,
          ),
        ),
    );
  };

/** The thématique (or rubrique) of a line belongs to the axe of that line. */
const sameAxe =
  (from: string, column: string, to: string): Rule =>
  ({ get }) => {
    const axes = new Map(get(to).rows.map((row) => [row.cell('id'), row.cell('axe')]));
    const table = get(from);
    return table.rows.flatMap((row) => {
      const axe = axes.get(row.cell(column));
      return axe === undefined || axe === row.cell('axe')
        ? []
        : [
            fault(
              at(table, row, column),
              `elle est de l’axe ${axe}, la ligne de l’axe ${row.cell('axe')}`,
              'le même axe',
            ),
          ];
    });
  };

const fundingFollowsAction: Rule = ({ get }) => {
  const actions = new Map(get('actions').rows.map((row) => [row.cell('id'), row]));
  const table = get('financements');
  return table.rows.flatMap((row) => {
    const action = actions.get(row.cell('action_id'));
    return action
      ? (['axe', 'thematique'] as const)
          .filter((column) => row.cell(column) !== action.cell(column))
          .map((column) => fault(at(table, row, column), `autre ${column} que l’action`, action.cell(column)))
      : [];
  });
};

const sharedHasSeveralParties: Rule = ({ get }) => {
  const table = get('financements');
  return table.rows.flatMap((row) => {
    const several = split(row.cell('parties')).length > 1;
    return several === (row.cell('partage') === 'oui')
      ? []
      : [
          fault(
            at(table, row, 'partage'),
            several ? 'plusieurs parties derrière un montant' : 'une seule partie',
            several ? 'oui (ou une ligne par partie si le support donne un montant à chacune)' : 'non',
          ),
        ];
  });
};

const everyActionHasAnAmount: Rule = ({ get }) => {
  const funded = new Set(get('financements').rows.map((row) => row.cell('action_id')));
  const table = get('actions');
  return table.rows
    .filter((row) => row.cell('id') !== '' && !funded.has(row.cell('id')))
    .map((row) =>
      fault(
        at(table, row, 'id'),
        'aucun montant pour cette action',
        'au moins une ligne dans financements.csv',
      ),
    );
};

const noTwiceTheSameLine: Rule = ({ get }) => {
  const table = get('financements');
  const seen = new Map<string, number>();
  return table.rows.flatMap((row) => {
    const key = ['action_id', 'parties', 'montant_eur', 'libelle'].map(row.cell).join('¦');
    const first = seen.get(key);
    seen.set(key, first ?? row.ligne);
    return first === undefined
      ? []
      : [
          fault(
            at(table, row, 'action_id'),
            `même montant, même partie que la ligne ${first}`,
            'une ligne par montant, ou deux libellés différents',
          ),
        ];
  });
};

const perimeterCodesExist: Rule = ({ get, known }) => {
  if (!known) return [];
  return ['france-travail', 'pactes-territoriaux', 'lieux'].flatMap((name) => {
    const table = get(name);
    return table.rows.flatMap((row) => {
      const niveau = row.cell('niveau');
      const set =
        niveau === 'departement' || niveau === 'arrondissement' || niveau === 'epci'
          ? known[niveau]
          : known.commune;
      return split(row.cell('codes'))
        .filter((code) => !set.has(code))
        .map((valeur) =>
          fault(
            { ...at(table, row, 'codes'), valeur },
            'code absent de la région',
            `un code de niveau ${niveau} du COG 2026`,
          ),
        );
    });
  });
};

const belowCommuneIsOneCommune: Rule = ({ get }) =>
  ['france-travail', 'pactes-territoriaux', 'lieux'].flatMap((name) => {
    const table = get(name);
    return table.rows
      .filter((row) => row.cell('niveau') === 'infracommunal' && split(row.cell('codes')).length !== 1)
      .map((row) =>
        fault(at(table, row, 'codes'), 'plusieurs communes', 'la commune qui contient le quartier, seule'),
      );
  });

const partyCodesExist: Rule = ({ get, known }) => {
  if (!known) return [];
  const table = get('parties');
  return table.rows.flatMap((row) => {
    const code = row.cell('code');
    const set = row.cell('nature') === 'metropole' ? known.epci : known.departement;
    return set.has(code)
      ? []
      : [fault(at(table, row, 'code'), 'code absent de la région', 'un département ou un EPCI du COG 2026')];
  });
};

const stateShareWithinEnvelope: Rule = ({ get }) => {
  const table = get('enveloppes');
  return table.rows
    .filter((row) => Number(row.cell('part_etat_eur')) > Number(row.cell('montant_eur')))
    .map((row) =>
      fault(
        at(table, row, 'part_etat_eur'),
        'part plus grande que l’enveloppe',
        `au plus ${row.cell('montant_eur')}`,
      ),
    );
};

const periodHasYears: Rule = ({ get }) => {
  const table = get('appels-a-projets');
  return table.rows
    .filter((row) => (row.cell('periode') === '') !== (row.cell('annees') === ''))
    .map((row) =>
      fault(at(table, row, 'annees'), 'période et nombre d’années vont ensemble', 'les deux, ou aucun'),
    );
};

/** All rules between lines and files. */
export const CROSS_RULES: readonly Rule[] = [
  refers('actions', 'thematique', 'thematiques'),
  refers('actions', 'rubrique', 'rubriques'),
  refers('financements', 'action_id', 'actions'),
  refers('financements', 'parties', 'parties', 'code'),
  refers('mentions', 'action_id', 'actions'),
  refers('lieux', 'action_id', 'actions'),
  refers('rubriques', 'sujet', 'sujets'),
  refers('parties', 'dans', 'parties', 'code'),
  refers('pactes-territoriaux', 'thematiques', 'pts-thematiques'),
  refers('pactes-territoriaux', 'publics', 'pts-publics'),
  refers('methode-grille', 'thematique', 'thematiques'),
  sameAxe('actions', 'thematique', 'thematiques'),
  sameAxe('actions', 'rubrique', 'rubriques'),
  sameAxe('methode-grille', 'thematique', 'thematiques'),
  fundingFollowsAction,
  sharedHasSeveralParties,
  everyActionHasAnAmount,
  noTwiceTheSameLine,
  partyCodesExist,
  perimeterCodesExist,
  belowCommuneIsOneCommune,
  stateShareWithinEnvelope,
  periodHasYears,
];
