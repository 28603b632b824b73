import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fitCamera, fromScreen, panBy, toScreen, zoomAbout } from '../../../src/domain/projection';

const size = { width: 800, height: 600 };
const camera = fc.record({
  center: fc.tuple(
    fc.double({ min: 1, max: 5, noNaN: true }),
    fc.double({ min: 48, max: 51.5, noNaN: true }),
  ),
  zoom: fc.double({ min: 5.5, max: 13.5, noNaN: true }),
});
const point = fc.tuple(
  fc.double({ min: 0, max: 800, noNaN: true }),
  fc.double({ min: 0, max: 600, noNaN: true }),
);

describe('projection', () => {
  test('screen and ground are inverse', () => {
    fc.assert(
      fc.property(camera, point, (c, p) => {
        const [x, y] = toScreen(c, size, fromScreen(c, size, p));
        expect(x).toBeCloseTo(p[0], 4);
        expect(y).toBeCloseTo(p[1], 4);
      }),
    );
  });

  test('zooming keeps what lies under the pointer', () => {
    fc.assert(
      fc.property(camera, point, fc.double({ min: 6, max: 13, noNaN: true }), (c, p, zoom) => {
        const before = fromScreen(c, size, p);
        const [x, y] = toScreen(zoomAbout(c, size, p, zoom), size, before);
        expect(x).toBeCloseTo(p[0], 3);
        expect(y).toBeCloseTo(p[1], 3);
      }),
    );
  });

  test('a fitted box lies inside the margins and touches two of them', () => {
    const padding = { top: 60, right: 20, bottom: 30, left: 10 };
    const c = fitCamera([1.38, 48.84, 4.26, 51.09], size, padding);
    const [x0, y0] = toScreen(c, size, [1.38, 51.09]);
    const [x1, y1] = toScreen(c, size, [4.26, 48.84]);
    expect(x0).toBeGreaterThanOrEqual(9.99);
    expect(x1).toBeLessThanOrEqual(780.01);
    expect(y0).toBeCloseTo(60, 3);
    expect(y1).toBeCloseTo(570, 3);
  });

  test('a pan moves the ground by so many pixels', () => {
    const c = { center: [2, 50], zoom: 8 } as const;
    const [x, y] = toScreen(panBy(c, size, [30, -12]), size, [2, 50]);
    expect(x).toBeCloseTo(370, 6);
    expect(y).toBeCloseTo(312, 6);
  });
});
