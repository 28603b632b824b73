import cogUrl from '../../../geodata/boundaries/cog.json?url';
import arcsUrl from '../../../geodata/boundaries/communes.arcs?url';
import namesUrl from '../../../geodata/boundaries/communes.json?url';
import communesCogUrl from '../../../geodata/boundaries/communes-cog.json?url';
import contextUrl from '../../../geodata/boundaries/contexte.topo.json?url';
import lightUrl from '../../../geodata/boundaries/niveaux.topo.json?url';
import landmarksUrl from '../../../geodata/boundaries/reperes.json?url';
import fineUrl from '../../../geodata/boundaries/territoires.topo.json?url';
import type { Bbox, Cog, CommuneNames } from '../../domain/cog';
import type { Boundaries, Context } from '../../domain/geometry';
import type { Pacts } from '../../domain/pacts';
import { parseBoundaries } from '../../load/boundaries';
import { NO_CONTEXT, parseContext, parseLandmarks } from '../../load/boundaries-context';
import { parseCog, parseCommuneNames } from '../../load/cog-json';
import { parsePacts } from '../../load/pacts-json';
import { type CountryTiles, nextTask } from '../../render/map-host';

const unreachable = (what: string): Error =>
  new Error(`${what}\u00a0: le fichier n’a pas pu être chargé (réseau absent\u00a0?). Réessayez.`);

/** A file of the site. @throws Error with a French sentence: what, which file, what to do. */
async function file(url: string, what: string): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(url);
  } catch {
    throw unreachable(what);
  }
  if (!response.ok) {
    throw new Error(
      `${what}\u00a0: le fichier n’a pas pu être chargé (erreur ${response.status}). Réessayez.`,
    );
  }
  return response;
}

const text = async (url: string, what: string): Promise<string> => (await file(url, what)).text();

/** What the app cannot do without: the deck and the official composition of the region. */
export async function loadModelParts(): Promise<{ readonly pacts: Pacts; readonly cog: Cog }> {
  const [pacts, cog, communes] = await Promise.all([
    import('virtual:pacts').then(
      (module) => parsePacts(module.default),
      () => {
        throw unreachable('Données des pactes');
      },
    ),
    text(cogUrl, 'Composition des territoires'),
    text(communesCogUrl, 'Composition des territoires'),
  ]);
  return { pacts, cog: parseCog(cog, communes) };
}

/** Light boundaries, then all communes, then nearly every point of the source: the same levels each time, finer. */
export const loadLightBoundaries = async (): Promise<Boundaries> =>
  parseBoundaries(await text(lightUrl, 'Fond de carte'), 'niveaux.topo.json');

const COMMUNES = 'Limites des communes';

/** Outlines of the communes as bytes, and what reads them. */
const askCommunes = () =>
  Promise.all([
    file(arcsUrl, COMMUNES).then((response) => response.arrayBuffer()),
    import('../../load/communes/parse-communes').catch(() => {
      throw unreachable(COMMUNES);
    }),
  ]);
let made: Promise<Boundaries> | null = null;
let ready: Boundaries | null = null;

/** All communes, made once for all who need them; a failure may be tried again, from the file on. */
export function loadCommunes(cog: Cog): Promise<Boundaries> {
  made ??= makeCommunes(cog).then(
    (communes) => {
      ready = communes;
      return communes;
    },
    (error: unknown) => {
      made = null;
      throw error;
    },
  );
  return made;
}

/** The communes, where the first map has brought them already. */
export const readyCommunes = (): Boundaries | null => ready;

async function makeCommunes(cog: Cog): Promise<Boundaries> {
  const [bytes, { parseCommunes }] = await askCommunes();
  const boundaries = parseCommunes(new Uint8Array(bytes), cog);
  // What every map draws is made ready in several short tasks: all at once, at first sight, would hold up a gesture.
  for (const level of ['arrondissement', 'departement', 'epci', 'commune'] as const) {
    await nextTask();
    boundaries.mesh(level);
  }
  return boundaries;
}

export const loadFineBoundaries = async (): Promise<Boundaries> =>
  parseBoundaries(await text(fineUrl, 'Limites des communes'), 'territoires.topo.json');

export const loadCommuneNames = async (count: number): Promise<CommuneNames> =>
  parseCommuneNames(await text(namesUrl, 'Noms des communes'), count);

/** Surroundings are a comfort: without them the region stands alone, and nothing else changes. */
export async function loadContext(): Promise<Context> {
  try {
    const [topology, landmarks] = await Promise.all([
      text(contextUrl, 'Contexte'),
      text(landmarksUrl, 'Repères'),
    ]);
    return parseContext(topology, parseLandmarks(landmarks));
  } catch {
    return NO_CONTEXT;
  }
}

/** From Guyane to Mayotte and La Réunion: every commune of the tiles can be reached. */
const FRANCE: Bbox = [-61.9, -21.4, 55.9, 51.1];

/** Not defined outside of a build: in unit tests and pictures. */
const TILES = typeof __TILES__ === 'undefined' ? '' : __TILES__;

/**
 * Tiles of the country that this build was made with; `undefined` for none.
 * @param region code of the region that the app draws by itself
 */
export const countryTiles = (region: string): CountryTiles | undefined =>
  TILES ? { url: new URL(TILES, document.baseURI).href, bbox: FRANCE, region } : undefined;
