/** How the cells of a CSV are set apart. */
export interface Layout {
  /** The text from its header on. */
  readonly body: string;
  readonly delimiter: string;
  /** Lines before it that are no part of the table. */
  readonly skipped: number;
}

/** Files put together by hand may hold lines that end in several ways. */
export const LINE_ENDS = ['\r\n', '\n', '\r'];

/** Between cells, the most usual first: French spreadsheets write `;`, « Texte Unicode » tabs. */
const DELIMITERS = [',', ';', '\t'] as const;

const LINE = /\r\n|\r|\n/;

/** Whether `|` sets all the cells apart: a list inside a cell is written with it too, and would be cut. */
function isCutByBars(body: string): boolean {
  const bare = body.replace(/(?<=^|[|\r\n])"(?:[^"]|"")*"(?=$|[|\r\n])/g, '');
  const [header = '', ...lines] = bare.split(LINE);
  const cells = header.split('|').length;
  return (
    cells > 1 &&
    !bare.includes('"') &&
    lines.every((line) => line.trim() === '' || line.split('|').length === cells)
  );
}

/** A sign that no spreadsheet sets cells apart with, and that the header is cut by; `null` where another one cuts it. */
export function separatorIn(body: string, delimiter: string): string | null {
  const header = body.split(LINE, 1)[0] ?? '';
  if (header.includes(delimiter)) return null;
  return ['|', ':', '~', '^'].find((sign) => header.split(sign).length > 2) ?? null;
}

/**
 * Finds how a CSV is laid out: the separator of its header line, or the one that a first line `sep=;` (for Excel)
 * tells. Lines left empty above the header are nothing.
 */
export function layoutOf(text: string): Layout {
  const told = /^\s*"?sep=([,;\t|])"?[,;\t]*(\r\n|\r|\n|$)/i.exec(text);
  const after = text.slice(told?.[0].length ?? 0);
  const empty = /^([,;\t ]*(\r\n|\r|\n))*/.exec(after)?.[0] ?? '';
  const body = after.slice(empty.length);
  const header = body.split(LINE, 1)[0] ?? '';
  const [own] = DELIMITERS.map((delimiter) => ({ delimiter, cells: header.split(delimiter).length })).sort(
    (a, b) => b.cells - a.cells,
  );
  // A first line `sep=` may have outlived the separator that it tells.
  const said = told?.[1];
  const kept = said !== undefined && (header.includes(said) || !own || own.cells < 3);
  const usual = own && own.cells > 1 ? own.delimiter : isCutByBars(body) ? '|' : (said ?? ',');
  return {
    body,
    delimiter: kept ? said : usual,
    skipped: ((told?.[0] ?? '') + empty).split(LINE).length - 1,
  };
}
