import { expect, test } from 'vitest';
import { MAP_PADDING } from '../../../../src/app/common/map-layout';
import { fitCamera } from '../../../../src/domain/projection';
import type { Scene } from '../../../../src/render/common/renderer';
import { isLaidOut, overlayFrame, overlayModel } from '../../../../src/render/svg/overlay/overlay-model';
import { START } from '../../../../src/state/explorer-state';
import { apply } from '../../../../src/state/store';
import { THEMES } from '../../../../src/theme/themes';
import { buildMapView } from '../../../../src/view/map/build-map-view';
import { cogAnchors } from '../../../../src/view/map/map-shapes';
import { dep } from '../../../fixtures/made-model';
import { realModel as model } from '../../../fixtures/real-model';
import { CONTEXT, LIGHT } from '../scene';

const anchors = cogAnchors(model);
const size = { width: 722, height: 712 };
const camera = fitCamera(model.cog.region.bbox, size, MAP_PADDING.wide);
const chosen = apply(START, {
  kind: 'select',
  place: { kind: 'departement', code: dep('62') },
  add: false,
});
const sceneOf = (state: typeof START, theme = THEMES.light): Scene => ({
  view: buildMapView(model, state, anchors),
  boundaries: LIGHT,
  context: CONTEXT,
  theme,
});

test('a layout found ahead serves the same room alone', () => {
  const scene = sceneOf(START);
  expect(isLaidOut(scene, camera, size, [])).toBe(false);
  const frame = overlayFrame(overlayModel(scene), camera, size);
  expect(isLaidOut(scene, camera, size, [])).toBe(true);
  expect(overlayFrame(overlayModel(scene), camera, size)).toBe(frame);
  expect(isLaidOut(scene, camera, size, [{ x0: 0, y0: 0, x1: 200, y1: 90 }])).toBe(false);
  expect(isLaidOut(scene, { ...camera, zoom: camera.zoom + 1 }, size, [])).toBe(false);
  expect(isLaidOut({ ...scene, theme: THEMES.dark }, camera, size, [])).toBe(false);
});

test('of a mere selection nothing that a theme draws is made again, and the selection is another', () => {
  const [before, after] = [sceneOf(START), sceneOf(chosen)];
  expect(after.view.areas).toBe(before.view.areas);
  expect(after.view.symbols).toBe(before.view.symbols);
  expect(after.view.labels).toBe(before.view.labels);
  expect(after.view.selected).not.toEqual(before.view.selected);
  const [was, is] = [overlayModel(before), overlayModel(after)];
  expect(is.markers).toBe(was.markers);
  expect(is.scene).toBe(after);
  // Other colours of the map have other markers, of the same areas.
  expect(overlayModel(sceneOf(chosen, THEMES.dark)).markers).not.toBe(was.markers);
});

test('what else is chosen is drawn again', () => {
  const other = apply(chosen, { kind: 'choose', change: { funding: { indicator: 'euros' } } });
  expect(sceneOf(other).view.areas).not.toBe(sceneOf(chosen).view.areas);
  expect(sceneOf(other).view.symbols.length).toBeGreaterThan(0);
});
