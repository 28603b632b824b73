import { describe, expect, test } from 'vitest';
import { TOKENS } from '../../../../src/tokens/token-sets';
import { layoutLabels, type Surroundings } from '../../../../src/view/labels/label-layout';
import { leadersCross } from '../../../../src/view/labels/label-leader';
import type { LabelMark } from '../../../../src/view/map-view';
import { measureText } from '../../../../src/view/text-width';

const AISNE: LabelMark = {
  key: 'a',
  at: [2.8, 49.9],
  name: 'Aisne',
  value: null,
  priority: 1,
  minZoom: 0,
  bbox: [2.4, 49.65, 3.2, 50.15],
  kind: 'unit',
  clearRadius: 0,
};
const laid = (labels: readonly LabelMark[], around: Surroundings = {}) =>
  layoutLabels(
    labels,
    { center: [2.8, 49.9], zoom: 7.4 },
    { width: 1000, height: 700 },
    measureText,
    TOKENS.light.labels,
    around,
  );

describe('labels that may be left out', () => {
  test('are rather left out than written over a border; others are not', () => {
    const areas = (): readonly (string | null)[] => ['a', null];
    expect(laid([AISNE], { areas })).toHaveLength(1);
    expect(laid([{ ...AISNE, settled: true }], { areas })).toEqual([]);
    // Lines that the plate hides are no border.
    expect(laid([{ ...AISNE, settled: true }], { areas, even: () => true })).toHaveLength(1);
  });

  test('say their value from its zoom on, and their name before', () => {
    const texts = (valueZoom: number) =>
      laid([{ ...AISNE, value: '1 / 17 communes', valueZoom }])[0]?.lines.map(({ text }) => text);
    expect(texts(9)).toEqual(['Aisne']);
    expect(texts(7)).toContain('1 / 17 communes');
  });

  test('a wider unit that is chosen is not named on a narrower one that has a name: it would be read as its name', () => {
    const [WEST, EAST] = [440, 560];
    // A narrower unit under the point of the wider one; around it, the land of all.
    const areas = ({ x0, x1 }: { x0: number; x1: number }): readonly (string | null)[] => [
      ...(x1 > WEST && x0 < EAST ? ['n'] : []),
      ...(x0 < WEST || x1 > EAST ? ['land'] : []),
    ];
    const narrow: LabelMark = { ...AISNE, key: 'n', name: 'Laon', bbox: [2.55, 49.7, 3.05, 50.1] };
    const placed = laid([{ ...AISNE, priority: 9, bbox: [1.8, 49.3, 3.8, 50.5] }, narrow], { areas });
    const wide = placed.find(({ label }) => label.key === 'a');
    expect(wide && areas(wide.box)).toEqual(['land']);
    expect(areas(placed.find(({ label }) => label.key === 'n')?.box ?? { x0: 0, x1: 0 })).toContain('n');
  });

  test('are called out by leaders that do not cross', () => {
    const pairs = [
      [
        [
          [0, 0],
          [10, 10],
        ],
        [
          [0, 10],
          [10, 0],
        ],
        true,
      ],
      [
        [
          [0, 0],
          [10, 10],
        ],
        [
          [0, 2],
          [8, 10],
        ],
        false,
      ],
    ] as const;
    for (const [one, other, cross] of pairs) expect(leadersCross(one, other)).toBe(cross);
  });
});
