import { describe, expect, test } from 'vitest';
import { parsePlaceKey } from '../../../src/domain/place';
import { CROSS_CLASSES, crossCoverage, crossOf } from '../../../src/domain/schemes/cross-coverage';
import { csvText } from '../../../src/export/delimited';
import { type ExplorerState, START, type ThemeKind } from '../../../src/state/explorer-state';
import { comparisonSheet } from '../../../src/view/comparative/comparison-sheet';
import { buildHover } from '../../../src/view/map/build-hover';
import { buildMapView } from '../../../src/view/map/build-map-view';
import { cogAnchors } from '../../../src/view/map/map-shapes';
import { unitSentence } from '../../../src/view/map/navigation';
import { buildCaption } from '../../../src/view/page/build-caption';
import { buildControls } from '../../../src/view/page/build-controls';
import { buildExport } from '../../../src/view/page/build-export';
import { buildLegend } from '../../../src/view/page/build-legend';
import { buildTable } from '../../../src/view/page/build-table';
import { buildPanel } from '../../../src/view/panel/build-panel';
import { generalRule } from '../../../src/view/text/absence';
import { realModel as model } from '../../fixtures/real-model';
import { groupsOf } from '../themes/control-groups';

const anchorOf = cogAnchors(model);
const RULE = generalRule(model) ?? '';
const place = (key: string) => {
  const found = parsePlaceKey(key);
  if (!found) throw new Error(key);
  return found;
};
const of = (theme: ThemeKind, change: Partial<ExplorerState> = {}): ExplorerState => ({
  ...START,
  theme,
  ...change,
});
const legendOf = (state: ExplorerState) => buildLegend(model, state, buildMapView(model, state, anchorOf));

/** Everything that a state says, in one text. */
function allWords(state: ExplorerState): string {
  const view = buildMapView(model, state, anchorOf);
  const legend = buildLegend(model, state, view);
  const caption = buildCaption(model, state);
  const table = buildTable(model, state);
  const made = buildExport({ model, state, legend, caption, table, link: 'https://exemple.gouv.fr/' });
  return [
    JSON.stringify([
      view,
      legend,
      caption,
      table,
      buildControls(model, state),
      buildPanel(model, state, () => []),
    ]),
    csvText(made),
    ...['epci-245900428', 'departement-02', 'commune-59350'].map((key) =>
      unitSentence(model, state, place(key)),
    ),
  ].join('\n');
}

describe('words of absence', () => {
  const THEMES = ['financements', 'france-travail', 'pactes-territoriaux', 'couverture'] as const;

  test.each(THEMES)('%s: nobody in the region is said to be outside of any contract', (theme) => {
    for (const unite of ['epci', 'commune'] as const) {
      const said = allWords(of(theme, { couverture: { unite, classe: null } }));
      expect(said).not.toMatch(/hors[ -]contractualisation/i);
    }
  });

  test.each([
    ['france-travail', 'Hors expérimentation'],
    ['pactes-territoriaux', 'Sans pacte territorial'],
    ['couverture', 'Aucun des deux'],
  ] as const)('%s says "%s" in hover, legend and announcement', (theme, words) => {
    // Lille: neither in the experiment, nor in a territorial pact.
    const lille = place('commune-59350');
    expect(buildHover(model, of(theme), lille).lines).toContain(words);
    expect(unitSentence(model, of(theme), lille)).toContain(words);
    expect(legendOf(of(theme)).entries.map(({ label }) => label)).toContain(words);
  });

  test('wherever a place is said not to be in the experiment, the general rule stands beside it', () => {
    expect(RULE).not.toBe('');
    const lille = place('commune-59350');
    // In a pact alone: its place in the other scheme is said too.
    const cambrai = place('commune-59122');
    for (const theme of ['france-travail', 'couverture'] as const) {
      expect(buildHover(model, of(theme), lille).lines.join(' ')).toContain(RULE);
      expect(
        legendOf(of(theme))
          .entries.flatMap(({ note }) => note ?? [])
          .join(' '),
      ).toContain(RULE);
      for (const maille of ['theme', 'departement', 'epci', 'commune'] as const) {
        expect(buildTable(model, of(theme, { maille })).notes.join(' '), `${theme} ${maille}`).toContain(
          RULE,
        );
      }
      const panel = buildPanel(model, of(theme), () => []);
      if (panel.kind !== 'start') throw new Error('expected the start sheet');
      for (const id of ['aucun', 'pacte', 'hors-dispositif']) {
        expect(panel.cross.find((row) => row.id === id)?.note, id).toContain(RULE);
      }
    }
    expect(buildHover(model, of('couverture'), cambrai).lines.join(' ')).toContain(RULE);
    const sheet = buildPanel(
      model,
      of('financements', { selection: { kind: 'places', places: [lille] } }),
      () => [],
    );
    if (sheet.kind !== 'territory') throw new Error('expected a territory sheet');
    expect(sheet.schemesEmpty).toContain(RULE);
    expect(comparisonSheet(model, [place('epci-245900428')], () => []).notes.join(' ')).toContain(RULE);
    for (const classe of ['aucun', 'pacte'] as const) {
      expect(
        buildCaption(model, of('couverture', { couverture: { unite: 'epci', classe } })).detail,
      ).toContain(RULE);
    }
  });

  test('dates of the waves carry their public source', () => {
    for (const wave of model.pacts.vagues) {
      const territory = model.pacts.franceTravail.find(({ vague }) => vague === wave.num);
      const sheet = buildPanel(
        model,
        of('france-travail', {
          selection: { kind: 'places', places: [{ kind: 'ft', id: territory?.id ?? '' }] },
        }),
        () => [],
      );
      if (sheet.kind !== 'perimeter') throw new Error('expected a perimeter sheet');
      expect(sheet.facts[0]?.note).toContain(wave.reference);
      expect(legendOf(of('france-travail')).method).toContain(wave.reference);
      expect(buildTable(model, of('france-travail')).notes.join(' ')).toContain(wave.reference);
    }
  });
});

describe('shares of every partition', () => {
  const { rows } = crossCoverage(model);
  const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

  test('make 100 %, that whose share is not known in a class of its own', () => {
    expect(rows.map(({ kind }) => kind)).toEqual(CROSS_CLASSES);
    expect(sum(rows.map(({ ratio }) => ratio))).toBeCloseTo(1, 9);
    const panel = buildPanel(model, of('couverture'), () => []);
    if (panel.kind !== 'start') throw new Error('expected the start sheet');
    const classes = panel.cross.filter((row) => row.shares.length > 0);
    expect(sum(classes.map((row) => row.figures.find(({ unit }) => unit === '%')?.value ?? 0))).toBeCloseTo(
      1,
      9,
    );
    expect(sum(classes.map((row) => row.figures[0]?.value ?? 0))).toBe(model.cog.communes.codes.length);
    for (const { nom } of model.cog.departements) {
      const parts = classes.flatMap((row) => row.shares.filter(({ label }) => label === nom));
      expect(sum(parts.map(({ value }) => value ?? 0)), nom).toBeCloseTo(1, 9);
    }
  });

  test.each(['epci', 'commune'] as const)('have a share in the legend and in the settings by %s', (unite) => {
    const state = of('couverture', { couverture: { unite, classe: null } });
    const shown = (text: string): number => Number(/([\d,]+)\u00a0%/.exec(text)?.[1]?.replace(',', '.'));
    const legend = legendOf(state).entries.filter(({ id }) =>
      CROSS_CLASSES.some((kind) => id === `croisement-${kind}`),
    );
    const settings = groupsOf(buildControls(model, state), 'choices')
      .flatMap(({ options }) => options)
      .filter(({ detail }) => detail !== '');
    for (const list of [legend.map(({ share }) => share ?? ''), settings.map(({ detail }) => detail ?? '')]) {
      expect(list).toHaveLength(CROSS_CLASSES.length);
      // One decimal each: a tenth for five of them at most.
      expect(Math.abs(sum(list.map(shown)) - 100)).toBeLessThan(0.3);
    }
  });

  test('two counts of EPCI of one class are led from one to the other in words', () => {
    const panel = buildPanel(model, of('couverture'), () => []);
    if (panel.kind !== 'start') throw new Error('expected the start sheet');
    for (const row of rows) {
      const own = model.cog.epci.filter(
        ({ code }) => crossOf(model, model.communesByEpci.get(code) ?? []).kind === row.kind,
      ).length;
      const shown = panel.cross.find(({ id }) => id === row.kind);
      expect(shown?.places).toHaveLength(row.epci.length);
      if (own !== row.epci.length) {
        const numbers = shown?.title.match(/\d+/g)?.map(Number);
        expect(numbers).toEqual([row.epci.length, own, row.epci.length - own]);
        const legend = legendOf(of('couverture', { couverture: { unite: 'epci', classe: null } }));
        const count = legend.entries.find(({ id }) => id === `croisement-${row.kind}`)?.count ?? '';
        expect(count).toContain(`${own}\u00a0EPCI`);
        expect(count).toContain(`${row.epci.length} ont de ces communes`);
      }
    }
  });
});
