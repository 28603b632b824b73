import { expect, test } from 'vitest';
import { MAP_PADDING } from '../../../../src/app/common/map-layout';
import { withCommunesOf } from '../../../../src/domain/geometry';
import { fitCamera } from '../../../../src/domain/projection';
import type { MapInput } from '../../../../src/render/common/renderer';
import { baseGroups, sheetMarkups } from '../../../../src/render/svg/base-markup';
import { baseSteps, drawingSteps, nameSteps } from '../../../../src/render/svg/overlay/drawing-steps';
import { isLaidOut, overlayFrame, overlayModel } from '../../../../src/render/svg/overlay/overlay-model';
import { liveStyle } from '../../../../src/render/svg/svg-map';
import { decode } from '../../../../src/state/url/codec';
import { vocabularyOf } from '../../../../src/state/url/vocabulary';
import { TOKENS } from '../../../../src/tokens/token-sets';
import { buildMapView } from '../../../../src/view/map/build-map-view';
import { cogAnchors } from '../../../../src/view/map/map-shapes';
import { realModel as model } from '../../../fixtures/real-model';
import { CONTEXT, LIGHT } from '../map-fixtures';

const size = { width: 722, height: 712 };
const camera = fitCamera(model.cog.region.bbox, size, MAP_PADDING.wide);
const style = liveStyle(camera);
const sceneOf = (link: string): MapInput => ({
  view: buildMapView(model, decode(link, vocabularyOf(model)).state, cogAnchors(model)),
  boundaries: LIGHT,
  context: CONTEXT,
  tokens: TOKENS.light,
});
/** Other boundaries of the same communes, as far as this is told. */
const FINE = { ...LIGHT, communes: true };
const later = (input: MapInput): MapInput => ({ ...input, boundaries: withCommunesOf(LIGHT, FINE) });

/** Layers that are written anew where communes come to a scene. */
const rewritten = (input: MapInput): readonly string[] => {
  const before = baseGroups(input, style, true);
  return baseGroups(later(input), style, true).flatMap(({ name, from }, i) =>
    from.every((part, at) => part === before[i]?.from[at]) ? [] : [name],
  );
};

test('communes that come to a map of other levels write its lines alone, and move no name', () => {
  const input = sceneOf('limites=departement,epci,commune&maille=commune');
  expect(rewritten(input)).toEqual(['limites']);
  const frame = overlayFrame(overlayModel(input), camera, size);
  expect(overlayFrame(overlayModel(later(input)), camera, size)).toBe(frame);
});

test('where communes are filled or chosen, what shows them is written too', () => {
  expect(rewritten(sceneOf('theme=couverture&unite=commune'))).toEqual(['aires', 'limites', 'contours']);
  const chosen = sceneOf('sel=commune-80620');
  expect(rewritten(chosen)).toContain('aires');
  overlayFrame(overlayModel(chosen), camera, size);
  expect(isLaidOut(later(chosen), camera, size, [])).toBe(false);
});

test('a map taken step by step is that of one go, and without names it has none', () => {
  const [ahead, input] = [sceneOf(''), sceneOf('')];
  for (const step of drawingSteps(ahead, camera, size)) step();
  expect(isLaidOut(ahead, camera, size, [])).toBe(true);
  expect(overlayFrame(overlayModel(ahead), camera, size)).toEqual(
    overlayFrame(overlayModel({ ...input, view: { ...input.view } }), camera, size),
  );
  const nameless: MapInput = { ...input, nameless: true };
  for (const step of baseSteps(nameless, camera)) step();
  expect(sheetMarkups(nameless, style)).toEqual(sheetMarkups(input, style));
  // What was written ahead is of use once.
  expect(sheetMarkups(nameless, style)).toEqual(sheetMarkups(input, style));
  expect(overlayFrame(overlayModel(nameless), camera, size).labels).toEqual([]);
  expect(overlayFrame(overlayModel(input), camera, size).labels).not.toEqual([]);
});

test('names taken step by step keep clear of what stands over the map', () => {
  const input = sceneOf('theme=france-travail');
  const over = [{ x0: 0, y0: 0, x1: 260, y1: 400 }];
  for (const step of nameSteps(input, camera, size, over)) {
    step();
    expect(isLaidOut(input, camera, size, []), 'places without regard to it').toBe(false);
  }
  expect(isLaidOut(input, camera, size, over)).toBe(true);
  const ink = overlayFrame(overlayModel(input), camera, size, over).labels.map(({ box }) => box);
  expect(ink.filter(({ x0, y0 }) => x0 < 260 && y0 < 400)).toEqual([]);
});
