import { describe, expect, test } from 'vitest';
import { MAP_PADDING } from '../../../../src/app/common/map-layout';
import { fitCamera, toScreen } from '../../../../src/domain/projection';
import { groundUnder } from '../../../../src/render/common/ground';
import { labelGround } from '../../../../src/render/common/label-ground';
import { START } from '../../../../src/state/explorer-state';
import { TOKENS } from '../../../../src/tokens/token-sets';
import type { Box } from '../../../../src/view/labels/label-candidates';
import { buildMapView } from '../../../../src/view/map/build-map-view';
import { cogAnchors } from '../../../../src/view/map/map-shapes';
import { realModel as model } from '../../../fixtures/real-model';
import { CONTEXT, LIGHT } from '../map-fixtures';

const tokens = TOKENS.light;
const size = { width: 722, height: 712 };
const camera = fitCamera(model.cog.region.bbox, size, MAP_PADDING.wide);
const scene = {
  view: buildMapView(model, START, cogAnchors(model)),
  boundaries: LIGHT,
  context: CONTEXT,
  tokens,
};
const under = labelGround(scene, groundUnder(scene, camera, size), camera, size);
/** Around a place, CSS pixels. */
const box = (lon: number, lat: number, half: number): Box => {
  const [x, y] = toScreen(camera, size, [lon, lat]);
  return { x0: x - half, y0: y - 6, x1: x + half, y1: y + 6 };
};

describe('a name beside the region', () => {
  test('over the sea stands on the colour of the sea', () => {
    expect(under(box(1, 50.4, 20))).toMatchObject({ grounds: [tokens.sea], even: true, plate: true });
  });
  test('over neighbouring land, on that of the land', () => {
    expect(under(box(4.3, 50.5, 10))).toMatchObject({ grounds: [tokens.neighbour], plate: true });
  });
  test('across a shore has both, and no plate: it would be an island in the sea', () => {
    const { grounds, plate } = under(box(1.35, 49.95, 40));
    expect(grounds).toContain(tokens.sea);
    expect(grounds).toContain(tokens.neighbour);
    expect(plate).toBe(false);
  });
  test('of a map whose surroundings have not come stands on one ground', () => {
    const alone = {
      ...scene,
      context: { ...CONTEXT, land: { type: 'MultiPolygon' as const, coordinates: [] } },
    };
    const ground = labelGround(alone, groundUnder(alone, camera, size), camera, size);
    expect(ground(box(1, 50.4, 20)).grounds).toEqual([tokens.neighbour]);
  });
});

test('a name on land of the region that no area covers is not at sea', () => {
  const bare = { ...scene, view: { ...scene.view, areas: [] } };
  const ground = labelGround(bare, groundUnder(bare, camera, size), camera, size);
  expect(ground(box(3.06, 50.63, 12))).toMatchObject({ grounds: [tokens.land], plate: true });
});

test('a name on the region stands on its fill, as before', () => {
  expect(under(box(3.5, 49.5, 8)).grounds).not.toContain(tokens.sea);
});
