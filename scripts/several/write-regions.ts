/** The site of several regions: one code, a folder for each, and a page where one is chosen. */
import { cpSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { period } from '../../src/view/text/copy';
import { packOf, placeInSite, REGION_VARIABLE, SITE_VARIABLE } from '../data/folders';
import { loadPacts } from '../data/pacts-json';
import type { Manifest } from '../lib/checks/first-visit';
import { contentSecurityPolicy } from '../lib/csp';
import { loadPublisher } from '../site/publisher';
import { editorOf } from '../site/vite-publisher';
import { filesOf, type Inline, PAGES, writeHeaders } from '../site/write-site';
import { MANIFEST } from '../site/written/page-words';
import { CHOOSER_FILE, type Published, writeChooser } from './chooser';
import { ATELIER_ASKS, CHANGES_ASKS, MAP_ASKS, placeBoundaries, withBoundaries } from './place-boundaries';
import { regionBlock } from './shared-code';
import { writeRegion } from './write-region';

/** Boundaries that each page of the bundler asks for. */
const ASKS: Readonly<Record<string, readonly string[]>> = {
  'index.html': MAP_ASKS,
  'atelier.html': ATELIER_ASKS,
  'changements.html': CHANGES_ASKS,
};

/** Does the same for each region, whose pack every part of a command then finds. */
export function eachRegion<T>(regions: readonly string[], run: (region: string) => T): readonly T[] {
  const before = process.env[REGION_VARIABLE];
  try {
    return regions.map((region) => {
      process.env[REGION_VARIABLE] = region;
      return run(region);
    });
  } finally {
    process.env[REGION_VARIABLE] = before ?? '';
  }
}

/** Name of the folder of a site: `dist` where the home region is in it, or stands alone. */
export function siteName(root: string, regions: readonly string[]): string {
  const packs = regions.length === 0 ? [packOf(root)] : regions.map((region) => packOf(root, region));
  return packs.some(({ home }) => home) ? 'dist' : `dist-${packs.map(({ region }) => region).join('-')}`;
}

export interface SeveralSites {
  readonly regions: readonly string[];
  readonly manifest: Manifest;
}

interface Code {
  /** Pages as Vite wrote them. */
  readonly pages: ReadonlyMap<string, string>;
  readonly publics: readonly string[];
  /** By their way from the folder of a region. */
  readonly shared: readonly string[];
  readonly manifest: Manifest;
}

/** Writes the folder of the pack that the environment names. */
async function writeFolder(root: string, dist: string, code: Code): Promise<Inline> {
  const { pages, publics, shared, manifest } = code;
  const place = placeInSite(packOf(root));
  const [folder, up] = [join(dist, place).replace(/\/$/, ''), place === '' ? '' : '../../'];
  for (const file of publics) cpSync(join(root, 'public', file), join(folder, file));
  const contours = placeBoundaries(root, folder);
  const regions = `${up || './'}${CHOOSER_FILE}`;
  const editeur = editorOf(root, regions);
  const placed = [...pages].map(([name, html]) => {
    const asked = ASKS[name] ?? [];
    const own = Object.fromEntries(Object.entries(contours).filter(([of]) => asked.includes(of)));
    const block = regionBlock({ contours: own, editeur });
    const page = html
      .replaceAll('="./assets/', `="${up || './'}assets/`)
      .replace('</head>', () => `${block}</head>`);
    return [name, page] as const;
  });
  return writeRegion(root, folder, {
    pages: new Map(placed),
    manifest: withBoundaries(manifest, contours),
    shared: up === '' ? [] : shared,
    ...{ up, regions },
  });
}

/**
 * Makes of one code the site of several regions: that of the home pack at its top, each other in `region/CODE/`.
 * @param dist built code, with the pages as Vite wrote them
 */
export async function writeRegions(
  root: string,
  dist: string,
  { regions, manifest }: SeveralSites,
): Promise<void> {
  const shared = filesOf(join(dist, 'assets')).map((file) => `../../assets/${file}`);
  const publics = filesOf(join(root, 'public')).filter((file) => file !== MANIFEST);
  const pages = new Map(PAGES.map((name) => [name, readFileSync(join(dist, name), 'utf8')]));
  for (const name of [...PAGES, MANIFEST]) rmSync(join(dist, name));
  const packs = regions.map((region) => packOf(root, region));
  const [first] = packs.filter(({ home }) => home).concat(packs);
  process.env[REGION_VARIABLE] = first?.region ?? '';
  const { adresse } = loadPublisher(root);
  process.env[SITE_VARIABLE] = adresse;
  const published = packs.map((pack): Published => {
    process.env[REGION_VARIABLE] = pack.region;
    return { code: pack.region, place: `./${placeInSite(pack)}`, years: period(loadPacts(root).edition) };
  });
  process.env[REGION_VARIABLE] = first?.region ?? '';
  writeChooser(root, dist, published);
  const inlines: Inline[] = [];
  for (const pack of packs) {
    process.env[REGION_VARIABLE] = pack.region;
    mkdirSync(join(dist, placeInSite(pack)), { recursive: true });
    inlines.push(await writeFolder(root, dist, { pages, publics, shared, manifest }));
  }
  process.env[REGION_VARIABLE] = first?.region ?? '';
  const policy = contentSecurityPolicy({
    // Several pages hold the same script.
    scriptHashes: [...new Set(inlines.flatMap(({ scriptHashes }) => scriptHashes))],
    styleHashes: [...new Set(inlines.flatMap(({ styleHashes }) => styleHashes))],
  });
  await writeHeaders(
    root,
    dist,
    policy,
    packs.filter(({ home }) => !home).map(({ region }) => region),
  );
}
