import { describe, expect, test } from 'vitest';
import { readScenes } from '../../../../scripts/data/scenes';
import { EMBED_PADDING, MAP_PADDING } from '../../../../src/app/common/map-layout';
import { openScene, sceneStates } from '../../../../src/app/scenes/open-scene';
import { partyPlace, placeKey } from '../../../../src/domain/place';
import { type Camera, fitCamera, type Size } from '../../../../src/domain/projection';
import { overlayFrame, overlayModel } from '../../../../src/render/svg/overlay/overlay-model';
import { type ExplorerState, START } from '../../../../src/state/explorer-state';
import type { DesignTokens } from '../../../../src/tokens/design-tokens';
import { scaleTokens } from '../../../../src/tokens/scale-tokens';
import { TOKENS } from '../../../../src/tokens/token-sets';
import { buildMapView } from '../../../../src/view/map/build-map-view';
import { cogAnchors } from '../../../../src/view/map/map-shapes';
import type { MapView } from '../../../../src/view/map-view';
import { scaleView } from '../../../../src/view/scenes/scale-view';
import { GAP } from '../../../../src/view/text/formats';
import { FROZEN, realModel as model, ROOT } from '../../../fixtures/real-model';
import { CONTEXT, LIGHT } from '../map-fixtures';

/** The map of a show on common screens: its place, and how large its letters are there (`use-scale.ts`). */
const ROOMS = [
  { size: { width: 1053, height: 1080 }, scale: 1.417 },
  { size: { width: 749, height: 768 }, scale: 1.007 },
  { size: { width: 390, height: 438 }, scale: 0.53 },
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

const axeOf = (axe: ExplorerState['funding']['axe']): ExplorerState => ({
  ...START,
  funding: { ...START.funding, axe },
});
const euros: ExplorerState = { ...START, funding: { ...START.funding, measure: 'euros' } };
const ways = [
  ['all', START],
  ...model.pacts.axes.map(({ num }) => [`axe ${num}`, axeOf(num)] as const),
  ['euros', euros],
] as const;

/** The value of every contract that covers a party's ground stands under its name. */
function expectAll(view: MapView, tokens: DesignTokens, camera: Camera, size: Size): void {
  const { labels } = overlayFrame(
    overlayModel({ view, boundaries: LIGHT, context: CONTEXT, tokens }),
    camera,
    size,
  );
  const said = new Map(
    labels.map(({ label, lines }) => [
      label.key,
      lines.flatMap(({ role, text }) => (role === 'value' ? [text] : [])).join(' '),
    ]),
  );
  for (const { code, nom } of model.pacts.parties) {
    const key = placeKey(partyPlace(code));
    const values = view.labels.find((label) => label.key === key)?.value?.split('\n') ?? [];
    expect(values.length, nom).toBeGreaterThan(0);
    for (const value of values)
      expect(said.get(key)?.replaceAll(GAP, ' '), nom).toContain(value.replaceAll(GAP, ' '));
  }
}

describe.each(ROOMS)('on a map of $size.width × $size.height', ({ size, scale }) => {
  const tokens = scaleTokens(TOKENS.projector, scale);
  const margin = 30 * scale;
  test.each(money)('every contract of scene %i has its name and its value', (_, state) => {
    const view = scaleView(buildMapView(model, state, cogAnchors(model)), CIRCLES * scale);
    const box = { top: margin, right: margin, bottom: margin, left: margin };
    expectAll(view, tokens, fitCamera(model.cog.region.bbox, size, box), size);
  });
});

/** Maps of the explorer and of frames in usual windows. */
const MAPS = [
  ['1366 × 768', { width: 722, height: 712 }, MAP_PADDING.wide],
  ['1920 × 1080', { width: 1276, height: 1024 }, MAP_PADDING.tall],
  ['390 × 844', { width: 390, height: 608 }, MAP_PADDING.phone],
  ['a frame of 600', { width: 600, height: 276 }, EMBED_PADDING],
  ['a frame of 1200', { width: 1200, height: 480 }, EMBED_PADDING],
] as const;

describe.each(MAPS)('on the map of %s', (_, size, padding) => {
  test.each(ways)('every contract has its name and its value: %s', (_name, state) => {
    const view = buildMapView(model, state, cogAnchors(model));
    expectAll(view, TOKENS.light, fitCamera(model.cog.region.bbox, size, padding), size);
  });
});
