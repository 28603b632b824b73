import { EDITION_RULES } from '../edition/edition-rules';
import { INDICATOR_RULES } from '../indicators/indicator-rules';
import { suggested } from '../text/nearest';
import { type Fault, fault } from './fault';
import { PERIMETER_RULES } from './perimeter-rules';
import type { Row } from './read-table';
import { at, type Rule, split } from './rule';

/** The thématique (or rubrique) of a line belongs to the axe of that line. */
const sameAxe =
  (from: string, column: string, to: string): Rule =>
  ({ get }) => {
    const axes = new Map(get(to).rows.map((row) => [row.cell('id'), row.cell('axe')]));
    const known = new Set(get('axes').rows.map((row) => row.cell('num')));
    const table = get(from);
    return table.rows.flatMap((row) => {
      const axe = axes.get(row.cell(column));
      // A thématique or an axe that does not exist is told by itself.
      return axe === undefined || axe === row.cell('axe') || !known.has(axe) || !known.has(row.cell('axe'))
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
  const axes = new Map(get('thematiques').rows.map((row) => [row.cell('id'), row.cell('axe')]));
  return table.rows.flatMap((row) => {
    const action = actions.get(row.cell('action_id'));
    // An action whose own axe and thématique do not go together is told by itself.
    return action && axes.get(action.cell('thematique')) === action.cell('axe')
      ? (['axe', 'thematique'] as const)
          .filter((column) => row.cell(column) !== action.cell(column))
          .map((column) => fault(at(table, row, column), `autre ${column} que l’action`, action.cell(column)))
      : [];
  });
};

const sharedHasSeveralParties: Rule = ({ get }) => {
  const table = get('financements');
  return table.rows.flatMap((row) => {
    // A list that is not written as one is told by itself.
    if (!/^\w+(\|\w+)*$/.test(row.cell('parties'))) return [];
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

const everyActionHasAnAmount: Rule = ({ get, wrong }) => {
  const funding = get('financements');
  const funded = new Set(funding.rows.map((row) => row.cell('action_id')));
  const table = get('actions');
  // An amount that names no action is told by itself, and is most likely the one that is missed here.
  const named = new Set(table.rows.map((row) => row.cell('id')));
  if (wrong(funding, 'action_id') || [...funded].some((id) => !named.has(id))) return [];
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

const partyCodesExist: Rule = ({ get, known }) => {
  if (!known) return [];
  const table = get('parties');
  const levels = new Map(get('natures').rows.map((row) => [row.cell('id'), row.cell('niveau')]));
  return table.rows.flatMap((row) => {
    const code = row.cell('code');
    const level = levels.get(row.cell('nature'));
    const set = level === 'epci' ? known.epci : known.departement;
    // A kind that does not exist is told by itself.
    return level === undefined || set.has(code)
      ? []
      : [
          fault(
            at(table, row, 'code'),
            'code absent de la région',
            `un département ou un EPCI du Code officiel géographique${suggested(code, set)}`,
          ),
        ];
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

/** No word twice in a list: a commune or a party would count twice. */
const noRepeat =
  (from: string, column: string): Rule =>
  ({ get }) => {
    const table = get(from);
    return table.rows.flatMap((row) => {
      const words = split(row.cell(column));
      const twice = words.find((word, i) => words.indexOf(word) !== i);
      return twice === undefined
        ? []
        : [fault({ ...at(table, row, column), valeur: twice }, 'deux fois dans la liste', 'une seule fois')];
    });
  };

const notEmpty =
  (from: string): Rule =>
  ({ get }) => {
    const { fichier, rows } = get(from);
    return rows.length > 0 ? [] : [fault({ fichier }, 'aucune ligne sous l’en-tête', 'une ligne au moins')];
  };

/** One place of the deck holds one action: a copied line keeps the place of its model. */
/** « Respectivement »: two amounts of one party for one action are two sub-measures, each with its name. */
const severalAmountsAreNamed: Rule = ({ get }) => {
  const table = get('financements');
  const key = (row: Row): string => ['action_id', 'parties'].map(row.cell).join('¦');
  const counts = new Map<string, number>();
  for (const row of table.rows) counts.set(key(row), (counts.get(key(row)) ?? 0) + 1);
  return table.rows
    .filter((row) => (counts.get(key(row)) ?? 0) > 1 && row.cell('libelle') === '')
    .map((row) =>
      fault(at(table, row, 'libelle'), 'plusieurs montants de la même partie', 'le nom de la sous-mesure'),
    );
};

const onePlaceOneAction: Rule = ({ get }) => {
  const table = get('actions');
  const seen = new Map<string, number>();
  return table.rows.flatMap((row): readonly Fault[] => {
    const key = ['section', 'diapositive', 'rubrique', 'rang'].map(row.cell).join('¦');
    const first = seen.get(key);
    seen.set(key, first ?? row.ligne);
    return first === undefined
      ? []
      : [fault(at(table, row, 'rang'), `même place dans le support que la ligne ${first}`, 'un autre rang')];
  });
};

/** An edition may have no envelope, where no axe names one. */
const envelopesNamed: Rule = (tables) =>
  tables.get('axes').rows.some((row) => row.cell('volet') !== '') ? notEmpty('enveloppes')(tables) : [];

/** A file without a line: those that name it would all look wrong, and it alone is told. */
export const EMPTY_RULES: readonly Rule[] = [
  envelopesNamed,
  ...[
    'axes',
    'natures',
    'vagues',
    'parties',
    'thematiques',
    'rubriques',
    'actions',
    'financements',
    'france-travail',
    'pactes-territoriaux',
    'pts-thematiques',
  ].map(notEmpty),
];

/** All the other rules between lines and files. */
export const CROSS_RULES: readonly Rule[] = [
  noRepeat('financements', 'parties'),
  noRepeat('france-travail', 'codes'),
  noRepeat('pactes-territoriaux', 'codes'),
  noRepeat('pactes-territoriaux', 'thematiques'),
  noRepeat('pactes-territoriaux', 'publics'),
  noRepeat('lieux', 'codes'),
  ...EDITION_RULES,
  sameAxe('actions', 'thematique', 'thematiques'),
  sameAxe('actions', 'rubrique', 'rubriques'),
  sameAxe('methode-grille', 'thematique', 'thematiques'),
  fundingFollowsAction,
  sharedHasSeveralParties,
  everyActionHasAnAmount,
  noTwiceTheSameLine,
  severalAmountsAreNamed,
  onePlaceOneAction,
  partyCodesExist,
  ...PERIMETER_RULES,
  stateShareWithinEnvelope,
  periodHasYears,
  ...INDICATOR_RULES,
];
