import { describe, expect, test } from 'vitest';
import type { CrossClass } from '../../../src/domain/schemes/cross-coverage';
import { BOUNDARY_LEVELS, type ExplorerState, START } from '../../../src/state/explorer-state';
import { NEED_VIEWS } from '../../../src/themes/besoins/choice';
import { needReading, reachedOf } from '../../../src/themes/besoins/reading';
import { buildMapView } from '../../../src/view/map/build-map-view';
import { cogAnchors } from '../../../src/view/map/map-shapes';
import { buildLegend } from '../../../src/view/page/build-legend';
import { buildTable } from '../../../src/view/page/build-table';
import { buildPanel } from '../../../src/view/panel/build-panel';
import type { TableView } from '../../../src/view/table-view';
import { exported } from '../../fixtures/export-documents';
import { realModel as model } from '../../fixtures/real-model';

const legendOf = (state: ExplorerState) =>
  buildLegend(model, state, buildMapView(model, state, cogAnchors(model)));
const below = model.pacts.franceTravail.filter(
  ({ perimeter }) => perimeter.members.niveau === 'infracommunal',
);
const inside = new Set<string>(
  below.flatMap(({ perimeter: { members } }): readonly string[] => members.codes),
);
const column = (table: TableView, id: string): number => table.columns.findIndex((one) => one.id === id);

describe('inhabitants of communes that a scheme reaches', () => {
  test('are never those of a territory that none reaches, nor of one of which the share is not known', () => {
    for (const lecture of NEED_VIEWS) {
      const reading = needReading(model, { ...START.besoins, lecture });
      if (!reading) throw new Error('an indicator');
      const of = (...kinds: readonly CrossClass[]) =>
        reading.units.filter(({ reach }) => kinds.includes(reach));
      expect(of('aucun').length).toBeGreaterThan(0);
      expect(reachedOf(of('aucun', 'inconnu')).population).toBe(0);
      const counts = ['les-deux', 'france-travail', 'pacte'] as const;
      const reached = reading.units.reduce(
        (total, { cross }) =>
          total + counts.reduce((sum, kind) => sum + (cross?.counts[kind].population ?? 0), 0),
        0,
      );
      expect(reachedOf(reading.units).population).toBe(reached);
    }
  });

  test('a legend of values says nothing of schemes', () => {
    for (const { id: indicateur } of model.pacts.indicateurs) {
      const state: ExplorerState = {
        ...START,
        theme: 'besoins',
        besoins: { ...START.besoins, indicateur, lecture: 'valeur' },
      };
      for (const { count } of legendOf(state).entries) expect(count ?? '').not.toMatch(/attein|en partie/);
    }
  });
});

describe('a share that is not known', () => {
  test('is that of the scheme whose perimeter lies below, and of no other', () => {
    expect(below.length).toBeGreaterThan(0);
    for (const theme of ['couverture', 'besoins'] as const)
      for (const maille of BOUNDARY_LEVELS) {
        if (theme === 'couverture' && maille === 'commune') continue;
        const table = buildTable(model, { ...START, theme, maille });
        const at = column(table, 'pacte');
        for (const { label, cells } of table.rows)
          expect(cells[at]?.text, `${theme}, ${maille}, ${label}`).not.toBe('part inconnue');
      }
    const table = buildTable(model, { ...START, theme: 'besoins', maille: 'commune' });
    const at = column(table, 'france-travail');
    const unknown = table.rows.filter(({ cells }) => cells[at]?.text === 'part inconnue');
    expect(unknown.map(({ key }) => key)).toEqual([...inside].map((code) => `commune-${code}`));
  });

  test('has no « non » nor « 0 habitant » of an approached perimeter', () => {
    const table = buildTable(model, {
      ...START,
      theme: 'couverture',
      couverture: { unite: 'commune', classe: 'inconnu' },
    });
    const at = column(table, 'approche');
    expect(table.rows.length).toBe(inside.size);
    for (const cells of [...table.rows.map((row) => row.cells), table.total ?? []])
      expect(cells[at]).toEqual({ text: 'part inconnue', value: null });
  });
});

describe('perimeters of which none can be counted', () => {
  const [first] = below;
  const state: ExplorerState = {
    ...START,
    theme: 'france-travail',
    ft: { ...START.ft, texte: first?.nom ?? '' },
  };
  test('have « non compté » for communes and inhabitants, in tiles, legend, table and file', () => {
    const panel = buildPanel(model, state, () => []);
    const figures = panel.kind === 'start' ? panel.figures : [];
    const counted = figures.filter(({ unit }) => unit === 'communes' || unit === 'habitants');
    expect(counted.length).toBeGreaterThan(1);
    for (const { text, value } of counted) expect([text, value]).toEqual(['non compté', null]);
    const said = JSON.stringify([figures, legendOf(state).entries]);
    expect(said).not.toMatch(/\b0.(commune|hab)/);
    expect(legendOf(state).entries.some(({ count }) => count?.includes('non compté'))).toBe(true);
    for (const maille of ['theme', ...BOUNDARY_LEVELS] as const) {
      const table = buildTable(model, { ...state, maille });
      const [communes, habitants] =
        maille === 'theme'
          ? [column(table, 'communes'), column(table, 'habitants')]
          : [column(table, 'atteintes'), column(table, 'habitants-atteints')];
      for (const at of [communes, habitants])
        expect(table.total?.[at]).toEqual({ text: 'non compté', value: null });
      const couverture = column(table, 'couverture');
      for (const { cells } of table.rows)
        if (cells[couverture]?.text === 'part inconnue') expect(cells[communes]?.value).toBeNull();
      const file = exported(model, { ...state, maille }).rows.find(({ total }) => total);
      expect(file?.cells.filter((cell) => cell === 0)).toEqual([]);
    }
  });

  test('and no perimeter at all is no « non compté »', () => {
    const none: ExplorerState = { ...state, ft: { ...state.ft, texte: 'zzzz' } };
    expect(JSON.stringify(buildTable(model, none).total)).not.toContain('non compté');
  });
});
