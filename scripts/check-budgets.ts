/**
 * `npm run check:budgets`, after a build: weighs what a first visit may load and fails when a budget is passed.
 * `npm run check:budgets -- --update` writes the present weights as the new ceilings (`scripts/budgets.json`): do it
 * knowingly, in the commit that makes the file grow.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { decodeText } from '../src/load/text/decode-text';
import { dataFolder } from './data/folders';
import { readFolder } from './data/pacts-json';
import {
  type Budgets,
  ceilingNotes,
  firstLoad,
  grownByData,
  newCeilings,
  overBudget,
  type RowBudget,
  table,
  type Weight,
  weigh,
} from './lib/checks/budgets';
import { askedChunks, mapPaths, sheetsInPage } from './lib/checks/first-visit';
import { firstFigures } from './lib/first-figures';
import { parseJson } from './lib/json/parse-json';
import { named, number } from './lib/json/told-schema';
import { readManifest } from './lib/manifest-file';
import { tell } from './lib/say.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const DIST = fileURLToPath(new URL('../dist/', import.meta.url));
/** Octets by name of file. */
const CEILING = named(number('un nombre d’octets', 0), 'un objet : { "nom": octets }');
const CEILINGS = fileURLToPath(new URL('budgets.json', import.meta.url));

const WRITTEN_VIEW = /^assets\/vue-[^/]*\.txt$/;

/**
 * Bytes, gzip. MapLibre and its worker are 291 kB of the total, 577 kB, within the goal of 620; they come after the first
 * map. The rest, 286 kB, is above its goal of 200: React (64 kB), the start view and the style written in the page (30 kB,
 * without which nothing shows before a script), figures and outlines (43 kB, from which every theme counts
 * inhabitants), and what the five themes, filters and hypotheses need at once. The README says so beside the figures. Each
 * limit leaves a few per cent, so that a good change is not held up by fifty bytes.
 */
export const BUDGETS: Omit<Budgets, 'ceilings'> = {
  total: 600_000,
  groups: [
    { name: 'pages', match: /\.html$/, limit: 34_000 },
    { name: 'maplibre', match: /maplibre|map-adapter/, limit: 310_000 },
    { name: 'styles', match: /\.css$/, limit: 22_000 },
    { name: 'script', match: /\.m?js$/, limit: 198_000 },
    { name: 'polices', match: /\.woff2$/, limit: 20_000 },
    { name: 'contours', match: /\.(topojson|geojson)$|contours|boundaries/, limit: 60_000 },
    { name: 'données', match: /\.(json|csv|webmanifest)$/, limit: 46_000 },
  ],
  later: [
    { match: /(^|\/)(communes(?!-cog)|territoires)[^/]*$/, why: 'chargé au besoin, après la carte' },
    {
      match:
        /(^|\/)(search|(table|filters|join|share)-pane|shared-view|wave-stepper|comparative-parts|help-dialog)-[^/]*\.(m?js|css)$/,
      why: 'chargé quand une personne le demande',
    },
    { match: /^donnees\/(?!chiffres\.json$|partage\/(cog|niveaux)-)/, why: 'données à télécharger' },
    { match: /^(v\d+\/)?(integration|carte)\.js$/, why: 'demandé par les pages qui intègrent la carte' },
    { match: /(^|\/)maplibre-gl-whole-/, why: 'worker d’un cadre sans origine, qui ne peut rien importer' },
    { match: /^assets\/cog-[^/]*\.json$/, why: 'demandé par l’atelier ; la carte lit donnees/partage/cog' },
    { match: /\.(gz|br)$/, why: 'copie compressée d’un fichier déjà compté' },
    { match: /^images\//, why: 'images pour les pages qui refusent les cadres et pour les partages' },
    {
      match:
        /^atelier\.json$|^territoires\/|^(sitemap\.xml|robots\.txt)$|^(accessibilite|atelier|changements|mentions-legales|tableaux|depart|404)\.html$|^assets\/(pages-[^/]*\.css$|(atelier|changements)-|manifest-[^/]*\.json$)/,
      why: 'page lue à part',
    },
    { match: WRITTEN_VIEW, why: 'vue écrite d’un autre lien : une page n’en demande qu’une' },
    { match: /^sw\.js$/, why: 'demandé une fois la carte en place' },
    {
      match: /\.map$|^\.htaccess$|^_headers$|^licences\.txt$|\.conf$/,
      why: 'jamais demandé par la page',
    },
  ],
};

/** Lines of `data/` when the ceilings were set. */
const ROWS_THEN = 274;
const PER_ROW: RowBudget = {
  bytes: 200,
  holds: /(^|\/)chiffres\.json$|niveaux\.topo\.json$|(^|\/)cog\.json$|^index\.html$/,
};

/** Lines under the headers of `data/*.csv`; a text on two lines counts twice, which harms nothing. */
function dataRows(): number {
  const files = [...readFolder(dataFolder(ROOT))].filter(([name]) => name.endsWith('.csv'));
  return files.reduce((sum, [, bytes]) => sum + decodeText(bytes).trim().split('\n').length - 1, 0);
}

/** What a visit asks for by itself, communes apart. */
export function firstVisit(dist: string, weights: readonly Weight[] = weigh(dist)): readonly Weight[] {
  const manifest = readManifest(dist);
  const left = new Set([...askedChunks(manifest), ...sheetsInPage(manifest)]);
  return firstLoad(weights, BUDGETS).filter(({ path }) => !left.has(path));
}

/** Brotli bytes that something waits for, against their budget. */
function waitedFor(what: string, paths: readonly string[], weights: readonly Weight[], limit: number) {
  const bytes = weights
    .filter(({ path }) => paths.includes(path))
    .reduce((sum, { brotli }) => sum + brotli, 0);
  const line = `${what} : ${paths.length} fichiers, ${(bytes / 1000).toFixed(1)} ko brotli / ${limit / 1000} ko`;
  return { line, fault: bytes > limit ? [`${line} (${paths.join(', ')})`] : [] };
}

function main(): void {
  if (!existsSync(`${DIST}index.html`)) {
    tell({
      what: "Rien à peser : la version de production n'existe pas.",
      where: 'dist/index.html',
      todo: 'lancez npm run build, puis recommencez.',
    });
    process.exitCode = 1;
    return;
  }
  const manifest = readManifest(DIST);
  const [asked, inPage] = [askedChunks(manifest), sheetsInPage(manifest)];
  const update = process.argv.includes('--update');
  const weights = weigh(DIST);
  const first = firstVisit(DIST, weights);
  if (update) writeFileSync(CEILINGS, `${JSON.stringify(newCeilings(first), null, 2)}\n`);
  const ceilings = parseJson(CEILING, readFileSync(CEILINGS, 'utf8'), 'scripts/budgets.json');
  const rows = dataRows();
  const budgets = grownByData({ ...BUDGETS, ceilings }, rows - ROWS_THEN, PER_ROW);
  console.log(table(first, budgets));
  const later = weights.filter((weight) => !first.includes(weight));
  for (const { path, gzip } of later) {
    console.log(
      `  hors premier chargement : ${path} (${gzip}), ${inPage.includes(path) ? 'écrite dans la page' : asked.has(path) ? 'chargé quand une personne le demande' : BUDGETS.later.find(({ match }) => match.test(path))?.why}`,
    );
  }
  for (const note of ceilingNotes(first, ceilings)) console.log(`  note : ${note}`);
  const paths = mapPaths(manifest, firstFigures(DIST).map);
  const views = weights.filter(({ path }) => WRITTEN_VIEW.test(path)).sort((a, b) => b.brotli - a.brotli);
  const waits = [
    waitedFor('première carte, vue de départ', paths.start, weights, 25_000),
    waitedFor(
      'première carte, lien dont la vue est écrite (la plus lourde)',
      [...paths.start, ...views.slice(0, 1).map(({ path }) => path)],
      weights,
      40_000,
    ),
    waitedFor('première carte, autre lien', paths.link, weights, 160_000 + budgets.total - BUDGETS.total),
    waitedFor('communes, chargées au besoin', paths.communes, weights, 130_000),
  ];
  for (const { line } of waits) console.log(line);
  const faults = [...overBudget(first, budgets), ...waits.flatMap(({ fault }) => fault)];
  if (faults.length === 0) return;
  tell({
    what: `Budget dépassé :\n  - ${faults.join('\n  - ')}`,
    where: 'scripts/check-budgets.ts (budgets), scripts/budgets.json (plafonds par fichier)',
    todo: 'allégez le fichier cité ; si le poids est voulu : npm run check:budgets -- --update, dans le même commit.',
  });
  process.exitCode = 1;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) main();
