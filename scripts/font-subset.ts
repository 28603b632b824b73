/**
 * `npx tsx scripts/font-subset.ts`: Public Sans with the letters that French screens need and the weights in use
 * (400 to 700), without the letters of features that no style asks for. The result is committed; run again when a text brings a new letter.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import subsetFont from 'subset-font';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const SOURCE = `${ROOT}node_modules/@fontsource-variable/public-sans/files/public-sans-latin-wght-normal.woff2`;
const TARGET = `${ROOT}src/tokens/fonts/public-sans.woff2`;

const range = (from: number, to: number): string =>
  String.fromCodePoint(...Array.from({ length: to - from + 1 }, (_, i) => from + i));
/** ASCII, the accented letters of French and of neighbouring names, typographic signs. */
const LETTERS = `${range(0x20, 0x7e)}\u00a0«»°·×ÀÂÄÇÈÉÊËÎÏÔÖÙÛÜŸàâäçèéêëîïôöùûüÿŒœÆæ–—’“”…€ñß›‹−`;

/** What a browser applies by itself to a text, and figures of one width, which styles ask for. */
const FEATURES = [
  'kern',
  'mark',
  'mkmk',
  'ccmp',
  'locl',
  'calt',
  'clig',
  'liga',
  'rclt',
  'rlig',
  'rvrn',
  'tnum',
];

const font = await subsetFont(readFileSync(SOURCE), LETTERS, {
  targetFormat: 'woff2',
  keepFeatures: FEATURES,
  variationAxes: { wght: { min: 400, max: 700 } },
});
writeFileSync(TARGET, font);
console.log(`${TARGET.slice(ROOT.length)} : ${font.length} octets`);
