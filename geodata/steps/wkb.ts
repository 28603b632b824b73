import type { MultiPolygonCoordinates } from './types';

const POLYGON = 3;
const MULTI_POLYGON = 6;
/** EWKB marks a coordinate system with this bit, then gives it in four bytes. */
const HAS_SRID = 0x20000000;

/**
 * Well-Known Binary of a Polygon or MultiPolygon → coordinates in the units of the file.
 * Source of the form: OGC 06-103r4. Z and M are not read: no commune has them.
 * @throws Error when the bytes are of another geometry.
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
    let type = uint();
    if (type & HAS_SRID) {
      uint();
      type &= ~HAS_SRID;
    }
    if (type === MULTI_POLYGON) return Array.from({ length: uint() }, geometry).flat();
    if (type !== POLYGON) throw new Error(`WKB : géométrie de type ${type}, polygone attendu.`);
    const rings = Array.from({ length: uint() }, () =>
      Array.from({ length: uint() }, (): readonly [number, number] => [double(), double()]),
    );
    return [rings];
  };
  return geometry();
}
