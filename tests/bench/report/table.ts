/** The results as Markdown. */
import { rowsOf } from './goals';
import { LIBRARIES, PAGES, type PageSpec } from './pages';
import { measured, type Results } from './results';
import type { Row } from './row';
import { kilobytes, milliseconds, seconds } from './units';
import { vitalsTable } from './vitals';

export type Cell = string | number;

/** A Markdown table; numbers are aligned to the right. Bars in a cell are escaped. */
export function markdownTable(heads: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const line = (cells: readonly Cell[]): string =>
    `| ${cells.map((cell) => String(cell).replaceAll('|', '\\|')).join(' | ')} |`;
  const rule = heads.map((_, i) => (rows.every((row) => typeof row[i] === 'number') ? '---:' : '---'));
  return [line(heads), `| ${rule.join(' | ')} |`, ...rows.map(line)].join('\n');
}

const REACHED: Readonly<Record<Row['reached'], string>> = { yes: 'yes', no: '**no**', unknown: '–' };

/** A floor stands beside a goal that is not reached: elsewhere it would say nothing. */
export const goalTable = (rows: readonly Row[]): string =>
  markdownTable(
    ['what', 'goal', 'measured', 'reached', 'floor'],
    rows.map(({ what, goal, measured: found, reached, floor }) => [
      what,
      goal,
      found,
      REACHED[reached],
      reached === 'no' && floor ? floor.text : '',
    ]),
  );

const VERDICTS: Readonly<Record<Row['reached'], string>> = {
  no: 'the floor misses the goal too, so that nothing that does this work reaches it here',
  yes: 'the floor reaches the goal, so that what is missing is work of ours',
  unknown: 'its floor was not measured',
};

/** Of each goal that is not reached: whether a page that does only that work reaches it. Measured, not argued. */
export const reasons = (rows: readonly Row[]): string =>
  rows
    .filter(({ reached }) => reached === 'no')
    .map(({ what, measured: found, floor }) =>
      floor
        ? `- _${what}_: ${found}; floor ${floor.text}: ${VERDICTS[floor.reached]}.`
        : `- _${what}_: ${found}; no floor is made for it.`,
    )
    .join('\n');

const MAPS = PAGES.filter(({ floor, arrival }) => !floor && !arrival);

function pageRow(results: Pick<Results, 'visits'>, { id, label }: PageSpec): string[] {
  const both = (measure: 'visible' | 'recolour' | 'select' | 'hover', unit: typeof seconds): string =>
    `${unit(measured(results, id, 'fast', measure))} / ${unit(measured(results, id, 'slow', measure))}`;
  return [
    label,
    kilobytes(measured(results, id, 'slow', 'bytes')),
    String(measured(results, id, 'slow', 'requests') ?? '–'),
    both('visible', seconds),
    both('recolour', milliseconds),
    both('select', milliseconds),
    both('hover', milliseconds),
  ];
}

export const pageTable = (results: Pick<Results, 'visits'>): string =>
  markdownTable(
    ['page (fast / slow)', 'brotli', 'files', 'map visible', 'recolour', 'select', 'hover'],
    [
      ['_92 EPCI and 5 départements_', '', '', '', '', '', ''],
      ...MAPS.filter(({ level }) => level === 'a').map((page) => pageRow(results, page)),
      ['_3 782 communes_', '', '', '', '', '', ''],
      ...MAPS.filter(({ level }) => level === 'b').map((page) => pageRow(results, page)),
      ['_floors: only what each says_', '', '', '', '', '', ''],
      ...PAGES.filter(({ floor }) => floor).map((page) => pageRow(results, page)),
    ],
  );

/** All that the README says of a run. */
export function report(results: Results): string {
  const { date, machine, rounds } = results;
  const rows = rowsOf(results);
  const missed = reasons(rows);
  const vitals = vitalsTable(results);
  return [
    `Run of ${date}: ${machine.cpu}, ${machine.cores} cores, Chromium ${machine.chromium}; medians of ${rounds} ` +
      `interleaved rounds. Fast: as the machine is; slow: processor ×4 slower, 1.6 Mb/s, 150 ms a request. Peers: ` +
      `${Object.values(LIBRARIES).join(', ')}.`,
    goalTable(rows),
    ...(missed === '' ? [] : ['Rows that are not reached, each beside its floor:', missed]),
    pageTable(results),
    markdownTable(vitals.heads, vitals.rows),
  ].join('\n\n');
}
