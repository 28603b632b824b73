import { describe, expect, test } from 'vitest';
import { readScenes } from '../../../../scripts/data/scenes';
import { openScene, sceneStates } from '../../../../src/app/scenes/open-scene';
import { partyPlace, placeKey } from '../../../../src/domain/place';
import { fitCamera } from '../../../../src/domain/projection';
import { overlayFrame, overlayModel } from '../../../../src/render/svg/overlay/overlay-model';
import { scaleTheme } from '../../../../src/theme/scale-theme';
import { THEMES } from '../../../../src/theme/themes';
import { buildMapView } from '../../../../src/view/map/build-map-view';
import { cogAnchors } from '../../../../src/view/map/map-shapes';
import { scaleView } from '../../../../src/view/scenes/scale-view';
import { FROZEN, realModel as model, ROOT } from '../../../fixtures/real-model';
import { CONTEXT, LIGHT } from '../scene';

/** The map of a show on common screens: its place, and how large its letters are there (`use-scale.ts`). */
const ROOMS = [
  { size: { width: 1053, height: 1080 }, scale: 1.417 },
  { size: { width: 749, height: 768 }, scale: 1.007 },
] as const;
const CIRCLES = 1.7;

const result = readScenes(ROOT, model.pacts, FROZEN);
const scenes = result.ok ? result.show.scenes : [];
const money = scenes.flatMap((scene, i) => {
  const opened = openScene(model, scene);
  return sceneStates(opened)
    .filter(({ theme }) => theme === 'financements')
    .filter(() => opened.frame === null)
    .map((state) => [i + 1, state] as const);
});

describe.each(ROOMS)('on a map of $size.width × $size.height', ({ size, scale }) => {
  const theme = scaleTheme(THEMES.projector, scale);
  const margin = 30 * scale;
  test.each(money)('every contract of scene %i has its name and its value', (_, state) => {
    const view = scaleView(buildMapView(model, state, cogAnchors(model)), CIRCLES * scale);
    const camera = fitCamera(model.cog.region.bbox, size, {
      top: margin,
      right: margin,
      bottom: margin,
      left: margin,
    });
    const { labels } = overlayFrame(
      overlayModel({ view, boundaries: LIGHT, context: CONTEXT, theme }),
      camera,
      size,
    );
    const valued = new Set(
      labels.filter(({ lines }) => lines.some(({ role }) => role === 'value')).map(({ label }) => label.key),
    );
    for (const { code, nom } of model.pacts.parties)
      expect(valued, nom).toContain(placeKey(partyPlace(code)));
  });
});
