import { existsSync, readFileSync } from 'node:fs';
import { isAbsolute, join, resolve } from 'node:path';
import { HOME_SPACE } from '../../src/app/common/own-space';
import { parseJson } from '../lib/json/parse-json';
import { open, text } from '../lib/json/told-schema';

/** Names the folder of the data in place of that of the pack: set by `--data` of the build, and by who tests a copy. */
export const DATA_VARIABLE = 'PACTES_DATA';
/** Code of the region that a command is about: set by `--region`; none, the region of the checkout. */
export const REGION_VARIABLE = 'PACTES_REGION';
/** Set while one code is built for the sites of several regions: what is regional is then held by each page. */
const SHARED_VARIABLE = 'PACTES_CODE_COMMUN';
/** Public address of the site of which a region has a folder: set while several are built. */
export const SITE_VARIABLE = 'PACTES_ADRESSE';
/** Names another folder of packs in place of `regions/`: set by who tries one. */
export const PACKS_VARIABLE = 'PACTES_REGIONS';

const resolved = (root: string, path: string): string => (isAbsolute(path) ? path : resolve(root, path));

/** All that is regional, in one place: figures and scenes, boundaries, publisher. */
export interface Pack {
  readonly region: string;
  /** The pack at the root of the checkout. */
  readonly home: boolean;
  readonly folder: string;
  /** CSV, their schemas and `scenes/`. */
  readonly data: string;
  readonly boundaries: string;
  /** `editeur.json`. */
  readonly publisher: string;
}

/** All that is read here of the sources: `geodata/steps/read/sources.ts` has their whole schema. */
const HOME = open({ region: text('un code de région entre guillemets, par exemple "32"') });

/** Region whose pack is the root of the checkout; empty for a folder that is none. */
export const homeRegion = (root: string): string => {
  const sources = join(root, 'geodata/sources.json');
  if (!existsSync(sources)) return '';
  return parseJson(HOME, readFileSync(sources, 'utf8'), 'geodata/sources.json').region;
};

/** Folder of the packs of the other regions. */
export const packsFolder = (root: string): string => resolved(root, process.env[PACKS_VARIABLE] || 'regions');

/** Pack of a region, whether it is there or not. */
export function packOf(root: string, region = process.env[REGION_VARIABLE] || homeRegion(root)): Pack {
  const home = region === homeRegion(root);
  const folder = home ? root : join(packsFolder(root), region);
  return {
    region,
    home,
    folder,
    data: join(folder, 'data'),
    boundaries: join(folder, home ? 'geodata/boundaries' : 'boundaries'),
    publisher: join(folder, 'editeur.json'),
  };
}

/** True while one code is built for several regions. */
export const isShared = (): boolean => Boolean(process.env[SHARED_VARIABLE]);

/** From here on, what is built serves several regions. */
export function shareCode(): void {
  process.env[SHARED_VARIABLE] = '1';
}

/** Where the site of a region stands in one of several, from its top, which is that of the home pack. */
export const placeInSite = ({ region, home }: Pick<Pack, 'region' | 'home'>): string =>
  home ? '' : `region/${region}/`;

/** What goes before the names that a browser keeps for a region: several sites may share one origin. */
export const spaceOf = (region: string): string => (region === '32' ? HOME_SPACE : `pactes-${region}`);

/** Folder of the CSV: that of the pack, or the one that the environment names. */
export function dataFolder(root: string): string {
  const asked = process.env[DATA_VARIABLE];
  return asked ? resolved(root, asked) : packOf(root).data;
}

/** A file of the boundaries of the pack. */
export const boundaryPath = (root: string, name: string): string => join(packOf(root).boundaries, name);

/** Where what is made of a pack is kept: regions do not write over each other. */
export const cacheFolder = (root: string, name: string): string => {
  const { region, home } = packOf(root);
  return join(root, '.cache', home ? name : `${name}-${region}`);
};
