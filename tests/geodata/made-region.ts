import type { Composition, MultiPolygonCoordinates, Ring } from '../../geodata/steps/types';

/** Five square communes side by side, one degree tenth wide: two départements, two EPCI, one astride. */
export const square = (x: number, y: number): Ring => [
  [x, y],
  [x + 0.1, y],
  [x + 0.1, y + 0.1],
  [x, y + 0.1],
  [x, y],
];
export const CODES = ['59001', '59002', '59003', '62001', '62002'];

export const madeOutlines = (): Map<string, MultiPolygonCoordinates> =>
  new Map(CODES.map((code, i) => [code, [[square(2 + i / 10, 50)]]]));

export const madeComposition: Composition = {
  region: { code: '99', nom: 'Région faite' },
  departements: [
    { code: '59', nom: 'Nord' },
    { code: '62', nom: 'Pas-de-Calais' },
  ],
  arrondissements: [
    { code: '591', nom: 'A', departement: '59' },
    { code: '621', nom: 'B', departement: '62' },
  ],
  epci: [
    { code: '200000001', nom: 'CC Un', nature: 'CC', communesTotal: 2 },
    { code: '200000002', nom: 'CC Deux', nature: 'CC', communesTotal: 4 },
  ],
  communes: CODES.map((code, i) => ({
    code,
    nom: `Commune ${code}`,
    departement: code.slice(0, 2),
    arrondissement: `${code.slice(0, 2)}1`,
    epci: i < 2 ? '200000001' : '200000002',
    population: 100 * (i + 1),
    codesPostaux: ['59000'],
    anciensCodes: code === '62002' ? ['62009'] : [],
  })),
  anciens: [['62009', 'Ancienne', '62002']],
  nomsDepartements: new Map([
    ['59', 'Nord'],
    ['62', 'Pas-de-Calais'],
  ]),
};
