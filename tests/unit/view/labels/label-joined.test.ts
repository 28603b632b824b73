import { describe, expect, test } from 'vitest';
import { TOKENS } from '../../../../src/tokens/token-sets';
import type { Box } from '../../../../src/view/labels/label-candidates';
import { layoutLabels, type PlacedLabel } from '../../../../src/view/labels/label-layout';
import { leaderTo } from '../../../../src/view/labels/label-leader';
import type { LabelMark } from '../../../../src/view/map-view';
import { measureText } from '../../../../src/view/text-width';

/* How a label that stands away from its symbol is joined to it: by a line, or by a letter. */

test('a line begins at the edge of its symbol, a block or a circle', () => {
  const box = { x0: 40, y0: 60, x1: 90, y1: 75 };
  const [from] = leaderTo([0, 0], [30, 10], box);
  expect(from).toEqual([expect.closeTo(6.33, 1), expect.closeTo(10)]);
  const [edge] = leaderTo([0, 0], [10, 10], box);
  expect(Math.hypot(...edge)).toBeCloseTo(10);
});

const SIZE = { width: 330, height: 300 };
const CAMERA = { center: [2.8, 49.9], zoom: 7.4 } as const;
const unit = (changes: Partial<LabelMark>): LabelMark => ({
  ...{
    key: 'a',
    name: 'Amiens Métropole',
    value: null,
    priority: 1,
    minZoom: 0,
    kind: 'unit',
    clearRadius: 0,
  },
  ...{ at: [2.8, 49.9], bbox: [2.6, 49.8, 3, 50] },
  ...changes,
});
const within = (box: Box, { x0, y0, x1, y1 }: Box): boolean =>
  box.x0 >= x0 && box.x1 <= x1 && box.y0 >= y0 && box.y1 <= y1;

/** A métropole of 40 pixels in the middle of a neighbour that has a name, with room for words in the margins alone. */
function placeNested(value: string, others: readonly LabelMark[] = []): PlacedLabel | undefined {
  const [own, neighbour]: readonly [Box, Box] = [
    { x0: 145, y0: 130, x1: 185, y1: 170 },
    { x0: 60, y0: 60, x1: 270, y1: 240 },
  ];
  const areas = (box: Box): readonly (string | null)[] => [
    within(box, own)
      ? 'a'
      : box.x1 > neighbour.x0 && box.x0 < neighbour.x1 && box.y1 > neighbour.y0 && box.y0 < neighbour.y1
        ? 'n'
        : null,
  ];
  return layoutLabels(
    [unit({ value }), unit({ key: 'n', name: 'Nord', at: [2.45, 50.1], priority: 9 }), ...others],
    CAMERA,
    SIZE,
    measureText,
    TOKENS.light.labels,
    { areas, obstacles: [{ key: 'a', at: [2.8, 49.9], halfWidth: 7, halfHeight: 7 }] },
  ).find(({ label }) => label.key === 'a');
}

describe('a contract whose line would cross a neighbour', () => {
  test('is left out, and never written over that neighbour, where no letter finds room for it either', () => {
    const own: Box = { x0: 145, y0: 130, x1: 185, y1: 170 };
    const crowded = layoutLabels(
      [
        unit({ value: 'Somme 6,18 €/hab.\n+ 0,11 en propre' }),
        unit({ key: 'n', name: 'Nord', at: [2.45, 50.1], priority: 9 }),
      ],
      CAMERA,
      SIZE,
      measureText,
      TOKENS.light.labels,
      {
        areas: (box) => [within(box, own) ? 'a' : 'n'],
        obstacles: [{ key: 'a', at: [2.8, 49.9], halfWidth: 7, halfHeight: 7 }],
      },
    );
    expect(crowded.map(({ label }) => label.key)).toEqual(['n']);
  });

  test('stands under a letter, with all that it says, where its symbol bears the same', () => {
    const placed = placeNested('Somme 6,18 €/hab.\n+ 0,11 en propre');
    expect(placed?.pin).toMatchObject({ letter: 'A', at: [expect.closeTo(165), expect.closeTo(150)] });
    expect(placed?.leader).toBeNull();
    expect(placed?.lines.map(({ text }) => text).join(' ')).toContain('Somme 6,18 €/hab.');
  });

  test('has the letter where another name stood on it, which moves', () => {
    const placed = placeNested('Somme 6,18 €/hab.\n+ 0,11 en propre', [
      unit({ key: 'n', name: 'Somme', at: [2.8, 49.9], priority: 8 }),
    ]);
    expect(placed?.pin?.letter).toBe('A');
  });
});
