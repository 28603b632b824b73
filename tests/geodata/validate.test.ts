import { describe, expect, test } from 'vitest';
import { absorb } from '../../geodata/steps/composition';
import { exactRegion } from '../../geodata/steps/topology';
import type { MultiPolygonCoordinates } from '../../geodata/steps/types';
import { validate } from '../../geodata/steps/validate';
import { madeComposition, madeOutlines } from './made-region';

const check = (outlines: ReadonlyMap<string, MultiPolygonCoordinates>, settings = {}) =>
  validate(outlines, madeComposition, () => exactRegion(outlines, madeComposition), settings).faults;

describe('rules before anything is written', () => {
  test('five squares side by side have no fault', () => {
    expect(check(madeOutlines())).toEqual([]);
  });

  test('commune-manquante', () => {
    const outlines = madeOutlines();
    outlines.delete('59003');
    expect(check(outlines)).toContainEqual({
      regle: 'commune-manquante',
      message:
        '1 commune(s) du COG sans contour : 59003 Commune 59003. Le millésime de la géométrie et celui du COG ne vont pas ensemble.',
    });
  });

  test('code-inconnu', () => {
    const outlines = madeOutlines().set('59999', madeOutlines().get('59001') ?? []);
    expect(check(outlines)).toContainEqual({
      regle: 'code-inconnu',
      message: '1 contour(s) dont le code n’est pas au COG : 59999.',
    });
  });

  test('anneau-casse: a ring that is not closed, and coordinates that are no degrees', () => {
    const open = madeOutlines().set('59001', [
      [
        [
          [2, 50],
          [2.1, 50],
          [2.1, 50.1],
          [2, 50.1],
        ],
      ],
    ]);
    expect(check(open).map(({ regle }) => regle)).toContain('anneau-casse');
    const metres = madeOutlines().set('59001', [
      [
        [
          [652000, 7060000],
          [653000, 7060000],
          [653000, 7061000],
          [652000, 7060000],
        ],
      ],
    ]);
    expect(check(metres)).toContainEqual({
      regle: 'anneau-casse',
      message:
        'Commune 59001 : des coordonnées ne sont pas des degrés. Vérifiez le système de coordonnées (EPSG:4326 ou 2154).',
    });
  });

  test('anneau-inverse: an outline that turns the other way', () => {
    const ring = madeOutlines().get('59002')?.[0]?.[0] ?? [];
    const outlines = madeOutlines().set('59002', [[[...ring].reverse()]]);
    expect(check(outlines)).toContainEqual({
      regle: 'anneau-inverse',
      message: 'Commune 59002 : son contour tourne à l’inverse des autres. Reprenez la source.',
    });
  });

  test('chevauchement and arete-triple: an outline over another', () => {
    const over = madeOutlines().get('59001') ?? [];
    // The same square three times: each of its four edges serves three outlines.
    const outlines = madeOutlines().set('59002', over).set('59003', over);
    expect(check(outlines).map(({ regle }) => regle)).toContain('arete-triple');
    const twice = madeOutlines().set('59002', over);
    expect(check(twice).map(({ regle }) => regle)).toContain('chevauchement');
  });

  test('trou: a hole that is no sliver', () => {
    const outlines = madeOutlines();
    const [outer] = outlines.get('59002')?.[0] ?? [];
    if (!outer) throw new Error('fixture');
    outlines.set('59002', [
      [
        outer,
        [
          [2.12, 50.02],
          [2.12, 50.08],
          [2.18, 50.08],
          [2.18, 50.02],
          [2.12, 50.02],
        ],
      ],
    ]);
    expect(check(outlines)[0]).toEqual({
      regle: 'trou',
      message: expect.stringMatching(
        /^La région a un trou de \d+\.\d\d km² : une commune manque ou garde un ancien contour\.$/,
      ),
    });
  });

  test('compte-faux and surface-fausse: what a person has said of the region', () => {
    const attendus = { communes: 6, arrondissements: 2, epci: 2, departements: 2 };
    expect(check(madeOutlines(), { attendus })).toEqual([
      { regle: 'compte-faux', message: '5 communes au lieu de 6 dans la région 99.' },
    ]);
    expect(check(madeOutlines(), { surfaceKm2: [1, 10] }).map(({ regle }) => regle)).toEqual([
      'surface-fausse',
    ]);
  });

  test('a commune absorbed since keeps its ground, under the code that holds it', () => {
    const parts = madeOutlines().get('62001') ?? [];
    const outlines = madeOutlines();
    outlines.delete('62002');
    outlines.set('62009', parts);
    expect(absorb(outlines, madeComposition.communes).get('62002')).toEqual(parts);
  });
});
