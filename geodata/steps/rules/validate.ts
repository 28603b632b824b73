import { booleanPointInPolygon, multiPolygon } from '@turf/turf';
import type { RegionSettings } from '../read/sources';
import type { Composition, GeoFault, MultiPolygonCoordinates, Outlines, Ring } from '../types';
import { type EdgeReport, edgeReport, type Patch } from './edges';
import { crossing, key, signedArea, unitKm2 } from './rings';

/**
 * Holes and overlaps below this area, in km², are slivers of the drawing: they are reported and pass. The largest of
 * the source has 0.03 km², while the smallest commune of the region, Lannoy (59332), has 0.17 km²: no commune can be
 * lost in one, and the least hole left by an outline of another year (5 km²) is fifty times larger.
 */
export const SLIVER_KM2 = 0.1;
/**
 * Edges used by three outlines: an edge belongs to two communes at most, but one badly rounded junction makes a triple
 * edge on a sliver. More than this is a pile of outlines (the same commune twice, or two years mixed).
 */
export const TOLERATED_TRIPLE_EDGES = 2;
/** Degrees around the point of a foreign enclave within which a hole is that enclave: its size. */
const ENCLAVE_REACH = 0.05;
/** Names given in a message: enough to find the fault, few enough to be read. */
const SHOWN = 5;

export interface Validation {
  readonly faults: readonly GeoFault[];
  /** Holes and overlaps too small to matter, largest first. */
  readonly slivers: readonly Patch[];
  readonly edges: EdgeReport['edges'];
  /** Area of the region, km² on the sphere. */
  readonly areaKm2: number;
}

const NOTHING: Validation = {
  faults: [],
  slivers: [],
  edges: { partagees: 0, seules: 0, triples: 0 },
  areaKm2: 0,
};

const SOURCE = 'Reprenez la source, ou un fichier ADMIN EXPRESS COG de la même année que le COG (--ign)';
const fault = (regle: string, what: string, todo = SOURCE): GeoFault => ({
  regle,
  message: `${what}. ${todo}.`,
});
const place = ([x, y]: readonly [number, number]): string => `${x.toFixed(4)} ; ${y.toFixed(4)}`;
const list = (names: readonly string[]): string =>
  names.slice(0, SHOWN).join(', ') + (names.length > SHOWN ? ` et ${names.length - SHOWN} autre(s)` : '');

const isDegrees = (ring: Ring): boolean =>
  ring.every(([x, y]) => Number.isFinite(x) && Number.isFinite(y) && Math.abs(x) <= 180 && Math.abs(y) <= 90);

function brokenRing(ring: Ring): string | null {
  const [first, last] = [ring[0], ring.at(-1)];
  if (!first || !last || ring.length < 4) return `un anneau de ${ring.length} point(s), il en faut quatre`;
  if (!isDegrees(ring)) return 'des coordonnées qui ne sont pas des degrés (EPSG:4326 ou 2154 attendu)';
  if (key(first) !== key(last)) return `un anneau ouvert, près de ${place(first)}`;
  if (signedArea(ring) === 0) return `un anneau sans surface, près de ${place(first)}`;
  const at = crossing(ring);
  return at ? `un anneau qui se recoupe, près de ${place(at)}` : null;
}

function ringFaults(outlines: Outlines): GeoFault[] {
  const broken = [...outlines].flatMap(([code, parts]) =>
    parts.flat().flatMap((ring) => {
      const why = brokenRing(ring);
      return why ? [fault('anneau-casse', `Commune ${code} : ${why}`)] : [];
    }),
  );
  if (broken.length > 0) return broken;
  // Which way outlines turn depends on the kind of file; that they all turn the same way does not.
  const outer = (parts: MultiPolygonCoordinates) =>
    parts.flatMap((rings) => (rings[0] ? [Math.sign(signedArea(rings[0]))] : []));
  const way = Math.sign([...outlines.values()].flatMap(outer).reduce((sum, sign) => sum + sign, 0));
  return [...outlines].flatMap(([code, parts]) => [
    ...(outer(parts).some((sign) => sign !== way)
      ? [fault('anneau-inverse', `Commune ${code} : son contour tourne à l’inverse des autres`)]
      : []),
    ...(parts.some((rings) => rings.slice(1).some((ring) => Math.sign(signedArea(ring)) === way))
      ? [fault('anneau-inverse', `Commune ${code} : un trou tourne dans le même sens que son contour`)]
      : []),
  ]);
}

function countFaults(composition: Composition, settings: RegionSettings): GeoFault[] {
  const { attendus } = settings;
  if (!attendus) return [];
  return (['communes', 'arrondissements', 'epci', 'departements'] as const).flatMap((level) =>
    composition[level].length === attendus[level]
      ? []
      : [
          fault(
            'compte-faux',
            `Région ${composition.region.code} : ${composition[level].length} ${level}, ${attendus[level]} attendus`,
            'Vérifiez l’année du COG ; si le compte a changé, changez « attendus » dans geodata/sources.json',
          ),
        ],
  );
}

function codeFaults(outlines: Outlines, { communes }: Composition): GeoFault[] {
  const known = new Set(communes.map(({ code }) => code));
  const missing = communes.filter(({ code }) => !outlines.get(code)?.length);
  const unknown = [...outlines.keys()].filter((code) => !known.has(code));
  const years = 'La géométrie et le COG ne sont pas de la même année : changez l’une des deux sources';
  return [
    ...(missing.length > 0
      ? [
          fault(
            'commune-manquante',
            `${missing.length} commune(s) du COG sans contour : ${list(missing.map(({ code, nom }) => `${code} ${nom}`))}`,
            years,
          ),
        ]
      : []),
    ...(unknown.length > 0
      ? [
          fault(
            'code-inconnu',
            `${unknown.length} contour(s) dont le code n’est pas au COG : ${list(unknown)}`,
            years,
          ),
        ]
      : []),
  ];
}

function patchFaults(patches: readonly Patch[]): GeoFault[] {
  return patches.map(({ genre, km2, codes, at }) =>
    fault(
      genre,
      genre === 'trou'
        ? `Trou de ${km2.toFixed(2)} km² entre les communes ${list(codes)}, près de ${place(at)}`
        : `Les communes ${list(codes)} se recouvrent sur ${km2.toFixed(2)} km², près de ${place(at)}`,
    ),
  );
}

/**
 * Rules on the communes of a region, each named after the fault; nothing is written when one of them speaks.
 * @param outside outlines of the communes around: a hole that one of them fills is an enclave, not a fault
 */
export function validate(
  outlines: Outlines,
  composition: Composition,
  settings: RegionSettings = {},
  outside: Outlines = new Map(),
): Validation {
  const faults = [...codeFaults(outlines, composition), ...countFaults(composition, settings)];
  const rings = ringFaults(outlines);
  // With a broken ring, what edges and areas say is noise: one fault would be told as a hundred.
  if (rings.length > 0) return { ...NOTHING, faults: [...faults, ...rings] };
  const areaKm2 = [...outlines.values()].reduce((sum, parts) => sum + unitKm2(parts), 0);
  const { edges, triples, patches } = edgeReport(outlines);
  if (triples.length > TOLERATED_TRIPLE_EDGES) {
    const [first] = triples;
    faults.push(
      fault(
        'arete-triple',
        `${triples.length} segments servent à plus de deux contours, dont un aux communes ${list(first?.codes ?? [])}, près de ${place(first?.at ?? [0, 0])}`,
      ),
    );
  }
  const large = patches.filter(({ km2 }) => km2 >= SLIVER_KM2);
  const abroad = settings.enclaves ?? [];
  const isEnclave = ({ genre, at }: Patch): boolean =>
    genre === 'trou' &&
    (abroad.some(({ point: [x, y] }) => Math.hypot(x - at[0], y - at[1]) < ENCLAVE_REACH) ||
      [...outside.values()].some((parts) =>
        booleanPointInPolygon(
          [...at],
          multiPolygon(parts.map((rs) => rs.map((r) => r.map(([x, y]) => [x, y])))),
        ),
      ));
  faults.push(...patchFaults(large.filter((patch) => !isEnclave(patch))));
  const [least, most] = settings.surfaceKm2 ?? [0, Number.POSITIVE_INFINITY];
  if (faults.length === 0 && (areaKm2 < least || areaKm2 > most)) {
    faults.push(
      fault('surface-fausse', `La région a ${Math.round(areaKm2)} km², entre ${least} et ${most} attendus`),
    );
  }
  return { faults, slivers: patches.filter(({ km2 }) => km2 < SLIVER_KM2), edges, areaKm2 };
}
