/**
 * Boundaries and composition as a site serves them: the same numbers in text of which little is left once compressed.
 * Format in `geodata/README.md`; `src/load/packed/unpack.ts` reads them.
 */
import { SPLIT, writeNumber, writeStep } from '../../../src/load/packed/numbers';
import type { PackedCommunes, PackedTopology } from '../../../src/load/packed/unpack';
import type { Topology } from './simplify';
import { isPolygonal, polygons } from './topology';

function packArcs(arcs: Topology['arcs']): string[] {
  let [x, y] = [0, 0];
  return arcs.map((arc) =>
    arc
      .map(([px = 0, py = 0], at) => {
        const [stepX, stepY] = at === 0 ? [px - x, py - y] : [px, py];
        [x, y] = [x + stepX, y + stepY];
        return writeStep(stepX) + writeStep(stepY);
      })
      .join(''),
  );
}

const codeOf = (properties: unknown): string =>
  typeof properties === 'object' && properties !== null && 'code' in properties
    ? String(properties.code)
    : '';

function packLevel(object: Topology['objects'][string], name: string): string[] {
  if (object.type !== 'GeometryCollection') throw new Error(`« ${name} » n’est pas une couche.`);
  let last = 0;
  const ringOf = (ring: readonly number[]): string =>
    ring
      .map((arc) => {
        const step = arc - last;
        last = arc;
        return writeStep(step);
      })
      .join('');
  const units = object.geometries.filter(isPolygonal);
  return polygons(units).map(({ arcs }, at) =>
    [codeOf(units[at]?.properties), ...arcs.map((rings) => rings.map(ringOf).join('!'))].join(' '),
  );
}

/**
 * Text of a topology, without the names of its units, which `cog.json` holds.
 * @throws Error when it is not quantised, or has a layer without areas
 */
export function packedTopology({ transform, arcs, objects }: Topology): string {
  if (!transform) throw new Error('Seule une topologie quantifiée se range ainsi.');
  const packed: PackedTopology = {
    arcs: packArcs(arcs),
    objects: Object.fromEntries(
      Object.entries(objects).map(([name, object]) => [name, packLevel(object, name)]),
    ),
  };
  return `${JSON.stringify({ type: 'Topology', transform, ...packed })}\n`;
}

/** `communes-cog.json`. */
interface Communes {
  readonly codes: readonly string[];
  readonly arrondissement: readonly number[];
  readonly epci: readonly number[];
  readonly population: readonly number[];
}

/** Text of the composition. */
export function packedCommunes({ codes, arrondissement, epci, population }: Communes): string {
  const groupes: Record<string, [epci: number, arrondissement: number][]> = {};
  const groupe = codes.map((code, at) => {
    const known = groupes[code.slice(0, 2)] ?? [];
    groupes[code.slice(0, 2)] = known;
    const own: [number, number] = [epci[at] ?? -1, arrondissement[at] ?? -1];
    const rank = known.findIndex(([e, a]) => e === own[0] && a === own[1]);
    return writeNumber(rank < 0 ? known.push(own) - 1 : rank);
  });
  const packed: PackedCommunes = {
    pas: codes.map((code, at) => {
      const before = codes[at - 1] ?? '';
      return before.slice(0, 2) === code.slice(0, 2) ? Number(code.slice(2)) - Number(before.slice(2)) : code;
    }),
    groupes,
    groupe: groupe.join(''),
    population: [
      population.map((people) => writeNumber(people % SPLIT)).join(''),
      population.map((people) => writeNumber(Math.floor(people / SPLIT))).join(''),
    ],
  };
  return `${JSON.stringify(packed)}\n`;
}
