import type { Topology } from './simplify';
import { isPolygonal, polygons } from './topology';

const MAGIC = 'arcs1';

/** 0, -1, 1, -2, 2… → 0, 1, 2, 3, 4… */
const unsigned = (value: number): number => (value < 0 ? -2 * value - 1 : 2 * value);

/** Seven bits a byte, lowest first; the eighth bit says that more follow. */
function varints(values: Iterable<number>): Uint8Array {
  const bytes: number[] = [];
  for (let value of values) {
    for (; value > 127; value = Math.floor(value / 128)) bytes.push((value % 128) + 128);
    bytes.push(value);
  }
  return Uint8Array.from(bytes);
}

/** FNV-1a, 32 bits. */
function sumOf(bytes: Uint8Array): number {
  let sum = 0x811c9dc5;
  for (const byte of bytes) sum = Math.imul(sum ^ byte, 0x01000193);
  return sum >>> 0;
}

/**
 * Bytes of `communes.arcs` (format in `geodata/README.md`).
 * @param source quantised topology with one object, `communes`; its arcs are numbered in the order of their first use
 * (see `pruned`)
 * @throws Error when it is not that
 */
export function arcsFile({ arcs, objects, transform }: Topology): Uint8Array {
  const { communes } = objects;
  if (!transform || communes?.type !== 'GeometryCollection') {
    throw new Error('communes.arcs : il faut une topologie quantifiée avec une couche « communes ».');
  }
  const parts = polygons(communes.geometries.filter(isPolygonal)).map((unit) => unit.arcs);
  const structure = parts.flatMap((unit) => [
    unit.length,
    ...unit.flatMap((rings) => [rings.length, ...rings.map((ring) => ring.length)]),
  ]);
  let known = 0;
  const uses = parts.flat(3).map((use) => {
    const [index, backwards] = use < 0 ? [~use, 1] : [use, 0];
    if (index > known)
      throw new Error('communes.arcs : les arcs ne sont pas dans l’ordre de leur premier usage.');
    const back = index === known ? 0 : known - index;
    if (back === 0) known += 1;
    return 2 * back + backwards;
  });
  let [x, y] = [0, 0];
  const points = arcs.flatMap((arc) =>
    arc.flatMap(([px = 0, py = 0], i) => {
      // Most arcs begin where the one before ends: their first step is nothing.
      const [stepX, stepY] = i === 0 ? [px - x, py - y] : [px, py];
      [x, y] = [x + stepX, y + stepY];
      return [unsigned(stepX), unsigned(stepY)];
    }),
  );
  const grid = Buffer.alloc(32);
  [...transform.scale, ...transform.translate].forEach((value, i) => void grid.writeDoubleLE(value, 8 * i));
  const body = Buffer.concat([
    grid,
    varints([parts.length, ...structure, ...uses, ...arcs.map((arc) => arc.length - 2), ...points]),
  ]);
  const sum = Buffer.alloc(4);
  sum.writeUInt32LE(sumOf(body));
  return new Uint8Array(Buffer.concat([Buffer.from(MAGIC, 'latin1'), sum, body]));
}
