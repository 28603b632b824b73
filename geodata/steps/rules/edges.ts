import { booleanPointInPolygon, polygon } from '@turf/turf';
import type { Outlines, Ring } from '../types';
import { key, ringKm2, signedArea } from './rings';

type Point = readonly [number, number];

interface Edge {
  readonly from: Point;
  readonly to: Point;
  readonly codes: string[];
  /** Uses from `from` to `to`, less uses the other way: 0 where two neighbours meet. */
  net: number;
}

/** A piece of border of the whole that should not be there, or a part of it. */
export interface Patch {
  readonly genre: 'trou' | 'chevauchement';
  readonly km2: number;
  /** Communes that touch it, in code order. */
  readonly codes: readonly string[];
  /** Longitude, latitude of one of its points. */
  readonly at: Point;
}

export interface EdgeReport {
  readonly edges: { readonly partagees: number; readonly seules: number; readonly triples: number };
  /** Edges used by more than two outlines: communes, place. */
  readonly triples: readonly { readonly codes: readonly string[]; readonly at: Point }[];
  readonly patches: readonly Patch[];
}

function edgesOf(outlines: Outlines): ReadonlyMap<string, Edge> {
  const edges = new Map<string, Edge>();
  for (const [code, parts] of outlines) {
    for (const ring of parts.flat()) {
      for (let i = 1; i < ring.length; i += 1) {
        const [p, q] = [ring[i - 1], ring[i]];
        if (!p || !q) continue;
        const [a, b] = [key(p), key(q)];
        if (a === b) continue;
        const id = a < b ? `${a}|${b}` : `${b}|${a}`;
        const [from, to] = a < b ? [p, q] : [q, p];
        const edge = edges.get(id) ?? { from, to, codes: [], net: 0 };
        edge.codes.push(code);
        edge.net += a < b ? 1 : -1;
        edges.set(id, edge);
      }
    }
  }
  return edges;
}

interface Step {
  readonly from: Point;
  readonly to: Point;
  readonly codes: readonly string[];
}

/** How far a walk turns left, from -π (sharp right) to π, when it goes on with a step. */
function turn({ from: [ax, ay], to: [bx, by] }: Step, { to: [cx, cy] }: Step): number {
  const [ux, uy, vx, vy] = [bx - ax, by - ay, cx - bx, cy - by];
  return Math.atan2(ux * vy - uy * vx, ux * vx + uy * vy);
}

/**
 * Simple rings that the steps make; the surface is on their left. Where several steps leave a point, the walk takes the
 * one most to the right, so that it goes round what is empty: a hole that touches the border at a point stays a ring of
 * its own. A walk that comes back to one of its points gives a ring there and goes on.
 */
function ringsOf(steps: readonly Step[]): Step[][] {
  const leaving = new Map<string, Step[]>();
  for (const step of steps) leaving.set(key(step.from), [...(leaving.get(key(step.from)) ?? []), step]);
  const next = (here: string, last: Step | undefined): Step | undefined => {
    const choices = leaving.get(here) ?? [];
    if (last && choices.length > 1) choices.sort((a, b) => turn(last, b) - turn(last, a));
    return choices.pop();
  };
  const rings: Step[][] = [];
  for (const start of leaving.keys()) {
    const path: Step[] = [];
    const seen = new Map([[start, 0]]);
    let here = start;
    for (;;) {
      const step = next(here, path.at(-1));
      if (!step) break;
      path.push(step);
      here = key(step.to);
      const since = seen.get(here);
      if (since === undefined) {
        seen.set(here, path.length);
        continue;
      }
      const ring = path.splice(since);
      for (const { to } of ring.slice(0, -1)) seen.delete(key(to));
      rings.push(ring);
    }
  }
  return rings;
}

const ringOf = (steps: readonly Step[]): Ring => [
  ...steps.slice(0, 1).map(({ from }) => from),
  ...steps.map(({ to }) => to),
];
const codesOf = (steps: readonly Step[]): string[] =>
  [...new Set(steps.flatMap(({ codes }) => codes))].sort();

/**
 * Where the outlines do not fit together. Edges that two neighbours share cancel out, since they are run in opposite
 * directions; what is left is the border of the whole. A ring of it that turns the other way is a hole; one that turns
 * the right way but lies inside another is a surface that two communes both cover.
 * Outlines must all turn the same way.
 */
export function edgeReport(outlines: Outlines): EdgeReport {
  const edges = edgesOf(outlines);
  const steps: Step[] = [];
  const triples: { codes: string[]; at: Point }[] = [];
  let [shared, alone] = [0, 0];
  for (const { from, to, codes, net } of edges.values()) {
    if (codes.length === 1) alone += 1;
    if (codes.length === 2) shared += 1;
    if (codes.length > 2) triples.push({ codes: [...new Set(codes)].sort(), at: from });
    for (let i = 0; i < Math.abs(net); i += 1)
      steps.push(net > 0 ? { from, to, codes } : { from: to, to: from, codes });
  }
  // Outlines of a shapefile turn clockwise, those of GeoJSON the other way: here the surface is always on the left.
  const twice = steps.reduce((sum, { from: [x0, y0], to: [x1, y1] }) => sum + x0 * y1 - x1 * y0, 0);
  const walked = twice < 0 ? steps.map(({ from, to, codes }) => ({ from: to, to: from, codes })) : steps;
  const rings = ringsOf(walked).map((list) => ({ list, ring: ringOf(list), size: signedArea(ringOf(list)) }));
  const outer = rings
    .filter(({ size }) => size > 0)
    .map((row) => ({ ...row, shape: polygon([row.ring.map(([x, y]) => [x, y])]) }));
  const patches = rings.flatMap(({ list, ring, size }): Patch[] => {
    const from: Point = list[0]?.from ?? [0, 0];
    const to: Point = list[0]?.to ?? [0, 0];
    const middle = [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2];
    const inside = outer.some(
      (other) =>
        other.ring.length > 3 &&
        Math.abs(other.size) > Math.abs(size) &&
        booleanPointInPolygon(middle, other.shape, { ignoreBoundary: true }),
    );
    if (size > 0 && !inside) return [];
    const genre = size > 0 ? 'chevauchement' : 'trou';
    return [{ genre, km2: ringKm2(ring), codes: codesOf(list), at: from }];
  });
  return {
    edges: { partagees: shared, seules: alone, triples: triples.length },
    triples,
    patches: patches.sort((a, b) => b.km2 - a.km2),
  };
}
