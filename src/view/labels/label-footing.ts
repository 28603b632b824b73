import type { LabelMark } from '../map-view';
import { type Box, inkBox } from './label-candidates';

/**
 * What letters stand on: one fill; a border beside their unit; the edge of their unit, whose fill may be the dark one of
 * the two; any of these, with a leader that crosses a unit that has a name of its own; land and what lies around the
 * region at once, its outline through the letters; another unit.
 */
export const FOOTING = { even: 0, border: 1, astride: 2, crossing: 3, rim: 4, other: 5 } as const;
export type Footing = (typeof FOOTING)[keyof typeof FOOTING];

/** What lies under boxes of the screen. */
interface Under {
  readonly areas: (box: Box) => readonly (string | null)[];
  /** By default, where one area does. */
  readonly even: ((box: Box) => boolean) | undefined;
  readonly rim: (box: Box) => boolean;
}

/**
 * What a label stands on at a place.
 * @param named units that bear a name at this scale: no leader crosses them
 * @param nameable those that bear one at some scale: letters on them would be read as it
 */
export const footingOver =
  ({ areas, even, rim }: Under, named: ReadonlySet<string | null>, nameable: ReadonlySet<string | null>) =>
  (label: LabelMark, home: string | null) =>
  (box: Box, steps: readonly Box[]): Footing => {
    const foreign = (units: ReadonlySet<string | null>, keys: readonly (string | null)[]): boolean =>
      keys.some(
        (key) =>
          key !== home && key !== label.key && label.over?.includes(key ?? '') !== true && units.has(key),
      );
    const under = areas(inkBox(box));
    if (foreign(nameable, under) || (label.own && under.some((key) => key !== label.key)))
      return FOOTING.other;
    if (steps.some((step) => foreign(named, areas(step)))) return FOOTING.crossing;
    const plain = even?.(inkBox(box)) ?? under.every((key) => key === under[0]);
    if (plain) return FOOTING.even;
    return rim(inkBox(box)) ? FOOTING.rim : under.includes(label.key) ? FOOTING.astride : FOOTING.border;
  };

const extent = ({ bbox: [west, south, east, north] }: LabelMark): number => (east - west) * (north - south);

/**
 * The area under the point of a label, on which it is at home: its own, or a wider one that it is a part of. Over a narrower
 * one that has a name, the name of what is around it would be read as its name: `null`.
 */
export function homeOver(areas: Under['areas'], labels: readonly LabelMark[]) {
  const units = new Map(
    labels.flatMap((mark) => (mark.kind === 'unit' ? [[mark.key as string, mark] as const] : [])),
  );
  return (label: LabelMark, point: Box): string | null => {
    const under = areas(point)[0] ?? null;
    const other = units.get(under ?? '');
    return other && other.key !== label.key && extent(other) < extent(label) ? null : under;
  };
}
