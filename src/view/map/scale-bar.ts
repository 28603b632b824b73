import { type Camera, worldSize } from '../../domain/projection';

/** Length of the equator in metres. Source: WGS 84. */
const EQUATOR = 40_075_016.686;
const STEPS = [1, 2, 5] as const;

/** A round length on the ground, and how wide it is on the map. */
export interface ScaleBar {
  /** CSS pixels. */
  readonly width: number;
  readonly text: string;
}

/** The longest round length that is no wider than the room, at the latitude of the middle of the map. */
export function scaleBar({ center: [, lat], zoom }: Camera, room: number): ScaleBar {
  const metres = (EQUATOR * Math.cos((lat * Math.PI) / 180)) / worldSize(zoom);
  const tens = 10 ** Math.floor(Math.log10(room * metres));
  const length = tens * (STEPS.findLast((step) => step * tens <= room * metres) ?? 1);
  return {
    width: length / metres,
    // Fewer than a thousand of either.
    text: length >= 1000 ? `${length / 1000}\u00a0km` : `${length}\u00a0m`,
  };
}
