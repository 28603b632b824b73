/**
 * `npx tsx scripts/pictures.ts [--region CODE]`, after a build of the same region: the pictures of the README, made from
 * the built site. Those of another region are of its own parties and schemes, and go to `regions/CODE/captures/`.
 */
import { existsSync, mkdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { partyPlace, placeKey } from '../src/domain/place';
import { packOf } from './data/folders';
import { loadPacts } from './data/pacts-json';
import { findChromium, thisMachine } from './lib/find-chromium.mjs';
import { commandOf, regionOfCommand } from './lib/region.mjs';
import { tell } from './lib/say.mjs';
import { serve } from './serve';
import { siteName } from './several/write-regions';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

regionOfCommand();
const pack = packOf(ROOT);
const FOLDER = pack.home ? `${ROOT}docs/images` : join(pack.folder, 'captures');
const DIST = join(ROOT, siteName(ROOT, []));

interface Picture {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  readonly query: string;
}

/** The same views of another region: of what its deck tells. */
function ownPictures(): readonly Picture[] {
  const { parties, pactesTerritoriaux, franceTravail } = loadPacts(ROOT);
  const [first, last] = [parties[0], parties.at(-1)].map((party) =>
    party ? placeKey(partyPlace(party.code)) : '',
  );
  const [pact] = pactesTerritoriaux;
  const wide = { width: 1366, height: 768 };
  return [
    { name: 'depart', ...wide, query: `sel=${first}` },
    ...(franceTravail.length > 0 ? [{ name: 'france-travail', ...wide, query: 'theme=france-travail' }] : []),
    ...(pact
      ? [{ name: 'pactes-territoriaux', ...wide, query: `theme=pactes-territoriaux&sel=pts-${pact.id}` }]
      : []),
    ...(pact && franceTravail.length > 0
      ? [{ name: 'couverture', ...wide, query: 'theme=couverture&unite=commune' }]
      : []),
    { name: 'besoins', ...wide, query: 'theme=besoins' },
    { name: 'presentation', ...wide, query: 'mode=presentation&scene=2' },
    { name: 'integration', width: 800, height: 640, query: `mode=integration&sel=${first}` },
    { name: 'telephone', width: 390, height: 844, query: `sel=${last}` },
  ];
}

const PICTURES: readonly Picture[] = [
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
];

if (!existsSync(join(DIST, 'index.html'))) {
  tell({
    what: 'Rien à photographier : le site n’est pas construit.',
    where: relative(ROOT, DIST),
    todo: `lancez ${commandOf('build')}, puis recommencez.`,
  });
  process.exit(1);
}
const served = await serve({ root: DIST, base: '/pactes/' });
const path = findChromium(thisMachine()).found?.path;
const browser = await chromium.launch({ ...(path ? { executablePath: path } : {}), args: ['--no-sandbox'] });
mkdirSync(FOLDER, { recursive: true });
for (const { name, width, height, query } of pack.home ? PICTURES : ownPictures()) {
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
  // A graphic of the panel comes with a file of its own.
  await page.waitForFunction(() => document.querySelector('.chart-room:empty') === null);
  await page.screenshot({ path: `${FOLDER}/${name}.png` });
  await page.close();
}
await browser.close();
await served.close();
console.log(`Images écrites dans ${relative(ROOT, FOLDER)}/`);
