import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { lightText } from '../../scripts/data/outlines';
import { schemeCoverage } from '../../src/domain/coverage';
import { coverageTotal, perimeterExtent, placeExtent } from '../../src/domain/extent';
import { crossCoverage } from '../../src/domain/schemes/cross-coverage';
import { parseBoundaries } from '../../src/load/boundaries';
import { perimeterShape } from '../../src/view/map/map-shapes';
import { ROOT, realModel } from '../fixtures/real-model';

const { pacts, cog } = realModel;
const boundaries = (name: string) =>
  parseBoundaries(readFileSync(`${ROOT}geodata/boundaries/${name}`, 'utf8'), name);
const light = parseBoundaries(lightText(ROOT, pacts));
const fine = boundaries('territoires.topo.json');

const extent = (row: { perimeter: Parameters<typeof perimeterExtent>[1] } | undefined) => {
  if (!row) return null;
  const found = perimeterExtent(realModel, row.perimeter);
  return found.kind === 'counted' ? [found.communes.length, found.population] : found.kind;
};

describe('perimeters on the COG 2026', () => {
  test.each([
    ['laon', 1, [192, 99_065], 'approche'],
    ['thierache', 2, [160, 68_815], 'interprete'],
    ['tourcoing', 1, [1, 98_772], 'exact'],
    ['denain', 2, [1, 20_665], 'interprete'],
    ['maubeuge', 2, [1, 28_767], 'interprete'],
    ['roubaix', 2, [1, 98_286], 'interprete'],
    ['dunkerque', 2, [1, 86_263], 'interprete'],
    ['beauvais', 2, [246, 229_677], 'exact'],
    ['montreuillois', 2, [161, 110_250], 'interprete'],
    ['audomarois', 2, [89, 128_316], 'interprete'],
    ['lennois', 2, [36, 242_013], 'approche'],
    ['coquelicot-haute-somme', 1, [125, 54_106], 'exact'],
    ['amiens-nord', 2, 'infracommunal', 'approche'],
  ])('France Travail %s', (id, vague, counts, precision) => {
    const row = realModel.ft.get(id);
    expect([row?.vague, extent(row), row?.perimeter.precision]).toEqual([vague, counts, precision]);
  });

  test.each([
    ['vervins', [130, 62_193], 'exact'],
    ['cambresis', [116, 157_460], 'exact'],
    ['creil', [11, 90_234], 'exact'],
    ['frevent', [1, 3_259], 'exact'],
    ['hesdin', [1, 4_480], 'interprete'],
    ['desvres', [1, 4_829], 'exact'],
    ['peronne', [101, 46_030], 'exact'],
  ])('pact %s', (id, counts, precision) => {
    const row = realModel.pts.get(id);
    expect([extent(row), row?.perimeter.precision]).toEqual([counts, precision]);
  });

  test('totals come in two parts; Amiens Nord is not counted, and said', () => {
    const wave = (vague: number) =>
      coverageTotal(
        realModel,
        pacts.franceTravail.filter((row) => row.vague === vague),
      );
    expect(wave(1)).toMatchObject({
      perimeters: 3,
      population: 251_943,
      populationApprochee: 99_065,
      nonComptes: [],
    });
    expect(wave(2)).toMatchObject({
      perimeters: 10,
      population: 1_013_052,
      populationApprochee: 242_013,
      nonComptes: ['Amiens Nord'],
    });
  });

  test('France Travail covers seven EPCI partly, the pacts three; Amiens Métropole has an unknown part', () => {
    const partial = (rows: Parameters<typeof schemeCoverage>[2]) =>
      cog.epci.filter(
        (row) => schemeCoverage(realModel, { kind: 'epci', code: row.code }, rows).kind === 'partiel',
      ).length;
    expect(partial(pacts.franceTravail)).toBe(7);
    expect(partial(pacts.pactesTerritoriaux)).toBe(3);
    const amiens = cog.epci.find((row) => row.code === '248000531');
    expect(
      amiens && schemeCoverage(realModel, { kind: 'epci', code: amiens.code }, pacts.franceTravail),
    ).toEqual({ kind: 'inconnu' });
  });

  test('191 communes have both schemes', () => {
    const set = (rows: readonly { perimeter: Parameters<typeof perimeterExtent>[1] }[]) =>
      new Set(
        rows.flatMap((row) => {
          const found = perimeterExtent(realModel, row.perimeter);
          return found.kind === 'counted' ? found.communes : [];
        }),
      );
    const pts = set(pacts.pactesTerritoriaux);
    expect([...set(pacts.franceTravail)].filter((i) => pts.has(i))).toHaveLength(191);
  });
});

describe('codes exist, both ways', () => {
  test('counts of the region', () => {
    expect([
      cog.departements.length,
      cog.arrondissements.length,
      cog.epci.length,
      cog.communes.codes.length,
    ]).toEqual([5, 26, 92, 3782]);
  });

  test.each(['departement', 'arrondissement', 'epci'] as const)(
    'every %s of the COG is drawn, light and fine',
    (level) => {
      const codes = {
        departement: cog.departements,
        arrondissement: cog.arrondissements,
        epci: cog.epci,
      }[level]
        .map((row): string => row.code)
        .sort();
      expect([...light.codes(level)].sort()).toEqual(codes);
      expect([...fine.codes(level)].sort()).toEqual(codes);
    },
  );

  test('every commune is drawn in the fine file', () => {
    expect([...fine.codes('commune')].sort()).toEqual([...cog.communes.codes].map(String).sort());
  });

  test('each perimeter that is counted is drawn, whole, from the first load on', () => {
    const perimeters = [
      ...[...pacts.franceTravail, ...pacts.pactesTerritoriaux].map((row) => row.perimeter),
      ...pacts.actions.flatMap(({ lieux }) => lieux.map((lieu) => lieu.perimeter)),
    ];
    for (const { members } of perimeters) {
      const level = members.niveau === 'infracommunal' ? 'commune' : members.niveau;
      const drawn = new Set(light.codes(level));
      expect(members.codes.filter((code) => !drawn.has(code))).toEqual([]);
      const shape = perimeterShape({ members, precision: 'exact', motif: '', reference: null });
      if (shape) expect(light.shape(shape).coordinates.length).toBeGreaterThan(0);
    }
    // What stands on a name or a point before the names of all communes have come.
    expect(cog.nommees.map((row): string => row.code).sort()).toEqual([...light.codes('commune')].sort());
  });

  test('two EPCI go beyond the region, and say so', () => {
    expect(
      cog.epci
        .filter((row) => row.communesHorsRegion > 0)
        .map((row) => [row.code, row.communesHorsRegion, row.communesTotal]),
    ).toEqual([
      ['200069722', 34, 44],
      ['247600588', 15, 28],
    ]);
  });

  test('the population of the region is the sum of its départements', () => {
    const sum = cog.departements.reduce((total, row) => {
      const found = placeExtent(realModel, { kind: 'departement', code: row.code });
      return total + (found.kind === 'counted' ? found.population : 0);
    }, 0);
    expect(sum).toBe(cog.communes.population.reduce((a, b) => a + b, 0));
  });
});

describe('the two schemes crossed', () => {
  const { rows, horsDispositif } = crossCoverage(realModel);
  const row = (kind: string) => rows.find((found) => found.kind === kind);

  test('every commune is in one class, and both schemes meet in 191 communes', () => {
    expect(rows.reduce((total, { communes }) => total + communes, 0)).toBe(3782);
    expect(row('les-deux')?.communes).toBe(191);
    expect(row('inconnu')?.communes).toBe(1);
  });

  test('a second route over the member lists gives the same EPCI without any scheme', () => {
    const hit = new Set(
      [...pacts.franceTravail, ...pacts.pactesTerritoriaux].flatMap(({ perimeter }) => {
        const found = perimeterExtent(realModel, perimeter);
        return found.kind === 'counted' ? found.communes : [found.dans];
      }),
    );
    const none = cog.epci.filter((_, e) => !cog.communes.epci.some((own, i) => own === e && hit.has(i)));
    expect(horsDispositif.map(({ code }) => code)).toEqual(none.map(({ code }) => code));
  });
});
