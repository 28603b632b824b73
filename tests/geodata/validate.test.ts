import { describe, expect, test } from 'vitest';
import { lightTopology } from '../../geodata/steps/draw/light';
import { middleTopology } from '../../geodata/steps/draw/middle';
import { fineTopology } from '../../geodata/steps/draw/topology';
import { absorb } from '../../geodata/steps/read/composition';
import { lossFaults } from '../../geodata/steps/rules/losses';
import { validate } from '../../geodata/steps/rules/validate';
import type { MultiPolygonCoordinates, Ring } from '../../geodata/steps/types';
import { madeComposition, madeOutlines } from './made-region';

const check = (outlines: ReadonlyMap<string, MultiPolygonCoordinates>, settings = {}) =>
  validate(outlines, madeComposition, settings).faults;

const TODO = 'Reprenez la source, ou un fichier ADMIN EXPRESS COG de la même année que le COG (--ign).';
const YEARS = 'La géométrie et le COG ne sont pas de la même année : changez l’une des deux sources.';
const square = (code: string): Ring => madeOutlines().get(code)?.[0]?.[0] ?? [];
const withOuter = (code: string, ...rings: Ring[]) => madeOutlines().set(code, [rings]);
/** A square with one corner moved east. */
const pulled = (code: string, east: number): Ring =>
  square(code).map(([x, y], i): readonly [number, number] => [i === 1 || i === 2 ? x + east : x, y]);

describe('rules before anything is written', () => {
  test('five squares side by side have no fault, and their edges are shared', () => {
    const result = validate(madeOutlines(), madeComposition);
    expect(result.faults).toEqual([]);
    expect(result.slivers).toEqual([]);
    expect(result.edges).toEqual({ partagees: 4, seules: 12, triples: 0 });
  });

  test('commune-manquante', () => {
    const outlines = madeOutlines();
    outlines.delete('59003');
    expect(check(outlines)).toEqual([
      {
        regle: 'commune-manquante',
        message: `1 commune(s) du COG sans contour : 59003 Commune 59003. ${YEARS}`,
      },
    ]);
  });

  test('code-inconnu', () => {
    const far: Ring = square('59001').map(([x, y]): readonly [number, number] => [x - 1, y]);
    expect(check(withOuter('59999', far))).toEqual([
      { regle: 'code-inconnu', message: `1 contour(s) dont le code n’est pas au COG : 59999. ${YEARS}` },
    ]);
  });

  test.each<[string, Ring, string]>([
    ['open', square('59001').slice(0, 4), 'un anneau ouvert, près de 2.0000 ; 50.0000'],
    ['short', square('59001').slice(0, 3), 'un anneau de 3 point(s), il en faut quatre'],
    [
      'in metres',
      square('59001').map(([x, y]): readonly [number, number] => [x * 1e5, y * 1e5]),
      'des coordonnées qui ne sont pas des degrés (EPSG:4326 ou 2154 attendu)',
    ],
    [
      'flat',
      square('59001').map(([x]): readonly [number, number] => [x, 50]),
      'un anneau sans surface, près de 2.0000 ; 50.0000',
    ],
    [
      'crossing itself',
      [
        [2, 50],
        [2.1, 50.1],
        [2.1, 50],
        [2, 50.08],
        [2, 50],
      ],
      'un anneau qui se recoupe, près de 2.0000 ; 50.0000',
    ],
  ])('anneau-casse: %s', (_, ring, why) => {
    expect(check(withOuter('59001', ring))).toEqual([
      { regle: 'anneau-casse', message: `Commune 59001 : ${why}. ${TODO}` },
    ]);
  });

  test('anneau-inverse: an outline that turns the other way, and a hole that turns like its outline', () => {
    expect(check(withOuter('59002', square('59002').toReversed()))).toEqual([
      {
        regle: 'anneau-inverse',
        message: `Commune 59002 : son contour tourne à l’inverse des autres. ${TODO}`,
      },
    ]);
    const inner = square('59002').map(([x, y]): readonly [number, number] => [
      2.15 + (x - 2.15) / 2,
      50.05 + (y - 50.05) / 2,
    ]);
    expect(check(withOuter('59002', square('59002'), inner))).toEqual([
      {
        regle: 'anneau-inverse',
        message: `Commune 59002 : un trou tourne dans le même sens que son contour. ${TODO}`,
      },
    ]);
  });

  test('arete-triple: the same outline three times', () => {
    const outlines = madeOutlines()
      .set('59002', [[square('59001')]])
      .set('59003', [[square('59001')]]);
    expect(check(outlines)[0]).toEqual({
      regle: 'arete-triple',
      message: `4 segments servent à plus de deux contours, dont un aux communes 59001, 59002, 59003, près de 2.0000 ; 50.0000. ${TODO}`,
    });
  });

  test('chevauchement: a commune that reaches into its neighbour', () => {
    const ring = square('59002');
    const outlines = withOuter('59002', [...ring.slice(0, 2), [2.25, 50.05], ...ring.slice(2)]);
    expect(check(outlines)).toEqual([
      {
        regle: 'chevauchement',
        message: `Les communes 59002, 59003 se recouvrent sur 19.85 km², près de 2.2000 ; 50.0000. ${TODO}`,
      },
    ]);
  });

  test('trou: neighbours that do not meet, with communes and place', () => {
    const ring = square('59002');
    const outlines = withOuter('59002', [...ring.slice(0, 2), [2.15, 50.05], ...ring.slice(2)]);
    expect(check(outlines)).toEqual([
      {
        regle: 'trou',
        message: `Trou de 19.85 km² entre les communes 59002, 59003, près de 2.2000 ; 50.0000. ${TODO}`,
      },
    ]);
  });

  test('a hole that a commune outside the region fills is an enclave', () => {
    const inner: Ring = [
      [2.12, 50.02],
      [2.12, 50.08],
      [2.18, 50.08],
      [2.18, 50.02],
      [2.12, 50.02],
    ];
    const outlines = withOuter('59002', square('59002'), inner);
    expect(check(outlines).map(({ regle }) => regle)).toEqual(['trou']);
    const outside = new Map([['80001', [[inner.toReversed()]]]]);
    expect(validate(outlines, madeComposition, {}, outside).faults).toEqual([]);
  });

  test('a sliver is reported and passes', () => {
    const ring = square('59002');
    const { faults, slivers } = validate(
      withOuter('59002', [...ring.slice(0, 2), [2.2001, 50.05], ...ring.slice(2)]),
      madeComposition,
    );
    expect(faults).toEqual([]);
    expect(slivers).toMatchObject([{ genre: 'chevauchement', codes: ['59002', '59003'] }]);
  });

  test('compte-faux and surface-fausse: what a person has said of the region', () => {
    const attendus = { communes: 6, arrondissements: 2, epci: 2, departements: 2 };
    expect(check(madeOutlines(), { attendus })).toEqual([
      {
        regle: 'compte-faux',
        message:
          'Région 99 : 5 communes, 6 attendus. Vérifiez l’année du COG ; si le compte a changé, changez « attendus » dans geodata/sources.json.',
      },
    ]);
    expect(check(madeOutlines(), { surfaceKm2: [1, 10] })).toEqual([
      { regle: 'surface-fausse', message: `La région a 397 km², entre 1 et 10 attendus. ${TODO}` },
    ]);
  });

  test('unite-perdue: a commune that simplification would wipe out', () => {
    const fine = fineTopology(madeOutlines(), madeComposition);
    const drawn = { fine, middle: middleTopology(fine), light: lightTopology(fine, []) };
    expect(lossFaults(madeOutlines(), drawn)).toEqual([]);
    const larger = madeOutlines().set('62002', [[pulled('62002', 0.5)]]);
    expect(lossFaults(larger, drawn)).toEqual([
      {
        regle: 'unite-perdue',
        message: expect.stringMatching(
          /^territoires\.topo\.json, communes 62002 : \d+\.\d\d km² avant simplification, \d+\.\d\d après\. Baissez la tolérance dans geodata\/steps\/draw\/\.$/,
        ),
      },
    ]);
  });

  test('unite-perdue: communes that communes.arcs has not, or not as they are', () => {
    const fine = fineTopology(madeOutlines(), madeComposition);
    const middle = middleTopology(fine);
    const light = lightTopology(fine, []);
    const { communes } = middle.objects;
    const units = communes?.type === 'GeometryCollection' ? communes.geometries : [];
    const lost = (geometries: typeof units) =>
      lossFaults(madeOutlines(), {
        fine,
        middle: { ...middle, objects: { communes: { type: 'GeometryCollection', geometries } } },
        light,
      }).map(({ message }) => message.split(' :')[0]);
    expect(lost(units)).toEqual([]);
    expect(lost(units.slice(0, 4))).toEqual(['communes.arcs, communes 62002']);
    const flat = { type: 'MultiPolygon' as const, arcs: [], properties: {} };
    expect(lost([flat, ...units.slice(1)])).toEqual(['communes.arcs, communes 59001']);
  });

  test('a commune absorbed since keeps its ground, under the code that holds it', () => {
    const parts = madeOutlines().get('62001') ?? [];
    const outlines = madeOutlines();
    outlines.delete('62002');
    outlines.set('62009', parts);
    expect(absorb(outlines, madeComposition.communes).get('62002')).toEqual(parts);
  });
});
