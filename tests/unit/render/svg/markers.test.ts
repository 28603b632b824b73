import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { EMBED_PADDING, MAP_PADDING } from '../../../../src/app/common/map-layout';
import { fitCamera, toScreen } from '../../../../src/domain/projection';
import { displaced, type Marker, markerRadius } from '../../../../src/render/svg/overlay/markers';
import { overlayFrame, overlayModel } from '../../../../src/render/svg/overlay/overlay-model';
import { START } from '../../../../src/state/explorer-state';
import { TOKENS } from '../../../../src/tokens/token-sets';
import { buildMapView } from '../../../../src/view/map/build-map-view';
import { cogAnchors } from '../../../../src/view/map/map-shapes';
import { realModel as model } from '../../../fixtures/real-model';
import { CONTEXT, LIGHT } from '../map-fixtures';

const camera = { center: [2.8, 50] as const, zoom: 7 };
const size = { width: 400, height: 300 };
const at = (lon: number, lat: number): Marker => ({
  key: `${lon} ${lat}`,
  at: [lon, lat],
  fill: '#000000',
  ink: '#000000',
  precision: 'exact',
  side: 0,
});
const screen = (marker: Marker) => toScreen(camera, size, marker.at);
const between = (a: Marker, b: Marker): number => {
  const [[ax, ay], [bx, by]] = [screen(a), screen(b)];
  return Math.hypot(ax - bx, ay - by);
};

describe('markers of neighbours', () => {
  test('that would cover each other move from one another, each as little; the others stay', () => {
    const [a, b, far] = [at(2.8, 50), at(2.81, 50), at(3.4, 50.2)];
    const told = displaced([a, b, far], 8, camera, size);
    const [ta, tb, tfar] = told;
    if (!ta || !tb) throw new Error('a marker is lost');
    expect(between(ta, tb)).toBeCloseTo(12, 0);
    expect(Math.abs(between(a, ta) - between(b, tb))).toBeLessThan(0.1);
    expect(tfar).toBe(far);
  });
  test('on one point stand side by side; none is lost, and none goes far', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(at(2.8, 50), at(2.8, 50.02), at(2.83, 50)), { maxLength: 3 }),
        (some) => {
          const told = displaced(some, 8, camera, size);
          expect(told.map(({ key }) => key)).toEqual(some.map(({ key }) => key));
          told.forEach((marker, i) => {
            const home = some[i];
            if (home) expect(between(marker, home)).toBeLessThan(18);
            for (const other of told.slice(i + 1)) expect(between(marker, other)).toBeGreaterThan(9);
          });
        },
      ),
    );
  });
});

describe('each wave is seen, however small the map', () => {
  const view = buildMapView(model, { ...START, theme: 'france-travail' }, cogAnchors(model));
  const tokens = TOKENS.light;
  for (const [name, frame, padding] of [
    ['zoomed window', { width: 320, height: 150 }, EMBED_PADDING],
    ['narrow frame', { width: 320, height: 220 }, EMBED_PADDING],
    ['phone', { width: 390, height: 608 }, MAP_PADDING.phone],
  ] as const)
    test(name, () => {
      const around = fitCamera(model.cog.region.bbox, frame, padding);
      const { markers } = overlayFrame(
        overlayModel({ view, boundaries: LIGHT, context: CONTEXT, tokens }),
        around,
        frame,
      );
      const places = [...markers.values()].map((marker) => toScreen(around, frame, marker.at));
      expect(places.length).toBeGreaterThan(3);
      places.forEach(([x, y], i) => {
        for (const [ox, oy] of places.slice(i + 1))
          expect(Math.hypot(x - ox, y - oy)).toBeGreaterThan(1.3 * markerRadius(tokens));
      });
    });
});
