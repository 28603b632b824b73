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

/**
 * Finds how a CSV is laid out: the separator of its header line, or the one that a first line `sep=;` (for Excel)
 * tells. Lines left empty above the header are nothing.
 */
export function layoutOf(text: string): Layout {
  const told = /^\s*"?sep=([,;\t|])"?[,;\t]*(\r\n|\r|\n|$)/i.exec(text);
  const after = text.slice(told?.[0].length ?? 0);
  const empty = /^([,;\t ]*(\r\n|\r|\n))*/.exec(after)?.[0] ?? '';
  const body = after.slice(empty.length);
  const header = body.split(/\r\n|\r|\n/, 1)[0] ?? '';
  const [own] = DELIMITERS.map((delimiter) => ({ delimiter, cells: header.split(delimiter).length })).sort(
    (a, b) => b.cells - a.cells,
  );
  // A first line `sep=` may have outlived the separator that it tells.
  const said = told?.[1];
  const kept = said !== undefined && (header.includes(said) || !own || own.cells < 3);
  return {
    body,
    delimiter: kept ? said : own && own.cells > 1 ? own.delimiter : (said ?? ','),
    skipped: ((told?.[0] ?? '') + empty).split(/\r\n|\r|\n/).length - 1,
  };
}
