import { swappedFault } from '../lines/swapped-columns';
import { fault } from '../tables/fault';
import type { Row } from '../tables/read-table';
import { at, type Rule, split } from '../tables/rule';

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

/** « Respectivement »: two amounts of one party for one action are two sub-measures, each with its name. */
const severalAmountsAreNamed: Rule = ({ get }) => {
  const table = get('financements');
  const key = (row: Row): string => ['action_id', 'parties'].map(row.cell).join('¦');
  const same = (row: Row): string => [key(row), ...['montant_eur', 'libelle'].map(row.cell)].join('¦');
  const counts = new Map<string, number>();
  const copies = new Map<string, number>();
  for (const row of table.rows) copies.set(same(row), (copies.get(same(row)) ?? 0) + 1);
  for (const row of table.rows) counts.set(key(row), (counts.get(key(row)) ?? 0) + 1);
  // A line that stands twice is told as such, above.
  return table.rows
    .filter(
      (row) => copies.get(same(row)) === 1 && (counts.get(key(row)) ?? 0) > 1 && row.cell('libelle') === '',
    )
    .map((row) =>
      fault(at(table, row, 'libelle'), 'plusieurs montants de la même partie', 'le nom de la sous-mesure'),
    );
};

/** A part of the State above its envelope: the amounts that are cited tell which of the two is wrong. */
const stateShareWithinEnvelope: Rule = ({ get }) => {
  const table = get('enveloppes');
  const above = table.rows.filter(
    (row) => Number(row.cell('part_etat_eur')) > Number(row.cell('montant_eur')),
  );
  if (above.length > 1 && above.length === table.rows.length)
    return [swappedFault(table.fichier, 'montant_eur', 'part_etat_eur')];
  const volets = new Map(get('axes').rows.map((row) => [row.cell('num'), row.cell('volet')]));
  const cited = (volet: string): number =>
    get('financements')
      .rows.filter((row) => volets.get(row.cell('axe')) === volet)
      .reduce((sum, row) => sum + Number(row.cell('montant_eur')), 0);
  return above.map((row) => {
    const part = row.cell('part_etat_eur');
    return cited(row.cell('volet')) > Number(row.cell('montant_eur'))
      ? fault(
          at(table, row, 'montant_eur'),
          'enveloppe plus petite que la part de l’État, et que les montants cités de son volet',
          `au moins ${part}, en euros`,
        )
      : fault(
          at(table, row, 'part_etat_eur'),
          'part plus grande que l’enveloppe',
          `au plus ${row.cell('montant_eur')}`,
        );
  });
};

const periodHasYears: Rule = ({ get }) => {
  const table = get('appels-a-projets');
  return table.rows
    .filter((row) => (row.cell('periode') === '') !== (row.cell('annees') === ''))
    .map((row) =>
      fault(at(table, row, 'annees'), 'période et nombre d’années vont ensemble', 'les deux, ou aucun'),
    );
};

/** Rules on the amounts: of the actions, of the volets, of the national calls. */
export const AMOUNT_RULES: readonly Rule[] = [
  fundingFollowsAction,
  sharedHasSeveralParties,
  noTwiceTheSameLine,
  severalAmountsAreNamed,
  stateShareWithinEnvelope,
  periodHasYears,
];
