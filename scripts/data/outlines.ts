import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { lightFile } from '../../geodata/steps/draw/light';
import { packedCommunes, packedTopology } from '../../geodata/steps/draw/packed';
import { epciSurfaces } from '../../geodata/steps/draw/surfaces';
import type { Cog } from '../../src/domain/cog';
import type { Pacts } from '../../src/domain/pacts';
import { parseCog, parseCommuneNames } from '../../src/load/cog-json';
import { namedCommunes } from '../../src/load/named-communes';
import { cacheBytes, cachedBytes } from '../site/cache/build-cache';
import { boundaryPath, packOf } from './folders';

/**
 * Perimeters drawn are perimeters counted: the light file holds, of communes, those that the data name, and they are
 * found at build from the data and the committed boundaries. No list of them is kept anywhere.
 */
const LIGHT_FILE = 'niveaux.topo.json';
const COG_FILE = 'cog.json';

const boundary = (root: string, name: string): string => readFileSync(boundaryPath(root, name), 'utf8');

/** Text of `cog.json` with name and point of each commune that the data name. */
export function cogText(root: string, pacts: Pacts): string {
  const cog = parseCog(boundary(root, COG_FILE), boundary(root, 'communes-cog.json'));
  const { codes } = cog.communes;
  const { noms, points } = parseCommuneNames(boundary(root, 'communes.json'), codes.length);
  const places = new Map<string, number>(codes.map((code, at) => [code, at]));
  const nommees = namedCommunes(pacts).flatMap((code) => {
    const at = places.get(code) ?? -1;
    return at < 0 ? [] : [{ code, nom: noms[at], point: points[at] }];
  });
  const json = JSON.parse(boundary(root, COG_FILE));
  const surfaces = epciSurfaces(boundary(root, 'territoires.topo.json'));
  const epci = json.epci.map((row: { readonly code: string }) => ({
    ...row,
    surface: surfaces.get(row.code),
  }));
  return `${JSON.stringify({ ...json, epci, nommees })}\n`;
}

/** Composition of the region, with the communes that the data name. */
export const loadCog = (root: string, pacts: Pacts): Cog =>
  parseCog(cogText(root, pacts), boundary(root, 'communes-cog.json'));

/** Text of the light boundaries, as a site serves them; kept in `.cache`, since it takes seconds and changes with a perimeter only. */
export function lightText(root: string, pacts: Pacts): string {
  const fine = boundary(root, 'territoires.topo.json');
  const named = namedCommunes(pacts);
  const key = createHash('sha256').update(`packed ${fine}`).update(named.join()).digest('hex').slice(0, 16);
  const folder = join(root, '.cache/contours', key);
  const kept = cachedBytes(folder, LIGHT_FILE);
  if (kept) return kept.toString();
  const text = lightFile(fine, named);
  cacheBytes(folder, LIGHT_FILE, Buffer.from(text));
  return text;
}

/** Boundaries that a site serves in fewer bytes than the repository keeps them in, where a person reads them. */
const PACKED: Readonly<Record<string, (text: string) => string>> = {
  'communes-cog.json': (text) => packedCommunes(JSON.parse(text)),
  'contexte.topo.json': (text) => packedTopology(JSON.parse(text)),
};

/** Bytes of a file of the boundaries as a site serves it. */
export function servedBoundary(root: string, name: string): Buffer {
  const bytes = readFileSync(boundaryPath(root, name));
  const packed = PACKED[name];
  return packed ? Buffer.from(packed(bytes.toString())) : bytes;
}

/** Where a bundler finds what the site serves under that name. */
function servedPath(root: string, name: string): string {
  if (!PACKED[name]) return boundaryPath(root, name);
  const bytes = servedBoundary(root, name);
  const sum = createHash('sha256').update(bytes).digest('hex').slice(0, 16);
  const folder = join(root, '.cache/contours', sum, 'boundaries');
  cacheBytes(folder, name, bytes);
  return join(folder, name);
}

/** The boundaries as a site serves them, and those of another region in the place of those of the checkout. */
export const outlines = (root: string): Plugin => ({
  name: 'outlines',
  enforce: 'pre',
  resolveId(id) {
    const name = /\/geodata\/boundaries\/([^/?]+)\?url$/.exec(id)?.[1];
    return name === undefined || (packOf(root).home && !PACKED[name])
      ? null
      : `${servedPath(root, name)}?url`;
  },
});
