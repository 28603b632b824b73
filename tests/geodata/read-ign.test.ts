import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import mapshaper from 'mapshaper';
import initSqlJs from 'sql.js';
import { describe, expect, test } from 'vitest';
import { readIgn } from '../../geodata/steps/read/read-ign';
import { parseWkb } from '../../geodata/steps/read/wkb';
import { temporaryFolder } from '../temporary-folder.mjs';

/** Made files in the forms of ADMIN EXPRESS COG: one square commune near Amiens. */
const folder = temporaryFolder('ign');

/** The square in degrees, and the same in Lambert-93 metres (computed by mapshaper). */
const DEGREES: [number, number][] = [
  [2.3, 49.9],
  [2.3, 50],
  [2.4, 50],
  [2.4, 49.9],
  [2.3, 49.9],
];
const collection = (field: string, ring: [number, number][]) => ({
  type: 'FeatureCollection',
  features: [
    { type: 'Feature', properties: { [field]: '80021' }, geometry: { type: 'Polygon', coordinates: [ring] } },
  ],
});
const text = (value: Uint8Array | string | undefined): string => Buffer.from(value ?? '').toString('utf8');

async function lambert(): Promise<[number, number][]> {
  const out = await mapshaper.applyCommands('-i in.json -proj EPSG:2154 -o out.json format=geojson', {
    'in.json': JSON.stringify(collection('INSEE_COM', DEGREES)),
  });
  return JSON.parse(text(out['out.json'])).features[0].geometry.coordinates[0];
}

/** WKB of one polygon, behind a GeoPackage header without envelope. */
function gpkgBlob(ring: [number, number][], srid: number): Uint8Array {
  const bytes = Buffer.alloc(8 + 9 + 4 + ring.length * 16);
  bytes.write('GP', 0, 'latin1');
  bytes.writeUInt8(1, 3);
  bytes.writeInt32LE(srid, 4);
  bytes.writeUInt8(1, 8);
  bytes.writeUInt32LE(3, 9);
  bytes.writeUInt32LE(1, 13);
  bytes.writeUInt32LE(ring.length, 17);
  ring.forEach(([x, y], i) => {
    bytes.writeDoubleLE(x, 21 + i * 16);
    bytes.writeDoubleLE(y, 29 + i * 16);
  });
  return bytes;
}

/** A GeoPackage with one layer of the given name for each code; the official file has one for every level. */
async function geoPackage(
  name: string,
  field: string,
  srid: number,
  ring: [number, number][],
  layers: Readonly<Record<string, string>> = { commune: '80021' },
): Promise<string> {
  const sql = await initSqlJs();
  const database = new sql.Database();
  database.run('CREATE TABLE gpkg_geometry_columns (table_name TEXT, column_name TEXT, srs_id INTEGER)');
  for (const [table, code] of Object.entries(layers)) {
    database.run(`INSERT INTO gpkg_geometry_columns VALUES ('${table}', 'geom', ${srid})`);
    database.run(`CREATE TABLE ${table} (${field} TEXT, geom BLOB)`);
    database.run(`INSERT INTO ${table} VALUES (?, ?)`, [code, gpkgBlob(ring, srid)]);
  }
  const file = join(folder, name);
  writeFileSync(file, database.export());
  database.close();
  return file;
}

async function shapefile(name: string, field: string, proj: string): Promise<string> {
  const out = await mapshaper.applyCommands(`-i in.json ${proj} -o ${name}.shp format=shapefile`, {
    'in.json': JSON.stringify(collection(field, DEGREES)),
  });
  for (const [file, bytes] of Object.entries(out)) writeFileSync(join(folder, file), bytes);
  return join(folder, `${name}.shp`);
}

const corner = async (file: string): Promise<[number, number]> => {
  const ring = (await readIgn(file)).get('80021')?.[0]?.[0] ?? [];
  return [Math.min(...ring.map(([x]) => x)), Math.max(...ring.map(([, y]) => y))];
};

describe('an official ADMIN EXPRESS COG file in place of the package', () => {
  test.each([
    ['INSEE_COM', 4326],
    ['code_insee', 4326],
    ['INSEE_COM', 2154],
    ['code_insee', 2154],
  ])('GeoPackage, %s, EPSG:%i', async (field, srid) => {
    const ring = srid === 4326 ? DEGREES : await lambert();
    const [x, y] = await corner(await geoPackage(`${field}-${srid}.gpkg`, field, srid, ring));
    expect(x).toBeCloseTo(2.3, 5);
    expect(y).toBeCloseTo(50, 5);
  });

  test.each([
    ['INSEE_COM', '-proj wgs84'],
    ['code_insee', '-proj wgs84'],
    ['INSEE_COM', '-proj EPSG:2154'],
    ['code_insee', '-proj EPSG:2154'],
  ])('shapefile, %s, %s', async (field, proj) => {
    const [x, y] = await corner(await shapefile(`${field}-${proj.slice(-4)}`, field, proj));
    expect(x).toBeCloseTo(2.3, 5);
    expect(y).toBeCloseTo(50, 5);
  });

  test('of the layers of a GeoPackage, that of the communes is read, wherever it stands', async () => {
    const layers = { arrondissement_municipal: '75101', COMMUNE: '80021', departement: '80' };
    const file = await geoPackage('couches.gpkg', 'code_insee', 4326, DEGREES, layers);
    expect([...(await readIgn(file)).keys()]).toEqual(['80021']);
    const without = await geoPackage('sans.gpkg', 'code_insee', 4326, DEGREES, {
      departement: '80',
      region: '32',
    });
    await expect(readIgn(without)).rejects.toThrow(
      'Fichier IGN « sans.gpkg » : plusieurs couches (departement, region), aucune ne s’appelle COMMUNE. Ne gardez dans le fichier que la couche des communes.',
    );
  });

  test('heights are left out', () => {
    const plain = Buffer.from(gpkgBlob(DEGREES, 4326)).subarray(8);
    const tall = Buffer.alloc(13 + DEGREES.length * 24);
    plain.copy(tall, 0, 0, 13);
    tall.writeUInt32LE(1003, 1);
    DEGREES.forEach(([x, y], i) => {
      tall.writeDoubleLE(x, 13 + i * 24);
      tall.writeDoubleLE(y, 21 + i * 24);
      tall.writeDoubleLE(42, 29 + i * 24);
    });
    expect(parseWkb(tall)).toEqual([[DEGREES]]);
  });

  test('what is wrong is a sentence that says what to do', async () => {
    await expect(readIgn(join(folder, 'absent.gpkg'))).rejects.toThrow(
      'Fichier IGN « absent.gpkg » : fichier absent. Vérifiez le chemin donné à --ign.',
    );
    await expect(readIgn(await geoPackage('autre.gpkg', 'nom', 4326, DEGREES))).rejects.toThrow(
      'Fichier IGN « autre.gpkg » : aucune table n’a de colonne INSEE_COM ou code_insee. Donnez la couche COMMUNE d’ADMIN EXPRESS COG.',
    );
    await expect(readIgn(await geoPackage('loin.gpkg', 'INSEE_COM', 3857, DEGREES))).rejects.toThrow(
      'EPSG:3857',
    );
  });
});
