import { booleanPointInPolygon } from '@turf/turf';
import type { MultiLineString, MultiPolygon } from 'geojson';
import type { Bbox, LonLat } from './cog';
import type { PerimeterMembers } from './pacts';
import { type Place, type PlaceKey, placeKey } from './place';

/** Whole official units of one level, to be seen as one shape. */
export type UnitShape =
  | Exclude<PerimeterMembers, { niveau: 'infracommunal' }>
  | { readonly niveau: 'region' };

/** Levels that have boundary lines of their own. */
export type LineLevel = 'departement' | 'arrondissement' | 'epci' | 'commune';

/**
 * Geometry of the region, in degrees (WGS 84). Two files give it: a light one with every level but communes, and a
 * fine one with all. Every answer is computed once and kept: the same shape gives the same object.
 */
export interface Boundaries {
  /** True when every commune is there; otherwise only those that are a perimeter by themselves. */
  readonly communes: boolean;
  /** Those that give every level above the communes, where the communes came to them later. */
  readonly levels?: Boundaries;
  /** Units dissolved into one area; units that the file does not hold are left out. */
  shape(shape: UnitShape): MultiPolygon;
  /** Outer contour of a shape, without slivers, so that a thick line shows no stray dot. */
  contour(shape: UnitShape): MultiLineString;
  /** Ground box of the units, read from their arcs, slivers included; `null` when none is in the file. */
  bbox(shape: UnitShape): Bbox | null;
  /** Lines between units of a level, outer border of the region included; shared lines drawn once. */
  mesh(level: LineLevel): MultiLineString;
  codes(level: LineLevel): readonly string[];
  /** Units of the same level that share a border with an administrative unit; none for a perimeter. */
  neighbours(place: Place): readonly Place[];
}

/**
 * The levels of some boundaries with the communes of others, which the levels need not be composed from first.
 * @param lines between the communes, where some are there sooner than those of their boundaries
 */
export function withCommunesOf(
  levels: Boundaries,
  communes: Boundaries,
  lines?: MultiLineString,
): Boundaries {
  const of = (level: UnitShape['niveau']): Boundaries => (level === 'commune' ? communes : levels);
  return {
    levels,
    communes: communes.communes,
    shape: (asked) => of(asked.niveau).shape(asked),
    contour: (asked) => of(asked.niveau).contour(asked),
    bbox: (asked) => of(asked.niveau).bbox(asked),
    mesh: (level) => (level === 'commune' && lines ? lines : of(level).mesh(level)),
    codes: (level) => of(level).codes(level),
    neighbours: (place) => (place.kind === 'commune' ? communes : levels).neighbours(place),
  };
}

/** What surrounds the region. */
export interface Context {
  /** Neighbouring land, one area. */
  readonly land: MultiPolygon;
  readonly lines: MultiLineString;
  readonly landmarks: Landmarks;
}

/** Names that help a reader to know where they are. */
export interface Landmarks {
  readonly villes: readonly {
    readonly code: string;
    readonly nom: string;
    readonly population: number;
    readonly point: LonLat;
  }[];
  readonly etiquettes: readonly {
    readonly nom: string;
    readonly genre: 'mer' | 'pays' | 'region';
    readonly point: LonLat;
  }[];
}

/** Text form of a shape: equal for equal shapes. */
export const shapeKey = (shape: UnitShape): string =>
  shape.niveau === 'region' ? 'region' : `${shape.niveau}:${shape.codes.join('+')}`;

interface PickEntry {
  readonly place: Place;
  readonly bbox: Bbox;
  /** Dissolved when it is first needed: an index of all communes is ready at once. */
  readonly geometry: () => MultiPolygon;
}
/** Places by kind, smallest box first. */
export type PickIndex = ReadonlyMap<Place['kind'], readonly PickEntry[]>;

const boxArea = ([west, south, east, north]: Bbox): number => (east - west) * (north - south);
const inBox = ([west, south, east, north]: Bbox, [lon, lat]: LonLat): boolean =>
  lon >= west && lon <= east && lat >= south && lat <= north;

/** Prepares places for {@link pick}; those without an area are left out. */
export function buildPickIndex(
  boundaries: Boundaries,
  places: readonly { readonly place: Place; readonly shape: UnitShape | null }[],
): PickIndex {
  const index = new Map<Place['kind'], PickEntry[]>();
  for (const { place, shape } of places) {
    const bbox = shape && boundaries.bbox(shape);
    if (!shape || !bbox) continue;
    const entry: PickEntry = { place, bbox, geometry: () => boundaries.shape(shape) };
    const list = index.get(place.kind);
    if (list) list.push(entry);
    else index.set(place.kind, [entry]);
  }
  for (const list of index.values()) list.sort((a, b) => boxArea(a.bbox) - boxArea(b.bbox));
  return index;
}

/**
 * The place under a point: the first kind of the list that holds it wins; within a kind, the smallest place.
 * Pure geometry: the same answer whatever renderer is on screen.
 */
export function pick(index: PickIndex, at: LonLat, kinds: readonly Place['kind'][]): Place | null {
  for (const kind of kinds) {
    for (const { place, bbox, geometry } of index.get(kind) ?? []) {
      if (inBox(bbox, at) && booleanPointInPolygon([at[0], at[1]], geometry())) return place;
    }
  }
  return null;
}

/** Key of the place under a point; `null` outside. */
export function pickKey(index: PickIndex, at: LonLat, kinds: readonly Place['kind'][]): PlaceKey | null {
  const place = pick(index, at, kinds);
  return place && placeKey(place);
}

/** Polygon by polygon, with the box of each: most points are in none. */
const pieces = new WeakMap<
  MultiPolygon,
  readonly { readonly bbox: Bbox; readonly coordinates: MultiPolygon['coordinates'][number] }[]
>();
function piecesOf(area: MultiPolygon) {
  const known = pieces.get(area);
  if (known) return known;
  const found = area.coordinates.map((coordinates) => ({
    coordinates,
    bbox: (coordinates[0] ?? []).reduce<Bbox>(
      ([w, s, e, n], [x = 0, y = 0]) => [Math.min(w, x), Math.min(s, y), Math.max(e, x), Math.max(n, y)],
      [Infinity, Infinity, -Infinity, -Infinity],
    ),
  }));
  pieces.set(area, found);
  return found;
}

/** Is a point in an area of many polygons? Their boxes are found once. */
export const isIn = (area: MultiPolygon, [lon, lat]: LonLat): boolean =>
  piecesOf(area).some(
    ({ bbox: [west, south, east, north], coordinates }) =>
      lon >= west &&
      lon <= east &&
      lat >= south &&
      lat <= north &&
      booleanPointInPolygon([lon, lat], { type: 'Polygon', coordinates }),
  );
