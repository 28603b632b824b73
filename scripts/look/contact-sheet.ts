/**
 * `npx tsx scripts/look/contact-sheet.ts FOLDER [BUILT SITE]`: the pictures by which the look is judged, the themes by all
 * that shows them, and one page that holds them. Made from two builds, the two folders are looked at side by side:
 * `-- apres dist`, then `-- avant /path/to/an/older/dist`.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium } from '@playwright/test';
import { START, THEME_KINDS } from '../../src/state/explorer-state';
import { encode } from '../../src/state/url/codec';
import { findChromium, thisMachine } from '../lib/find-chromium.mjs';
import { serve } from '../serve';

/** Windows, and what is asked of the site in each. */
const FRAMES = [
  { name: '1366', width: 1366, height: 768, query: '' },
  { name: '1920', width: 1920, height: 1080, query: '' },
  { name: '390', width: 390, height: 844, query: '' },
  { name: '320x256', width: 320, height: 256, query: '' },
  { name: 'sombre', width: 1366, height: 768, query: '', dark: true },
  { name: 'cadre-320', width: 320, height: 480, query: 'mode=integration&' },
  { name: 'cadre-600', width: 600, height: 640, query: 'mode=integration&' },
  { name: 'cadre-1200', width: 1200, height: 720, query: 'mode=integration&' },
] as const;
/** Of the show: a title, figures, maps of each theme, a métropole beside its département, two maps, the densest lists. */
const SCENES = [1, 3, 5, 8, 9, 18, 20, 21, 23, 25, 27, 33, 34] as const;

const [folder = 'contact', site = fileURLToPath(new URL('../../dist', import.meta.url))] =
  process.argv.slice(2);
const out = resolve(folder);

interface Shot {
  readonly file: string;
  readonly width: number;
  readonly height: number;
  readonly query: string;
  readonly dark: boolean;
}

const shots: readonly Shot[] = [
  ...THEME_KINDS.flatMap((theme) =>
    FRAMES.map(({ name, width, height, query, ...rest }) => ({
      ...{ width, height, dark: 'dark' in rest },
      file: `${theme}-${name}.png`,
      // As the app opens it: a bare link may mean something older.
      query: `?${query}${encode({ ...START, theme })}`,
    })),
  ),
  ...SCENES.map((scene) => ({
    ...{ width: 1366, height: 768, dark: false },
    file: `scene-${scene}.png`,
    query: `?mode=presentation&scene=${scene}`,
  })),
];

async function shoot(
  browser: Browser,
  url: string,
  { file, width, height, query, dark }: Shot,
): Promise<void> {
  const page = await browser.newPage({
    viewport: { width, height },
    colorScheme: dark ? 'dark' : 'light',
    locale: 'fr-FR',
    reducedMotion: 'reduce',
  });
  await page.goto(`${url}${query}`);
  // A scene of words alone has no map.
  await page
    .waitForFunction(() => performance.getEntriesByName('carte:interactive').length > 0, undefined, {
      timeout: 20_000,
    })
    .catch(() => undefined);
  // Communes come after the map of the region.
  await page.waitForLoadState('networkidle').catch(() => undefined);
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  await page.waitForFunction(() => document.querySelector('.chart-room:empty') === null);
  await page.screenshot({ path: `${out}/${file}` });
  await page.close();
}

mkdirSync(out, { recursive: true });
const served = await serve({ root: resolve(site), base: '/pactes/' });
const path = findChromium(thisMachine()).found?.path;
const browser = await chromium.launch({ ...(path ? { executablePath: path } : {}), args: ['--no-sandbox'] });
for (const shot of shots) await shoot(browser, served.url, shot);
const exported = THEME_KINDS.map((theme) => `${served.url}images/${theme}.png`);
for (const [i, address] of exported.entries()) {
  const answer = await fetch(address);
  if (answer.ok)
    writeFileSync(`${out}/${THEME_KINDS[i]}-export.png`, Buffer.from(await answer.arrayBuffer()));
}
const figure = (file: string): string =>
  `<figure><img src="${file}" alt="" height="300" loading="lazy"><figcaption>${file}</figcaption></figure>`;
writeFileSync(
  `${out}/index.html`,
  `<!doctype html><html lang="fr"><meta charset="utf-8"><title>Planche contact</title><body>${[
    ...shots.map(({ file }) => file),
    ...THEME_KINDS.map((theme) => `${theme}-export.png`),
  ]
    .map(figure)
    .join('')}</body></html>`,
);
await browser.close();
await served.close();
