import fc from 'fast-check';
import { expect, test } from 'vitest';
import { boxIndex } from '../../../../src/view/labels/box-index';
import { type Box, boxAround, overlaps } from '../../../../src/view/labels/label-candidates';

const box: fc.Arbitrary<Box> = fc
  .tuple(
    fc.integer({ min: -400, max: 400 }),
    fc.integer({ min: -400, max: 400 }),
    fc.integer({ min: 0, max: 150 }),
    fc.integer({ min: 0, max: 150 }),
  )
  .map(([x, y, rx, ry]) => boxAround([x, y], rx, ry));
const gap = fc.integer({ min: 0, max: 40 });

test('every mark that a label would meet is among those near it, whether given first or added', () => {
  fc.assert(
    fc.property(
      fc.array(box, { maxLength: 30 }),
      fc.array(box, { maxLength: 5 }),
      box,
      gap,
      (first, later, asked, by) => {
        const index = boxIndex(first.map((own) => ({ box: own })));
        for (const own of later) index.add({ box: own });
        const near = new Set(index.near(asked, by).map((mark) => mark.box));
        for (const own of [...first, ...later]) if (overlaps(asked, own, by)) expect(near).toContain(own);
      },
    ),
  );
});

test('of thousands of circles, a label looks at those around it', () => {
  const marks = Array.from({ length: 3782 }, (_, i) => ({
    box: boxAround([(i % 62) * 20, Math.floor(i / 62) * 13], 4, 4),
  }));
  expect(boxIndex(marks).near(boxAround([600, 400], 40, 10), 6).length).toBeLessThan(marks.length / 30);
});
