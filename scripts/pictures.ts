/** `npx tsx scripts/pictures.ts`, after a build: the pictures of the README, made from the built site. */
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { findChromium, thisMachine } from './lib/find-chromium.mjs';
import { serve } from './serve';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const FOLDER = `${ROOT}docs/images`;

const PICTURES = [
  { name: 'depart', width: 1366, height: 768, query: 'sel=departement-62' },
  { name: 'france-travail', width: 1366, height: 768, query: 'theme=france-travail' },
  {
    name: 'pactes-territoriaux',
    width: 1366,
    height: 768,
    query: 'theme=pactes-territoriaux&sel=pts-cambresis',
  },
  { name: 'couverture', width: 1366, height: 768, query: 'theme=couverture&unite=commune' },
  { name: 'presentation', width: 1366, height: 768, query: 'mode=presentation&scene=3' },
  { name: 'integration', width: 800, height: 640, query: 'mode=integration&sel=departement-62' },
  { name: 'telephone', width: 390, height: 844, query: 'sel=departement-80' },
] as const;

const served = await serve({ root: `${ROOT}dist`, base: '/pactes/' });
const path = findChromium(thisMachine()).found?.path;
const browser = await chromium.launch({ ...(path ? { executablePath: path } : {}), args: ['--no-sandbox'] });
mkdirSync(FOLDER, { recursive: true });
for (const { name, width, height, query } of PICTURES) {
  const page = await browser.newPage({
    viewport: { width, height },
    locale: 'fr-FR',
    reducedMotion: 'reduce',
  });
  await page.goto(`${served.url}?${query}`);
  await page.waitForFunction(() => performance.getEntriesByName('carte:interactive').length > 0, undefined, {
    timeout: 60_000,
  });
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  await page.screenshot({ path: `${FOLDER}/${name}.png` });
  await page.close();
}
await browser.close();
await served.close();
