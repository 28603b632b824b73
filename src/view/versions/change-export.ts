import type { Version } from '../../domain/versions/version';
import type { ExportCell, ExportColumn, ExportDocument, ExportRow } from '../export-view';
import { sources } from '../text/copy';
import { CITED_NOTE, PERIOD_NOTE, sourceText } from '../text/formats';
import { amountKind, axesOf, perimetersTable, totalsTable, whatFor, whoPays } from './change-tables';
import type { Comparison } from './comparison';
import { TABLE_WORDS, textName, wordedChanges } from './text-words';

const column = (id: string, label: string, kind: ExportColumn['kind'] = 'text'): ExportColumn => ({
  ...{ id, label, kind, unit: kind === 'number' ? '€' : null },
});

const COLUMNS: readonly ExportColumn[] = [
  column('sujet', 'Sujet'),
  column('objet', 'Objet'),
  column('changement', 'Changement'),
  column('contrat', 'Contrat, dispositif ou tableau'),
  column('axe', 'Axe'),
  column('avant_eur', 'Avant (€)', 'number'),
  column('apres_eur', 'Après (€)', 'number'),
  column('ecart_eur', 'Écart (€)', 'number'),
  column('avant', 'Avant (texte)'),
  column('apres', 'Après (texte)'),
  column('source', 'Source'),
  column('version_avant', 'Version avant'),
  column('version_apres', 'Version après'),
];

type Cells = readonly ExportCell[];

function rowsOf(comparison: Comparison): readonly Cells[] {
  const { amounts, totals, envelopes, texts } = comparison.changes;
  const between = (before: number | null, after: number | null): Cells => [
    before,
    after,
    before === null || after === null ? null : after - before,
  ];
  const names = totalsTable(comparison).rows;
  return [
    ...amounts.flatMap((change): Cells[] => {
      const { before, after } = change;
      const amount = after ?? before;
      return amount
        ? [
            [
              ...['montant', whatFor(amount), amountKind(change), whoPays(comparison, amount)],
              axesOf(comparison, change),
              ...between(before?.montantEur ?? null, after?.montantEur ?? null),
              ...['', '', sourceText(amount.source)],
            ],
          ]
        : [];
    }),
    ...totals.map(
      ({ key, before, after }): Cells => [
        ...['total', names.find((row) => row.key === key)?.cells[0]?.text ?? key],
        ...[before === after ? 'Inchangé' : 'Changé', '', ''],
        ...between(before, after),
        ...['', '', ''],
      ],
    ),
    ...perimetersTable(comparison).rows.map(({ cells }): Cells => {
      const [name, scheme, what, before, after] = cells.map((cell) => cell.text);
      return [
        ...['périmètre', name ?? '', what ?? '', scheme ?? '', ''],
        ...[null, null, null, before ?? '', after ?? '', ''],
      ];
    }),
    ...envelopes.map(
      ({ titre, before, after }): Cells => [
        ...['enveloppe ou appel', titre, 'Changé', '', ''],
        ...between(before, after),
        ...['', '', ''],
      ],
    ),
    ...texts.flatMap((change) =>
      wordedChanges(change).map(({ what, before, after }): Cells => {
        const name = textName(comparison.after, change);
        return [...['texte', name, what, TABLE_WORDS[change.table], '', null, null, null, before, after, '']];
      }),
    ),
  ];
}

/** All that has changed as one table, with both versions on every line. */
export function changesDocument(
  comparison: Comparison,
  versions: { readonly before: Version; readonly after: Version },
  title: string,
  link: string,
): ExportDocument {
  const { before, after } = versions;
  const rows = rowsOf(comparison).map(
    (cells): ExportRow => ({ cells: [...cells, before.id, after.id], total: false }),
  );
  return {
    title,
    caption: title,
    filters: [],
    columns: COLUMNS,
    rows,
    notes: [CITED_NOTE, PERIOD_NOTE],
    sources: sources(comparison.after.pacts.edition),
    legend: [],
    link,
    fileName: `changements-${before.id}-${after.id}`,
  };
}
