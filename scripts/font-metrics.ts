/**
 * Writes `src/view/text-width-table.ts`: advance widths of Public Sans, measured in Chromium from the font file that
 * the site ships. Run after a new version of the font: `npx tsx scripts/font-metrics.ts`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { findChromium, thisMachine } from './lib/find-chromium.mjs';

const FONT = 'node_modules/@fontsource-variable/public-sans/files/public-sans-latin-wght-normal.woff2';
const TARGET = 'src/view/text-width-table.ts';
const WEIGHTS = [400, 600, 700];
/** Thousandths of an em. */
const UNIT = 1000;

const range = (from: number, to: number): string =>
  String.fromCodePoint(...Array.from({ length: to - from + 1 }, (_, i) => from + i));
const CHARACTERS = `${range(0x20, 0x7e)}${range(0xa0, 0xff)}ŒœŸ–—‘’“”…€\u202f\u2009`;

const executablePath = process.env.CHROMIUM_PATH ?? findChromium(thisMachine()).found?.path;
const browser = await chromium.launch({
  ...(executablePath ? { executablePath } : {}),
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
const page = await browser.newPage();
const widths = await page.evaluate(
  async ({ font, characters, weights, unit }) => {
    const face = new FontFace('Measured', `url(data:font/woff2;base64,${font})`, { weight: '100 900' });
    document.fonts.add(await face.load());
    const context = document.createElement('canvas').getContext('2d');
    if (!context) throw new Error('no canvas');
    return weights.map((weight) => {
      context.font = `${weight} ${unit}px Measured`;
      return [...characters].map((character) => Math.round(context.measureText(character).width));
    });
  },
  { font: readFileSync(FONT).toString('base64'), characters: CHARACTERS, weights: WEIGHTS, unit: UNIT },
);
await browser.close();

const quote = (text: string): string =>
  `'${[...text].map((c) => (c === "'" || c === '\\' ? `\\${c}` : /[\u00a0\u00ad\u2009\u202f]/.test(c) ? `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}` : c)).join('')}'`;
const rows = WEIGHTS.map((weight, i) => `  ${weight}: [${widths[i]?.join(', ')}],`);
writeFileSync(
  TARGET,
  `/** Made by \`scripts/font-metrics.ts\`; do not edit. Advance widths of Public Sans, thousandths of an em. */
export const CHARACTERS =
  ${quote(CHARACTERS)};

export const WIDTHS = {
${rows.join('\n')}
} as const;
`,
);
