import { isDepartementCode } from '../../domain/codes';
import type { Bbox } from '../../domain/cog';
import { type Camera, type Point, project, type Size, worldSize } from '../../domain/projection';
import type { Hex } from '../../theme/map-theme';
import type { Box } from '../../view/labels/label-candidates';
import type { AreaMark } from '../../view/map-view';
import { areasSignature, fillColor } from './area-paint';
import type { Scene } from './renderer';

/** Cells over the width of the region: about half a kilometre each, for a region of some 230 km. */
const COLUMNS = 512;
/** A box is looked at in so many places across, and so many down. */
const ACROSS = 7;
const DOWN = 4;
/** A box of this size is looked at in its middle, CSS pixels. */
const POINT = 2;

/** Which area is painted where: rank of the area plus one, 0 outside all of them. Drawn once for a set of areas. */
interface Lattice {
  readonly cells: Uint16Array;
  /** Which département lies where, in the same way: its line is strong, and no plate hides it. */
  readonly departements: Uint16Array;
  readonly rows: number;
  /** World coordinates of the north-west corner, and world widths in a cell. */
  readonly origin: Point;
  readonly cell: number;
}

/** What labels are written on, at one camera. Boxes are of the screen, CSS pixels. */
export interface Ground {
  /**
   * True where one fill (or none) lies under the whole box: no border of fills, no outline and no line of a département
   * runs through it. Lines of finer levels may: the plate of a label hides them.
   */
  even(box: Box): boolean;
  /** Keys of the areas under a box, each once; `null` outside all of them. */
  keys(box: Box): readonly (string | null)[];
  /** Colours under a box, the widest first. */
  colors(box: Box): readonly [Hex, ...Hex[]];
}

/** Even-odd fill, row by row: a cell belongs to the last area that covers its middle. */
function paint(
  { rows, origin, cell }: Lattice,
  cells: Uint16Array,
  rings: readonly (readonly (readonly number[])[])[],
  value: number,
): void {
  const crossings: number[][] = [];
  for (const ring of rings) {
    let [px, py] = [0, 0];
    ring.forEach((position, i) => {
      const [x, y] = project([position[0] ?? 0, position[1] ?? 0]);
      const [cx, cy] = [(x - origin[0]) / cell, (y - origin[1]) / cell];
      if (i > 0) {
        const [low, high] = py < cy ? [py, cy] : [cy, py];
        for (let row = Math.max(0, Math.ceil(low - 0.5)); row + 0.5 < high && row < rows; row += 1) {
          const at = px + ((row + 0.5 - py) / (cy - py)) * (cx - px);
          const list = crossings[row];
          if (list) list.push(at);
          else crossings[row] = [at];
        }
      }
      [px, py] = [cx, cy];
    });
  }
  crossings.forEach((list, row) => {
    list.sort((a, b) => a - b);
    for (let i = 0; i + 1 < list.length; i += 2) {
      const from = Math.max(0, Math.ceil((list[i] ?? 0) - 0.5));
      const to = Math.min(COLUMNS - 1, Math.ceil((list[i + 1] ?? 0) - 0.5) - 1);
      if (to >= from) cells.fill(value, row * COLUMNS + from, row * COLUMNS + to + 1);
    }
  });
}

function draw({ view, boundaries }: Scene, [west, south, east, north]: Bbox): Lattice {
  const origin = project([west, north]);
  const [right, bottom] = project([east, south]);
  const cell = (right - origin[0]) / COLUMNS;
  const rows = Math.ceil((bottom - origin[1]) / cell);
  const blank = (): Uint16Array => new Uint16Array(COLUMNS * rows);
  const lattice: Lattice = { cells: blank(), departements: blank(), rows, origin, cell };
  view.areas.forEach((area, i) => {
    // Through a contract on top of a wider one, letters stand on the wider one's fill.
    if (area.overlay || area.fill.kind === 'through') return;
    for (const polygon of boundaries.shape(area.shape).coordinates) {
      paint(lattice, lattice.cells, polygon, i + 1);
    }
  });
  boundaries.codes('departement').forEach((code, i) => {
    const shape = { niveau: 'departement', codes: [code].filter(isDepartementCode) } as const;
    for (const polygon of boundaries.shape(shape).coordinates) {
      paint(lattice, lattice.departements, polygon, i + 1);
    }
  });
  return lattice;
}

const drawn = new WeakMap<Scene['boundaries'], { readonly signature: string; readonly lattice: Lattice }>();

/** Recolouring keeps the same areas: they are not drawn again. */
function latticeOf(scene: Scene): Lattice | null {
  const { areas } = scene.view;
  const through = areas.flatMap(({ key, fill }) => (fill.kind === 'through' ? [key] : []));
  const signature = `${areasSignature(areas)}\n${through.join()}`;
  const known = drawn.get(scene.boundaries);
  if (known?.signature === signature) return known.lattice;
  const bbox = scene.boundaries.bbox({ niveau: 'region' });
  if (!bbox) return null;
  const lattice = draw(scene, bbox);
  drawn.set(scene.boundaries, { signature, lattice });
  return lattice;
}

/** Looks under boxes of the screen. Cheap enough for each place that a label tries. */
export function groundUnder(scene: Scene, camera: Camera, size: Size): Ground {
  const lattice = latticeOf(scene);
  const { theme, view } = scene;
  const scale = worldSize(camera.zoom);
  const [cx, cy] = project(camera.center);
  const cellAt = (px: number, py: number): number => {
    if (!lattice) return -1;
    const { rows, origin, cell } = lattice;
    const column = Math.floor(((px - size.width / 2) / scale + cx - origin[0]) / cell);
    const row = Math.floor(((py - size.height / 2) / scale + cy - origin[1]) / cell);
    return column < 0 || row < 0 || column >= COLUMNS || row >= rows ? -1 : row * COLUMNS + column;
  };
  const cellsUnder = ({ x0, y0, x1, y1 }: Box): number[] => {
    // A point, or a step of a leader.
    if (x1 - x0 <= POINT && y1 - y0 <= POINT) return [cellAt((x0 + x1) / 2, (y0 + y1) / 2)];
    return Array.from({ length: ACROSS * DOWN }, (_, i) =>
      cellAt(
        x0 + ((x1 - x0) * (i % ACROSS)) / (ACROSS - 1),
        y0 + ((y1 - y0) * Math.floor(i / ACROSS)) / (DOWN - 1),
      ),
    );
  };
  const ranks = (box: Box): number[] => cellsUnder(box).map((cell) => lattice?.cells[cell] ?? 0);
  const colorOf = (area: AreaMark | undefined): Hex =>
    area && area.fill.kind !== 'through' ? fillColor(theme, area.fill) : theme.neighbour;
  /** What makes one ground: areas without an outline of their own run into each other where they are of one fill. */
  const groundAt = (cell: number): string => {
    const rank = lattice?.cells[cell] ?? 0;
    const area = view.areas[rank - 1];
    const fill = area?.outline === 'none' ? colorOf(area) : rank;
    return `${lattice?.departements[cell] ?? 0} ${fill}`;
  };
  return {
    even: (box) => {
      const [first, ...rest] = cellsUnder(box).map(groundAt);
      return rest.every((ground) => ground === first);
    },
    keys: (box) => [...new Set(ranks(box))].map((rank) => view.areas[rank - 1]?.key ?? null),
    colors: (box) => {
      const count = new Map<Hex, number>();
      for (const rank of ranks(box)) {
        const color = colorOf(view.areas[rank - 1]);
        count.set(color, (count.get(color) ?? 0) + 1);
      }
      const [first = theme.neighbour, ...rest] = [...count]
        .sort((a, b) => b[1] - a[1])
        .map(([color]) => color);
      return [first, ...rest];
    },
  };
}
