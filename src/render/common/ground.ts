import type { MultiPolygon } from 'geojson';
import { isDepartementCode } from '../../domain/codes';
import type { Bbox } from '../../domain/cog';
import { type Camera, type Point, project, type Size, worldSize } from '../../domain/projection';
import type { Hex } from '../../tokens/design-tokens';
import type { Box } from '../../view/labels/label-candidates';
import type { AreaMark, MapView } from '../../view/map-view';
import { areasSignature, fillColor, groundOf } from './area-paint';
import type { MapInput } from './renderer';

/** Cells over the width of the region: about half a kilometre each, for a region of some 230 km. */
const COLUMNS = 512;
/** A box is looked at in so many places across, and so many down. */
const ACROSS = 7;
const DOWN = 4;
/** A box of this size is looked at in its middle, CSS pixels. */
const POINT = 2;

interface Grid {
  readonly rows: number;
  /** World coordinates of the north-west corner, and world widths in a cell. */
  readonly origin: Point;
  readonly cell: number;
}

/** Which area is painted where: rank of the area plus one, 0 outside all of them. Drawn once for a set of areas. */
interface Lattice extends Grid {
  readonly cells: Uint16Array;
  /** Which département lies where, in the same way: its line is strong, and no plate hides it. */
  readonly departements: Uint8Array;
}

/** What labels are written on, at one camera. Boxes are of the screen, CSS pixels. */
export interface Ground {
  /**
   * True where one fill (or none) lies under the whole box: no border of fills, no outline, none of what is chosen, and
   * no line of a département runs through it. Lines of finer levels may: the plate of a label hides them.
   */
  even(box: Box): boolean;
  /** True where the outline of the region runs through a box: its land is under a part of it. */
  rim(box: Box): boolean;
  /** Keys of the areas under a box, each once; `null` outside all of them. */
  keys(box: Box): readonly (string | null)[];
  /** Colours under a box, the widest first. */
  colors(box: Box): readonly [Hex, ...Hex[]];
}

/** What a geometry covers: row, first cell, cell after the last, and again. The same for every set of areas that it is in. */
const spans = new WeakMap<MultiPolygon, { readonly grid: Grid; readonly found: readonly number[] }>();

const sameGrid = (a: Grid, b: Grid): boolean =>
  a.cell === b.cell && a.rows === b.rows && a.origin[0] === b.origin[0] && a.origin[1] === b.origin[1];

/** Even-odd fill, row by row: a cell is of a polygon that covers its middle. */
function spansOf(geometry: MultiPolygon, grid: Grid): readonly number[] {
  const known = spans.get(geometry);
  if (known && sameGrid(known.grid, grid)) return known.found;
  const { rows, origin, cell } = grid;
  const found = geometry.coordinates.flatMap((rings) => {
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
    const own: number[] = [];
    crossings.forEach((list, row) => {
      list.sort((a, b) => a - b);
      for (let i = 0; i + 1 < list.length; i += 2) {
        const from = Math.max(0, Math.ceil((list[i] ?? 0) - 0.5));
        const to = Math.min(COLUMNS, Math.ceil((list[i + 1] ?? 0) - 0.5));
        if (to > from) own.push(row, from, to);
      }
    });
    return own;
  });
  spans.set(geometry, { grid: { rows, origin, cell }, found }); // A lattice would keep its cells with it.
  return found;
}

/** A cell belongs to the last geometry that is painted over it. */
function paint(cells: Uint8Array | Uint16Array, grid: Grid, geometry: MultiPolygon, value: number): void {
  const found = spansOf(geometry, grid);
  for (let i = 0; i < found.length; i += 3) {
    const start = (found[i] ?? 0) * COLUMNS;
    cells.fill(value, start + (found[i + 1] ?? 0), start + (found[i + 2] ?? 0));
  }
}

function gridOf([west, south, east, north]: Bbox): Grid {
  const origin = project([west, north]);
  const [right, bottom] = project([east, south]);
  const cell = (right - origin[0]) / COLUMNS;
  return { rows: Math.ceil((bottom - origin[1]) / cell), origin, cell };
}

const cellsIn = ({ rows }: Grid): number => COLUMNS * rows;

function paintAreas({ view, boundaries }: MapInput, grid: Grid): Uint16Array {
  const cells = new Uint16Array(cellsIn(grid));
  view.areas.forEach((area, i) => {
    // Through a contract on top of a wider one, letters stand on the wider one's fill.
    if (area.overlay || area.fill.kind === 'through') return;
    paint(cells, grid, boundaries.shape(area.shape), i + 1);
  });
  return cells;
}

function paintDepartements({ boundaries }: MapInput, grid: Grid): Uint8Array {
  const cells = new Uint8Array(cellsIn(grid));
  boundaries.codes('departement').forEach((code, i) => {
    const codes = [code].filter(isDepartementCode);
    paint(cells, grid, boundaries.shape({ niveau: 'departement', codes }), i + 1);
  });
  return cells;
}

const drawn = new WeakMap<object, { readonly signature: string; readonly lattice: Lattice }>();

/** Recolouring keeps the same areas: they are not drawn again. Other areas of the same land leave its départements. */
function latticeOf(input: MapInput): Lattice | null {
  const { areas } = input.view;
  const through = areas.flatMap(({ key, fill }) => (fill.kind === 'through' ? [key] : []));
  const signature = `${areasSignature(areas)}\n${through.join()}`;
  const known = drawn.get(groundOf(input));
  if (known?.signature === signature) return known.lattice;
  const bbox = input.boundaries.bbox({ niveau: 'region' });
  if (!bbox) return null;
  const grid = known?.lattice ?? gridOf(bbox);
  const departements = known?.lattice.departements ?? paintDepartements(input, grid);
  const lattice: Lattice = { ...grid, cells: paintAreas(input, grid), departements };
  drawn.set(groundOf(input), { signature, lattice });
  return lattice;
}

/** What is chosen: its outline is the strongest line of all. Drawn once for a view. */
const chosen = new WeakMap<MapInput['boundaries'], { readonly view: MapView; readonly cells: Uint8Array }>();
function chosenOf({ view, boundaries }: MapInput, lattice: Lattice | null): Uint8Array | null {
  if (!lattice || view.selected.length === 0) return null;
  const known = chosen.get(boundaries);
  if (known?.view === view) return known.cells;
  const cells = new Uint8Array(cellsIn(lattice));
  for (const { shape } of view.selected) if (shape) paint(cells, lattice, boundaries.shape(shape), 1);
  chosen.set(boundaries, { view, cells });
  return cells;
}

/** Looks under boxes of the screen. Cheap enough for each place that a label tries. */
export function groundUnder(input: MapInput, camera: Camera, size: Size): Ground {
  const lattice = latticeOf(input);
  const { tokens, view } = input;
  const selected = chosenOf(input, lattice);
  const [cx, cy] = project(camera.center);
  // From CSS pixels to cells: one product and one sum, for the thousands of places that labels try.
  const perPixel = lattice ? 1 / (worldSize(camera.zoom) * lattice.cell) : 0;
  const [left, top] = lattice
    ? [
        (cx - lattice.origin[0]) / lattice.cell - (size.width / 2) * perPixel,
        (cy - lattice.origin[1]) / lattice.cell - (size.height / 2) * perPixel,
      ]
    : [0, 0];
  const rows = lattice?.rows ?? 0;
  const cellAt = (px: number, py: number): number => {
    const column = Math.floor(px * perPixel + left);
    const row = Math.floor(py * perPixel + top);
    return column < 0 || row < 0 || column >= COLUMNS || row >= rows ? -1 : row * COLUMNS + column;
  };
  /** Cells of the last box that was looked under: nothing is made anew for each place that a label tries. */
  const cells = new Int32Array(ACROSS * DOWN);
  let count = 0;
  const last = { x0: Number.NaN, y0: 0, x1: 0, y1: 0 };
  /** @returns how many of {@link cells} are under a box */
  const lookUnder = ({ x0, y0, x1, y1 }: Box): number => {
    // A place is asked about twice: which areas are there, and whether they look like one.
    if (x0 === last.x0 && y0 === last.y0 && x1 === last.x1 && y1 === last.y1) return count;
    [last.x0, last.y0, last.x1, last.y1] = [x0, y0, x1, y1];
    // A point, or a step of a leader.
    if (x1 - x0 <= POINT && y1 - y0 <= POINT) {
      cells[0] = cellAt((x0 + x1) / 2, (y0 + y1) / 2);
      count = 1;
      return count;
    }
    count = cells.length;
    for (let i = 0; i < count; i += 1) {
      cells[i] = cellAt(
        x0 + ((x1 - x0) * (i % ACROSS)) / (ACROSS - 1),
        y0 + ((y1 - y0) * Math.floor(i / ACROSS)) / (DOWN - 1),
      );
    }
    return count;
  };
  const rankAt = (i: number): number => lattice?.cells[cells[i] ?? -1] ?? 0;
  const departementAt = (i: number): number => lattice?.departements[cells[i] ?? -1] ?? 0;
  const chosenAt = (i: number): number => selected?.[cells[i] ?? -1] ?? 0;
  const colorOf = (area: AreaMark | undefined): Hex =>
    area && area.fill.kind !== 'through' ? fillColor(tokens, area.fill) : tokens.neighbour;
  /** Areas without an outline of their own run into each other where they are of one fill. */
  const oneGround = (rank: number, other: number): boolean => {
    if (rank === other) return true;
    const [area, beside] = [view.areas[rank - 1], view.areas[other - 1]];
    return area?.outline === 'none' && beside?.outline === 'none' && colorOf(area) === colorOf(beside);
  };
  return {
    even: (box) => {
      for (let i = 1, total = lookUnder(box); i < total; i += 1) {
        const same = departementAt(i) === departementAt(0) && chosenAt(i) === chosenAt(0);
        if (!same || !oneGround(rankAt(i), rankAt(0))) return false;
      }
      return true;
    },
    rim: (box) => {
      for (let i = 1, total = lookUnder(box); i < total; i += 1)
        if (departementAt(i) > 0 !== departementAt(0) > 0) return true;
      return false;
    },
    keys: (box) => {
      const total = lookUnder(box);
      const under: number[] = [];
      for (let i = 0; i < total; i += 1) {
        const rank = rankAt(i);
        if (rank !== under[0] && !under.includes(rank)) under.push(rank);
      }
      return under.map((rank) => view.areas[rank - 1]?.key ?? null);
    },
    colors: (box) => {
      const total = lookUnder(box);
      const widths = new Map<Hex, number>();
      for (let i = 0; i < total; i += 1) {
        const color = colorOf(view.areas[rankAt(i) - 1]);
        widths.set(color, (widths.get(color) ?? 0) + 1);
      }
      const [first = tokens.neighbour, ...rest] = [...widths]
        .sort((a, b) => b[1] - a[1])
        .map(([color]) => color);
      return [first, ...rest];
    },
  };
}
