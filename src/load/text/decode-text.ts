import { decodeSingleByte, likelyEncoding, type SingleByte } from './single-byte';

/** The text of a file, in what it was written, and what does not fit. */
export interface Decoded {
  readonly text: string;
  readonly encoding: 'utf-8' | 'utf-16' | SingleByte;
  /** Lines of the file, from 1, that are not in the encoding of the others. */
  readonly foreign: readonly number[];
}

const utf8 = (bytes: Uint8Array): string | null => {
  try {
    // The decoder drops a BOM by itself.
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
};

/** Bytes of UTF-16, told by its mark or, without one, by the zeros of its ASCII; `null` for anything else. */
function utf16Order(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const start = bytes.subarray(0, 2000);
  let [even, odd] = [0, 0];
  start.forEach((byte, i) => {
    if (byte === 0 && i % 2 === 0) even += 1;
    else if (byte === 0) odd += 1;
  });
  const most = start.length * 0.3;
  if (odd > most && even * 10 < odd) return 'utf-16le';
  return even > most && odd * 10 < even ? 'utf-16be' : null;
}

const NEW_LINE = 0x0a;
const RETURN = 0x0d;

/** The lines of a file with their ends, as pieces of the same bytes. */
function linesOf(bytes: Uint8Array): readonly Uint8Array[] {
  const lines: Uint8Array[] = [];
  let start = 0;
  bytes.forEach((byte, i) => {
    if (byte !== NEW_LINE && (byte !== RETURN || bytes[i + 1] === NEW_LINE)) return;
    lines.push(bytes.subarray(start, i + 1));
    start = i + 1;
  });
  return start < bytes.length ? [...lines, bytes.subarray(start)] : lines;
}

/** Bytes that are enough to tell in what a file was written: to read them all four times over takes seconds. */
const ENOUGH = 200_000;

/** A heavy file that is no text: its lines are not worth being tried one by one. */
const isNoText = (bytes: Uint8Array): boolean =>
  bytes.length > ENOUGH &&
  bytes.subarray(0, ENOUGH).filter((byte) => byte < 0x09 || (byte > 0x0d && byte < 0x20)).length >
    ENOUGH / 20;

/** The first bytes of some lines, one after another. */
function firstOf(lines: readonly Uint8Array[]): Uint8Array {
  const first = new Uint8Array(ENOUGH);
  let size = 0;
  for (const line of lines) {
    if (size === ENOUGH) break;
    const part = line.subarray(0, ENOUGH - size);
    first.set(part, size);
    size += part.length;
  }
  return first.subarray(0, size);
}

/**
 * Bytes of a file as a spreadsheet may save them → text. UTF-8 or UTF-16 with or without BOM, else the encoding of one
 * byte in which the French reads best (Windows-1252, ISO-8859-15, Macintosh, MS-DOS). Never throws.
 */
export function decode(bytes: Uint8Array): Decoded {
  const order = utf16Order(bytes);
  if (order !== null) {
    return { text: new TextDecoder(order).decode(bytes), encoding: 'utf-16', foreign: [] };
  }
  const whole = utf8(bytes);
  if (whole !== null) return { text: whole, encoding: 'utf-8', foreign: [] };
  if (isNoText(bytes))
    return { text: decodeSingleByte(bytes, 'windows-1252'), encoding: 'windows-1252', foreign: [] };
  const lines = linesOf(bytes).map((line) => ({
    line,
    text: utf8(line),
    accents: line.some((byte) => byte >= 0x80),
  }));
  const foreign = lines.flatMap(({ text }, i) => (text === null ? [i + 1] : []));
  const sound = lines.filter(({ text, accents }) => text !== null && accents).length;
  const rest = lines.filter(({ text }) => text === null).map(({ line }) => line);
  // As many lines in UTF-8 as not: a line pasted into a file, and not a file with a line that looks like UTF-8.
  if (sound >= foreign.length) {
    const text = lines
      .map((one) => one.text ?? decodeSingleByte(one.line, likelyEncoding(one.line)))
      .join('');
    return { text: text.replace(/^\uFEFF/, ''), encoding: 'utf-8', foreign };
  }
  const encoding = likelyEncoding(firstOf(rest));
  return { text: decodeSingleByte(bytes, encoding), encoding, foreign: [] };
}

/** The text alone, where its encoding has been checked elsewhere. */
export const decodeText = (bytes: Uint8Array): string => decode(bytes).text;
