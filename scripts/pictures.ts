/**
 * `npx tsx scripts/pictures.ts [--region CODE]`, after a build of the same region: the pictures of the README, made from
 * the built site. Those of another region are of its own parties and schemes, and go to `regions/CODE/captures/`.
 */
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { buildModel } from '../src/domain/model';
import { partyPlace, placeKey } from '../src/domain/place';
import { START, THEME_KINDS, type ThemeKind } from '../src/state/explorer-state';
import { encode } from '../src/state/url/codec';
import { buildControls } from '../src/view/page/build-controls';
import { packOf } from './data/folders';
import { loadCog } from './data/outlines';
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

const themePicture = (theme: ThemeKind): Picture => ({
  ...{ name: theme, width: 1366, height: 768 },
  query: encode({ ...START, theme }),
});

/** The same views of another region: of what its deck tells. */
function ownPictures(): readonly Picture[] {
  const pacts = loadPacts(ROOT);
  const { parties } = pacts;
  const [first, last] = [parties[0], parties.at(-1)].map((party) =>
    party ? placeKey(partyPlace(party.code)) : '',
  );
  const offered = buildControls(buildModel(pacts, loadCog(ROOT, pacts)), START).themes;
  const wide = { width: 1366, height: 768 };
  return [
    { name: 'depart', ...wide, query: `sel=${first}` },
    ...offered.flatMap(({ value, on }) => (on ? [] : [themePicture(value)])),
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
/** Those above, and any other theme of which the README shows a picture. */
function homePictures(): readonly Picture[] {
  const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');
  const themes = THEME_KINDS.filter((theme) => readme.includes(`images/${theme}.png`));
  return [
    ...PICTURES,
    ...themes.filter((theme) => !PICTURES.some(({ name }) => name === theme)).map(themePicture),
  ];
}
for (const { name, width, height, query } of pack.home ? homePictures() : ownPictures()) {
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
