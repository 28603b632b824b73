import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildModel } from '../../../src/domain/model';
import { type ExplorerState, START } from '../../../src/state/explorer-state';
import { EXPLORER_SHELL, type Shell } from '../../../src/state/shell';
import { ptsLetters } from '../../../src/themes/pactes-territoriaux/letters';
import type { LegendEntry, Swatch } from '../../../src/view/legend';
import { buildMapView } from '../../../src/view/map/build-map-view';
import { cogAnchors } from '../../../src/view/map/map-shapes';
import type { AreaMark, Fill, MapView, SymbolMark } from '../../../src/view/map-view';
import { buildLegend } from '../../../src/view/page/build-legend';
import { framedView, groundSeen } from '../../../src/view/scenes/framed-view';
import { sceneKey } from '../../../src/view/scenes/scale-view';
import { realModel as model } from '../../fixtures/real-model';
import { LIGHT } from '../render/scene';
import { whole } from '../state/link-arbitraries';

const anchorOf = cogAnchors(model);

/** A sign by name: the same for a mark of the map and for a swatch of the legend. */
function fillSign(fill: Fill): string {
  switch (fill.kind) {
    case 'class':
      return `classe-${fill.rank}`;
    case 'category':
      return `fond-${fill.category}`;
    case 'absence':
      return fill.absence;
    case 'uncovered':
      return `${fill.why}${fill.asked ? '-demande' : ''}`;
    case 'crossed':
      return `croise-${fill.crossed}${fill.partial ? '-pale' : ''}`;
    case 'land':
      return 'ecarte';
  }
}

function areaSigns(area: AreaMark, symbolised: ReadonlySet<string>): readonly string[] {
  const { fill, overlay, outline, precision, key } = area;
  // The land under a circle says nothing.
  // Nor does a contract on top of a wider one: its disc does.
  const own =
    fill.kind === 'through' || (fill.kind === 'land' && symbolised.has(key)) ? [] : [fillSign(fill)];
  const signs = overlay && fill.kind === 'category' ? [`superpose-${fill.category}`] : own;
  const perimeter = outline === 'perimeter';
  const hatched = fill.kind === 'crossed' && precision === 'approche';
  return [
    ...signs,
    ...(perimeter || hatched ? [`perimetre-${precision}`] : []),
    // Any perimeter is a point once it is small enough, unless it has its symbol.
    ...(perimeter && fill.kind === 'category' && !symbolised.has(key)
      ? [`point-${fill.category}-${overlay}`]
      : []),
  ];
}

function symbolSigns(symbol: SymbolMark): readonly string[] {
  switch (symbol.kind) {
    case 'circle':
      return ['cercle'];
    case 'disc':
      return ['disque', fillSign(symbol.fill)];
    case 'parts':
      return symbol.parts.map(({ token, letter }) => `pastille-${token}-${letter}`);
    case 'point':
      return [`point-${symbol.category}-false`, `perimetre-${symbol.precision}`];
  }
}

function drawn(view: MapView): ReadonlySet<string> {
  const symbolised = new Set(view.symbols.map(({ key }) => key));
  return new Set([
    ...view.areas.flatMap((area) => areaSigns(area, symbolised)),
    ...view.symbols.flatMap(symbolSigns),
    ...(view.selected.length > 0 ? ['contour-selected'] : []),
    ...(view.lit.length > 0 ? ['contour-lit'] : []),
    ...view.boundaries.map(({ level }) => `limite-${level}`),
    ...(view.areas.some(({ outline }) => outline === 'party') ? ['limite-party'] : []),
  ]);
}

function swatchSigns(swatch: Swatch): readonly string[] {
  switch (swatch.kind) {
    case 'fill':
      return [fillSign(swatch.fill)];
    case 'bands':
      return swatch.fills.map(fillSign);
    case 'left-out':
      return ['ecarte'];
    case 'precision':
      return [`perimetre-${swatch.precision}`];
    case 'circle':
      return ['cercle'];
    case 'disc':
      return ['disque'];
    case 'part':
      return [`pastille-${swatch.token}-${swatch.letter}`];
    case 'point':
      return swatch.discs.map(({ category, overlay }) => `point-${category}-${overlay}`);
    case 'contour':
      return [`contour-${swatch.of}`];
    case 'overlay':
      return [`superpose-${swatch.category}`];
    case 'ring':
      return ['anneau'];
    case 'limits':
      return swatch.lines.map((line) => `limite-${line}`);
  }
}
const explained = (entries: readonly LegendEntry[]): ReadonlySet<string> =>
  new Set(entries.flatMap(({ swatch }) => swatchSigns(swatch)));

/** A class without a territory keeps its step on the scale, and says that it holds none. */
const isEmptyStep = ({ swatch, count }: LegendEntry): boolean =>
  swatch.kind === 'fill' && swatch.fill.kind === 'class' && count?.startsWith('0') === true;

const missing = (of: ReadonlySet<string>, from: ReadonlySet<string>): readonly string[] =>
  [...of].filter((sign) => !from.has(sign)).sort();

/** Found at random: of a wave, one point alone answers the text (« Amiens Nord »). */
const ONE_POINT: [[ExplorerState, Shell]] = [
  [{ ...START, theme: 'france-travail', ft: { ...START.ft, texte: 'N' } }, EXPLORER_SHELL],
];

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

  test('so have the scenes, in a room and on paper', () => {
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
  test('so have the scenes that are framed on a part of the region: nothing is explained that the frame does not show', () => {
    fc.assert(
      fc.property(whole, fc.constantFrom(...frames), fc.constantFrom(...sizes), ([state], home, size) => {
        const all = buildMapView(model, state, anchorOf);
        const seen = framedView(all, LIGHT, groundSeen({ camera: null, home, size, padding }));
        const entries = sceneKey(buildLegend(model, state, seen), 1, seen).entries;
        const onMap = drawn(seen);
        expect(missing(onMap, explained(entries)), 'drawn without an entry').toEqual([]);
        expect(missing(explained(entries), onMap), 'entries that nothing draws').toEqual([]);
        const keys = new Set<string>(
          [...seen.areas, ...seen.symbols, ...seen.selected, ...seen.lit].map(({ key }) => key),
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

  test('white means one thing: no precision is shown by a white box', () => {
    const state: ExplorerState = { ...START, theme: 'france-travail', ft: { ...START.ft, vague: 1 } };
    const { entries } = buildLegend(model, state, buildMapView(model, state, anchorOf));
    const plain = entries.filter(({ swatch }) => swatch.kind === 'left-out');
    expect(plain.map(({ label }) => label)).toEqual([expect.stringContaining('contour seul')]);
  });
});

test('thématiques whose initials meet have two letters, or a number', () => {
  const titles = ['Logement', 'Loisirs', 'Mobilité', 'Éducation', 'Emploi', 'Santé', 'Séjours', 'Sport'];
  const ptsThematiques = titles.map((titre, i) => ({ id: `t${i}`, titre, libelleSupport: titre }));
  const letters = ptsLetters(buildModel({ ...model.pacts, ptsThematiques }, model.cog));
  expect([...letters.values()]).toEqual(['1', '2', 'M', 'Éd', 'Em', 'Sa', 'Sé', 'Sp']);
  expect(new Set(letters.values()).size).toBe(titles.length);
});
