import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { parseCommuneNames } from '../../src/load/cog-json';
import { boundaryPath, dataFolder, packOf } from '../data/folders';
import { spacedPage } from '../data/page-words';
import { readVersions } from '../data/versions/archived-versions';
import { runtimeFiles } from '../data/versions/runtime-files';
import { linkFiles, type Manifest } from '../lib/checks/first-visit';
import { precached } from '../offline/precache';
import { offlineForm } from '../offline/write-service-worker';
import { pageFiles } from '../start-page/page-files';
import { loadCommunes, loadGround } from '../start-page/start-scene';
import { withCachedLayouts } from './cache/cached-layouts';
import { compressFolder } from './compress';
import { copyDress, loadDress } from './dress/dress';
import { dressMap } from './dress/dress-form';
import { headersFile, htaccessFile, nginxFile, siteHeaders } from './headers';
import { colourCss, gapsWarning, loadPublisher, publisherGaps } from './publisher';
import type { Publisher } from './publisher-schema';
import { writePictures } from './write-pictures';
import { FORM_FILE, type SiteForm } from './written/form';
import { MANIFEST } from './written/page-words';
import { siteFiles } from './written/site-files';

/**
 * Writes a style sheet of written pages; returns its address from them.
 * @param up way to the code, where it stands above
 * @param more rules of the page alone
 */
export function writeStyles(
  root: string,
  dist: string,
  publisher: Publisher,
  { up = '', name = 'pages', more = '' } = {},
): string {
  const font = readdirSync(join(dist, up, 'assets')).find((name) => /^public-sans.*\.woff2$/.test(name));
  const way = up === '' ? './' : `../${up}assets/`;
  const face = font
    ? `@font-face{font-family:"Public Sans";font-weight:400 700;font-display:swap;src:url("${way}${font}") format("woff2")}\n`
    : '';
  const read = (path: string): string => readFileSync(join(root, path), 'utf8');
  const css = [
    face + read('src/ui/styles/tokens.css'),
    colourCss(publisher),
    read('scripts/site/pages.css') + more,
  ].join('\n');
  const file = `${name}-${createHash('sha256').update(css).digest('hex').slice(0, 8)}.css`;
  mkdirSync(join(dist, 'assets'), { recursive: true });
  writeFileSync(join(dist, 'assets', file), css);
  return `./assets/${file}`;
}

/** Files of a folder from its top. */
export const filesOf = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    );

/** Pages of the bundler that are programs of their own. */
export const APART: readonly string[] = ['atelier.html', 'changements.html'];
/** Pages of the bundler, which are written again with the figures. */
export const PAGES: readonly string[] = ['index.html', ...APART];

/** What a folder of a site is made of, besides its pack. */
export interface SitePlace {
  /** Pages as the bundler wrote them, with addresses from this folder. */
  readonly pages: ReadonlyMap<string, string>;
  /** What Vite says of the chunks. */
  readonly manifest: Manifest;
  /** Way from the folder to the code: empty, but where a region has a folder in the site of another. */
  readonly up: string;
  /** Page where a region is chosen, from the folder; empty in a site of one region. */
  readonly regions: string;
  /** Rules of the page of the map alone. */
  readonly css: string;
  /** Files of the code, where it stands above, by their way from the folder. */
  readonly shared: readonly string[];
}

/** What a site is written from besides its figures, from what the bundler wrote. */
async function siteForm(root: string, dist: string, place: SitePlace): Promise<SiteForm> {
  const { pages, manifest, up, regions, css, shared } = place;
  const page = (file: string): string => spacedPage(root, pages.get(file) ?? '');
  const publisher = loadPublisher(root);
  const dress = loadDress(root);
  const { data, communes, show } = linkFiles(manifest);
  const above = (address: string): string => address.replace('./', up || './');
  const asked = { data, communes: { ...communes, modules: communes.modules.map(above) }, show: above(show) };
  const plain = pageFiles(page('index.html'), asked, (address) => readFileSync(join(dist, address), 'utf8'));
  const dressed = dressMap(dress, plain.html, plain.style + css);
  const figured = new Set([...PAGES, MANIFEST]);
  const steady = filesOf(dist).filter((file) => !figured.has(file) && !/^(donnees|region)\//.test(file));
  return {
    map: { ...plain, html: dressed.page, style: dressed.style },
    publisher,
    regions,
    dress,
    styles: writeStyles(root, dist, publisher, { up }),
    apart: APART.map((file) => [file, page(file)]),
    manifest: readFileSync(join(root, 'public', MANIFEST), 'utf8'),
    offline: await offlineForm(root, dist, precached([...steady, ...shared])),
  };
}

/** What the page of the map holds inline, by its hashes. */
export interface Inline {
  readonly scriptHashes: readonly string[];
  readonly styleHashes: readonly string[];
}

/**
 * What stands around the app in the folder of a region: the page of the map, pictures, written pages, service worker. To
 * be called when every other file of it is written.
 */
export async function writeSite(root: string, dist: string, place: SitePlace): Promise<Inline> {
  copyDress(root, dist);
  // The address of version 1 stays, whatever comes after it.
  mkdirSync(join(dist, 'v1'), { recursive: true });
  copyFileSync(join(dist, 'integration.js'), join(dist, 'v1/integration.js'));
  const form = await siteForm(root, dist, place);
  writeFileSync(join(dist, FORM_FILE), JSON.stringify(form));

  const ground = loadGround(root);
  const names = parseCommuneNames(
    readFileSync(boundaryPath(root, 'communes.json'), 'utf8'),
    ground.model.cog.communes.codes.length,
  );
  const folder = join(dist, 'donnees');
  const written = runtimeFiles(root, readVersions(dataFolder(root)).current);
  const { texts, pictures, scripts, styles } = withCachedLayouts(
    join(root, '.cache/etiquettes'),
    // Shared files bear the sum of their content in their names: the light boundaries are among them.
    [
      [join(root, 'src'), packOf(root).boundaries],
      [written.fichiers.cog, written.fichiers.niveaux],
    ],
    () =>
      siteFiles(form, {
        ground,
        communes: loadCommunes(root),
        names,
        written,
        data: new Map(filesOf(folder).map((name) => [name, statSync(join(folder, name)).size])),
      }),
  );
  for (const [path, text] of texts) {
    mkdirSync(dirname(join(dist, path)), { recursive: true });
    writeFileSync(join(dist, path), text);
  }
  await writePictures(pictures, root, dist, join(root, '.cache'));

  const { publisher } = form;
  if (publisher.adresse !== '') {
    writeFileSync(
      join(dist, 'robots.txt'),
      `User-agent: *\nAllow: /\nSitemap: ${publisher.adresse}sitemap.xml\n`,
    );
  }
  const warning = gapsWarning(publisherGaps(publisher), relative(root, packOf(root).publisher));
  if (warning !== null) console.warn(warning);
  const hashes = (inline: readonly string[]): readonly string[] =>
    inline.map((text) => `sha256-${createHash('sha256').update(text).digest('base64')}`);
  return { scriptHashes: hashes(scripts), styleHashes: hashes(styles) };
}

/**
 * What servers are told of a whole site, and its compressed copies: once every other file is written.
 * @param policy content security policy of the app
 * @param regions codes of the regions that have a folder in it
 */
export async function writeHeaders(
  root: string,
  dist: string,
  policy: string,
  regions: readonly string[] = [],
): Promise<void> {
  const headers = siteHeaders(policy, loadPublisher(root).frameAncestors ?? [], regions);
  writeFileSync(join(dist, '_headers'), headersFile(headers));
  writeFileSync(join(dist, '.htaccess'), htaccessFile(headers));
  writeFileSync(join(dist, 'nginx.conf'), nginxFile(headers));
  await compressFolder(root, dist);
}
