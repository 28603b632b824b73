/**
 * `npm run build:single`: the whole app in one `.html`, for a USB key. It opens by a double click (`file://`), explores
 * and presents without network and without server. `-- --region CODE`: the pack of another region, in `dist-single-CODE/`.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Plugin, type Rolldown } from 'vite';
import { viteSingleFile } from 'vite-plugin-singlefile';
import { FIGURES_FILE } from '../../src/load/versions/figures';
import { dataFolder, packOf } from '../data/folders';
import { loadPacts } from '../data/pacts-json';
import { readVersions } from '../data/versions/archived-versions';
import { runtimeFiles } from '../data/versions/runtime-files';
import { regionOfCommand } from '../lib/region.mjs';
import { WORKER } from '../site/maplibre-source';
import { wordedPage } from '../site/written/page-words';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
regionOfCommand();
const PACK = packOf(ROOT);
const OUT = `${ROOT}dist-single${PACK.home ? '' : `-${PACK.region}`}`;
const FILE = `${OUT}/pactes-solidarites.html`;

type Output = Awaited<ReturnType<typeof build>>;

function outputOf(built: Output): readonly (Rolldown.OutputChunk | Rolldown.OutputAsset)[] {
  const [first] = Array.isArray(built) ? built : [built];
  if (!first || !('output' in first)) throw new Error('La construction n’a rien donné.');
  return first.output;
}

/** The worker of the map as one script: from a disk, a worker can only come from inside the page. */
async function workerCode(): Promise<string> {
  const output = outputOf(
    await build({
      configFile: false,
      root: ROOT,
      logLevel: 'warn',
      publicDir: false,
      build: {
        write: false,
        target: 'es2022',
        lib: {
          entry: createRequire(import.meta.url).resolve(WORKER),
          formats: ['es'],
          fileName: 'worker',
        },
      },
    }),
  );
  const [chunk] = output;
  if (chunk?.type !== 'chunk') throw new Error('Le worker de la carte n’a pas été construit.');
  return chunk.code;
}

const inlineWorker = (code: string): Plugin => ({
  name: 'inline-worker',
  enforce: 'pre',
  // Before the plugin of `vite.config.ts`, which makes files of them.
  resolveId: {
    order: 'pre',
    handler: (id) => ([`${WORKER}?worker&url`, `${WORKER}?url`].includes(id) ? '\0inline-worker' : null),
  },
  load: (id) =>
    id === '\0inline-worker'
      ? `export default URL.createObjectURL(new Blob([${JSON.stringify(code)}], { type: 'text/javascript' }));`
      : null,
});

const hash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const hashes = (html: string, tag: string): string =>
  [...html.matchAll(new RegExp(`<${tag}\\b[^>]*>([\\s\\S]*?)</${tag}>`, 'g'))]
    .map(([, content = '']) => hash(content))
    .join(' ');

/** The strict policy, for a page that holds everything itself; `data:` are its own files. */
function withPolicy(html: string): string {
  const policy = [
    "default-src 'none'",
    `script-src ${hashes(html, 'script')}`,
    'worker-src blob: data:',
    `style-src ${hashes(html, 'style')}`,
    'font-src data:',
    'img-src data:',
    // MapLibre reads the worker again before it starts it.
    'connect-src data: blob:',
    "base-uri 'none'",
    "form-action 'none'",
    "object-src 'none'",
  ].join('; ');
  return html.replace(
    '<meta charset="utf-8" />',
    `<meta charset="utf-8" />\n    <meta http-equiv="Content-Security-Policy" content="${policy}" />`,
  );
}

/** What a page on a disk cannot ask for: its icon comes along, the manifest of an installable site does not. */
const withoutFiles = (html: string): string =>
  html
    .replace(/\s*<link rel="manifest"[^>]*>/, '')
    .replace(
      /(<link rel="icon" href=")[^"]*(")/,
      `$1data:image/svg+xml,${encodeURIComponent(readFileSync(`${ROOT}public/icone.svg`, 'utf8'))}$2`,
    );

/** The figures that the app would ask for, as a block of data that no program reads. */
function withFigures(html: string): string {
  const { figures, shared } = runtimeFiles(ROOT, readVersions(dataFolder(ROOT)).current);
  const files = { [FIGURES_FILE]: figures, ...Object.fromEntries(shared) };
  // No text of theirs may close the element.
  const json = JSON.stringify(files).replaceAll('<', '\\u003c');
  return html.replace(
    '<div id="carte-app">',
    () => `<script type="application/json" id="donnees">${json}</script><div id="carte-app">`,
  );
}

async function main(): Promise<void> {
  process.env.VITE_CONFIG_NATIVE_IGNORE_WARNING ??= 'true';
  const code = await workerCode();
  const output = outputOf(
    await build({
      // With the plugins of `vite.config.ts`.
      root: ROOT,
      logLevel: 'warn',
      publicDir: false,
      plugins: [inlineWorker(code), viteSingleFile({ removeViteModuleLoader: true })],
      build: {
        write: false,
        manifest: false,
        assetsInlineLimit: () => true,
        modulePreload: false,
        chunkSizeWarningLimit: 10_000,
      },
    }),
  );
  const page = output.find((file) => file.type === 'asset' && file.fileName.endsWith('.html'));
  if (page?.type !== 'asset') throw new Error('La page n’a pas été construite.');
  const rest = output.filter((file) => file !== page).map((file) => file.fileName);
  if (rest.length > 0) throw new Error(`Restés hors de la page : ${rest.join(', ')}.`);
  mkdirSync(OUT, { recursive: true });
  const worded = wordedPage(String(page.source), loadPacts(ROOT).edition);
  const html = withPolicy(withFigures(withoutFiles(worded)));
  writeFileSync(FILE, html);
  console.log(`Page unique : ${relative(ROOT, FILE)} (${Math.round(html.length / 1000)} ko)`);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
