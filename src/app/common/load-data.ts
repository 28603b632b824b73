import arcsUrl from '../../../geodata/boundaries/communes.arcs?url';
import namesUrl from '../../../geodata/boundaries/communes.json?url';
import communesCogUrl from '../../../geodata/boundaries/communes-cog.json?url';
import contextUrl from '../../../geodata/boundaries/contexte.topo.json?url';
import landmarksUrl from '../../../geodata/boundaries/reperes.json?url';
import fineUrl from '../../../geodata/boundaries/territoires.topo.json?url';
import type { Bbox, Cog, CommuneNames } from '../../domain/cog';
import { type Boundaries, type Context, withCommunesOf } from '../../domain/geometry';
import { parseBoundaries } from '../../load/boundaries';
import { NO_CONTEXT, parseContext, parseLandmarks } from '../../load/boundaries-context';
import { parseCog, parseCommuneNames } from '../../load/cog-json';
import type { Figures } from '../../load/versions/figures';
import { type CountryTiles, nextFrame, nextTask } from '../../render/map-host';
import { figuresText } from './data/figures';
import { file, text, unreachable } from './data/site-file';

/** The official composition of the region, with the communes that these figures name. */
export async function loadComposition(figures: Promise<Figures>): Promise<Cog> {
  const what = 'Composition des territoires';
  const units = figures.then(({ fichiers }) => figuresText(fichiers.cog, what));
  return parseCog(...(await Promise.all([units, text(communesCogUrl, what)])));
}

/** Light boundaries, then all communes, then nearly every point of the source: the same levels each time, finer. */
export const loadLightBoundaries = async ({ fichiers }: Figures): Promise<Boundaries> =>
  parseBoundaries(await figuresText(fichiers.niveaux, 'Fond de carte'), 'niveaux.topo.json');

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

/** Where communes are to be seen before the levels above are composed from them. */
export interface Sooner {
  /** Levels that are there already. */
  readonly over: Boundaries;
  /** Their file is there: what is not of them may wait. */
  readonly come: () => void;
  /** Shows those levels with the communes; the levels above are composed once that is done. */
  readonly show: (boundaries: Boundaries) => unknown;
}

/** All communes, made once for all who need them; a failure may be tried again, from the file on. */
export function loadCommunes(cog: Cog, sooner: Sooner | null = null): Promise<Boundaries> {
  made ??= makeCommunes(cog, sooner).then(
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

/** The communes, where the first map has brought them already; the levels above may be those of the light file. */
export const readyCommunes = (): Boundaries | null => ready;

async function makeCommunes(cog: Cog, sooner: Sooner | null): Promise<Boundaries> {
  const [bytes, { parseCommunes }] = await askCommunes();
  sooner?.come();
  const boundaries = parseCommunes(new Uint8Array(bytes), cog);
  if (sooner) {
    await nextTask();
    ready = withCommunesOf(sooner.over, boundaries, boundaries.pieces());
    await nextTask();
    await sooner.show(ready);
    await nextFrame();
  }
  // What every map draws is made ready in several short tasks: all at once, at first sight, would hold up a gesture.
  for (const level of ['arrondissement', 'departement', 'epci', 'commune'] as const) {
    await nextTask();
    boundaries.mesh(level);
  }
  return boundaries;
}

export const loadFineBoundaries = async (): Promise<Boundaries> =>
  parseBoundaries(await text(fineUrl, 'Limites des communes'), 'territoires.topo.json');

const askNames = (): Promise<string> => text(namesUrl, 'Noms des communes');
let asked: Promise<string> | null = null;
let come: string | null = null;

/** Asks for the names ahead, for a link that names a commune: they come beside the figures, not after the interface. */
export function expectCommuneNames(): void {
  asked = askNames();
  // Whoever needs them tells of a failure; until then nobody listens.
  asked.then(
    (names) => {
      come = names;
    },
    () => undefined,
  );
}

/** The names, where they were asked for ahead and are there already; nothing waits for them. */
export function readyCommuneNames(count: number): CommuneNames | null {
  try {
    return come === null ? null : parseCommuneNames(come, count);
  } catch {
    return null;
  }
}

/** What was asked for ahead is taken once: another try asks again. */
export async function loadCommuneNames(count: number): Promise<CommuneNames> {
  const names = asked ?? askNames();
  asked = null;
  return parseCommuneNames(await names, count);
}

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
