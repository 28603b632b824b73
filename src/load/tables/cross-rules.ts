import { AMOUNT_RULES } from '../amounts/amount-rules';
import { EDITION_RULES } from '../edition/edition-rules';
import { INDICATOR_RULES } from '../indicators/indicator-rules';
import { caused } from '../lines/causes';
import { PARTY_RULES } from '../parties/party-rules';
import { type Fault, fault, faultOf } from './fault';
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

/** An action whose thématique and rubrique both lie in another axe has one wrong axe, and not two wrong words. */
const actionOfOneAxe: Rule = (tables) => {
  const table = tables.get('actions');
  const axesOf = (name: string) =>
    new Map(tables.get(name).rows.map((row) => [row.cell('id'), row.cell('axe')]));
  const [thematiques, rubriques] = [axesOf('thematiques'), axesOf('rubriques')];
  const both = table.rows.flatMap((row) => {
    const axe = thematiques.get(row.cell('thematique'));
    return axe !== undefined && axe !== row.cell('axe') && axe === rubriques.get(row.cell('rubrique'))
      ? [{ row, axe }]
      : [];
  });
  const told = new Set(both.map(({ row }) => row.ligne));
  return [
    ...both.map(({ row, axe }) =>
      fault(at(table, row, 'axe'), `sa thématique et sa rubrique sont de l’axe ${axe}`, axe),
    ),
    ...[
      ...sameAxe('actions', 'thematique', 'thematiques')(tables),
      ...sameAxe('actions', 'rubrique', 'rubriques')(tables),
    ].filter(({ ligne }) => ligne === null || !told.has(ligne)),
  ];
};

/** Where an action stands in the deck. */
const placeOf = (row: Row): string => ['section', 'diapositive', 'rubrique', 'rang'].map(row.cell).join('¦');

const everyActionHasAnAmount: Rule = ({ get, wrong }) => {
  const funding = get('financements');
  const funded = new Set(funding.rows.map((row) => row.cell('action_id')));
  const table = get('actions');
  // An amount that names no action is told by itself, and is most likely the one that is missed here.
  const named = new Set(table.rows.map((row) => row.cell('id')));
  if (wrong(funding, 'action_id') || [...funded].some((id) => !named.has(id))) return [];
  // A copied line is told by its place.
  const places = table.rows.map(placeOf);
  return table.rows
    .filter(
      (row, i) => row.cell('id') !== '' && !funded.has(row.cell('id')) && places.indexOf(placeOf(row)) === i,
    )
    .map((row) =>
      fault(
        at(table, row, 'id'),
        'aucun montant pour cette action',
        'au moins une ligne dans financements.csv',
      ),
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
        : [faultOf({ ...at(table, row, column), valeur: twice }, caused('twiceInList', 'une seule fois'))];
    });
  };

const notEmpty =
  (from: string): Rule =>
  ({ get }) => {
    const { fichier, rows } = get(from);
    return rows.length > 0 ? [] : [fault({ fichier }, 'aucune ligne sous l’en-tête', 'une ligne au moins')];
  };

/** One place of the deck holds one action: a copied line keeps the place of its model. */
const onePlaceOneAction: Rule = ({ get }) => {
  const table = get('actions');
  const seen = new Map<string, number>();
  return table.rows.flatMap((row): readonly Fault[] => {
    const key = placeOf(row);
    const first = seen.get(key);
    seen.set(key, first ?? row.ligne);
    return first === undefined
      ? []
      : [
          fault(
            at(table, row, 'rang'),
            `même place dans le support que la ligne ${first}`,
            'un autre rang, ou une seule des deux lignes',
          ),
        ];
  });
};

/** A table may have no line as long as the tables that need it have none: a new pack is filled one after the other. */
const notEmptyFor =
  (from: string, ...others: readonly string[]): Rule =>
  (tables) =>
    others.some((name) => tables.get(name).rows.length > 0) ? notEmpty(from)(tables) : [];

/** An edition may have no envelope, where no axe names one. */
const envelopesNamed: Rule = (tables) =>
  tables.get('axes').rows.some((row) => row.cell('volet') !== '') ? notEmpty('enveloppes')(tables) : [];

/** A file without a line: those that name it would all look wrong, and it alone is told. */
export const EMPTY_RULES: readonly Rule[] = [
  envelopesNamed,
  notEmpty('natures'),
  notEmpty('parties'),
  notEmptyFor('axes', 'thematiques', 'rubriques', 'actions', 'financements'),
  notEmptyFor('thematiques', 'actions', 'financements', 'methode-grille'),
  notEmptyFor('rubriques', 'actions'),
  notEmptyFor('actions', 'financements', 'mentions', 'lieux'),
  notEmptyFor('financements', 'actions'),
  notEmptyFor('vagues', 'france-travail'),
  notEmptyFor('france-travail', 'vagues'),
  notEmptyFor('pactes-territoriaux', 'pts-thematiques'),
  notEmptyFor('pts-thematiques', 'pactes-territoriaux'),
];

/** All the other rules between lines and files. */
export const CROSS_RULES: readonly Rule[] = [
  noRepeat('financements', 'parties'),
  noRepeat('france-travail', 'codes'),
  noRepeat('pactes-territoriaux', 'codes'),
  noRepeat('pactes-territoriaux', 'thematiques'),
  noRepeat('pactes-territoriaux', 'publics'),
  noRepeat('lieux', 'codes'),
  noRepeat('parties', 'departements'),
  ...EDITION_RULES,
  actionOfOneAxe,
  sameAxe('methode-grille', 'thematique', 'thematiques'),
  everyActionHasAnAmount,
  onePlaceOneAction,
  ...AMOUNT_RULES,
  ...PARTY_RULES,
  ...PERIMETER_RULES,
  ...INDICATOR_RULES,
];
