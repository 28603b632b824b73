import type { MultiLineString, MultiPolygon, Position } from 'geojson';
import { neighbors } from 'topojson-client';
import type { Bbox } from '../domain/cog';
import { type Boundaries, type LineLevel, shapeKey, type UnitShape } from '../domain/geometry';
import { parsePlaceKey } from '../domain/place';
import { unionBbox } from '../domain/projection';
import { type ArcReader, arcReader } from './arcs/arc-reader';
import { areaOf, dissolved, linesOf } from './arcs/dissolve';
import { collection, type Layer, parseTopology, type Topo, type Unit, unitsOf } from './topology';

const LAYER: Record<UnitShape['niveau'], Layer> = {
  region: 'region',
  departement: 'departements',
  arrondissement: 'arrondissements',
  epci: 'epci',
  commune: 'communes',
};
/** Of communes, it holds those that the data name; every other source holds them all. */
const LIGHT_FILE = 'niveaux.topo.json';
/** Square degrees in a square kilometre, at the middle of the country. */
export const KM2 = 1 / 7960;
/** Gaps and slips of the raw outlines: smaller than the smallest commune, they are no territory. */
const SLIVER = 0.3 * KM2;
/** A ring smaller than this shows as a stray dot under a thick line. */
const DOT = 2.5 * KM2;

/** Planar area in square degrees; good enough to compare rings of one shape. */
export const ringArea = (ring: readonly Position[]): number => {
  let sum = 0;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i, i += 1) {
    const [x0 = 0, y0 = 0] = ring[j] ?? [];
    const [x1 = 0, y1 = 0] = ring[i] ?? [];
    sum += x0 * y1 - x1 * y0;
  }
  return Math.abs(sum / 2);
};

/** The area without slivers, whether they are bits or holes. A shape made of nothing else is left as it is. */
function withoutSlivers(area: MultiPolygon): MultiPolygon {
  const coordinates = area.coordinates
    .filter(([outer]) => ringArea(outer ?? []) >= SLIVER)
    .map(([outer = [], ...holes]) => [outer, ...holes.filter((hole) => ringArea(hole) >= SLIVER)]);
  return coordinates.length === 0 ? area : { type: 'MultiPolygon', coordinates };
}

function contourOf({ coordinates }: MultiPolygon): MultiLineString {
  const largest = Math.max(0, ...coordinates.map(([outer]) => ringArea(outer ?? [])));
  const least = Math.min(DOT, largest);
  return {
    type: 'MultiLineString',
    coordinates: coordinates.flatMap(([outer]) => (outer && ringArea(outer) >= least ? [outer] : [])),
  };
}

const isClosed = (line: readonly Position[]): boolean => {
  const [first, last] = [line[0], line.at(-1)];
  return first !== undefined && last !== undefined && first[0] === last[0] && first[1] === last[1];
};

const withoutDots = (lines: MultiLineString, least: number): MultiLineString => ({
  type: 'MultiLineString',
  coordinates: lines.coordinates.filter((line) => !isClosed(line) || ringArea(line) >= least),
});

/** Box of a unit from the boxes of its arcs, each read once: no polygon is put together for it. */
function arcBoxes({ points }: ArcReader): (unit: Unit) => Bbox | null {
  const boxes: (Bbox | undefined)[] = [];
  const boxOf = (index: number): Bbox => {
    const known = boxes[index];
    if (known) return known;
    let [x0, y0, x1, y1] = [Infinity, Infinity, -Infinity, -Infinity];
    for (const [x = 0, y = 0] of points(index)) {
      if (x < x0) x0 = x;
      if (x > x1) x1 = x;
      if (y < y0) y0 = y;
      if (y > y1) y1 = y;
    }
    const box: Bbox = [x0, y0, x1, y1];
    boxes[index] = box;
    return box;
  };
  return (unit) => {
    let [x0, y0, x1, y1] = [Infinity, Infinity, -Infinity, -Infinity];
    for (const rings of unit.type === 'Polygon' ? [unit.arcs] : unit.arcs)
      for (const arcs of rings)
        for (const index of arcs) {
          const [w, s, e, n] = boxOf(index < 0 ? ~index : index);
          if (w < x0) x0 = w;
          if (s < y0) y0 = s;
          if (e > x1) x1 = e;
          if (n > y1) y1 = n;
        }
    return x0 > x1 ? null : [x0, y0, x1, y1];
  };
}

function kept<K, V>(compute: (key: K) => V, name: (key: K) => string): (key: K) => V {
  const store = new Map<string, V>();
  return (key) => {
    const id = name(key);
    const found = store.get(id);
    if (found !== undefined) return found;
    const value = compute(key);
    store.set(id, value);
    return value;
  };
}

/**
 * Boundaries of the region from the text of a TopoJSON file, light or fine.
 * @throws Error with a French sentence when the file is cut, is not a topology, or lacks a level.
 */
export function parseBoundaries(text: string, file = LIGHT_FILE): Boundaries {
  const topology = parseTopology(text, file);
  const layers = layersOf(topology, file);
  if (layers.departements.length === 0) {
    throw new Error(`Fond de carte « ${file} » : aucun département. Rechargez la page.`);
  }
  return boundariesOf(arcReader(topology), (layer) => layers[layer], file !== LIGHT_FILE);
}

/** Apart: what asks for a layer later must not keep the whole topology. */
function layersOf(topology: Topo, file: string): Record<Layer, readonly Unit[]> {
  const units = (layer: Layer): Unit[] => unitsOf(collection(topology, layer, file));
  return {
    region: units('region'),
    departements: units('departements'),
    arrondissements: units('arrondissements'),
    epci: units('epci'),
    communes: units('communes'),
  };
}

/**
 * Boundaries from the units of each level, all made of the arcs of one topology.
 * @param reader of the arcs of that topology
 * @param layerOf asked once a level, when it is first needed: a level may be composed then
 * @param whole true when all the communes are there, however many a region has
 */
export function boundariesOf(
  reader: ArcReader,
  layerOf: (layer: Layer) => readonly Unit[],
  whole = true,
): Boundaries {
  const units = kept(layerOf, (layer) => layer);
  const byCode = kept(
    (layer: Layer) => new Map(units(layer).map((unit) => [unit.code, unit])),
    (layer) => layer,
  );

  const members = (shape: UnitShape): readonly Unit[] => {
    if (shape.niveau === 'region') {
      const region = units('region');
      return region.length > 0 ? region : units('departements');
    }
    const found = byCode(LAYER[shape.niveau]);
    return shape.codes.flatMap((code) => found.get(code) ?? []);
  };
  const shape = kept(
    (asked: UnitShape): MultiPolygon => withoutSlivers(areaOf(reader, dissolved(reader, members(asked)))),
    shapeKey,
  );
  const contour = kept((asked: UnitShape) => contourOf(shape(asked)), shapeKey);
  const bbox = arcBoxes(reader);
  const lines = kept(
    (level: LineLevel): MultiLineString =>
      withoutDots(linesOf(reader, units(LAYER[level])), level === 'commune' ? SLIVER : DOT),
    (level) => level,
  );
  const adjacency = kept(
    (level: LineLevel): ReadonlyMap<string, readonly string[]> => {
      const list = units(LAYER[level]);
      const around = neighbors([...list]);
      return new Map(
        list.map((unit, i) => [unit.code, (around[i] ?? []).flatMap((j) => list[j]?.code ?? [])]),
      );
    },
    (level) => level,
  );
  return {
    communes: whole,
    shape,
    contour,
    bbox: (asked) =>
      unionBbox(
        members(asked).flatMap((unit) => {
          const box = bbox(unit);
          return box ? [box] : [];
        }),
      ),
    mesh: lines,
    codes: (level) => units(LAYER[level]).map((unit) => unit.code),
    neighbours: (place) => {
      if (!('code' in place) || place.kind === 'collectivite') return [];
      // Of the few communes that come with the other levels, most neighbours are missing.
      if (place.kind === 'commune' && !whole) return [];
      const around = adjacency(place.kind).get(place.code) ?? [];
      return around.flatMap((code) => parsePlaceKey(`${place.kind}-${code}`) ?? []);
    },
  };
}
