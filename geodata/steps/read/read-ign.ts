import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import mapshaper from 'mapshaper';
import initSqlJs, { type Database } from 'sql.js';
import * as v from 'valibot';
import type { MultiPolygonCoordinates, Outlines } from '../types';
import { parseWkb } from './wkb';

/** Names of the code column in the publications of ADMIN EXPRESS COG, oldest first. */
const CODE_FIELDS = ['INSEE_COM', 'code_insee'];
const LAMBERT_93 = 2154;
const WGS_84 = 4326;

/** What is read of the GeoJSON that mapshaper makes of such a file; of a country, points by the million: they are left to it. */
const parts = v.custom<MultiPolygonCoordinates>(Array.isArray);
const part = v.custom<MultiPolygonCoordinates[number]>(Array.isArray);
const collection = v.pipe(
  v.string(),
  v.parseJson(),
  v.object({
    features: v.array(
      v.object({
        properties: v.record(v.string(), v.unknown()),
        geometry: v.nullable(
          v.variant('type', [
            v.object({ type: v.literal('Polygon'), coordinates: part }),
            v.object({ type: v.literal('MultiPolygon'), coordinates: parts }),
          ]),
        ),
      }),
    ),
  }),
);

const refuse = (file: string, why: string, todo: string): never => {
  throw new Error(`Fichier IGN « ${basename(file)} » : ${why}. ${todo}.`);
};

/** Length of the header of a GeoPackage geometry: 8 bytes, then the envelope. Source: OGC 12-128r18, 2.1.3. */
const ENVELOPES = [0, 32, 48, 48, 64];
const gpkgWkb = (bytes: Uint8Array): Buffer =>
  Buffer.from(bytes).subarray(8 + (ENVELOPES[((bytes[3] ?? 0) >> 1) & 7] ?? 0));

type Rows = { readonly code: string; readonly parts: MultiPolygonCoordinates }[];

/** Tables with shapes and a code column. The official file holds many: communes, délégués, départements… */
function layersOf(database: Database): { table: string; code: string; column: string; srid: number }[] {
  const tables =
    database.exec('SELECT table_name, column_name, srs_id FROM gpkg_geometry_columns')[0]?.values ?? [];
  return tables.flatMap(([table, column, srs]) => {
    const fields = (database.exec(`PRAGMA table_info("${table}")`)[0]?.values ?? []).map((row) =>
      String(row[1]),
    );
    const code = CODE_FIELDS.flatMap(
      (name) => fields.find((field) => field.toLowerCase() === name.toLowerCase()) ?? [],
    )[0];
    return code ? [{ table: String(table), code, column: String(column), srid: Number(srs) }] : [];
  });
}

async function readGeoPackage(file: string): Promise<{ rows: Rows; srid: number }> {
  const sql = await initSqlJs();
  const database = new sql.Database(readFileSync(file));
  try {
    const layers = layersOf(database);
    // `code_insee` is the code column of every level in recent publications: the name of the layer tells them apart.
    const layer = layers.find(({ table }) => /^commune$/i.test(table)) ?? layers[0];
    if (!layer)
      return refuse(
        file,
        `aucune table n’a de colonne ${CODE_FIELDS.join(' ou ')}`,
        'Donnez la couche COMMUNE d’ADMIN EXPRESS COG',
      );
    const { table, code, column, srid } = layer;
    if (layers.length > 1 && !/^commune$/i.test(table))
      return refuse(
        file,
        `plusieurs couches (${layers.map((row) => row.table).join(', ')}), aucune ne s’appelle COMMUNE`,
        'Ne gardez dans le fichier que la couche des communes',
      );
    const values = database.exec(`SELECT "${code}", "${column}" FROM "${table}"`)[0]?.values ?? [];
    const rows = values.flatMap(([insee, blob]) =>
      typeof insee === 'string' && blob instanceof Uint8Array
        ? [{ code: insee, parts: parseWkb(gpkgWkb(blob)) }]
        : [],
    );
    return { rows, srid };
  } finally {
    database.close();
  }
}

function outlinesOf(file: string, geojson: string): Outlines {
  const read = v.safeParse(collection, geojson);
  if (!read.success) return refuse(file, 'aucune surface', 'Donnez la couche COMMUNE');
  const outlines = new Map<string, MultiPolygonCoordinates>();
  for (const { properties, geometry } of read.output.features) {
    const code = CODE_FIELDS.flatMap(
      (name) =>
        Object.entries(properties).find(([key]) => key.toLowerCase() === name.toLowerCase())?.[1] ?? [],
    )[0];
    if (typeof code !== 'string')
      return refuse(
        file,
        `colonne ${CODE_FIELDS.join(' ou ')} absente`,
        'Donnez la couche COMMUNE d’ADMIN EXPRESS COG',
      );
    if (!geometry) continue;
    outlines.set(code, geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates);
  }
  return outlines;
}

/** Runs mapshaper on files in memory: reading of shapefiles, change of coordinate system. */
async function mapshape(
  input: Readonly<Record<string, string | Buffer>>,
  from: string,
  crs: string | null,
): Promise<string> {
  const proj = crs === null ? '-proj wgs84' : crs === 'wgs84' ? '' : `-proj init=${crs} crs=wgs84`;
  const output = await mapshaper.applyCommands(`-i ${from} ${proj} -o out.json format=geojson`, input);
  return String(output['out.json']);
}

/**
 * Outlines of communes from an official IGN ADMIN EXPRESS COG file, GeoPackage or shapefile, EPSG:4326 or 2154.
 * @throws Error with a French sentence: what, which file, what to do.
 */
export async function readIgn(file: string): Promise<Outlines> {
  if (!existsSync(file)) return refuse(file, 'fichier absent', 'Vérifiez le chemin donné à --ign');
  if (/\.gpkg$/i.test(file)) {
    const { rows, srid } = await readGeoPackage(file);
    if (srid === WGS_84) return new Map(rows.map(({ code, parts }) => [code, parts]));
    if (srid !== LAMBERT_93)
      return refuse(file, `système de coordonnées EPSG:${srid}`, 'Il faut EPSG:4326 ou EPSG:2154');
    const geojson = JSON.stringify({
      type: 'FeatureCollection',
      features: rows.map(({ code, parts }) => ({
        type: 'Feature',
        properties: { INSEE_COM: code },
        geometry: { type: 'MultiPolygon', coordinates: parts },
      })),
    });
    return outlinesOf(file, await mapshape({ 'in.json': geojson }, 'in.json', 'EPSG:2154'));
  }
  if (!/\.shp$/i.test(file)) return refuse(file, 'ni .gpkg ni .shp', 'Donnez un GeoPackage ou un shapefile');
  const base = file.replace(/\.shp$/i, '');
  const files: Record<string, Buffer> = {};
  for (const extension of ['shp', 'dbf', 'shx', 'prj', 'cpg']) {
    const path = `${base}.${extension}`;
    if (existsSync(path)) files[`in.${extension}`] = readFileSync(path);
  }
  if (!files['in.dbf'])
    return refuse(file, 'le fichier .dbf manque', 'Gardez les fichiers du shapefile ensemble');
  if (!files['in.prj']) return refuse(file, 'le fichier .prj manque', 'Il dit le système de coordonnées');
  return outlinesOf(file, await mapshape(files, 'in.shp', null));
}
