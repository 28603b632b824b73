import { describe, expect, test } from 'vitest';
import { isCommuneCode } from '../../../src/domain/codes';
import { type ExplorerState, START } from '../../../src/state/explorer-state';
import { comparisonSheet } from '../../../src/view/comparative/comparison-sheet';
import { buildMapView } from '../../../src/view/map/build-map-view';
import { cogAnchors } from '../../../src/view/map/map-shapes';
import { pickable } from '../../../src/view/map/pickable';
import { buildLegend } from '../../../src/view/page/build-legend';
import { buildTable } from '../../../src/view/page/build-table';
import { buildPanel } from '../../../src/view/panel/build-panel';
import { com, dep, madeModel } from '../../fixtures/made-model';
import { realModel } from '../../fixtures/real-model';

const anchorOf = cogAnchors(madeModel);
const view = (change: Partial<ExplorerState>) => buildMapView(madeModel, { ...START, ...change }, anchorOf);
const fillOf = (change: Partial<ExplorerState>, key: string) =>
  view(change).areas.find((area) => area.key === key)?.fill;

describe('the map of a state', () => {
  test('a ratio fills the area; an absolute amount is a circle on quiet land', () => {
    expect(fillOf({}, 'departement-59')).toEqual({ kind: 'class', rank: 4 });
    // A contract on a wider one is a disc of its own class, and no hole in the other's fill.
    expect(view({}).symbols.map(({ kind, key }) => [kind, key])).toEqual([['disc', 'epci-200000001']]);
    expect(fillOf({}, 'epci-200000001')).toEqual({ kind: 'through' });
    const euros: Partial<ExplorerState> = { funding: { ...START.funding, measure: 'euros' } };
    expect(fillOf(euros, 'departement-59')).toEqual({ kind: 'land' });
    expect(view(euros).symbols.map((symbol) => symbol.key)).toEqual(['departement-59', 'epci-200000001']);
  });

  test('métropoles are drawn after, so over, their département', () => {
    const keys = view({}).areas.map((area) => area.key);
    expect(keys.indexOf('epci-200000001')).toBeGreaterThan(keys.indexOf('departement-59'));
  });

  test('the two absences of money are two fills, none of them a class', () => {
    expect(fillOf({}, 'departement-62')).toEqual({ kind: 'absence', absence: 'partage-non-ventile' });
    expect(fillOf({ funding: { ...START.funding, axe: 1 } }, 'departement-62')).toEqual({
      kind: 'absence',
      absence: 'aucune-action-citee',
    });
  });

  test('a wave that is filtered out keeps its outline and is never shown as uncovered', () => {
    expect(fillOf({ theme: 'france-travail', ft: { ...START.ft, vague: 2 } }, 'ft-sur')).toEqual({
      kind: 'outlined',
      category: 'vague-1',
    });
    expect(fillOf({ theme: 'france-travail' }, 'ft-sur')).toEqual({ kind: 'category', category: 'vague-1' });
    expect(fillOf({ theme: 'france-travail' }, 'ft-quartier')).toBeUndefined();
  });

  test('a pact must have every thématique asked for', () => {
    const asked: Partial<ExplorerState> = {
      theme: 'pactes-territoriaux',
      pts: { ...START.pts, thematiques: ['x', 'y'] },
    };
    expect(fillOf(asked, 'pts-un')).toEqual({ kind: 'category', category: 'pts' });
    expect(fillOf(asked, 'pts-deux')).toEqual({ kind: 'land' });
  });

  test('a selected action lights its parties and nothing is selected', () => {
    const lit = view({ selection: { kind: 'action', id: 'a' } });
    expect(lit.lit.map((mark) => mark.key)).toEqual(['departement-59', 'epci-200000001']);
    expect(lit.selected).toEqual([]);
  });

  test('communes are asked for only when something needs them', () => {
    expect(view({}).needsCommunes).toBe(false);
    expect(view({ limites: ['commune'] }).needsCommunes).toBe(true);
    expect(
      view({ selection: { kind: 'places', places: [{ kind: 'commune', code: com('62001') }] } })
        .needsCommunes,
    ).toBe(true);
  });

  test('a click reaches the units of the theme, the métropole before its département', () => {
    expect(pickable(madeModel, START).kinds).toEqual(['epci', 'departement', 'collectivite']);
    expect(pickable(madeModel, { ...START, maille: 'commune' }).places).toHaveLength(6);
  });
});

describe('legend, table, panel', () => {
  test('the legend counts the units of each class, and explains absences, precisions and marks of what is small', () => {
    const legend = buildLegend(madeModel, START, view({}));
    const counted = legend.entries.filter((entry) => entry.keys.length > 0).map((entry) => entry.id);
    expect(counted).toEqual(['classe-0', 'classe-1', 'partage-non-ventile', 'contrat-en-plus']);
    expect(legend.signs.map((sign) => sign.id)).toEqual([
      'aucune-action-citee',
      'partage-non-ventile',
      'approche',
      'interprete',
      'exact',
      'contrat-en-plus',
      'selection',
      'montre',
      'anneau',
      'pastille',
      'ecarte',
    ]);
  });

  test('the table holds the values of the map, and a total that counts shared amounts once', () => {
    const table = buildTable(madeModel, START);
    expect(table.rows.map((row) => row.cells[0]?.value)).toEqual([1600, null, 300]);
    expect(table.total?.[0]?.value).toBe(1950);
  });

  test('a commune that is a perimeter by itself is named once when it is chosen', () => {
    const alone = realModel.pacts.franceTravail.filter(
      ({ perimeter: { members } }) => members.niveau === 'commune' && members.codes.length === 1,
    );
    expect(alone.length).toBeGreaterThan(0);
    for (const { perimeter } of alone) {
      const [code] = perimeter.members.codes;
      if (!code || !isCommuneCode(code)) continue;
      const state: ExplorerState = {
        ...START,
        theme: 'france-travail',
        selection: { kind: 'places', places: [{ kind: 'commune', code }] },
      };
      const names = buildMapView(realModel, state, cogAnchors(realModel)).labels.map(({ name }) => name);
      expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
    }
  });

  test('a finer unit shows the scale of its funding and no amount of its own', () => {
    const sheet = buildPanel(
      madeModel,
      { ...START, selection: { kind: 'places', places: [{ kind: 'commune', code: com('59001') }] } },
      () => [],
    );
    if (sheet.kind !== 'territory') throw new Error('expected a territory sheet');
    expect(sheet.reach?.intro).toContain('Financé à l’échelle du département et de la métropole');
    expect(sheet.reach?.rows.map(({ link, value }) => [link.label, value.replaceAll('\u00a0', ' ')])).toEqual(
      [
        ['Nord', '1 600 € · 1,00 €/hab. (sur 1 600 habitants)'],
        ['Métropole', '300 € · 0,20 €/hab. (sur 1 500 habitants)'],
      ],
    );
    expect(sheet.figures.map((figure) => figure.unit)).toEqual(['communes', 'habitants']);
    expect(sheet.schemes.map((tag) => tag.coverage)).toEqual(['part inconnue (plus petit qu’une commune)']);
  });

  test('the sum of several places counts a shared commune once', () => {
    const sheet = comparisonSheet(
      madeModel,
      [
        { kind: 'departement', code: dep('62') },
        { kind: 'commune', code: com('62001') },
      ],
      () => [],
    );
    expect(sheet.sum.find((figure) => figure.unit === 'habitants')?.value).toBe(900);
  });

  test('every figure of every sheet carries a source', () => {
    const states: ExplorerState[] = [
      START,
      { ...START, theme: 'france-travail' },
      { ...START, selection: { kind: 'action', id: 'a' } },
      { ...START, selection: { kind: 'places', places: [{ kind: 'departement', code: dep('59') }] } },
      { ...START, selection: { kind: 'places', places: [{ kind: 'ft', id: 'flou' }] } },
    ];
    for (const state of states) {
      const text = JSON.stringify(
        buildPanel(madeModel, state, () => []),
        (key, value) => (key === 'figures' || key === 'amounts' ? value : value),
      );
      const figures = [...text.matchAll(/"unit":/g)].length;
      const sources = [...text.matchAll(/"provenance":\{"kind"/g)].length;
      expect(figures).toBeGreaterThan(0);
      expect(sources).toBeGreaterThanOrEqual(figures);
    }
  });
});
