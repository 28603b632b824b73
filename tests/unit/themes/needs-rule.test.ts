import { describe, expect, test } from 'vitest';
import { type ExplorerState, START } from '../../../src/state/explorer-state';
import { NEED_CASES, NEED_VIEWS, type NeedChoice } from '../../../src/themes/besoins/choice';
import { needReading } from '../../../src/themes/besoins/reading';
import { embedCard } from '../../../src/view/embed/embed-card';
import { buildHover } from '../../../src/view/map/build-hover';
import { buildMapView } from '../../../src/view/map/build-map-view';
import { cogAnchors } from '../../../src/view/map/map-shapes';
import { buildLegend } from '../../../src/view/page/build-legend';
import { buildTable } from '../../../src/view/page/build-table';
import { buildPanel } from '../../../src/view/panel/build-panel';
import { generalRule } from '../../../src/view/text/absence';
import { realModel as model } from '../../fixtures/real-model';

const rule = generalRule(model) ?? 'no rule';
const anchorOf = cogAnchors(model);
const of = (besoins: Partial<NeedChoice>): ExplorerState => ({
  ...START,
  theme: 'besoins',
  besoins: { ...START.besoins, ...besoins },
});
const OUT = /aucun dispositif|pacte territorial/i;

describe('beside « no scheme », or a pact alone, the theme of needs says what holds there', () => {
  const choices = model.pacts.indicateurs.flatMap(({ id: indicateur }) =>
    NEED_VIEWS.flatMap((lecture) => [null, ...NEED_CASES].map((cas) => ({ indicateur, lecture, cas }))),
  );

  test('in the legend, on the first sign of it that the map has', () => {
    for (const choice of choices) {
      const state = of(choice);
      const { entries } = buildLegend(model, state, buildMapView(model, state, anchorOf));
      const out = entries.filter(({ label }) => OUT.test(label) && !label.includes('non affiché'));
      const said = entries.filter(({ note }) => note?.includes(rule));
      expect(said, JSON.stringify(choice)).toEqual(out.slice(0, 1));
    }
  });

  test('at the pointer and in an embed, of every territory', () => {
    for (const lecture of NEED_VIEWS) {
      const state = of({ lecture });
      const reading = needReading(model, state.besoins);
      for (const { place, reach, cas } of reading?.units ?? []) {
        if (place.kind === 'commune' || cas === null) continue;
        const out = reach === 'aucun' || reach === 'pacte';
        expect(buildHover(model, state, place).lines.join('\n').includes(rule)).toBe(out);
        const chosen: ExplorerState = { ...state, selection: { kind: 'places', places: [place] } };
        const panel = buildPanel(model, chosen, () => []);
        expect(embedCard(model, chosen, panel)?.lines.join('\n').includes(rule)).toBe(out);
      }
    }
  });

  test('in the panel and beside the table', () => {
    const state = of({ lecture: 'croise' });
    const panel = buildPanel(model, state, () => []);
    const cross = panel.kind === 'start' ? panel.cross : [];
    expect(cross.length).toBeGreaterThan(0);
    for (const { label, note } of cross) expect((note ?? '').includes(rule), label).toBe(OUT.test(label));
    for (const lecture of NEED_VIEWS)
      expect(buildTable(model, of({ lecture })).notes.join('\n')).toContain(rule);
  });
});

test('the legend takes nobody for reached in a territory that is in part', () => {
  const state = of({ lecture: 'croise' });
  const { entries } = buildLegend(model, state, buildMapView(model, state, anchorOf));
  const counts = entries.flatMap(({ count }) => count ?? []);
  const inPart = counts.filter((count) => count.includes('en partie'));
  expect(inPart.length).toBeGreaterThan(0);
  for (const count of inPart) expect(count).toMatch(/hab\. atteints sur \d/);
});
