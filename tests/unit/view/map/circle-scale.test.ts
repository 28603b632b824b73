import { describe, expect, test } from 'vitest';
import { MAP_PADDING } from '../../../../src/app/common/map-layout';
import { fitCamera, type Padding, type Size, toScreen } from '../../../../src/domain/projection';
import { START } from '../../../../src/state/explorer-state';
import { buildMapView } from '../../../../src/view/map/build-map-view';
import { circleScale } from '../../../../src/view/map/circle-scale';
import { cogAnchors } from '../../../../src/view/map/map-shapes';
import type { MapView } from '../../../../src/view/map-view';
import { buildLegend } from '../../../../src/view/page/build-legend';
import { scaleLegend, scaleView } from '../../../../src/view/scenes/scale-view';
import { realModel as model } from '../../../fixtures/real-model';

const euros = { ...START, funding: { ...START.funding, measure: 'euros' as const } };
const view = buildMapView(model, euros, cogAnchors(model));
const largest = ({ symbols }: MapView): number =>
  Math.max(...symbols.map((symbol) => (symbol.kind === 'circle' ? symbol.radius : 0)));

describe('circles on a small map', () => {
  test('are those of a usual window from a phone up', () => {
    expect(circleScale({ width: 390, height: 608 })).toBe(1);
    expect(circleScale({ width: 1276, height: 1024 })).toBe(1);
  });

  test('keep their share of the region on a window of 320 × 256', () => {
    const share = (size: Size, padding: Padding): number => {
      const [west, south, , north] = model.cog.region.bbox;
      const camera = fitCamera(model.cog.region.bbox, size, padding);
      const height = toScreen(camera, size, [west, south])[1] - toScreen(camera, size, [west, north])[1];
      return (2 * largest(scaleView(view, circleScale(size)))) / height;
    };
    const small = share({ width: 320, height: 158 }, MAP_PADDING.short);
    expect(small).toBeLessThan(1.5 * share({ width: 390, height: 608 }, MAP_PADDING.phone));
  });

  test('shrink in the legend as on the map, so that a circle still says its amount', () => {
    const legend = buildLegend(model, euros, view);
    const radii = (some: typeof legend): readonly number[] =>
      some.entries.flatMap(({ swatch }) => (swatch.kind === 'circle' ? [swatch.radius] : []));
    expect(radii(legend).length).toBeGreaterThan(1);
    expect(radii(scaleLegend(legend, 0.5))).toEqual(radii(legend).map((radius) => radius * 0.5));
    expect(largest(scaleView(view, 0.5))).toBe(largest(view) * 0.5);
  });
});
