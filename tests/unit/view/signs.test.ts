import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildModel } from '../../../src/domain/model';
import { DASHES, outlineColor, outlineDash } from '../../../src/render/common/area-paint';
import { type ExplorerState, START } from '../../../src/state/explorer-state';
import { ptsLetters } from '../../../src/themes/pactes-territoriaux/letters';
import { CATEGORIES } from '../../../src/tokens/design-tokens';
import { TOKENS } from '../../../src/tokens/token-sets';
import type { LegendEntry } from '../../../src/view/legend';
import { overlayEntries } from '../../../src/view/legend/entries';
import { buildMapView } from '../../../src/view/map/build-map-view';
import { cogAnchors } from '../../../src/view/map/map-shapes';
import { buildCaption } from '../../../src/view/page/build-caption';
import { buildLegend } from '../../../src/view/page/build-legend';
import { buildTable } from '../../../src/view/page/build-table';
import { buildPanel } from '../../../src/view/panel/build-panel';
import { realModel as model } from '../../fixtures/real-model';
import { whole } from '../state/link-arbitraries';
import { drawn, explained, missing, ONE_POINT, swatchSigns } from './scenes/sign-names';

const anchorOf = cogAnchors(model);

/** A class without a territory keeps its step on the scale, and says that it holds none. */
const isEmptyStep = ({ swatch, count }: LegendEntry): boolean =>
  swatch.kind === 'fill' && swatch.fill.kind === 'class' && count?.startsWith('0') === true;

test('a wave not asked for and what a filter leaves out are two signs, with an entry each', () => {
  const [first, second] = model.vagues;
  const some = model.pacts.franceTravail.find(
    ({ vague, perimeter }) => vague === first && perimeter.members.niveau !== 'infracommunal',
  );
  if (first === undefined || second === undefined || !some) throw new Error('one wave alone');
  const ft = { ...START.ft, vague: second, precisions: [some.perimeter.precision] };
  const view = buildMapView(model, { ...START, theme: 'france-travail', ft }, anchorOf);
  const { entries } = buildLegend(model, { ...START, theme: 'france-travail', ft }, view);
  const signOf = (label: RegExp): string =>
    entries.flatMap((entry) => (label.test(entry.label) ? swatchSigns(entry.swatch) : [])).join();
  expect(signOf(/contour seul/)).toMatch(/^contour-seul-/);
  expect(signOf(/Ne répond pas/)).toBe('ecarte');
  const tokens = TOKENS.light;
  const looks = view.areas.flatMap((area) =>
    area.outline === 'alone' || area.outline === 'left-out'
      ? `${area.outline} ${outlineColor(tokens, area)} ${String(outlineDash(area))}`
      : [],
  );
  expect(new Set(looks).size).toBe(2);
});

test('what is laid over has the words of its own colour, and no other is called after pacts', () => {
  const [area] = buildMapView(model, { ...START, theme: 'pactes-territoriaux' }, anchorOf).areas;
  if (!area) throw new Error('no area');
  const view = buildMapView(model, START, anchorOf);
  const areas = CATEGORIES.map((category) => ({
    ...area,
    overlay: true,
    fill: { kind: 'category', category } as const,
  }));
  const labels = overlayEntries(model, { ...view, areas, symbols: [] }).map(({ label }) => label);
  expect(labels).toHaveLength(CATEGORIES.length);
  expect(labels.filter((label) => label.includes('pactes'))).toHaveLength(1);
});

test('a pact of which a public cannot be read is neither kept nor left out', () => {
  const unread = model.pacts.pactesTerritoriaux.find(({ publicNote }) => publicNote !== null);
  const asked = model.pacts.ptsPublics.find(({ id }) => unread && !unread.publics.includes(id));
  if (!unread || !asked) throw new Error('every public is read');
  const state: ExplorerState = {
    ...START,
    theme: 'pactes-territoriaux',
    pts: { ...START.pts, publics: [asked.id] },
  };
  const { entries } = buildLegend(model, state, buildMapView(model, state, anchorOf));
  const key = `pts-${unread.id}`;
  expect(entries.filter(({ keys }) => keys.includes(key)).map(({ id }) => id)).toContain('a-verifier');
  expect(entries.find(({ id }) => id === 'hors-filtre')?.keys ?? []).not.toContain(key);
  const { conclusion, detail, title } = buildCaption(model, state);
  const said = [title, conclusion ?? '', buildTable(model, state).totalLabel];
  for (const text of said) expect(text.toLowerCase()).toContain('au moins');
  expect(detail).toContain(unread.nom);
  expect(buildPanel(model, state, () => [])).toMatchObject({
    figures: expect.arrayContaining([expect.objectContaining({ label: expect.stringMatching(/au moins$/) })]),
  });
});

describe('marks of the map and entries of its legend', { timeout: 60_000 }, () => {
  test('every sign drawn has its entry, every entry is drawn: any theme, filters, overlays, selection', () => {
    fc.assert(
      fc.property(whole, ([state]) => {
        const view = buildMapView(model, state, anchorOf);
        const legend = buildLegend(model, state, view);
        const onMap = drawn(view);
        const steps = legend.entries.filter((entry) => !isEmptyStep(entry));
        expect(missing(onMap, explained(legend.entries)), 'drawn without an entry').toEqual([]);
        expect(missing(explained(steps), onMap), 'entries that nothing draws').toEqual([]);
        // Two things never share a sign and a name.
        expect(new Set(legend.entries.map(({ id }) => id)).size).toBe(legend.entries.length);
      }),
      { numRuns: 150, examples: [ONE_POINT] },
    );
  });

  test('white means one thing: no precision is shown by a white box', () => {
    const state: ExplorerState = { ...START, theme: 'france-travail', ft: { ...START.ft, vague: 1 } };
    const { entries } = buildLegend(model, state, buildMapView(model, state, anchorOf));
    expect(entries.filter(({ swatch }) => swatch.kind === 'left-out')).toEqual([]);
  });
});

test('thématiques whose initials meet have two letters, or a number', () => {
  const titles = ['Logement', 'Loisirs', 'Mobilité', 'Éducation', 'Emploi', 'Santé', 'Séjours', 'Sport'];
  const ptsThematiques = titles.map((titre, i) => ({ id: `t${i}`, titre, libelleSupport: titre }));
  const letters = ptsLetters(buildModel({ ...model.pacts, ptsThematiques }, model.cog));
  expect([...letters.values()]).toEqual(['1', '2', 'M', 'Éd', 'Em', 'Sa', 'Sé', 'Sp']);
  expect(new Set(letters.values()).size).toBe(titles.length);
});

test('the outline of a perimeter says how sure it is, filled or alone', () => {
  for (const vague of [null, ...model.vagues]) {
    const state: ExplorerState = { ...START, theme: 'france-travail', ft: { ...START.ft, vague } };
    const { areas } = buildMapView(model, state, anchorOf);
    const drawn = model.pacts.franceTravail.flatMap(({ id, perimeter: { precision, members } }) =>
      members.niveau === 'infracommunal' ? [] : [{ key: `ft-${id}`, precision }],
    );
    for (const { key, precision } of drawn) {
      const area = areas.find((one) => one.key === key);
      expect(area && outlineDash(area), `${key}, ${vague}`).toEqual(DASHES[precision]);
    }
  }
});

test('no class that nothing is in has an entry, unless it can be chosen for another', () => {
  for (const { code } of model.pacts.parties)
    for (const axe of [null, ...model.pacts.axes.map(({ num }) => num)]) {
      const funding = { ...START.funding, parties: [code], axe };
      const state: ExplorerState = { ...START, funding };
      const { entries } = buildLegend(model, state, buildMapView(model, state, anchorOf));
      for (const { id, count } of entries) expect(count ?? '', `${code}, ${axe}, ${id}`).not.toMatch(/^0\s/);
    }
});
