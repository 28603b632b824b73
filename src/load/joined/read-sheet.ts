import { Unzip, UnzipInflate } from 'fflate';
import { layoutOf } from '../text/layout';
import { odsRows } from './ods-rows';
import { sheetText } from './sheet-text';
import { xlsxRows } from './xlsx-rows';

/** A file of a reader as lines of cells; its first sheet where it is a workbook. */
export type Sheet = readonly (readonly string[])[];

/** Lets the page answer; asked often, it waits only when the last piece has taken long. */
export type YieldNow = () => Promise<void>;

/** Longest task, milliseconds: half of what a reader feels. */
const PIECE = 24;

export function yieldInTime(): YieldNow {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < PIECE) return;
    await new Promise((done) => setTimeout(done));
    since = performance.now();
  };
}

/** Lines that tell how a file is laid out: public files have titles above their header. */
const HEAD = 30;

/** A comma between two digits of a line that another sign cuts is that of a number. */
const withoutDecimals = (line: string): string =>
  /[;\t]/.test(line) ? line.replace(/(\d),(?=\d)/g, '$1.') : line;

/** The sign that makes the most cuts, alike from line to line; of two, the one that no number or sentence holds. */
function delimiterOf(body: string, first: string): string {
  const lines = body
    .slice(0, 64 * 1024)
    .split(/\r\n|\r|\n/, HEAD)
    .filter((line) => line.trim() !== '');
  const ranked = [...new Set([';', '\t', first, ','])].map((sign) => {
    const counts = lines.map((line) => withoutDecimals(line.replace(/"[^"]*"/g, '')).split(sign).length);
    const alike = new Map<number, number>();
    for (const count of counts) if (count > 1) alike.set(count, (alike.get(count) ?? 0) + 1);
    const [cells, times] = [...alike].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [1, 0];
    return { sign, cuts: times * (cells - 1) };
  });
  const [best] = ranked.sort((a, b) => b.cuts - a.cuts);
  return best && best.cuts > 0 ? best.sign : first;
}

/** Cells of a text set apart by one sign, quotes minded. */
async function csvRows(text: string, yieldNow: YieldNow): Promise<Sheet> {
  const layout = layoutOf(text);
  const { body } = layout;
  const delimiter = /^\s*"?sep=/i.test(text) ? layout.delimiter : delimiterOf(body, layout.delimiter);
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < body.length) {
    let cell = '';
    // « 59350, "Lille, ville" »: a space that a hand has put.
    while (body[at] === ' ' && /^ *"/.test(body.slice(at, at + 8))) at += 1;
    if (body[at] === '"') {
      let end = body.indexOf('"', at + 1);
      while (end >= 0 && body[end + 1] === '"') end = body.indexOf('"', end + 2);
      if (end < 0) end = body.length;
      cell = body.slice(at + 1, end).replaceAll('""', '"');
      at = end + 1;
    } else {
      let end = at;
      while (end < body.length && body[end] !== delimiter && body[end] !== '\n' && body[end] !== '\r')
        end += 1;
      cell = body.slice(at, end);
      at = end;
    }
    row.push(cell.trim());
    if (body[at] === delimiter) {
      at += 1;
      if (at < body.length) continue;
      row.push('');
    }
    // Anything between the closing quote and the end of the cell is left aside.
    while (at < body.length && body[at] !== '\n' && body[at] !== '\r') at += 1;
    at += body[at] === '\r' && body[at + 1] === '\n' ? 2 : 1;
    rows.push(row);
    row = [];
    if (rows.length % 500 === 0) await yieldNow();
  }
  return rows;
}

/** Bytes given to the unzipper at once. */
const CHUNK = 64 * 1024;

/** The parts of a workbook whose names are wanted, as texts. */
async function unzipped(
  bytes: Uint8Array,
  wanted: (name: string) => boolean,
  yieldNow: YieldNow,
): Promise<ReadonlyMap<string, string>> {
  const parts = new Map<string, string>();
  const unzip = new Unzip((file) => {
    if (!wanted(file.name)) return;
    const decoder = new TextDecoder();
    const texts: string[] = [];
    file.ondata = (error, data, final) => {
      if (error) throw error;
      texts.push(decoder.decode(data, { stream: !final }));
      if (final) parts.set(file.name, texts.join(''));
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  for (let at = 0; at < bytes.length; at += CHUNK) {
    unzip.push(bytes.subarray(at, at + CHUNK), at + CHUNK >= bytes.length);
    await yieldNow();
  }
  return parts;
}

const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;
const WANTED =
  /^(content\.xml|xl\/(workbook\.xml|styles\.xml|sharedStrings\.xml|_rels\/workbook\.xml\.rels|worksheets\/[^/]+\.xml))$/;

/**
 * A CSV, XLSX or ODS file of this device → its lines. Nothing is sent.
 * @throws Error with a French sentence.
 */
export async function readSheet(bytes: Uint8Array, yieldNow: YieldNow = yieldInTime()): Promise<Sheet> {
  let rows: Sheet;
  if (!isZip(bytes)) {
    if (bytes[0] === 0xd0 && bytes[1] === 0xcf)
      throw new Error('Ancien classeur Excel (.xls)\u00a0: enregistrez-le en .xlsx, .ods ou CSV.');
    rows = await csvRows(await sheetText(bytes, yieldNow), yieldNow);
  } else {
    let parts: ReadonlyMap<string, string>;
    try {
      parts = await unzipped(bytes, (name) => WANTED.test(name), yieldNow);
    } catch {
      throw new Error('Classeur illisible\u00a0: le fichier est coupé ou protégé.');
    }
    const content = parts.get('content.xml');
    rows = content === undefined ? await xlsxRows(parts, yieldNow) : await odsRows(content, yieldNow);
  }
  const filled = rows.filter((row) => row.some((cell) => cell !== ''));
  if (filled.length < 2)
    throw new Error('Aucune ligne lue\u00a0: il faut un en-tête, puis une ligne par territoire.');
  return filled;
}
