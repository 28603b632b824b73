import { describe, expect, test } from 'vitest';
import { isArrondissementCode, isCommuneCode } from '../../../src/domain/codes';
import type { LonLat } from '../../../src/domain/cog';
import { buildPickIndex, pick, pickKey } from '../../../src/domain/geometry';
import { parsePlaceKey } from '../../../src/domain/place';
import { parseBoundaries } from '../../../src/load/boundaries';
import { parseContext, parseLandmarks } from '../../../src/load/boundaries-context';
import { departement, epci, LIGHT } from './map-fixtures';

const LAON = epci('200043495', '240200469', '240200576', '240200592', '200071769');
const entry = (key: string, shape: Parameters<typeof LIGHT.shape>[0]) => {
  const place = parsePlaceKey(key);
  if (!place) throw new Error(key);
  return { place, shape };
};
const index = buildPickIndex(LIGHT, [
  ...['02', '59', '60', '62', '80'].map((code) => entry(`departement-${code}`, departement(code))),
  entry('epci-200093201', epci('200093201')),
  entry('epci-248000531', epci('248000531')),
  entry('arrondissement-025', { niveau: 'arrondissement', codes: ['025'].filter(isArrondissementCode) }),
  entry('epci-000000000', epci('000000000')),
]);

describe('picking', () => {
  const LILLE: LonLat = [3.06, 50.63];
  test.each<[string, LonLat, string | null]>([
    ['Lille: the métropole over its département', LILLE, 'epci-200093201'],
    ['Valenciennes', [3.52, 50.35], 'departement-59'],
    ['Amiens', [2.3, 49.9], 'epci-248000531'],
    ['Abbeville', [1.83, 50.11], 'departement-80'],
    ['the sea', [1, 50.5], null],
    ['Paris', [2.35, 48.85], null],
  ])('%s', (_, at, key) => {
    expect(pickKey(index, at, ['epci', 'departement'])).toBe(key);
  });
  test('only the kinds asked for, in their order', () => {
    expect(pickKey(index, LILLE, ['departement', 'epci'])).toBe('departement-59');
    expect(pick(index, LILLE, ['arrondissement'])).toBeNull();
  });
});

describe('boundaries', () => {
  test('a perimeter of several EPCI is one shape with one outer contour', () => {
    expect(LIGHT.shape(LAON).coordinates).toHaveLength(1);
    expect(LIGHT.contour(LAON).coordinates).toHaveLength(1);
  });
  test('a contour keeps true exclaves and drops slips of the outline', () => {
    const parts = (code: string): number => LIGHT.contour(departement(code)).coordinates.length;
    // Nord has an exclave of 22 km² in Pas-de-Calais; Oise has bits below 1.2 km² in Aisne.
    expect([parts('59'), parts('60'), parts('62')]).toEqual([2, 1, 1]);
  });
  test('the contour of a commune smaller than any dot is still there', () => {
    const frevent = ['62361'].filter(isCommuneCode);
    expect(LIGHT.contour({ niveau: 'commune', codes: frevent }).coordinates).toHaveLength(1);
  });
  test('equal shapes give the same object, so that a path is written once', () => {
    expect(LIGHT.shape(departement('80'))).toBe(LIGHT.shape(departement('80')));
    expect(LIGHT.mesh('epci')).toBe(LIGHT.mesh('epci'));
  });
  test('an unknown unit is an empty area, without a box', () => {
    expect(LIGHT.shape(epci('000000000')).coordinates).toEqual([]);
    expect(LIGHT.bbox(epci('000000000'))).toBeNull();
    expect(LIGHT.contour(epci('000000000')).coordinates).toEqual([]);
  });
  test('the light file says that it has not every commune', () => {
    expect(LIGHT.communes).toBe(false);
    expect(LIGHT.codes('departement')).toHaveLength(5);
  });
});

describe('faulty files give a French sentence', () => {
  const EMPTY = { villes: [], etiquettes: [] };
  test.each<[string, () => unknown, RegExp]>([
    ['cut', () => parseBoundaries('{"type":"Topol'), /niveaux\.topo\.json.*incomplet ou illisible/],
    ['empty', () => parseBoundaries(''), /incomplet ou illisible/],
    ['a page instead', () => parseBoundaries('"<html>"'), /pas une topologie/],
    [
      'without a level',
      () => parseBoundaries('{"type":"Topology","arcs":[],"objects":{}}'),
      /couche « region » manque/,
    ],
    ['context cut', () => parseContext('{', EMPTY), /contexte\.topo\.json/],
    ['names cut', () => parseLandmarks('['), /reperes\.json/],
  ])('%s', (_, read, sentence) => {
    expect(read).toThrow(sentence);
  });
  test('odd rows of names are left out', () => {
    const odd =
      '{"villes":[{"code":1},null,{"code":"1","nom":"A","population":2,"point":[1,2]}],"etiquettes":7}';
    expect(parseLandmarks(odd)).toEqual({
      villes: [{ code: '1', nom: 'A', population: 2, point: [1, 2] }],
      etiquettes: [],
    });
  });
});
