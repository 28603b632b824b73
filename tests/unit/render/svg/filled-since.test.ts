import { expect, test } from 'vitest';
import { filledSince } from '../../../../src/render/common/area-paint';
import { type ExplorerState, START } from '../../../../src/state/explorer-state';
import { buildMapView } from '../../../../src/view/map/build-map-view';
import { cogAnchors } from '../../../../src/view/map/map-shapes';
import { realModel as model } from '../../../fixtures/real-model';

const anchorOf = cogAnchors(model);
const areasOf = (changes: Partial<ExplorerState>) =>
  buildMapView(model, { ...START, ...changes }, anchorOf).areas;
const wave = (vague: number | null) => areasOf({ theme: 'france-travail', ft: { ...START.ft, vague } });

test('what a further wave adds is what it fills, and a step back or a choice of another kind adds nothing', () => {
  const added = filledSince(wave(1), wave(null)).map((rank) => wave(null)[rank]?.fill);
  expect(added.length).toBeGreaterThan(0);
  expect(new Set(added.map((fill) => fill?.kind === 'category' && fill.category))).toEqual(
    new Set(['vague-2']),
  );
  expect(filledSince(wave(null), wave(1))).toEqual([]);
  expect(filledSince(wave(null), wave(null))).toEqual([]);
  expect(filledSince(areasOf({}), wave(null))).toEqual([]);
});
