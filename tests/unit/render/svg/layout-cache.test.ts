import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { withCachedLayouts } from '../../../../scripts/site/cache/cached-layouts';
import { MAP_PADDING } from '../../../../src/app/common/map-layout';
import { fitCamera } from '../../../../src/domain/projection';
import { cachedLayout } from '../../../../src/render/svg/overlay/layout-cache';
import { overlayFrame, overlayModel } from '../../../../src/render/svg/overlay/overlay-model';
import { type ExplorerState, START, THEME_KINDS } from '../../../../src/state/explorer-state';
import type { DesignTokens } from '../../../../src/tokens/design-tokens';
import { TOKENS } from '../../../../src/tokens/token-sets';
import type { layoutLabels } from '../../../../src/view/labels/label-layout';
import { buildMapView } from '../../../../src/view/map/build-map-view';
import { cogAnchors } from '../../../../src/view/map/map-shapes';
import type { MapView } from '../../../../src/view/map-view';
import { realModel as model } from '../../../fixtures/real-model';
import { temporaryFolder } from '../../../temporary-folder.mjs';
import { CONTEXT, LIGHT } from '../map-fixtures';

const size = { width: 722, height: 712 };
const camera = fitCamera(model.cog.region.bbox, size, MAP_PADDING.wide);
const place = model.cog.departements.map(({ code }) => ({ kind: 'departement', code }) as const)[0];
if (!place) throw new Error('no département');
const STATES: readonly ExplorerState[] = THEME_KINDS.flatMap((theme) => [
  { ...START, theme },
  { ...START, theme, selection: { kind: 'places', places: [place] } },
]);

/** The same areas, of two classes and without outline. */
const classes = (view: MapView): MapView => ({
  ...view,
  areas: view.areas.map((area, i) => ({
    ...area,
    outline: 'none',
    fill: { kind: 'class', rank: i % 2 === 0 ? 0 : 1 },
  })),
});

/** Frame of a state, laid out anew and as kept, and the labels as they were placed. */
function frames(
  state: ExplorerState,
  tokens: DesignTokens,
  boundaries = LIGHT,
  as = (view: MapView) => view,
) {
  const view = as(buildMapView(model, state, cogAnchors(model)));
  const scene = { view, boundaries, context: CONTEXT, tokens };
  const drawn = overlayModel(scene);
  const placed: ReturnType<typeof layoutLabels>[] = [];
  const kept = overlayFrame(drawn, camera, size, [], (...all) => {
    placed.push(cachedLayout(scene)(...all));
    return placed.at(-1) ?? [];
  });
  // A view of its own: what was laid out last for a view is not laid out again.
  const other = overlayModel({ ...scene, view: { ...view } });
  return { anew: overlayFrame(other, camera, size), kept, placed: placed[0] };
}

test('labels stand where a layout of their own puts them, in light and in dark', () => {
  for (const state of STATES)
    for (const tokens of [TOKENS.light, TOKENS.dark]) {
      const { anew, kept } = frames(state, tokens);
      expect(kept, state.theme).toEqual(anew);
    }
});

test('dark takes the places of light; what is chosen, other letters or other boundaries are laid out anew', () => {
  const [start, chosen] = STATES;
  if (!start || !chosen) throw new Error('no states');
  const light = frames(start, TOKENS.light).placed;
  expect(frames(start, TOKENS.dark).placed).toBe(light);
  expect(frames(chosen, TOKENS.light).placed).not.toBe(light);
  const { labels } = TOKENS.light;
  const larger = { ...TOKENS.light, labels: { ...labels, unit: { ...labels.unit, size: 15 } } };
  expect(frames(start, larger).placed).not.toBe(light);
  expect(frames(start, TOKENS.light, { ...LIGHT }).placed).not.toBe(light);
});

test('areas without outline that look alike in one theme alone are laid out anew', () => {
  const { light } = TOKENS;
  const [first] = light.ramp;
  const grey = { ...light, ramp: [first, first, first, first, first] as const };
  expect(frames(START, grey, LIGHT, classes).placed).not.toBe(frames(START, light, LIGHT, classes).placed);
  expect(frames(START, grey).placed).toBe(frames(START, light).placed);
});

test('places kept from one build to the next are those of a layout anew, and of other rules nothing is taken', () => {
  const folder = temporaryFolder('etiquettes');
  const views = STATES.flatMap((state) => [state, { ...state, limites: [] }]);
  // Each build reads its boundaries again.
  const build = (rules: string) =>
    withCachedLayouts(folder, [[], [rules]], () => {
      const boundaries = { ...LIGHT };
      return views.map((state) => frames(state, TOKENS.light, boundaries));
    });
  for (const { kept, anew } of [...build('first'), ...build('first')]) expect(kept).toEqual(anew);
  // It is from there that they come.
  const [name = ''] = readdirSync(folder);
  const entries: [string, string][] = JSON.parse(readFileSync(join(folder, name), 'utf8'));
  expect(entries.length).toBeGreaterThan(THEME_KINDS.length);
  writeFileSync(join(folder, name), JSON.stringify(entries.map(([key]) => [key, '[]'])));
  for (const { kept } of build('first')) expect(kept.labels).toEqual([]);
  for (const { kept, anew } of build('others')) expect(kept).toEqual(anew);
});

test('places of as many regions as a run builds stay side by side, and builds that go on at once lose none', () => {
  const folder = temporaryFolder('etiquettes');
  const build = (rules: string, state: (typeof STATES)[number], meanwhile = (): void => undefined) =>
    withCachedLayouts(folder, [[], [rules]], () => {
      frames(state, TOKENS.light, { ...LIGHT });
      meanwhile();
    });
  const [start, other = start] = STATES;
  if (!start || !other) throw new Error('no states');
  build('home', start);
  const [home = ''] = readdirSync(folder);
  const entries = (): number => JSON.parse(readFileSync(join(folder, home), 'utf8')).length;
  const alone = entries();
  for (const region of ['04', '11', '28', '94', 'several', 'changed']) build(region, start);
  expect(readdirSync(folder)).toContain(home);
  build('home', start, () => build('home', other));
  expect(entries()).toBeGreaterThan(alone);
});
