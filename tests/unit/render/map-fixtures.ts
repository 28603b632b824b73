import { readFileSync } from 'node:fs';
import { lightText } from '../../../scripts/data/outlines';
import { isDepartementCode, isEpciCode } from '../../../src/domain/codes';
import type { Boundaries, UnitShape } from '../../../src/domain/geometry';
import { parseBoundaries } from '../../../src/load/boundaries';
import { parseContext, parseLandmarks } from '../../../src/load/boundaries-context';
import type { AreaMark, LabelMark, MapView, SymbolMark } from '../../../src/view/map-view';
import { ROOT, realModel } from '../../fixtures/real-model';

const read = (name: string): string => readFileSync(`geodata/boundaries/${name}`, 'utf8');
export const LIGHT: Boundaries = parseBoundaries(lightText(ROOT, realModel.pacts));
export const CONTEXT = parseContext(read('contexte.topo.json'), parseLandmarks(read('reperes.json')));

export const departement = (code: string): UnitShape => {
  if (!isDepartementCode(code)) throw new Error(code);
  return { niveau: 'departement', codes: [code] };
};
export const epci = (...codes: string[]): UnitShape => ({ niveau: 'epci', codes: codes.filter(isEpciCode) });

export const area = (key: string, shape: UnitShape, changes: Partial<AreaMark> = {}): AreaMark => ({
  key,
  shape,
  fill: { kind: 'class', rank: 2 },
  precision: 'exact',
  overlay: false,
  outline: 'party',
  ...changes,
});

const at = [2.8, 49.9] as const;
const label: LabelMark = {
  key: 'departement-80',
  at,
  name: 'Somme <script>"&\'',
  value: '6,18 €/hab.',
  priority: 100,
  minZoom: 0,
  bbox: [1.4, 49.5, 3.2, 50.4],
  kind: 'unit',
  clearRadius: 0,
};
const symbols: readonly SymbolMark[] = [
  { kind: 'circle', key: 'departement-60', at: [2.4, 49.4], text: 'Oise', radius: 20, absence: null },
  { kind: 'circle', key: 'x', at: [2.1, 49.4], text: 'x', radius: 9, absence: 'partage-non-ventile' },
  {
    kind: 'point',
    key: 'ft-amiens-nord',
    at: [2.3, 49.92],
    text: 'Amiens Nord',
    category: 'vague-2',
    precision: 'approche',
  },
  {
    kind: 'parts',
    key: 'pts-a',
    at: [3.3, 49.9],
    text: 'a',
    parts: [
      { token: 'pts-1', letter: 'L' },
      { token: 'pts-99', letter: '<' },
    ],
    precision: 'interprete',
  },
];

/** A view that uses every kind of mark once. */
export const EVERYTHING: MapView = {
  areas: [
    area('departement-80', departement('80')),
    area('departement-59', departement('59'), { fill: { kind: 'absence', absence: 'partage-non-ventile' } }),
    area('departement-62', departement('62'), {
      fill: { kind: 'absence', absence: 'partage-non-ventile' },
      outline: 'none',
    }),
    area('departement-02', departement('02'), { fill: { kind: 'absence', absence: 'aucune-action-citee' } }),
    area('departement-60', departement('60'), { fill: { kind: 'land' } }),
    area('epci-200093201', epci('200093201'), { fill: { kind: 'class', rank: 0 } }),
    area('ft-laon', epci('200043495', '240200469'), {
      fill: { kind: 'category', category: 'vague-1' },
      precision: 'approche',
      outline: 'perimeter',
    }),
    area('lieu-1', epci('246200364'), {
      fill: { kind: 'category', category: 'lieu' },
      precision: 'interprete',
      overlay: true,
      outline: 'perimeter',
    }),
  ],
  boundaries: [{ level: 'departement' }, { level: 'epci' }],
  symbols,
  labels: [label],
  selected: [
    { key: 'ft-laon', shape: epci('200043495', '240200469'), at: [3.6, 49.5] },
    { key: 'ft-amiens-nord', shape: null, at: [2.3, 49.92] },
  ],
  lit: [{ key: 'departement-80', shape: departement('80'), at }],
  reaching: [
    { key: 'pts-b', shape: departement('60'), at: [2.4, 49.4], precision: 'interprete', label: 'B' },
  ],
  needsCommunes: false,
  description: 'Carte de <test>',
};
