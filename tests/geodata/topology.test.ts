import { feature } from 'topojson-client';
import { describe, expect, test } from 'vitest';
import { lightTopology } from '../../geodata/steps/draw/light';
import { fineTopology, propertiesOf, shapeOf } from '../../geodata/steps/draw/topology';
import { cogFile, communesCogFile, communesFile } from '../../geodata/steps/outputs';
import { madeComposition, madeOutlines } from './made-region';

const fine = fineTopology(madeOutlines(), madeComposition);

describe('levels composed from communes', () => {
  test('each level has its units, by code', () => {
    const codes = Object.entries(fine.objects).map(([name, object]) => [
      name,
      object.geometries.map((unit) => propertiesOf(unit)?.code),
    ]);
    expect(codes).toEqual([
      ['region', ['99']],
      ['departements', ['59', '62']],
      ['arrondissements', ['591', '621']],
      ['epci', ['200000001', '200000002']],
      ['communes', ['59001', '59002', '59003', '62001', '62002']],
    ]);
  });

  test('a dissolved unit has no inner line', () => {
    const region = fine.objects.region.geometries[0];
    if (!region) throw new Error('no region');
    const shape = feature(fine, region);
    expect(
      shape.type === 'Feature' && shape.geometry.type === 'MultiPolygon' && shape.geometry.coordinates,
    ).toHaveLength(1);
  });

  test('neighbours share their arc: as many arcs as lines between squares, not twice as many', () => {
    // Four lines between five squares; a top and a bottom for the three inner ones; one border for each end.
    expect(fine.arcs).toHaveLength(12);
  });

  test('the light file carries only the communes that are asked for', () => {
    const light = lightTopology(fine, ['62001']);
    expect(light.objects.communes.geometries.map((unit) => propertiesOf(unit)?.code)).toEqual(['62001']);
    expect(light.objects.epci.geometries).toHaveLength(2);
  });

  test('the same inputs give the same bytes', () => {
    const again = fineTopology(madeOutlines(), madeComposition);
    expect(JSON.stringify(again)).toBe(JSON.stringify(fine));
  });

  test('an EPCI astride the region counts what lies outside', () => {
    const cog = cogFile(fine, madeComposition);
    expect(cog.epci.map((row) => [row.code, row.departements, row.communesHorsRegion])).toEqual([
      ['200000001', ['59'], 0],
      ['200000002', ['59', '62'], 1],
    ]);
    expect(cog.nommees).toEqual([]);
    expect(communesCogFile(madeComposition)).toMatchObject({
      epci: [0, 0, 1, 1, 1],
      arrondissement: [0, 0, 0, 1, 1],
    });
  });

  test('a label stands inside its unit', () => {
    const [lon, lat] = communesFile(fine, madeComposition).points[0] ?? [0, 0];
    expect(lon).toBeCloseTo(2.05, 2);
    expect(lat).toBeCloseTo(50.05, 2);
    expect(shapeOf(fine, 'communes', '59001')).toHaveLength(1);
  });

  test('former communes are kept with their names', () => {
    expect(communesFile(fine, madeComposition).anciens).toEqual([[4, '62009', 'Ancienne']]);
  });
});
