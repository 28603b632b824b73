import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Bbox } from '../../../../src/domain/cog';
import { fromScreen, toScreen } from '../../../../src/domain/projection';
import { TOKENS } from '../../../../src/tokens/token-sets';
import type { Box } from '../../../../src/view/labels/label-candidates';
import { layoutLabels, type Obstacle, type PlacedLabel } from '../../../../src/view/labels/label-layout';
import type { LabelMark } from '../../../../src/view/map-view';
import { breakName, measureText } from '../../../../src/view/text-width';

const SIZE = { width: 1000, height: 700 };
const CAMERA = { center: [2.8, 49.9], zoom: 7.4 } as const;
const FONTS = TOKENS.light.labels;

const label = (changes: Partial<LabelMark>): LabelMark => {
  const at = changes.at ?? [2.8, 49.9];
  const bbox: Bbox = [at[0] - 0.4, at[1] - 0.25, at[0] + 0.4, at[1] + 0.25];
  return {
    key: 'a',
    at,
    name: 'Aisne',
    value: null,
    priority: 1,
    minZoom: 0,
    bbox,
    kind: 'unit',
    clearRadius: 0,
    ...changes,
  };
};
const place = (labels: readonly LabelMark[], obstacles: readonly Obstacle[] = []): readonly PlacedLabel[] =>
  layoutLabels(labels, CAMERA, SIZE, measureText, FONTS, { obstacles });
const overlap = (a: Box, b: Box): boolean => a.x0 < b.x1 && b.x0 < a.x1 && a.y0 < b.y1 && b.y0 < a.y1;

const NAMES = [
  'Nord',
  'Pas-de-Calais',
  'Pays du Coquelicot et Haute Somme',
  'Amiens Métropole',
  'Saint-Quentin',
];
const marks = fc
  .array(
    fc.record({
      lon: fc.double({ min: 1.4, max: 4.3, noNaN: true }),
      lat: fc.double({ min: 48.8, max: 51.1, noNaN: true }),
      name: fc.constantFrom(...NAMES),
      value: fc.constantFrom(null, 'vague 2', '8,67 €/hab.'),
      priority: fc.integer({ min: 0, max: 5 }),
      kind: fc.constantFrom('unit' as const, 'town' as const, 'sea' as const, 'country' as const),
      clearRadius: fc.constantFrom(0, 6, 30),
      symbol: fc.boolean(),
    }),
    { maxLength: 60 },
  )
  .map((rows) => ({
    labels: rows.map(({ lon, lat, symbol: _, ...row }, i) => label({ ...row, key: `k${i}`, at: [lon, lat] })),
    obstacles: rows.flatMap(({ lon, lat, symbol, clearRadius }, i): Obstacle[] =>
      symbol ? [{ key: `k${i}`, at: [lon, lat], halfWidth: clearRadius, halfHeight: clearRadius }] : [],
    ),
  }));

describe('layout of labels', () => {
  test('no label covers another or a symbol, none is cut by the frame', () => {
    fc.assert(
      fc.property(marks, ({ labels, obstacles }) => {
        const placed = place(labels, obstacles);
        for (const [i, { box }] of placed.entries()) {
          if (placed.slice(i + 1).some((other) => overlap(box, other.box))) return false;
          if (box.x0 < 0 || box.y0 < 0 || box.x1 > SIZE.width || box.y1 > SIZE.height) return false;
          const hit = obstacles.some(({ at, halfWidth: rx, halfHeight: ry }) => {
            const [x, y] = toScreen(CAMERA, SIZE, at);
            return overlap(box, { x0: x - rx, y0: y - ry, x1: x + rx, y1: y + ry });
          });
          if (hit) return false;
        }
        return true;
      }),
      { numRuns: 150 },
    );
  });

  test('a label never leaves the neighbourhood of its unit', () => {
    fc.assert(
      fc.property(marks, ({ labels }) =>
        place(labels).every(({ label: { bbox, at, clearRadius, kind }, box, leader }) => {
          if (leader) {
            const [[x0, y0], [x1, y1]] = leader;
            // The farthest ring of places around a symbol; a crowd that needs it comes once in a hundred thousand draws.
            return Math.hypot(x1 - x0, y1 - y0) <= 9.6 * FONTS.unit.size;
          }
          const [x0, y0] = toScreen(CAMERA, SIZE, [bbox[0], bbox[3]]);
          const [x1, y1] = toScreen(CAMERA, SIZE, [bbox[2], bbox[1]]);
          // The name of a sea also drifts on open water, six steps of twelve pixels each way, whatever box it has.
          const [ax, ay] = toScreen(CAMERA, SIZE, at);
          const drifted =
            Math.abs((box.x0 + box.x1) / 2 - ax) <= 73 && Math.abs((box.y0 + box.y1) / 2 - ay) <= 73;
          if (kind === 'sea' && drifted) return true;
          if (clearRadius === 0 && kind !== 'town') {
            return box.x0 >= x0 - 40 && box.x1 <= x1 + 40 && box.y0 >= y0 - 22 && box.y1 <= y1 + 22;
          }
          const [x, y] = toScreen(CAMERA, SIZE, at);
          const [dx, dy] = [Math.max(box.x0 - x, x - box.x1, 0), Math.max(box.y0 - y, y - box.y1, 0)];
          return Math.hypot(dx, dy) <= Math.max(clearRadius, 3) * 1.5 + 10;
        }),
      ),
      { numRuns: 150 },
    );
  });

  test('the same arguments give the same places, whatever the order of the list', () => {
    fc.assert(
      fc.property(marks, ({ labels, obstacles }) => {
        const boxes = (list: readonly PlacedLabel[]) => list.map(({ label: { key }, box }) => ({ key, box }));
        expect(boxes(place([...labels].reverse(), obstacles))).toEqual(boxes(place(labels, obstacles)));
      }),
      { numRuns: 40 },
    );
  });

  test('the more important of two stays', () => {
    const placed = place([
      label({ key: 'b', name: 'petit', priority: 1, bbox: [2.8, 49.9, 2.8, 49.9] }),
      label({ key: 'c', name: 'grand', priority: 9, bbox: [2.8, 49.9, 2.8, 49.9] }),
    ]);
    expect(placed[0]?.label.name).toBe('grand');
  });

  test('a label waits for its zoom', () => {
    expect(place([label({ minZoom: 9 })])).toEqual([]);
    expect(place([label({ minZoom: 7 })])).toHaveLength(1);
  });

  test('a long name over a narrow unit is written in two lines, a short one in one', () => {
    const narrow: Bbox = [2.6, 49.7, 3, 50.1];
    const [long] = place([label({ name: 'Arrondissement de Beauvais', value: 'vague 2', bbox: narrow })]);
    expect(long?.lines.map((line) => line.text)).toEqual(['Arrondissement', 'de Beauvais', 'vague 2']);
    const [short] = place([label({ name: 'Oise', bbox: narrow })]);
    expect(short?.lines).toHaveLength(1);
  });

  test('a label that finds no room beside its symbol is called out, and a line joins them', () => {
    const block = (dx: number, dy: number, halfWidth: number, halfHeight: number): Obstacle => ({
      key: `${dx} ${dy}`,
      at: fromScreen(CAMERA, SIZE, [500 + dx, 350 + dy]),
      halfWidth,
      halfHeight,
    });
    const own: Obstacle = { key: 'a', at: [2.8, 49.9], halfWidth: 6, halfHeight: 6 };
    const crowd = [own, block(30, 0, 20, 6), block(-30, 0, 20, 6), block(0, 24, 8, 12), block(0, -24, 8, 12)];
    const [placed] = place([label({ clearRadius: 6 })], crowd);
    expect(placed?.leader).not.toBeNull();
    expect(place([label({ clearRadius: 6 })], [own])[0]?.leader).toBeNull();
  });

  test('a place with one fill under the whole label is tried first', () => {
    const free = place([label({})])[0]?.box;
    const even = (box: Box): boolean => box.x0 > (free?.x0 ?? 0) + 5;
    const border = ['a', null];
    const areas = (box: Box) => (even(box) ? ['a'] : border);
    const moved = layoutLabels([label({})], CAMERA, SIZE, measureText, FONTS, { areas })[0];
    expect(moved && even(moved.box)).toBe(true);
    const never = layoutLabels([label({})], CAMERA, SIZE, measureText, FONTS, { areas: () => border })[0];
    expect(never?.box).toEqual(free);
  });

  /** Two areas side by side: `a` west of this column of the screen, `b` east of it. */
  const halves =
    (column: number) =>
    ({ x0, x1 }: Box): readonly string[] => [...(x0 < column ? ['a'] : []), ...(x1 >= column ? ['b'] : [])];

  test('a label called out of the crowd never stands on a unit that has a name of its own', () => {
    const wall = (dx: number, dy: number, halfWidth: number, halfHeight: number): Obstacle => ({
      key: `wall ${dx} ${dy}`,
      at: fromScreen(CAMERA, SIZE, [500 + dx, 350 + dy]),
      halfWidth,
      halfHeight,
    });
    const crowd = [
      { key: 'a', at: CAMERA.center, halfWidth: 6, halfHeight: 6 },
      ...[wall(30, 0, 20, 6), wall(-30, 0, 20, 6), wall(0, 24, 8, 12), wall(0, -24, 8, 12)],
    ];
    const pair = [
      label({ clearRadius: 6, at: CAMERA.center }),
      label({ key: 'b', at: [3.4, 49.9], priority: 0 }),
    ];
    const named = (areas: (box: Box) => readonly string[]) =>
      layoutLabels(pair, CAMERA, SIZE, measureText, FONTS, { obstacles: crowd, areas }).find(
        ({ label: { key } }) => key === 'a',
      );
    const west = named(halves(503));
    expect(west?.leader).not.toBeNull();
    expect(west && west.box.x1 < 503).toBe(true);
    expect(named(({ x0, x1 }) => (x0 <= 500 && x1 >= 500 && x1 - x0 < 1 ? ['a'] : ['b']))).toBeUndefined();
  });

  test('a symbol out of the frame takes its name with it', () => {
    const out = fromScreen(CAMERA, SIZE, [-4, 350]);
    const bbox = [out[0] - 1, 49.5, out[0] + 1, 50.3] as const;
    expect(place([label({ at: out, bbox, clearRadius: 6 })], [])).toEqual([]);
    expect(place([label({ at: out, bbox })], [])).toHaveLength(1);
  });

  test('no label stands on what the frame reserves', () => {
    const reserved = [{ x0: 0, y0: 0, x1: 505, y1: 352 }];
    const [placed] = layoutLabels([label({})], CAMERA, SIZE, measureText, FONTS, { reserved });
    expect(placed && reserved.some((box) => overlap(box, placed.box))).toBe(false);
  });

  test('the label of a symbol stands beside it', () => {
    const [placed] = place([label({})], [{ key: 'a', at: [2.8, 49.9], halfWidth: 20, halfHeight: 20 }]);
    expect(placed?.anchor).toBe('start');
    expect(placed?.box.x0).toBeGreaterThan(520);
  });
});

describe('measures of text', () => {
  test('bold is wider, spacing and size count', () => {
    expect(measureText('Somme', { size: 13, weight: 700 })).toBeGreaterThan(
      measureText('Somme', { size: 13, weight: 400 }),
    );
    expect(measureText('ab', { size: 10, weight: 400, spacing: 0.5 })).toBeCloseTo(
      measureText('ab', { size: 10, weight: 400 }) + 10,
    );
  });
  test('an unknown letter counts as a wide one', () => {
    expect(measureText('字', { size: 10, weight: 400 })).toBe(8);
  });
  test('names break at a space or after a hyphen, evenly', () => {
    const width = (text: string): number => text.length;
    expect(breakName('Boulogne-sur-Mer', width)).toEqual(['Boulogne-', 'sur-Mer']);
    // No line begins with a dash.
    expect(breakName('CA de Lens - Liévin', width)).toEqual(['CA de Lens -', 'Liévin']);
    expect(breakName('Oise', width)).toBeNull();
    expect(breakName('Valenciennois', width)).toBeNull();
  });
});
