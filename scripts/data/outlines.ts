import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { lightTopology } from '../../geodata/steps/draw/light';
import { epciSurfaces } from '../../geodata/steps/draw/surfaces';
import type { Cog } from '../../src/domain/cog';
import type { Pacts, Perimeter } from '../../src/domain/pacts';
import { parseCog, parseCommuneNames } from '../../src/load/cog-json';
import { loadPacts } from './pacts-json';

/**
 * Perimeters drawn are perimeters counted: the light file holds, of communes, those that the data name, and they are
 * found at build from the data and the committed boundaries. No list of them is kept anywhere.
 */
const LIGHT_FILE = 'niveaux.topo.json';
const COG_FILE = 'cog.json';

/** Communes that are perimeters by themselves, or hold one: schemes, then places of action. In code order. */
export function namedCommunes({ franceTravail, pactesTerritoriaux, actions }: Pacts): readonly string[] {
  const perimeters: readonly Perimeter[] = [
    ...[...franceTravail, ...pactesTerritoriaux].map((row) => row.perimeter),
    ...actions.flatMap(({ lieux }) => lieux.map((lieu) => lieu.perimeter)),
  ];
  const codes = perimeters.flatMap(({ members }): readonly string[] =>
    members.niveau === 'commune' || members.niveau === 'infracommunal' ? members.codes : [],
  );
  return [...new Set(codes)].sort();
}

const boundary = (root: string, name: string): string =>
  readFileSync(join(root, 'geodata/boundaries', name), 'utf8');

/** Text of `cog.json` with name and point of each commune that the data name. */
function cogText(root: string, pacts: Pacts): string {
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

/** Text of the light boundaries; kept in `.cache`, since it takes seconds and changes with a perimeter only. */
export function lightText(root: string, pacts: Pacts): string {
  const fine = boundary(root, 'territoires.topo.json');
  const named = namedCommunes(pacts);
  const key = createHash('sha256').update(fine).update(named.join()).digest('hex').slice(0, 16);
  const kept = join(root, '.cache/contours', key, LIGHT_FILE);
  if (existsSync(kept)) return readFileSync(kept, 'utf8');
  const text = `${JSON.stringify(lightTopology(JSON.parse(fine), named))}\n`;
  keep(kept, text);
  return text;
}

/** Left alone when it holds that already: a server that watches would load its pages again, for ever. */
function keep(path: string, text: string): void {
  if (existsSync(path) && readFileSync(path, 'utf8') === text) return;
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, text);
}

/** Puts both files in the place of the committed ones, which hold no commune. */
export function outlines(root: string): Plugin {
  const made: Readonly<Record<string, (pacts: Pacts) => string>> = {
    [LIGHT_FILE]: (pacts) => lightText(root, pacts),
    [COG_FILE]: (pacts) => cogText(root, pacts),
  };
  return {
    name: 'outlines',
    enforce: 'pre',
    resolveId(id) {
      const name = /\/geodata\/boundaries\/([^/?]+)\?url$/.exec(id)?.[1];
      const make = name === undefined ? undefined : made[name];
      if (name === undefined || make === undefined) return null;
      const path = join(root, '.cache/contours', name);
      keep(path, make(loadPacts(root)));
      return `${path}?url`;
    },
  };
}
