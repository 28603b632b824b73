import { scaleThreshold } from 'd3-scale';
import { CLASS_IDS, CLASS_RANKS, type ClassId, type ClassRank } from '../../domain/indicators/classes';
import type { PlaceKey } from '../../domain/place';
import type { AbsenceKind, DiscFill } from '../map-view';
import { formatDecimal, GAP } from '../text/formats';

/**
 * A choropleth of any indicator, as data: a value or a kind of absence for each place, and how values are classed. Map,
 * legend, lists and table read this one.
 */
export interface Choropleth {
  /** After a value of the legend: "€", "hab./km²". */
  readonly unit: string;
  /** Ascending; none for a single class. */
  readonly breaks: readonly number[];
  /** What the only class is called. */
  readonly single: string;
  /** How a break is written; as an amount where it is not said. */
  readonly write?: (value: number) => string;
  readonly rows: readonly ChoroplethRow[];
}

export interface ChoroplethRow {
  readonly key: PlaceKey;
  /** Rank from the lowest class, or why there is none. */
  readonly classed: Classed;
  /** False: left out by a filter. */
  readonly asked: boolean;
}

export type Classed = number | AbsenceKind;

/** Rank of the class of a value, 0 (lowest) to the number of breaks. */
export const classRank = (value: number, breaks: readonly number[]): number =>
  scaleThreshold<number, number>()
    .domain(breaks)
    .range(CLASS_RANKS.slice(0, breaks.length + 1))(value);

/** Colours of the ramp for so many classes, while they are fewer than its colours: few classes stand far apart. */
const APART: Readonly<Record<Exclude<ClassRank, 0>, readonly ClassRank[]>> = {
  1: [2],
  2: [1, 4],
  3: [0, 2, 4],
  4: [0, 1, 3, 4],
};
const apart: Readonly<Record<number, readonly ClassRank[]>> = APART;

/** Rank on the ramp of a class among those of its scale. */
export const rampRank = (index: number, breaks: readonly number[]): ClassRank =>
  apart[breaks.length + 1]?.[index] ?? CLASS_RANKS[index] ?? CLASS_RANKS[0];

/** The class of a value; a kind of absence stays what it is. */
export const classedOf = <A extends AbsenceKind>(value: number | A, breaks: readonly number[]): number | A =>
  typeof value === 'number' ? classRank(value, breaks) : value;

/** The class by its name in the legend and in a link. */
export const classId = <A extends AbsenceKind>(classed: number | A): ClassId | A =>
  typeof classed === 'number' ? (CLASS_IDS[classed] ?? 'classe-0') : classed;

/** Colour of the ramp, or the pattern of the absence. */
export const classFill = (classed: Classed, { breaks }: Pick<Choropleth, 'breaks'>): DiscFill =>
  typeof classed === 'number'
    ? { kind: 'class', rank: rampRank(classed, breaks) }
    : { kind: 'absence', absence: classed };

/** "2 à moins de 4 €". */
export function classLabel(
  rank: number,
  { breaks, unit, single, write = formatDecimal }: Pick<Choropleth, 'breaks' | 'unit' | 'single' | 'write'>,
): string {
  const low = breaks[rank - 1];
  const high = breaks[rank];
  if (low === undefined && high === undefined) return single;
  if (low === undefined) return `moins de ${write(high ?? 0)}${GAP}${unit}`;
  if (high === undefined) return `${write(low)}${GAP}${unit} et plus`;
  return `${write(low)} à moins de ${write(high)}${GAP}${unit}`;
}
