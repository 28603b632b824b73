import { describe, expect, test } from 'vitest';
import { placeExtent } from '../../../src/domain/extent';
import type { Indicator } from '../../../src/domain/indicators/indicator';
import { withIndicator } from '../../../src/domain/model';
import { CROSS_CLASSES, crossCoverage } from '../../../src/domain/schemes/cross-coverage';
import {
  type BoundaryLevel,
  type ExplorerState,
  START,
  THEME_KINDS,
} from '../../../src/state/explorer-state';
import { needReading } from '../../../src/themes/besoins/reading';
import { buildMapView } from '../../../src/view/map/build-map-view';
import { cogAnchors } from '../../../src/view/map/map-shapes';
import { pickable } from '../../../src/view/map/pickable';
import { buildCaption } from '../../../src/view/page/build-caption';
import { buildLegend } from '../../../src/view/page/build-legend';
import { buildTable } from '../../../src/view/page/build-table';
import { buildPanel } from '../../../src/view/panel/build-panel';
import { crossRows } from '../../../src/view/schemes/cross-rows';
import { realModel as model } from '../../fixtures/real-model';

const anchorOf = cogAnchors(model);
const crossed = (change: Partial<ExplorerState['couverture']> = {}): ExplorerState => ({
  ...START,
  theme: 'couverture',
  couverture: { unite: 'epci', classe: null, ...change },
});
const fillOf = (state: ExplorerState, key: string) =>
  buildMapView(model, state, anchorOf).areas.find((area) => area.key === key)?.fill;
const column = (state: ExplorerState, id: string) => {
  const table = buildTable(model, state);
  const at = table.columns.findIndex((one) => one.id === id);
  return { values: table.rows.map((row) => row.cells[at]?.value), total: table.total?.[at]?.value };
};
test('EPCI without any scheme stand by département, the largest first, and their inhabitants are theirs together', () => {
  const row = crossRows(model).find(({ id }) => id === 'hors-dispositif');
  const all = (row?.places ?? []).map(({ link, detail }) => {
    const [departement = '', people = ''] = detail.split(' · ');
    const found = placeExtent(model, link.place);
    const population = found.kind === 'counted' ? found.population : 0;
    expect(Number(people.replace(/\D/g, ''))).toBe(population);
    return { rank: model.cog.departements.findIndex(({ nom }) => nom === departement), population };
  });
  expect(all.length).toBe(crossCoverage(model).horsDispositif.length);
  expect([...all].sort((a, b) => a.rank - b.rank || b.population - a.population)).toEqual(all);
  expect(row?.figures.find(({ unit }) => unit === 'habitants')?.value).toBe(
    sum(all.map(({ population }) => population)),
  );
});

const sum = (values: readonly unknown[]): number => values.reduce<number>((total, n) => total + Number(n), 0);

describe('couverture croisée', () => {
  test('an EPCI is entire, in part or not reached; both only where one commune has both', () => {
    // Sept Vallées: whole in France Travail, and one commune of 66 is also a pact.
    expect(fillOf(crossed(), 'epci-200044030')).toEqual({
      kind: 'crossed',
      crossed: 'les-deux',
      partial: true,
    });
    const label = buildMapView(model, crossed(), anchorOf).labels.find(
      (mark) => mark.key === 'epci-200044030',
    );
    // Both denominators: the whole of it is in the other scheme.
    expect(label?.value?.replaceAll('\u00a0', ' ')).toBe('les deux 1 / 66, France Travail 66 / 66');
    // Lens-Liévin: whole, one scheme.
    expect(fillOf(crossed(), 'epci-246200364')).toEqual({
      kind: 'crossed',
      crossed: 'france-travail',
      partial: false,
    });
    // Amiens Métropole holds a district only: its share is not known, and nothing is counted.
    expect(fillOf(crossed(), 'epci-248000531')).toMatchObject({ crossed: 'inconnu' });
  });

  test('one class asked for is drawn alone, listed alone, and named', () => {
    const state = crossed({ classe: 'aucun' });
    expect(fillOf(state, 'epci-246200364')).toEqual({ kind: 'land' });
    const table = buildTable(model, state);
    expect(table.rows).toHaveLength(56);
    expect(crossCoverage(model).horsDispositif).toHaveLength(56);
    expect(table.caption).toContain('Aucun des deux');
    expect(buildCaption(model, state).chips.map(({ label }) => label)).toEqual(['Aucun des deux']);
    const panel = buildPanel(model, state, () => []);
    if (panel.kind !== 'start') throw new Error('expected the start sheet');
    expect(panel.units.map((row) => row.link.key)).toEqual(table.rows.map((row) => row.key));
  });

  test('by communes: a class is one shape, the table lists each commune, and counts agree everywhere', () => {
    for (const row of crossCoverage(model).rows) {
      const state = crossed({ unite: 'commune', classe: row.kind });
      const { values, total } = column(state, 'habitants');
      expect([values.length, sum(values), total]).toEqual([row.communes, row.population, row.population]);
      const view = buildMapView(model, state, anchorOf);
      const entry = buildLegend(model, state, view).entries.find(({ id }) => id === `croisement-${row.kind}`);
      expect(entry?.count?.replaceAll('\u00a0', '')).toContain(`${row.communes}commune`);
      expect(entry?.filter?.on).toBe(true);
      expect(view.needsCommunes).toBe(true);
    }
    expect(pickable(model, crossed({ unite: 'commune' })).kinds).toEqual(['commune']);
  });

  test('the sheet gives the share of the region and of each département, class by class', () => {
    const panel = buildPanel(model, crossed(), () => []);
    if (panel.kind !== 'start') throw new Error('expected the start sheet');
    const share = (id: string, label: string): number =>
      panel.cross.find((row) => row.id === id)?.shares.find((figure) => figure.label === label)?.value ?? 0;
    // In each département the five classes part the inhabitants, that whose share is not known among them.
    for (const { nom } of model.cog.departements) {
      const parts = CROSS_CLASSES.map((id) => share(id, nom));
      expect(sum(parts), nom).toBeCloseTo(1, 9);
    }
    const aisne = crossCoverage(model).rows.find((row) => row.kind === 'les-deux')?.departements[0];
    expect(share('les-deux', 'Aisne')).toBe(aisne?.ratio);
  });

  test('département rows add up to the region, class by class', () => {
    const state: ExplorerState = { ...crossed(), maille: 'departement' };
    for (const [id, kind] of [
      ['les-deux', 'les-deux'],
      ['aucun', 'aucun'],
    ] as const) {
      const { values, total } = column(state, id);
      const expected = crossCoverage(model).rows.find((row) => row.kind === kind)?.communes;
      expect([sum(values), total]).toEqual([expected, expected]);
    }
  });
});

describe('the table of every theme at every level', () => {
  const COUNTS: readonly (readonly [BoundaryLevel, number])[] = [
    ['departement', 5],
    ['arrondissement', 26],
    ['epci', 92],
    ['commune', 3782],
  ];
  test.each(THEME_KINDS.flatMap((theme) => COUNTS.map(([maille, count]) => ({ theme, maille, count }))))(
    '$theme by $maille has $count rows, as many cells as columns, and a total',
    ({ theme, maille, count }) => {
      const table = buildTable(model, { ...START, theme, maille });
      expect(table.rows).toHaveLength(count);
      for (const row of [...table.rows, { cells: table.total ?? [] }]) {
        expect(row.cells).toHaveLength(table.columns.length);
      }
      expect(table.caption).not.toBe('');
    },
  );

  test('below the parties no amount is given, and the value is that of the map under the unit', () => {
    const table = buildTable(model, { ...START, maille: 'epci' });
    expect(table.columns.map(({ id }) => id)).not.toContain('euros');
    const perParty = buildTable(model, START);
    const row = table.rows.find(({ key }) => key === 'epci-246200364');
    const party = perParty.rows.find(({ key }) => key === 'departement-62');
    expect(row?.cells[1]?.value).toBe(party?.cells[1]?.value);
  });

  test('communes reached add up to the total of the theme, each once', () => {
    const state: ExplorerState = { ...START, theme: 'france-travail', maille: 'departement' };
    const own = buildTable(model, { ...state, maille: 'theme' }).total;
    const { values, total } = column(state, 'habitants-atteints');
    expect([sum(values), total]).toEqual([own?.[3]?.value, own?.[3]?.value]);
  });
});

test('a scheme laid over couverture croisée has its points of small perimeters in the legend', () => {
  const ids = (state: ExplorerState): readonly string[] =>
    buildLegend(model, state, buildMapView(model, state, anchorOf)).entries.map(({ id }) => id);
  expect(ids(crossed())).not.toContain('point');
  expect(ids({ ...crossed(), overlays: ['france-travail'] })).toContain('point');
});

describe('the table of couverture croisée beside its legend', () => {
  const digits = (text: string): readonly number[] =>
    [...text.matchAll(/(\d[\d\s\u00a0\u202f]*) (?:communes?|habitants?)\b/g)].map(([, number]) =>
      Number(number?.replace(/\D/g, '')),
    );
  const note = (state: ExplorerState): readonly number[] =>
    digits((buildTable(model, state).notes[0] ?? '').replaceAll('\u00a0', ' '));

  test('the note leads from the rows to the communes of the class, to the inhabitant', () => {
    for (const row of crossCoverage(model).rows.filter(({ kind }) => kind !== 'inconnu')) {
      const state = crossed({ classe: row.kind });
      const [communes, people, ownCommunes, ownPeople, all, allPeople, rest = 0, restPeople = 0] =
        note(state);
      expect([communes, people]).toEqual([column(state, 'communes').total, column(state, 'habitants').total]);
      expect([all, allPeople]).toEqual([row.communes, row.population]);
      // Second route: the communes of the class that lie in the EPCI of the rows.
      const listed = new Set(buildTable(model, state).rows.map(({ key }) => key));
      const inside = row.epci.filter(({ epci }) => listed.has(`epci-${epci.code}`));
      expect(ownCommunes).toBe(sum(inside.map((part) => part.communes)));
      expect([ownCommunes, ownPeople]).toEqual([row.communes - rest, row.population - restPeople]);
    }
  });

  test('without a class, what is reached, what is not and what is not known make the whole', () => {
    const [communes, people, reached, reachedPeople, none, nonePeople, unknown, unknownPeople] = note(
      crossed(),
    );
    expect(communes).toBe(3782);
    expect(sum([reached, none, unknown])).toBe(communes);
    expect(sum([reachedPeople, nonePeople, unknownPeople])).toBe(people);
  });
});

test.each(['departement', 'arrondissement', 'epci'] as const)(
  'by %s, a scheme is said to be alone only where no commune has the other',
  (maille) => {
    for (const classe of [null, ...CROSS_CLASSES]) {
      const { columns, rows } = buildTable(model, { ...crossed({ classe }), maille });
      const at = (id: string): number => columns.findIndex((one) => one.id === id);
      for (const { label, cells } of rows) {
        const [said, ft, pact] = ['classe', 'france-travail', 'pacte'].map((id) => cells[at(id)]?.text);
        if (said === 'France Travail seul') expect(pact, label).toBe('aucun');
        if (said === 'Pacte territorial seul') expect(ft, label).toBe('aucun');
      }
    }
  },
);

test('what reaches a territory of an indicator is all that reaches one of its communes', () => {
  const indicator: Indicator = {
    ...{ id: 'fait', nom: 'Fait', unite: 'u', source: 'S', millesime: '2030', licence: 'L', calcul: null },
    ...{ niveau: 'departement', sens: 'haut', precision: 'exact', nature: 'absolu' },
    valeurs: model.cog.departements.map(({ code }, i) => [code, i] as const),
  };
  const reading = needReading(withIndicator(model, indicator, null), {
    ...START.besoins,
    indicateur: 'fait',
  });
  const both = reading?.units.filter(({ cross }) => cross && cross.franceTravail > 0 && cross.pacte > 0);
  expect(both?.length).toBeGreaterThan(0);
  for (const { reach } of both ?? []) expect(reach).toBe('les-deux');
});
