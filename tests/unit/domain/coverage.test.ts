import { describe, expect, test } from 'vitest';
import { schemeCoverage, schemesAt } from '../../../src/domain/coverage';
import { coverageTotal, placeExtent } from '../../../src/domain/extent';
import { parents, placeName } from '../../../src/domain/model';
import { waveAdds } from '../../../src/domain/schemes/waves';
import { arr, com, dep, epci, madeModel, madePacts } from '../../fixtures/made-model';

describe('coverage', () => {
  test('a total comes in two parts, and what lies below commune level is named, not counted', () => {
    expect(coverageTotal(madeModel, madePacts.franceTravail)).toMatchObject({
      perimeters: 3,
      communes: 4,
      population: 1000,
      communesApprochees: 3,
      populationApprochee: 900,
      nonComptes: ['quartier'],
    });
  });

  test('a commune in two perimeters is counted once', () => {
    const rows = madePacts.franceTravail.filter((row) => row.id === 'sur');
    expect(coverageTotal(madeModel, [...rows, ...rows]).population).toBe(100);
  });

  test('a wave adds only what no earlier wave reaches', () => {
    const rows = madePacts.franceTravail.map((row) =>
      row.id === 'sur' ? { ...row, vague: 2 as const } : row,
    );
    expect(waveAdds(madeModel, 2, rows)).toMatchObject({
      perimeters: 2,
      communes: 0,
      nonComptes: ['quartier'],
    });
    expect(waveAdds(madeModel, 1, rows)).toMatchObject({ perimeters: 1, communes: 4 });
  });

  test('an EPCI is whole, partial (n of m) or not reached', () => {
    const cheval = { kind: 'epci', code: epci('200000002') } as const;
    expect(schemeCoverage(madeModel, cheval, madePacts.franceTravail)).toEqual({ kind: 'entier' });
    expect(schemeCoverage(madeModel, cheval, madePacts.pactesTerritoriaux)).toEqual({
      kind: 'partiel',
      communes: 1,
      sur: 4,
    });
    const metro = { kind: 'epci', code: epci('200000001') } as const;
    expect(schemeCoverage(madeModel, metro, madePacts.pactesTerritoriaux)).toEqual({ kind: 'aucun' });
    expect(schemeCoverage(madeModel, metro, madePacts.franceTravail)).toEqual({ kind: 'inconnu' });
  });

  test('a commune is told every scheme that reaches it', () => {
    const ids = schemesAt(madeModel, { kind: 'commune', code: com('62001') }).map(
      (hit) => hit.scheme.territory.id,
    );
    expect(ids).toEqual(['flou', 'un', 'deux']);
  });

  test('the population of a place below commune level is not that of the commune', () => {
    expect(placeExtent(madeModel, { kind: 'ft', id: 'quartier' })).toEqual({
      kind: 'infracommunal',
      dans: 0,
    });
  });

  test('a commune hangs under its arrondissement and its EPCI; without names it is told by its département, never by its code', () => {
    expect(parents(madeModel, { kind: 'commune', code: com('62001') })).toEqual([
      { kind: 'region' },
      { kind: 'departement', code: dep('62') },
      { kind: 'arrondissement', code: arr('621') },
      { kind: 'epci', code: epci('200000002') },
    ]);
    expect(placeName(madeModel, { kind: 'commune', code: com('62001') })).toBe('Commune (Pas-de-Calais)');
  });
});
