import { expect, test } from 'vitest';
import { MAP_PADDING } from '../../../../src/app/common/map-layout';
import { fitCamera } from '../../../../src/domain/projection';
import type { MapInput } from '../../../../src/render/common/renderer';
import { isLaidOut, overlayFrame, overlayModel } from '../../../../src/render/svg/overlay/overlay-model';
import { START } from '../../../../src/state/explorer-state';
import { apply } from '../../../../src/state/store';
import { TOKENS } from '../../../../src/tokens/token-sets';
import { buildMapView } from '../../../../src/view/map/build-map-view';
import { cogAnchors } from '../../../../src/view/map/map-shapes';
import { dep } from '../../../fixtures/made-model';
import { realModel as model } from '../../../fixtures/real-model';
import { CONTEXT, LIGHT } from '../map-fixtures';

const anchors = cogAnchors(model);
const size = { width: 722, height: 712 };
const camera = fitCamera(model.cog.region.bbox, size, MAP_PADDING.wide);
const chosen = apply(START, {
  kind: 'select',
  place: { kind: 'departement', code: dep('62') },
  add: false,
});
const sceneOf = (state: typeof START, tokens = TOKENS.light): MapInput => ({
  view: buildMapView(model, state, anchors),
  boundaries: LIGHT,
  context: CONTEXT,
  tokens,
});

test('a layout found ahead serves the same room alone', () => {
  const input = sceneOf(START);
  expect(isLaidOut(input, camera, size, [])).toBe(false);
  const frame = overlayFrame(overlayModel(input), camera, size);
  expect(isLaidOut(input, camera, size, [])).toBe(true);
  expect(overlayFrame(overlayModel(input), camera, size)).toBe(frame);
  expect(isLaidOut(input, camera, size, [{ x0: 0, y0: 0, x1: 200, y1: 90 }])).toBe(false);
  expect(isLaidOut(input, { ...camera, zoom: camera.zoom + 1 }, size, [])).toBe(false);
  expect(isLaidOut({ ...input, tokens: TOKENS.dark }, camera, size, [])).toBe(false);
});

test('of a mere selection nothing that a theme draws is made again, and the selection is another', () => {
  const [before, after] = [sceneOf(START), sceneOf(chosen)];
  expect(after.view.areas).toBe(before.view.areas);
  expect(after.view.symbols).toBe(before.view.symbols);
  expect(after.view.labels).toBe(before.view.labels);
  expect(after.view.selected).not.toEqual(before.view.selected);
  const [was, is] = [overlayModel(before), overlayModel(after)];
  expect(is.markers).toBe(was.markers);
  expect(is.input).toBe(after);
  // Other colours of the map have other markers, of the same areas.
  expect(overlayModel(sceneOf(chosen, TOKENS.dark)).markers).not.toBe(was.markers);
});

test('what else is chosen is drawn again', () => {
  const other = apply(chosen, { kind: 'choose', change: { funding: { measure: 'euros' } } });
  expect(sceneOf(other).view.areas).not.toBe(sceneOf(chosen).view.areas);
  expect(sceneOf(other).view.symbols.length).toBeGreaterThan(0);
});
