import type { Size } from '../../domain/projection';

/** A map lower or narrower than this shows the region smaller than a phone does, CSS pixels. */
const USUAL = 380;
/** Smaller circles would be dots without an area. */
const LEAST = 0.4;

/** How large circles are on a map of this size: with the region, they shrink where it does. In twentieths. */
export const circleScale = ({ width, height }: Size): number =>
  Math.round(20 * Math.max(LEAST, Math.min(1, Math.min(width, height) / USUAL))) / 20;
