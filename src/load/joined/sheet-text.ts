import { decode } from '../text/decode-text';
import { decodeSingleByte } from '../text/single-byte';
import type { YieldNow } from './read-sheet';

/** Lines whose accents tell how a file was written: all of a long file would take as long as reading it. */
const TELLING = 200;

/** The first lines that hold more than ASCII. */
function telling(bytes: Uint8Array): Uint8Array {
  const lines: Uint8Array[] = [];
  for (let at = 0; at < bytes.length && lines.length < TELLING; ) {
    while (at < bytes.length && (bytes[at] ?? 0) < 0x80) at += 1;
    if (at >= bytes.length) break;
    const start = bytes.lastIndexOf(0x0a, at) + 1;
    const end = bytes.indexOf(0x0a, at);
    at = end < 0 ? bytes.length : end + 1;
    lines.push(bytes.subarray(start, at));
  }
  const all = new Uint8Array(lines.reduce((sum, { length }) => sum + length, 0));
  let filled = 0;
  for (const line of lines) {
    all.set(line, filled);
    filled += line.length;
  }
  return all;
}

/** Bytes turned into letters at once: some milliseconds of a slow machine. */
const PIECE = 32 * 1024;

/**
 * The text of a file of a reader. As the files of the data are read, but by a sample: a line in another encoding than
 * the others is a fault there, and here at worst a wrong accent in a name, where only codes and numbers count.
 */
export async function sheetText(bytes: Uint8Array, yieldNow: YieldNow): Promise<string> {
  // UTF-16 of ASCII alone is UTF-8 as well, with a zero beside each letter.
  if (bytes.subarray(0, 2000).includes(0)) return decode(bytes).text;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const { encoding } = decode(telling(bytes));
    if (encoding === 'utf-8' || encoding === 'utf-16') return new TextDecoder().decode(bytes);
    const pieces: string[] = [];
    for (let at = 0; at < bytes.length; at += PIECE) {
      pieces.push(decodeSingleByte(bytes.subarray(at, at + PIECE), encoding));
      await yieldNow();
    }
    return pieces.join('');
  }
}
