import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type ExplorerState, START } from '../../../../src/state/explorer-state';
import { buildMapView } from '../../../../src/view/map/build-map-view';
import { cogAnchors } from '../../../../src/view/map/map-shapes';
import { buildLegend } from '../../../../src/view/page/build-legend';
import { framedView, groundSeen } from '../../../../src/view/scenes/framed-view';
import { sceneKey } from '../../../../src/view/scenes/scale-view';
import { realModel as model } from '../../../fixtures/real-model';
import { LIGHT } from '../../render/map-fixtures';
import { whole } from '../../state/link-arbitraries';
import { drawn, explained, missing, ONE_POINT } from './sign-names';

const anchorOf = cogAnchors(model);

test('every sign of a scene has its entry, and every entry is drawn, in a room and on paper', () => {
  fc.assert(
    fc.property(whole, ([state]) => {
      const view = buildMapView(model, state, anchorOf);
      const entries = sceneKey(buildLegend(model, state, view), 1, view).entries;
      const onMap = drawn(view);
      expect(missing(onMap, explained(entries))).toEqual([]);
      expect(missing(explained(entries), onMap)).toEqual([]);
    }),
    { numRuns: 100, examples: [ONE_POINT] },
  );
});

const frames = model.cog.departements.map(({ bbox }) => bbox);
const sizes = [
  { width: 1053, height: 1080 },
  { width: 760, height: 820 },
  { width: 390, height: 438 },
];
const padding = { top: 30, right: 30, bottom: 30, left: 30 };
test('so have those that are framed on a part of the region: nothing is explained that the frame does not show', () => {
  fc.assert(
    fc.property(whole, fc.constantFrom(...frames), fc.constantFrom(...sizes), ([state], home, size) => {
      const all = buildMapView(model, state, anchorOf);
      const seen = framedView(all, LIGHT, groundSeen({ camera: null, home, size, padding }));
      const entries = sceneKey(buildLegend(model, state, seen), 1, seen).entries;
      const onMap = drawn(seen);
      expect(missing(onMap, explained(entries)), 'drawn without an entry').toEqual([]);
      expect(missing(explained(entries), onMap), 'entries that nothing draws').toEqual([]);
      const keys = new Set<string>(
        [...seen.areas, ...seen.symbols, ...seen.selected, ...seen.lit, ...seen.reaching].map(
          ({ key }) => key,
        ),
      );
      for (const { label, keys: of } of entries)
        expect(of.length === 0 || of.some((key) => keys.has(key)), label).toBe(true);
    }),
    { numRuns: 60 },
  );
});

test('what a scene leaves out is one plain ground, named once', () => {
  const state: ExplorerState = {
    ...START,
    theme: 'couverture',
    couverture: { ...START.couverture, classe: 'aucun' },
  };
  const view = buildMapView(model, state, anchorOf);
  const { entries } = sceneKey(buildLegend(model, state, view), 1, view);
  const plain = entries.filter(({ swatch }) => swatch.kind === 'fill' && swatch.fill.kind === 'land');
  expect(plain.map(({ label }) => label)).toEqual(['Autres situations']);
});
