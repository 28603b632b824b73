/** The results as Markdown. */
import { type Row, rowsOf } from './goals';
import { LIBRARIES, PAGES, type PageSpec } from './pages';
import { measured, type Results } from './results';
import { kilobytes, milliseconds, seconds } from './units';

export type Cell = string | number;

/** A Markdown table; numbers are aligned to the right. Bars in a cell are escaped. */
export function markdownTable(heads: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const line = (cells: readonly Cell[]): string =>
    `| ${cells.map((cell) => String(cell).replaceAll('|', '\\|')).join(' | ')} |`;
  const rule = heads.map((_, i) => (rows.every((row) => typeof row[i] === 'number') ? '---:' : '---'));
  return [line(heads), `| ${rule.join(' | ')} |`, ...rows.map(line)].join('\n');
}

const REACHED: Readonly<Record<Row['reached'], string>> = { yes: 'yes', no: '**no**', unknown: '–' };

export const goalTable = (rows: readonly Row[]): string =>
  markdownTable(
    ['what', 'goal', 'measured', 'reached'],
    rows.map(({ what, goal, measured: found, reached }) => [what, goal, found, REACHED[reached]]),
  );

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
      ...PAGES.filter(({ level }) => level === 'a').map((page) => pageRow(results, page)),
      ['_3 782 communes_', '', '', '', '', '', ''],
      ...PAGES.filter(({ level }) => level === 'b').map((page) => pageRow(results, page)),
    ],
  );

/** All that the README says of a run. */
export function report(results: Results): string {
  const { date, machine, rounds } = results;
  return [
    `Run of ${date}: ${machine.cpu}, ${machine.cores} cores, Chromium ${machine.chromium}; medians of ${rounds} ` +
      `interleaved rounds. Fast: as the machine is; slow: processor ×4 slower, 1.6 Mb/s, 150 ms a request. Peers: ` +
      `${Object.values(LIBRARIES).join(', ')}.`,
    goalTable(rowsOf(results)),
    pageTable(results),
  ].join('\n\n');
}
