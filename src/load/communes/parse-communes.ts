import type { MultiLineString } from 'geojson';
import type { MultiPolygon as TopoMultiPolygon } from 'topojson-specification';
import type { Cog } from '../../domain/cog';
import type { Boundaries } from '../../domain/geometry';
import { type ArcReader, arcReader } from '../arcs/arc-reader';
import { areaOf, dissolved } from '../arcs/dissolve';
import { boundariesOf, KM2, ringArea } from '../boundaries';
import type { Layer, Unit } from '../topology';
import { decodeArcs } from './decode-arcs';

/**
 * Two communes that cover the same ground leave a ring there when they are dissolved. Below this, it is no part and no
 * hole of the unit: the threshold of the pipeline (`SLIVER_KM2` in `geodata/steps/rules/validate.ts`).
 */
const SLIVER = 0.1 * KM2;

type Shape = Unit & TopoMultiPolygon;

/** The largest part always stays: a unit is somewhere. */
function withoutSlivers(reader: ArcReader, polygons: number[][][]): number[][][] {
  const { coordinates } = areaOf(reader, polygons);
  const sizes = coordinates.map((rings) => rings.map(ringArea));
  const least = Math.min(SLIVER, Math.max(...sizes.map(([outer = 0]) => outer)));
  return polygons
    .map((rings, i) => rings.filter((_, j) => (sizes[i]?.[j] ?? 0) >= least))
    .filter((rings, i) => rings.length > 0 && (sizes[i]?.[0] ?? 0) >= least);
}

interface Composition {
  readonly codes: readonly string[];
  /** What its units are made of: the smaller the pieces, the longer it takes. */
  readonly from: Layer;
  /** Code of the unit that the piece of that index is in; `undefined` for none. */
  readonly of: (piece: number) => string | undefined;
}

const codesOf = (rows: readonly { readonly code: string }[]): string[] => rows.map(({ code }) => code);

const compositions = ({
  region,
  departements,
  arrondissements,
  epci,
  communes,
}: Cog): Readonly<Record<Exclude<Layer, 'communes'>, Composition>> => ({
  arrondissements: {
    codes: codesOf(arrondissements),
    from: 'communes',
    of: (i) => arrondissements[communes.arrondissement[i] ?? -1]?.code,
  },
  departements: {
    codes: codesOf(departements),
    from: 'arrondissements',
    of: (i) => arrondissements[i]?.departement,
  },
  region: { codes: [region.code], from: 'departements', of: () => region.code },
  epci: { codes: codesOf(epci), from: 'communes', of: (i) => epci[communes.epci[i] ?? -1]?.code },
});

/** Communes, and their lines as the file has them. */
export interface CommuneBoundaries extends Boundaries {
  /** Each line between communes once, not joined end to end: the same ink as their mesh, in half the time. */
  readonly pieces: () => MultiLineString;
}

/**
 * Boundaries with every commune, from `communes.arcs`: the other levels are composed from their communes, on the same
 * lines, when one of them is first asked for.
 * @param bytes the file
 * @param cog composition of the same year: communes are in its order
 * @throws Error with a French sentence when the file is cut or spoiled, or is not that of this composition
 */
export function parseCommunes(bytes: Uint8Array, cog: Cog): CommuneBoundaries {
  const { scale, translate, arcs, communes } = decodeArcs(bytes);
  const { codes } = cog.communes;
  if (communes.length !== codes.length) {
    throw new Error(
      `Limites des communes « communes.arcs » : ${communes.length} communes, ${codes.length} attendues. Rechargez la page.`,
    );
  }
  const units = communes.map(
    (parts, i): Shape => ({ type: 'MultiPolygon', arcs: parts, code: codes[i] ?? '' }),
  );
  const reader = arcReader({ type: 'Topology', transform: { scale, translate }, arcs, objects: {} });
  // Not the arcs: what is asked for later would keep them beside those that are read.
  const count = arcs.length;
  const levels = compositions(cog);
  const done = new Map<Layer, readonly Shape[]>([['communes', units]]);
  const layerOf = (layer: Layer): readonly Shape[] => {
    const found = done.get(layer);
    if (found || layer === 'communes') return found ?? units;
    const { codes: wanted, from, of } = levels[layer];
    const inside = new Map<string, Shape[]>(wanted.map((code) => [code, []]));
    layerOf(from).forEach((piece, i) => void inside.get(of(i) ?? '')?.push(piece));
    const made = [...inside].map(
      ([code, pieces]): Shape => ({
        type: 'MultiPolygon',
        arcs: withoutSlivers(reader, dissolved(reader, pieces)),
        code,
      }),
    );
    done.set(layer, made);
    return made;
  };
  return {
    ...boundariesOf(reader, layerOf, true),
    pieces: () => ({
      type: 'MultiLineString',
      coordinates: Array.from({ length: count }, (_, i) => [...reader.points(i)]),
    }),
  };
}
