import { feature, mergeArcs } from 'topojson-client';
import type { MultiPolygon as TopoMultiPolygon } from 'topojson-specification';
import type { Cog } from '../../domain/cog';
import type { Boundaries } from '../../domain/geometry';
import { boundariesOf, KM2, ringArea } from '../boundaries';
import type { Layer, Topo, Unit } from '../topology';
import { decodeArcs } from './decode-arcs';

/**
 * Two communes that cover the same ground leave a ring there when they are dissolved. Below this, it is no part and no
 * hole of the unit: the threshold of the pipeline (`SLIVER_KM2` in `geodata/steps/rules/validate.ts`).
 */
const SLIVER = 0.1 * KM2;

type Shape = Unit & TopoMultiPolygon;

/** The largest part always stays: a unit is somewhere. */
function withoutSlivers(topology: Topo, unit: TopoMultiPolygon): TopoMultiPolygon {
  const { geometry } = feature(topology, unit);
  if (geometry.type !== 'MultiPolygon') return unit;
  const sizes = geometry.coordinates.map((rings) => rings.map(ringArea));
  const least = Math.min(SLIVER, Math.max(...sizes.map(([outer = 0]) => outer)));
  const arcs = unit.arcs
    .map((rings, i) => rings.filter((_, j) => (sizes[i]?.[j] ?? 0) >= least))
    .filter((rings, i) => rings.length > 0 && (sizes[i]?.[0] ?? 0) >= least);
  return { ...unit, arcs };
}

/** Code of the unit of a level that each commune of the COG is in; `undefined` for none. */
function membership({ region, departements, arrondissements, epci, communes }: Cog) {
  const arrondissement = communes.arrondissement.map((i) => arrondissements[i]);
  return {
    region: { codes: [region.code], of: () => region.code },
    departements: { codes: departements.map(({ code }) => code), of: (i) => arrondissement[i]?.departement },
    arrondissements: { codes: arrondissements.map(({ code }) => code), of: (i) => arrondissement[i]?.code },
    epci: { codes: epci.map(({ code }) => code), of: (i) => epci[communes.epci[i] ?? -1]?.code },
  } satisfies Record<
    Exclude<Layer, 'communes'>,
    { readonly codes: readonly string[]; readonly of: (commune: number) => string | undefined }
  >;
}

/**
 * Boundaries with every commune, from `communes.arcs`: the other levels are composed from their communes, on the same
 * lines, when one of them is first asked for.
 * @param bytes the file
 * @param cog composition of the same year: communes are in its order
 * @throws Error with a French sentence when the file is cut or spoiled, or is not that of this composition
 */
export function parseCommunes(bytes: Uint8Array, cog: Cog): Boundaries {
  const { scale, translate, arcs, communes } = decodeArcs(bytes);
  const { codes } = cog.communes;
  if (communes.length !== codes.length) {
    throw new Error(
      `Limites des communes « communes.arcs » : ${communes.length} communes, ${codes.length} attendues. Rechargez la page.`,
    );
  }
  const units = communes.map(
    (parts, i): Shape => ({
      type: 'MultiPolygon',
      arcs: parts,
      code: codes[i] ?? '',
    }),
  );
  const topology: Topo = { type: 'Topology', transform: { scale, translate }, arcs, objects: {} };
  const levels = membership(cog);
  return boundariesOf(topology, (layer) => {
    if (layer === 'communes') return units;
    const { codes: wanted, of } = levels[layer];
    const inside = new Map<string, Shape[]>(wanted.map((code) => [code, []]));
    units.forEach((unit, i) => void inside.get(of(i) ?? '')?.push(unit));
    return [...inside].map(([code, members]) => ({
      ...withoutSlivers(topology, mergeArcs(topology, members)),
      code,
    }));
  });
}
