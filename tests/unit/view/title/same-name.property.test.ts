import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { filterActions } from '../../../../src/domain/totals';
import { type ExplorerState, NO_SELECTION } from '../../../../src/state/explorer-state';
import { activeFilters } from '../../../../src/state/filters';
import { fundingReading } from '../../../../src/themes/financements/reading';
import { comparisonSheet } from '../../../../src/view/comparative/comparison-sheet';
import { regionSheet } from '../../../../src/view/comparative/region-sheet';
import type { Figure } from '../../../../src/view/figure';
import { buildMapView } from '../../../../src/view/map/build-map-view';
import { cogAnchors } from '../../../../src/view/map/map-shapes';
import { buildControls } from '../../../../src/view/page/build-controls';
import { buildLegend } from '../../../../src/view/page/build-legend';
import { buildTable } from '../../../../src/view/page/build-table';
import { buildPanel } from '../../../../src/view/panel/build-panel';
import { realModel } from '../../../fixtures/real-model';
import { whole } from '../../state/link-arbitraries';
import { groupsOf } from '../../themes/control-groups';

/** Any state, with filters that mostly leave something: a text at random leaves nothing. */
const state = fc
  .tuple(
    whole,
    fc.constantFrom('', '', '', 'famille', 'logement', 'insertion', 'zzz'),
    fc.constantFrom<readonly [number | null, number | null]>(
      [null, null],
      [null, null],
      [50_000, null],
      [null, 500_000],
    ),
    fc.constantFrom(true, false, false),
  )
  .map(([[one], texte, [montantMin, montantMax], keepClass]): ExplorerState => {
    const { funding, ft, pts } = one;
    const classe = keepClass ? funding.classe : null;
    return {
      ...one,
      maille: 'theme',
      selection: NO_SELECTION,
      funding: { ...funding, texte, montantMin, montantMax, classe },
      ft: { ...ft, texte: '' },
      pts: { ...pts, texte: '', thematiques: pts.thematiques.slice(0, 1), publics: pts.publics.slice(0, 1) },
    };
  });
const money = state.map((one): ExplorerState => ({ ...one, theme: 'financements' }));
const departements = realModel.cog.departements.map(({ code }) => ({ kind: 'departement', code }) as const);
/** Whole sheets, many times over. */
const LONG = 60_000;

/** Every total of the region on screen, by its name; two values under one name are a fault. */
class Totals {
  private readonly byName = new Map<string, number | null>();
  say(name: string, value: number | null): void {
    if (this.byName.has(name)) expect(`${name} ${value}`).toBe(`${name} ${this.byName.get(name)}`);
    this.byName.set(name, value);
  }
  figures(list: readonly Figure[]): void {
    for (const { label, unit, value } of list) this.say(`${label} ${unit}`, value);
  }
}

const start = (one: ExplorerState) => {
  const panel = buildPanel(realModel, one, () => []);
  if (panel.kind !== 'start') throw new Error('a start sheet was expected');
  return panel;
};

describe('one filter, one truth', () => {
  test(
    'totals of money with one name have one value: left column, tiles, bars, sheet of the region, table',
    () => {
      fc.assert(
        fc.property(money, (one) => {
          const totals = new Totals();
          const panel = start(one);
          const axes = groupsOf(buildControls(realModel, one), 'measured').flatMap(({ options }) => options);
          const region = regionSheet(realModel, one);
          const table = buildTable(realModel, { ...one, funding: { ...one.funding, lignes: 'parties' } });
          totals.figures(axes.map(({ figure }) => figure));
          totals.figures(panel.bars.map(({ figure }) => figure));
          totals.figures(region.axes.map(({ total }) => total));
          const [cited, actions] = panel.figures;
          const [citedThere] = region.figures;
          const inRegion = (unit: string) => region.figures.find((figure) => figure.unit === unit)?.value;
          const eur = table.total?.[0]?.value;
          expect(citedThere?.value).toBe(cited?.value);
          expect(inRegion('actions')).toBe(actions?.value);
          expect(inRegion('€/hab.') ?? null).toBe(table.total?.[1]?.value);
          expect(eur).toBe(cited?.value);
          // Where the filters leave nothing, a table has words for it.
          expect(table.total?.[2]?.value ?? 0).toBe(actions?.value);
          // The axe that is chosen is the total itself, or says that it is that of all its thématiques.
          const chosen = axes.find(({ value }) => value === String(one.funding.axe));
          if (one.funding.thematique === null && one.funding.sujet === null)
            expect(chosen?.figure.value).toBe(cited?.value);
          else expect(chosen?.figure.label).toContain('toutes thématiques');
          // And all of it is what the filters leave.
          const lines = filterActions(realModel, fundingReading(realModel, one.funding)).flatMap(
            ({ lignes }) => lignes,
          );
          expect(cited?.value ?? 0).toBe(lines.reduce((sum, line) => sum + line.montantEur, 0));
          // Thématiques of an axe add up to it, here as in the list of actions.
          for (const axe of region.axes) {
            const parts = axe.thematiques.reduce((sum, { total }) => sum + (total.value ?? 0), 0);
            expect(parts).toBe(axe.total.value ?? 0);
          }
          for (const { sousGroupes } of panel.groups) {
            for (const { titre, figure } of sousGroupes) totals.say(`${titre} €`, figure.value);
          }
          for (const { thematiques } of region.axes) {
            for (const { titre, total } of thematiques) {
              if (total.value !== null) totals.say(`${titre} €`, total.value);
            }
          }
        }),
        { numRuns: 30 },
      );
    },
    LONG,
  );

  test(
    'a comparison follows the filters of actions, and says which it leaves aside',
    () => {
      fc.assert(
        fc.property(money, (one) => {
          const sheet = comparisonSheet(realModel, departements.slice(0, 2), () => [], one);
          const all = sheet.charts[0];
          const cited = all?.rows.find(({ reference }) => reference)?.figures[1];
          const whole = filterActions(realModel, { ...one.funding, parties: [] }).flatMap(
            ({ lignes }) => lignes,
          );
          expect(cited?.value ?? 0).toBe(whole.reduce((sum, line) => sum + line.montantEur, 0));
          if (activeFilters(one).length > 0) expect(all?.titre).toMatch(/\u00a0: |sans le filtre/);
        }),
        { numRuns: 15 },
      );
    },
    LONG,
  );

  test(
    'waves and pacts: left column, legend, tiles and table count the same',
    () => {
      fc.assert(
        fc.property(state, (one) => {
          if (one.theme !== 'france-travail' && one.theme !== 'pactes-territoriaux') return;
          const controls = buildControls(realModel, one);
          const tiles = start(one).figures;
          const table = buildTable(realModel, one);
          const communes = tiles.find(({ unit }) => unit === 'communes')?.value;
          expect(table.rows).toHaveLength(tiles[0]?.value ?? -1);
          const at = table.columns.findIndex(({ id }) => id === 'communes');
          expect(table.total?.[at]?.value).toBe(communes);
          const chosen = groupsOf(controls, 'choices')
            .flatMap(({ options }) => options)
            .find(({ on }) => on);
          if (chosen) expect(chosen.detail).toBe(tiles[1]?.note);
          const legend = buildLegend(realModel, one, buildMapView(realModel, one, cogAnchors(realModel)));
          for (const { value, count } of groupsOf(controls, 'checks')[0]?.options ?? []) {
            const told = legend.entries.find(({ id }) => id === `pts-${value}`)?.count;
            if (told === undefined) expect(count).toMatch(/^0\s|à vérifier$/);
            else expect(told).toBe(count);
          }
        }),
        { numRuns: 30 },
      );
    },
    LONG,
  );

  test(
    'filters of another theme leave money whole, and it is said',
    () => {
      fc.assert(
        fc.property(state, (one) => {
          if (one.theme === 'financements' || activeFilters(one).length === 0) return;
          const panel = start(one);
          expect(panel.barsTitle).toContain('sans filtre');
          expect(panel.crossTitle).toContain('sans filtre');
          const region = regionSheet(realModel, one);
          expect(region.figures[0]?.label).toContain('sans filtre');
          expect(region.enveloppesTitre).toContain('sans filtre');
        }),
        { numRuns: 20 },
      );
    },
    LONG,
  );
});
