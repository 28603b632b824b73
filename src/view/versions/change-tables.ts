import type { Model } from '../../domain/model';
import type { AmountChange, CitedAmount } from '../../domain/versions/amount-changes';
import type { TotalRow } from '../../domain/versions/edition-totals';
import { axeLabel, formatEuros, GAP, sourceText } from '../text/formats';
import { capital } from '../text/grammar';
import {
  AMOUNT_KINDS,
  differenceText,
  eurosOrNone,
  PERIMETER_KINDS,
  SCHEME_NAMES,
  shareText,
  signed,
} from './change-words';
import type { Comparison } from './comparison';
import { aspectsText, perimeterText } from './perimeter-words';
import { TABLE_WORDS, textName, wordedChanges } from './text-words';

export interface ChangeColumn {
  readonly label: string;
  readonly numeric: boolean;
}

export interface ChangeCell {
  readonly text: string;
  /** What the column is put in order by; `null` where there is nothing: always last. */
  readonly sort: string | number | null;
}

export interface ChangeRow {
  readonly key: string;
  /** True among rows of which some are as they were. */
  readonly moved?: boolean;
  readonly cells: readonly ChangeCell[];
}

export interface ChangeTable {
  readonly id: string;
  readonly caption: string;
  readonly columns: readonly ChangeColumn[];
  /** The first cell names the row. */
  readonly rows: readonly ChangeRow[];
}

const text = (words: string): ChangeCell => ({ text: words, sort: words === '' ? null : words });
const euros = (value: number | null, words = eurosOrNone(value)): ChangeCell => ({
  text: words,
  sort: value,
});
const words = (label: string): ChangeColumn => ({ label, numeric: false });
const number = (label: string): ChangeColumn => ({ label, numeric: true });

/** Name of an axe in a state of the figures: it may be told otherwise in the other. */
export const axeName = (model: Model, axe: number): string =>
  axeLabel(axe, model.axe.get(axe)?.titreCourt ?? '').replace(/ · $/, '');

/** Who stands behind an amount: "Nord ; Pas-de-Calais (partagé)". */
export const whoPays = ({ before, after }: Comparison, { parties, partage }: CitedAmount): string =>
  `${parties
    .map((code) => after.party.get(code)?.nom ?? before.party.get(code)?.nom ?? code)
    .join(`${GAP}; `)}${partage ? ' (partagé)' : ''}`;

/** What an amount is for: its action, and its own name where it has one. */
export const whatFor = ({ titre, libelle }: CitedAmount): string =>
  libelle === null ? titre : `${titre}${GAP}: ${libelle}`;

/** Axe of an amount; both where it has passed from one to another. */
export function axesOf({ before, after }: Comparison, { before: was, after: is }: AmountChange): string {
  const told = (model: Model, amount: CitedAmount | null) => amount && axeName(model, amount.axe);
  const [old, now] = [told(before, was), told(after, is)];
  return old !== null && now !== null && old !== now ? `${old} → ${now}` : (now ?? old ?? '');
}

/** What has become of an amount; one that has another name is told by the one that it had. */
export const amountKind = ({ kind, before }: AmountChange): string =>
  kind !== 'renomme'
    ? AMOUNT_KINDS[kind]
    : before?.libelle
      ? `${AMOUNT_KINDS[kind]} (avant${GAP}: ${before.libelle})`
      : `${AMOUNT_KINDS[kind]} (sans nom à lui avant)`;

/** Every amount that has changed. */
export function amountsTable(comparison: Comparison): ChangeTable {
  return {
    id: 'montants',
    caption: 'Montants d’actions qui ont changé',
    columns: [
      ...[words('Action'), words('Changement'), words('Contrat'), words('Axe')],
      ...[number('Avant'), number('Après'), number('Écart'), words('Source')],
    ],
    rows: comparison.changes.amounts.flatMap((change, rank) => {
      const { kind, before, after } = change;
      const amount = after ?? before;
      if (!amount) return [];
      const added = (after?.montantEur ?? 0) - (before?.montantEur ?? 0);
      return [
        {
          key: `${kind}-${amount.id}-${rank}`,
          cells: [
            text(whatFor(amount)),
            text(amountKind(change)),
            text(whoPays(comparison, amount)),
            text(axesOf(comparison, change)),
            euros(before?.montantEur ?? null),
            euros(after?.montantEur ?? null),
            // What the sums win or lose by it, where it came or went as well.
            euros(added, signed(added, formatEuros)),
            text(sourceText(amount.source)),
          ],
        },
      ];
    }),
  };
}

function totalName({ after, before }: Comparison, { of, label }: TotalRow): string {
  if (of.kind === 'axe') return axeName(after.axe.has(of.axe) ? after : before, of.axe);
  return capital(label);
}

/** Every total of both states, those that are as they were included. */
export const totalsTable = (comparison: Comparison): ChangeTable => ({
  id: 'totaux',
  caption: 'Totaux des actions citées, avant et après',
  columns: [words('Total'), number('Avant'), number('Après'), number('Écart'), number('Évolution')],
  rows: comparison.changes.totals.map((row) => {
    const { key, before, after } = row;
    const both = before !== null && after !== null;
    return {
      key,
      moved: before !== after,
      cells: [
        text(totalName(comparison, row)),
        euros(before),
        euros(after),
        euros(both ? after - before : null, differenceText(before, after)),
        euros(both && before > 0 ? (after - before) / before : null, shareText(before, after)),
      ],
    };
  }),
});

/** Every perimeter that has changed. */
export const perimetersTable = (comparison: Comparison): ChangeTable => ({
  id: 'perimetres',
  caption: 'Périmètres qui ont changé',
  columns: ['Périmètre', 'Dispositif', 'Changement', 'Avant', 'Après'].map(words),
  rows: comparison.changes.perimeters.flatMap((change) => {
    const { kind, before, after } = change;
    const one = after ?? before;
    if (!one) return [];
    const what = aspectsText(comparison.after, change);
    return [
      {
        key: `${one.scheme}-${one.id}-${kind}`,
        cells: [
          text(one.action === '' ? one.nom : `${one.nom}${GAP}: ${one.action}`),
          text(SCHEME_NAMES[one.scheme]),
          text(what === '' ? PERIMETER_KINDS[kind] : `${PERIMETER_KINDS[kind]}${GAP}: ${what}`),
          text(perimeterText(comparison.before, before)),
          text(perimeterText(comparison.after, after)),
        ],
      },
    ];
  }),
});

/** Envelopes and calls that have changed: told apart, never added to the actions. */
export const envelopesTable = ({ changes }: Comparison): ChangeTable => ({
  id: 'enveloppes',
  caption: 'Enveloppes et appels à projets qui ont changé',
  columns: [words('Enveloppe ou appel'), number('Avant'), number('Après'), number('Écart')],
  rows: changes.envelopes.map(({ key, titre, before, after }) => ({
    key,
    cells: [
      text(titre),
      euros(before),
      euros(after),
      euros(before === null || after === null ? null : after - before, differenceText(before, after)),
    ],
  })),
});

/** Longest text of a cell on screen; the file has it whole. */
const SHOWN = 320;
const cut = (whole: string): string => (whole.length > SHOWN ? `${whole.slice(0, SHOWN).trimEnd()}…` : whole);

/** Every line of every other table and text: one row for each field that has changed. */
export const textsTable = ({ after, changes }: Comparison): ChangeTable => ({
  id: 'textes',
  caption: 'Autres lignes et textes qui ont changé',
  columns: ['Ligne', 'Tableau', 'Changement', 'Avant', 'Après'].map(words),
  rows: changes.texts.flatMap((change, rank) =>
    wordedChanges(change).map(({ what, before, after: now }, i) => ({
      key: `${change.table}-${rank}-${i}`,
      cells: [
        text(textName(after, change)),
        text(TABLE_WORDS[change.table]),
        text(what),
        text(cut(before)),
        text(cut(now)),
      ],
    })),
  ),
});

/** The rows by one column; what has nothing there stays last either way. */
export function sortedRows({ rows }: ChangeTable, column: number, descending: boolean): ChangeTable['rows'] {
  const of = (row: ChangeTable['rows'][number]) => row.cells[column]?.sort ?? null;
  return rows.toSorted((a, b) => {
    const [x, y] = [of(a), of(b)];
    if (x === null || y === null) return Number(x === null) - Number(y === null);
    const order =
      typeof x === 'number' && typeof y === 'number' ? x - y : String(x).localeCompare(String(y), 'fr');
    return descending ? -order : order;
  });
}
