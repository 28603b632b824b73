import type { MultiPolygonCoordinates } from '../types';

const POLYGON = 3;
const MULTI_POLYGON = 6;
/** EWKB marks a coordinate system with this bit, then gives it in four bytes. */
const HAS_SRID = 0x20000000;
/** EWKB marks a height, or a measure, with these bits; ISO adds 1000, 2000 or 3000 to the type. */
const HAS_Z = 0x80000000;
const HAS_M = 0x40000000;

/**
 * Well-Known Binary of a Polygon or MultiPolygon → coordinates in the units of the file; heights and measures are left
 * out. Source of the form: OGC 06-103r4 (ISO), and PostGIS for its extension.
 * @throws Error when the bytes are of another geometry, or end too early.
 */
export function parseWkb(bytes: Buffer): MultiPolygonCoordinates {
  let at = 0;
  const geometry = (): MultiPolygonCoordinates => {
    const little = bytes[at] === 1;
    at += 1;
    const uint = (): number => {
      const value = little ? bytes.readUInt32LE(at) : bytes.readUInt32BE(at);
      at += 4;
      return value;
    };
    const double = (): number => {
      const value = little ? bytes.readDoubleLE(at) : bytes.readDoubleBE(at);
      at += 8;
      return value;
    };
    const raw = uint();
    if (raw & HAS_SRID) uint();
    const iso = (raw & 0x0fffffff) >>> 0;
    const more = Math.floor(iso / 1000);
    const extra = Math.max((raw & HAS_Z ? 1 : 0) + (raw & HAS_M ? 1 : 0), more === 3 ? 2 : Math.min(more, 1));
    const type = iso % 1000;
    if (type === MULTI_POLYGON) return Array.from({ length: uint() }, geometry).flat();
    if (type !== POLYGON) throw new Error(`WKB : géométrie de type ${type}, polygone attendu.`);
    const point = (): readonly [number, number] => {
      const xy = [double(), double()] as const;
      at += 8 * extra;
      return xy;
    };
    return [Array.from({ length: uint() }, () => Array.from({ length: uint() }, point))];
  };
  return geometry();
}
