import { presimplify, simplify, type sphericalTriangleArea } from 'topojson-simplify';
import type { Objects, GeometryObject as TopoObject, Topology as TopoTopology } from 'topojson-specification';

export type Any = NonNullable<unknown>;
/** A topology of which every unit has properties. */
export type Topology = TopoTopology<Objects<Any>>;
export type GeometryObject = TopoObject<Any>;

const METRES_PER_DEGREE = 111_195;

/**
 * How far a point stands from the line that would replace it, in metres: what the eye sees go when the point goes. The
 * usual weight, the area of the triangle, lets long thin bends go and leaves more than twice the largest error for the
 * same number of points.
 */
function deviation([a, b, c]: Parameters<typeof sphericalTriangleArea>[0]): number {
  const shrink = Math.cos((b[1] * Math.PI) / 180);
  const [bx, by] = [(b[0] - a[0]) * shrink, b[1] - a[1]];
  const [cx, cy] = [(c[0] - a[0]) * shrink, c[1] - a[1]];
  const base = Math.hypot(cx, cy);
  const height = base > 0 ? Math.abs(cx * by - cy * bx) / base : Math.hypot(bx, by);
  return height * METRES_PER_DEGREE;
}

/** Takes off the points that stand less than so many metres from the line. */
export function simplified(source: Topology, metres: number): Topology {
  return simplify(presimplify(source, deviation), metres);
}

/** Drops the arcs that no object uses, so that a file carries only what it shows. */
export function pruned<T extends Topology>(source: T): T {
  const places = new Map<number, number>();
  const arcs: Topology['arcs'] = [];
  const renumber = (arc: number): number => {
    const index = arc < 0 ? ~arc : arc;
    let place = places.get(index);
    if (place === undefined) {
      place = arcs.length;
      places.set(index, place);
      arcs.push(source.arcs[index] ?? []);
    }
    return arc < 0 ? ~place : place;
  };
  const walk = (value: unknown): unknown =>
    Array.isArray(value) ? value.map(walk) : typeof value === 'number' ? renumber(value) : value;
  const rewrite = (geometry: GeometryObject): void => {
    if (geometry.type === 'GeometryCollection') geometry.geometries.forEach(rewrite);
    else if ('arcs' in geometry) Object.assign(geometry, { arcs: walk(geometry.arcs) });
  };
  Object.values(source.objects).forEach(rewrite);
  return { ...source, arcs };
}

/** Whether every unit has properties: what `topojson-server` gives for features that have some. */
export const isNamed = (source: TopoTopology): source is Topology =>
  Object.values(source.objects).every(
    (object) =>
      object.type === 'GeometryCollection' && object.geometries.every(({ properties }) => properties),
  );
