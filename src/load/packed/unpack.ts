import type { GeometryCollection, MultiPolygon } from 'topojson-specification';
import { readNumbers, readSteps, SPLIT } from './numbers';

/** Boundaries as a site serves them, written by `geodata/steps/draw/packed.ts`; the format is told in `geodata/README.md`. */
export interface PackedTopology {
  /** Steps of each arc, from the last point of the one before. */
  readonly arcs: readonly string[];
  /** Units of a level: code, and its parts. */
  readonly objects: Readonly<Record<string, readonly string[]>>;
}

type Point = [number, number];

function unpackArcs(texts: readonly string[]): Point[][] {
  let [x, y] = [0, 0];
  return texts.map((text) => {
    const steps = readSteps(text);
    const arc: Point[] = [];
    for (let at = 0; at < steps.length; at += 2) {
      const step: Point = [steps[at] ?? 0, steps[at + 1] ?? 0];
      [x, y] = [x + step[0], y + step[1]];
      // TopoJSON tells the first point by its place.
      arc.push(at === 0 ? [x, y] : step);
    }
    return arc;
  });
}

function unpackLevel(units: readonly string[]): GeometryCollection<{ readonly code: string }> {
  let arc = 0;
  const arcsOf = (ring: string): number[] =>
    readSteps(ring).map((step) => {
      arc += step;
      return arc;
    });
  return {
    type: 'GeometryCollection',
    geometries: units.map((unit): MultiPolygon<{ readonly code: string }> => {
      const [code = '', ...parts] = unit.split(' ');
      return {
        type: 'MultiPolygon',
        properties: { code },
        arcs: parts.map((part) => part.split('!').map(arcsOf)),
      };
    }),
  };
}

/** Arcs and levels of TopoJSON. */
export const unpackTopology = ({ arcs, objects }: PackedTopology) => ({
  arcs: unpackArcs(arcs),
  objects: Object.fromEntries(Object.entries(objects).map(([name, units]) => [name, unpackLevel(units)])),
});

/** Composition as a site serves it: columns of communes in code order. */
export interface PackedCommunes {
  /** Codes: in full for the first of a département, then how far each is from the one before. */
  readonly pas: readonly (string | number)[];
  /** By département, places of an EPCI and of an arrondissement in the lists of `cog.json`. */
  readonly groupes: Readonly<Record<string, readonly (readonly [epci: number, arrondissement: number])[]>>;
  /** Which of these a commune belongs to. */
  readonly groupe: string;
  /** Inhabitants: what a division leaves, and its result. */
  readonly population: readonly [rest: string, times: string];
}

/** Letters of a code that its number does not hold. */
const PREFIX = 2;

/** Columns of `communes-cog.json`. */
export function unpackCommunes({ pas, groupes, groupe, population: [rest, times] }: PackedCommunes) {
  let code = '';
  const codes = pas.map((step) => {
    const next = typeof step === 'string' ? step : String(Number(code.slice(PREFIX)) + step);
    code = typeof step === 'string' ? next : code.slice(0, PREFIX) + next.padStart(code.length - PREFIX, '0');
    return code;
  });
  const members = readNumbers(groupe).map((rank, at) => groupes[codes[at]?.slice(0, PREFIX) ?? '']?.[rank]);
  const [rests, multiples] = [readNumbers(rest), readNumbers(times)];
  return {
    codes,
    epci: members.map((group) => group?.[0]),
    arrondissement: members.map((group) => group?.[1]),
    population: rests.map((value, at) => value + SPLIT * (multiples[at] ?? Number.NaN)),
  };
}
