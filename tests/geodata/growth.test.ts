import { PMTiles, type Source } from 'pmtiles';
import { describe, expect, test } from 'vitest';
import { country } from '../../geodata/growth/country';
import { layersOf, MIN_ZOOMS } from '../../geodata/growth/layers';
import { MAX_ZOOM, tiles, tippecanoeReady } from '../../geodata/growth/tippecanoe';
import type { CogTexts } from '../../geodata/steps/read/cog';
import { readSources } from '../../geodata/steps/read/sources';
import type { MultiPolygonCoordinates } from '../../geodata/steps/types';
import { temporaryFolder } from '../temporary-folder.mjs';
import { square } from './made-region';

const commune = (code: string, changes: object = {}) => ({
  code,
  nom: `Commune ${code}`,
  type: 'commune-actuelle',
  region: '32',
  departement: '59',
  arrondissement: '591',
  ...changes,
});
/** Three communes, one of them restored since the outlines were drawn, and one that the source does not draw. */
const texts: CogTexts = {
  regions: JSON.stringify([
    { code: '32', nom: 'Hauts-de-France', zone: 'metro' },
    { code: '988', nom: 'Nouvelle-Calédonie', zone: 'com' },
  ]),
  departements: JSON.stringify([{ code: '59', nom: 'Nord', region: '32' }]),
  arrondissements: JSON.stringify([{ code: '591', nom: 'Avesnes', departement: '59' }]),
  epci: JSON.stringify([
    { code: '200000001', nom: 'CC Un', type: 'CC', membres: [{ code: '59001' }, { code: '59002' }] },
  ]),
  communes: JSON.stringify([
    commune('59001'),
    commune('59002', { anciensCodes: ['59009'] }),
    commune('59003'),
    commune('98801', { region: '988', departement: '988', arrondissement: '' }),
  ]),
};
const at = (place: number): MultiPolygonCoordinates => [[square(2 + place / 10, 50)]];
/** In their places from west to east: 59001, 59003 (inside 59001 then), 59002, 59009. */
const drawn = new Map([
  ['59001', [...at(0), ...at(1)]],
  ['59002', at(2)],
  ['59009', at(3)],
]);
const delegated = [
  { code: '59001', parent: '59001', parts: at(0) },
  { code: '59003', parent: '59001', parts: at(1) },
];
const sources = { texts, drawn, delegated, settings: {} };

describe('the country', () => {
  const { country: made, faults } = country(sources, null);

  test('passes the rules with today’s communes: absorbed ones joined, restored ones cut out', () => {
    expect(faults).toEqual([]);
    expect([made.absorbed, made.restored]).toEqual([['59009'], ['59003']]);
    expect(made.outlines.get('59001')).toEqual(at(0));
    expect(made.outlines.get('59003')).toEqual(at(1));
    expect(made.outlines.get('59002')).toEqual([...at(2), ...at(3)]);
  });

  test('lists what the source does not draw, with the reason', () => {
    expect(made.absents).toEqual([
      { code: '98801', nom: 'Commune 98801', raison: expect.stringContaining('ne la dessine pas') },
    ]);
    expect(made.communes.map(({ code }) => code)).toEqual(['59001', '59002', '59003']);
  });

  test('a commune of a région without outline is a fault', () => {
    const short = country({ ...sources, delegated: [] }, null);
    expect(short.faults.map(({ regle, message }) => [regle, message.slice(0, 60)])).toEqual([
      ['commune-manquante', '1 commune(s) du COG sans contour : 59003 Commune 59003. La g'],
    ]);
  });

  test('an unknown region is said', () => {
    expect(() => country(sources, ['33'])).toThrow('Région « 33 » inconnue du COG');
  });
});

describe('its layers', () => {
  const { layers, faults } = layersOf(country(sources, null).country);
  const units = (
    name: string,
  ): { properties: object; tippecanoe: object; geometry: { coordinates: number[][][][] } }[] =>
    (
      layers
        .find((layer) => layer.name === name)
        ?.text.trim()
        .split('\n') ?? []
    ).map((line) => JSON.parse(line));

  test('hold every unit with its code, name and région', () => {
    expect(faults).toEqual([]);
    expect(Object.fromEntries(layers.map((layer) => [layer.name, layer.units]))).toEqual({
      region: 1,
      departements: 1,
      arrondissements: 1,
      epci: 1,
      communes: 3,
    });
    expect(units('epci').map(({ properties }) => properties)).toEqual([
      { code: '200000001', nom: 'CC Un', region: '32' },
    ]);
  });

  test('an absorbed commune leaves no line: its commune has one ring', () => {
    const [, second] = units('communes');
    expect(second?.properties).toMatchObject({ code: '59002' });
    expect(second?.geometry.coordinates.map((rings) => rings.length)).toEqual([1]);
  });

  test('say the zoom from which they are in the tiles', () => {
    for (const { name } of layers) {
      expect(units(name).map(({ tippecanoe }) => tippecanoe)).toEqual(
        units(name).map(() => ({ minzoom: MIN_ZOOMS[name] })),
      );
    }
  });

  test('become tiles, the same bytes each time', async ({ skip }) => {
    const root = new URL('../..', import.meta.url).pathname;
    const program = tippecanoeReady(root, readSources(root));
    if (!program) return skip('tippecanoe absent : « npm run geodata -- --france » le télécharge');
    const make = (): Buffer => tiles(program, layers, 'fait', temporaryFolder('croissance'));
    const archive = make();
    expect(make().equals(archive)).toBe(true);
    const source: Source = {
      getKey: () => 'fait',
      getBytes: async (offset, length) => ({
        data: Uint8Array.from(archive.subarray(offset, offset + length)).buffer,
      }),
    };
    const reader = new PMTiles(source);
    const { minZoom, maxZoom, minLon, maxLon } = await reader.getHeader();
    expect([minZoom, maxZoom]).toEqual([4, MAX_ZOOM]);
    expect([minLon, maxLon].map((x) => x.toFixed(2))).toEqual(['2.00', '2.40']);
    // The tile of zoom 8 that holds 2.05 E, 50.05 N.
    const tile = Buffer.from((await reader.getZxy(8, 129, 86))?.data ?? new ArrayBuffer(0)).toString(
      'latin1',
    );
    for (const word of ['communes', '59001', '59002', '59003', '200000001']) expect(tile).toContain(word);
    expect(tile).not.toContain('59009');
    return undefined;
  });
});
