import { area, polygon } from '@turf/turf';
import type { RegionSettings } from './inputs';
import type { Composition, GeoFault, MultiPolygonCoordinates, Outlines, Ring } from './types';

/**
 * Holes below this area, in km², are slivers of the drawing (the largest of Hauts-de-France has 0.029 km²): the smallest
 * commune of the region, Lannoy, has 0.17 km², so that none can hide in one.
 */
export const SLIVER_KM2 = 0.15;

const fault = (regle: string, message: string): GeoFault => ({ regle, message });

/** Signed area in square degrees: positive when the ring turns anticlockwise. */
export const signedArea = (ring: Ring): number => {
  let sum = 0;
  for (let i = 1; i < ring.length; i += 1) {
    const [x0, y0] = ring[i - 1] ?? [0, 0];
    const [x1, y1] = ring[i] ?? [0, 0];
    sum += x0 * y1 - x1 * y0;
  }
  return sum / 2;
};

export const ringKm2 = (ring: Ring): number => area(polygon([ring.map(([x, y]) => [x, y])])) / 1e6;

const key = ([x, y]: readonly [number, number]): string => `${x.toFixed(7)} ${y.toFixed(7)}`;

function ringFaults(code: string, parts: MultiPolygonCoordinates): GeoFault[] {
  const faults: GeoFault[] = [];
  for (const rings of parts) {
    rings.forEach((ring, i) => {
      const [first, last] = [ring[0], ring.at(-1)];
      if (ring.length < 4 || !first || !last || key(first) !== key(last) || signedArea(ring) === 0) {
        faults.push(
          fault(
            'anneau-casse',
            `Commune ${code} : un anneau n’est pas fermé ou n’a pas de surface. Reprenez la source.`,
          ),
        );
      } else if (
        ring.some(
          ([x, y]) => !Number.isFinite(x) || !Number.isFinite(y) || Math.abs(x) > 180 || Math.abs(y) > 90,
        )
      ) {
        faults.push(
          fault(
            'anneau-casse',
            `Commune ${code} : des coordonnées ne sont pas des degrés. Vérifiez le système de coordonnées (EPSG:4326 ou 2154).`,
          ),
        );
      } else if (i > 0 && rings[0] && Math.sign(signedArea(ring)) === Math.sign(signedArea(rings[0]))) {
        faults.push(
          fault(
            'anneau-inverse',
            `Commune ${code} : un trou tourne dans le même sens que son contour. Reprenez la source.`,
          ),
        );
      }
    });
  }
  return faults;
}

interface Edge {
  readonly codes: string[];
  /** +1 or -1 for each use: two neighbours run along their edge in opposite directions. */
  readonly ways: number[];
}

/** Every edge of every commune, with the communes that use it. */
function edgesOf(outlines: Outlines): ReadonlyMap<string, Edge> {
  const edges = new Map<string, Edge>();
  for (const [code, parts] of outlines) {
    for (const ring of parts.flat()) {
      for (let i = 1; i < ring.length; i += 1) {
        const [p, q] = [ring[i - 1], ring[i]];
        if (!p || !q) continue;
        const [a, b] = [key(p), key(q)];
        if (a === b) continue;
        const id = a < b ? `${a}|${b}` : `${b}|${a}`;
        const edge = edges.get(id) ?? { codes: [], ways: [] };
        edge.codes.push(code);
        edge.ways.push(a < b ? 1 : -1);
        edges.set(id, edge);
      }
    }
  }
  return edges;
}

/**
 * An edge used three times, or twice in the same direction by two communes, means that two outlines lie over each
 * other. Up to three such edges are tolerated: the source has one, on a sliver.
 */
const TOLERATED_EDGES = 3;

function edgeFaults(outlines: Outlines): GeoFault[] {
  const triple: string[] = [];
  const over: string[] = [];
  for (const { codes, ways } of edgesOf(outlines).values()) {
    if (codes.length > 2) triple.push([...new Set(codes)].join(', '));
    else if (codes.length === 2 && codes[0] !== codes[1] && ways[0] === ways[1])
      over.push([...new Set(codes)].join(', '));
  }
  const faults: GeoFault[] = [];
  if (triple.length > TOLERATED_EDGES) {
    faults.push(
      fault(
        'arete-triple',
        `${triple.length} segments servent à trois contours (communes ${triple[0]}…). Reprenez la source.`,
      ),
    );
  }
  if (over.length > TOLERATED_EDGES) {
    faults.push(
      fault(
        'chevauchement',
        `${over.length} segments ont deux communes du même côté (communes ${over[0]}…). Reprenez la source.`,
      ),
    );
  }
  return faults;
}

export interface Validation {
  readonly faults: readonly GeoFault[];
  /** Areas in km² of the holes found inside the region. */
  readonly slivers: readonly number[];
}

/**
 * Rules on the whole, before anything is written. Each is named after the fault.
 * @param region dissolves the outlines; asked for only once they are sound, since it would fail on broken ones
 * @param settings counts and area that the region must have, where a person has said them
 */
export function validate(
  outlines: Outlines,
  composition: Composition,
  region: () => MultiPolygonCoordinates,
  settings: RegionSettings = {},
): Validation {
  const known = new Set(composition.communes.map((row) => row.code));
  const faults: GeoFault[] = [];
  const missing = composition.communes.filter((row) => !outlines.has(row.code));
  if (missing.length > 0) {
    faults.push(
      fault(
        'commune-manquante',
        `${missing.length} commune(s) du COG sans contour : ${missing
          .slice(0, 5)
          .map((row) => `${row.code} ${row.nom}`)
          .join(', ')}. Le millésime de la géométrie et celui du COG ne vont pas ensemble.`,
      ),
    );
  }
  const unknown = [...outlines.keys()].filter((code) => !known.has(code));
  if (unknown.length > 0) {
    faults.push(
      fault(
        'code-inconnu',
        `${unknown.length} contour(s) dont le code n’est pas au COG : ${unknown.slice(0, 5).join(', ')}.`,
      ),
    );
  }
  const expected = settings.attendus;
  if (expected) {
    for (const level of ['communes', 'arrondissements', 'epci', 'departements'] as const) {
      if (composition[level].length !== expected[level]) {
        faults.push(
          fault(
            'compte-faux',
            `${composition[level].length} ${level} au lieu de ${expected[level]} dans la région ${composition.region.code}.`,
          ),
        );
      }
    }
  }
  const outer = [...outlines].map(([code, parts]): [string, number] => [
    code,
    Math.sign(parts.reduce((sum, rings) => sum + (rings[0] ? signedArea(rings[0]) : 0), 0)),
  ]);
  const way = Math.sign(outer.reduce((sum, [, sign]) => sum + sign, 0));
  for (const [code, sign] of outer) {
    if (sign !== 0 && sign !== way) {
      faults.push(
        fault(
          'anneau-inverse',
          `Commune ${code} : son contour tourne à l’inverse des autres. Reprenez la source.`,
        ),
      );
    }
  }
  for (const [code, parts] of outlines) faults.push(...ringFaults(code, parts));
  faults.push(...edgeFaults(outlines));
  // Areas of a region made of broken outlines would say nothing.
  if (faults.length > 0) return { faults, slivers: [] };
  const whole = region();
  const km2 = whole.reduce((sum, rings) => sum + (rings[0] ? ringKm2(rings[0]) : 0), 0);
  const [least, most] = settings.surfaceKm2 ?? [0, Number.POSITIVE_INFINITY];
  if (km2 < least || km2 > most) {
    faults.push(
      fault('surface-fausse', `La région a ${Math.round(km2)} km², attendu entre ${least} et ${most}.`),
    );
  }
  const slivers = whole.flatMap((rings) => rings.slice(1).map(ringKm2)).sort((a, b) => b - a);
  for (const km2 of slivers.filter((size) => size >= SLIVER_KM2)) {
    faults.push(
      fault(
        'trou',
        `La région a un trou de ${km2.toFixed(2)} km² : une commune manque ou garde un ancien contour.`,
      ),
    );
  }
  return { faults, slivers };
}
