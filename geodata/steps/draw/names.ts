import { bboxClip } from '@turf/turf';
import type { MultiPolygon, Polygon, Position } from 'geojson';
import { feature } from 'topojson-client';
import type { Topology } from 'topojson-specification';
import type { RegionSettings, Sea } from '../read/sources';
import type { Outlines } from '../types';
import { type Anchor, anchorOf } from './labels';

type Label = NonNullable<RegionSettings['etiquettes']>[number];
type Box = Anchor['bbox'];

/** Degrees around a region in which a name stands: what a screen shows beside it, east-west and north-south. */
const REACH = [0.9, 0.6] as const;
/** Square degrees of a neighbour inside that box below which it is not named: a corner. */
const CORNER = 0.04;
/** Degrees between a name and the edge of the box. */
const EDGE = 0.1;

const wider = ([west, south, east, north]: Box, [dx, dy]: readonly [number, number]): Box => [
  west - dx,
  south - dy,
  east + dx,
  north + dy,
];
const within = ([x, y]: readonly [number, number], [west, south, east, north]: Box): boolean =>
  x > west && x < east && y > south && y < north;
const far = (a: readonly [number, number], b: readonly [number, number]): number =>
  Math.hypot(a[0] - b[0], a[1] - b[1]);

/** The point of a list that is nearest to its middle: inside what they are spread over, whatever its form. */
function middlePoint(points: readonly (readonly [number, number])[]): readonly [number, number] | undefined {
  const sum = points.reduce<readonly [number, number]>(([x, y], p) => [x + p[0], y + p[1]], [0, 0]);
  const mean = [sum[0] / points.length, sum[1] / points.length] as const;
  return [...points].sort((a, b) => far(a, mean) - far(b, mean))[0];
}

/** Names of the regions around, each in the middle of those of its communes that are near. */
function regionNames(
  outside: Outlines,
  regionOf: (commune: string) => string | undefined,
  box: Box,
): Label[] {
  const points = new Map<string, (readonly [number, number])[]>();
  for (const [code, parts] of outside) {
    const at = parts[0]?.[0]?.[0];
    const name = at && within(at, box) ? regionOf(code) : undefined;
    if (at && name) points.set(name, [...(points.get(name) ?? []), at]);
  }
  return [...points].flatMap(([nom, all]) => {
    const at = middlePoint(all);
    // A few communes in a corner of the box are no neighbour that a reader looks for.
    return at && all.length >= 20 ? [{ nom, genre: 'region' as const, point: rounded(at) }] : [];
  });
}

const rounded = ([x, y]: readonly [number, number]): [number, number] => [
  Math.round(x * 100) / 100,
  Math.round(y * 100) / 100,
];

const isArea = (geometry: { readonly type: string }): geometry is Polygon | MultiPolygon =>
  geometry.type === 'Polygon' || geometry.type === 'MultiPolygon';

const partsOf = (area: Polygon | MultiPolygon): Position[][][] =>
  area.type === 'Polygon' ? [area.coordinates] : area.coordinates;

/** Names of the countries around, each in the widest place of what the box shows of it. */
function countryNames(context: Topology, box: Box): Label[] {
  const object = context.objects.pays;
  if (!object) return [];
  const all = feature(context, object);
  return (all.type === 'FeatureCollection' ? all.features : [all]).flatMap(({ geometry, properties }) => {
    const nom: unknown = properties?.nom;
    if (typeof nom !== 'string' || nom === 'France' || !isArea(geometry)) return [];
    const { geometry: clipped } = bboxClip(geometry, [box[0], box[1], box[2], box[3]]);
    const parts = (isArea(clipped) ? partsOf(clipped) : []).filter((rings) => rings.length > 0);
    if (parts.length === 0) return [];
    const { point, bbox } = anchorOf(
      parts.map((rings) => rings.map((ring) => ring.map(([x = 0, y = 0]) => [x, y] as const))),
    );
    return (bbox[2] - bbox[0]) * (bbox[3] - bbox[1]) < CORNER
      ? []
      : [{ nom, genre: 'pays' as const, point: rounded(point) }];
  });
}

/** Names of the seas around: of the points known for each, the one nearest to the region that the box shows. */
function seaNames(seas: readonly Sea[], box: Box, middle: readonly [number, number]): Label[] {
  const inner = wider(box, [-EDGE, -EDGE]);
  return seas.flatMap(({ nom, points }) => {
    const [at] = points
      .filter((point) => within(point, inner))
      .sort((a, b) => far(a, middle) - far(b, middle));
    return at ? [{ nom, genre: 'mer' as const, point: at }] : [];
  });
}

export interface NamesInput {
  readonly region: Anchor;
  readonly outside: Outlines;
  /** Name of the region of a commune. */
  readonly regionOf: (commune: string) => string | undefined;
  readonly context: Topology;
  readonly seas: readonly Sea[];
}

/** Names of what surrounds a region, by rule: a region whose settings say them has its own. */
export function surroundingNames({ region, outside, regionOf, context, seas }: NamesInput): readonly Label[] {
  const box = wider(region.bbox, REACH);
  return [
    ...seaNames(seas, box, region.point),
    ...countryNames(context, box),
    ...regionNames(outside, regionOf, wider(box, [-EDGE, -EDGE])),
  ];
}
