import { expect, test } from 'vitest';
import type { Bbox } from '../../../../src/domain/cog';
import { TOKENS } from '../../../../src/tokens/token-sets';
import { layoutLabels } from '../../../../src/view/labels/label-layout';
import type { LabelMark } from '../../../../src/view/map-view';
import { measureText } from '../../../../src/view/text-width';

/** Names of the ground side by side, as départements are under classes of communes; one may stand on its own alone. */
const DEPARTEMENTS = [2.1, 2.8, 3.5, 4.2].map((lon, i): LabelMark => {
  const bbox: Bbox = [lon - 0.3, 49.7, lon + 0.3, 50.1];
  return {
    ...{ key: `d${i}`, name: `Ici ${i}`, at: [lon, 49.9], bbox, value: null, priority: 1, minZoom: 0 },
    ...{ kind: 'district', clearRadius: 0, settled: true, own: true },
  };
});

/** Of the ground of the first, and of each, on the screen of the test, CSS pixels. */
const [WEST, WIDTH] = [162, 169];

/** @param held those whose ground lies under something of the frame */
const named = (held: readonly number[]): readonly string[] =>
  layoutLabels(
    DEPARTEMENTS,
    { center: [3.15, 49.9], zoom: 7.4 },
    { width: 1000, height: 300 },
    measureText,
    TOKENS.light.labels,
    {
      areas: ({ x0, x1 }) => [`d${Math.min(3, Math.max(0, Math.floor(((x0 + x1) / 2 - WEST) / WIDTH)))}`],
      reserved: held.map((i) => ({ x0: WEST + i * WIDTH, x1: WEST + (i + 1) * WIDTH, y0: 0, y1: 300 })),
    },
  ).map(({ label }) => label.key);

test('one département alone is never named: it would be read as the name of what it stands on', () => {
  expect(named([]).length).toBe(4);
  expect(named([0, 3]).length).toBe(2);
  expect(named([0, 1, 3]).length).toBe(0);
});
