/** Communes as shared lines: what `communes.arcs` holds. The format is described in `geodata/README.md`. */
export interface CommuneArcs {
  readonly scale: [number, number];
  readonly translate: [number, number];
  /** Per arc: first point on the grid, then steps from point to point, as in TopoJSON. */
  readonly arcs: [number, number][][];
  /** Per commune, in the order of the COG: parts, rings, arcs (`~i` for arc `i` walked backwards), as in TopoJSON. */
  readonly communes: number[][][][];
}

const MAGIC = 'arcs1';
/** Magic, sum, four numbers of the grid. */
export const HEADER_BYTES = MAGIC.length + 4 + 4 * 8;
const SUM_AT = MAGIC.length;
const GRID_AT = SUM_AT + 4;

const broken = (why: string): Error =>
  new Error(`Limites des communes « communes.arcs » : ${why}. Rechargez la page.`);
const cut = (): Error => broken('le fichier est incomplet ou abîmé');

/** FNV-1a, 32 bits: tells a spoiled file from a whole one. */
export function sumOf(bytes: Uint8Array): number {
  let sum = 0x811c9dc5;
  for (let i = 0; i < bytes.length; i += 1) sum = Math.imul(sum ^ (bytes[i] ?? 0), 0x01000193);
  return sum >>> 0;
}

/** Numbers one after the other: seven bits a byte, lowest first, the eighth bit says that more follow; four at most. */
function numbersOf(bytes: Uint8Array) {
  let at = 0;
  const next = (): number => {
    let value = 0;
    let shift = 0;
    for (;;) {
      const byte = bytes[at];
      if (byte === undefined || shift > 21) throw cut();
      at += 1;
      value |= (byte & 127) << shift;
      if (byte < 128) return value;
      shift += 7;
    }
  };
  return {
    next,
    /** 0, -1, 1, -2, 2… */
    signed: (): number => {
      const value = next();
      return (value >> 1) ^ -(value & 1);
    },
    /** A count of things that take a byte at least: never more than there are bytes left, so that no memory is lost. */
    count: (least: number): number => {
      const value = next();
      if (value < least || value > bytes.length - at) throw cut();
      return value;
    },
    done: (): boolean => at === bytes.length,
  };
}

function times<T>(count: number, make: () => T): T[] {
  const made: T[] = [];
  for (let i = 0; i < count; i += 1) made.push(make());
  // Thousands of short lists: one that has grown has room for sixteen more.
  return made.slice();
}

/**
 * Reads `communes.arcs`. A page reads it once, before anything is compiled for speed: plain loops are what is quick then.
 * @throws Error with a French sentence when the bytes are cut, spoiled, or something else; never anything else.
 */
export function decodeArcs(bytes: Uint8Array): CommuneArcs {
  if (bytes.length < HEADER_BYTES) throw cut();
  if (String.fromCharCode(...bytes.subarray(0, SUM_AT)) !== MAGIC) {
    throw broken('ce n’est pas un fichier de limites de cette version');
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint32(SUM_AT, true) !== sumOf(bytes.subarray(GRID_AT))) throw cut();
  const grid = (i: number): number => {
    const value = view.getFloat64(GRID_AT + 8 * i, true);
    if (!Number.isFinite(value)) throw cut();
    return value;
  };
  const read = numbersOf(bytes.subarray(HEADER_BYTES));

  const ringSizes = times(read.count(1), () =>
    times(read.count(1), () => times(read.count(1), () => read.count(1))),
  );
  let known = 0;
  const arcOf = (): number => {
    const value = read.next();
    const back = value >> 1;
    if (back > known) throw cut();
    const index = back === 0 ? known : known - back;
    if (back === 0) known += 1;
    return (value & 1) === 0 ? index : ~index;
  };
  const communes = ringSizes.map((parts) => parts.map((rings) => rings.map((size) => times(size, arcOf))));

  const sizes = times(known, () => read.count(0) + 2);
  let x = 0;
  let y = 0;
  const arcs = sizes.map((size) => {
    const points: [number, number][] = [];
    for (let i = 0; i < size; i += 1) {
      const stepX = read.signed();
      const stepY = read.signed();
      x += stepX;
      y += stepY;
      points.push(i === 0 ? [x, y] : [stepX, stepY]);
    }
    return points;
  });
  if (!read.done()) throw cut();
  return { scale: [grid(0), grid(1)], translate: [grid(2), grid(3)], arcs, communes };
}
