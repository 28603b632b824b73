import { parse } from 'csv-parse/sync';
import { decode } from '../../load/text/decode-text';
import { encodingFaults, fileFormFault } from '../../load/text/file-form';
import { LINE_ENDS, layoutOf, separatorIn } from '../../load/text/layout';
import type { Lines } from '../pack';
import { linesIn, longSaid, MOST_LINES, withoutTail } from './trim-sheet';

const isRecord = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((cell) => typeof cell === 'string');

/** Lines of a CSV, or the French sentence that says why there are none. */
export type TextTable =
  | { readonly lines: Lines; readonly notes: readonly string[] }
  | { readonly why: string };

const isBlank = (cells: readonly string[]): boolean => cells.every((cell) => cell === '');

/** Cells as the reader of the site sees them: an accent is one character, spaces around are nothing. */
export const cleanLines = (lines: Lines): Lines => {
  const clean = lines.map((cells) => cells.map((cell) => cell.normalize('NFC').trim()));
  const from = clean.findIndex((cells) => !isBlank(cells));
  const last = clean.findLastIndex((cells) => !isBlank(cells));
  return from < 0 ? [] : clean.slice(from, last + 1);
};

/**
 * Bytes of a CSV in any encoding that a spreadsheet writes → its lines. What the check would say of the file as a whole
 * is said here, in the same words: the lines that come out of it are then right cells, or faults of their own.
 */
export function tableOfText(bytes: Uint8Array, fichier: string): TextTable {
  const decoded = decode(bytes);
  const form = fileFormFault(bytes, decoded.text, fichier);
  if (form) return { why: form.message };
  const faults = encodingFaults(decoded, fichier);
  if (decoded.encoding === 'ms-dos') return { why: faults[0]?.message ?? '' };
  const text = withoutTail(decoded.text);
  const count = linesIn(text);
  if (count > MOST_LINES) return { why: longSaid(fichier, count) };
  const { body, delimiter } = layoutOf(text);
  try {
    const read: unknown = parse(body, {
      delimiter,
      record_delimiter: LINE_ENDS,
      relax_column_count: true,
      skip_empty_lines: false,
      trim: true,
    });
    const lines = cleanLines(Array.isArray(read) ? read.filter(isRecord) : []);
    // Each line was read in its own encoding: what was wrong with the file is mended, and told.
    return { lines, notes: faults.map(({ message }) => message) };
  } catch {
    const sign = separatorIn(body, delimiter);
    if (sign !== null)
      return {
        why: `${fichier}\u00a0: colonnes séparées par «\u00a0${sign}\u00a0». Attendu\u00a0: des colonnes séparées par des virgules ou des points-virgules.`,
      };
    return {
      why: `${fichier}\u00a0: guillemets mal fermés. Attendu\u00a0: des guillemets par paires autour d’un texte.`,
    };
  }
}
