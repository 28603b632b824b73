import type { LonLat } from '../../domain/cog';
import type { Box } from './label-candidates';

/** A symbol that labels must not cover; the label of the same key stands beside it. */
export interface Obstacle {
  readonly key: string;
  readonly at: LonLat;
  /** CSS pixels. */
  readonly halfWidth: number;
  readonly halfHeight: number;
}

/** What labels must heed besides each other. Boxes are of the screen, CSS pixels. */
export interface Surroundings {
  readonly obstacles?: readonly Obstacle[];
  /** Of the frame: buttons, cards. */
  readonly reserved?: readonly Box[];
  /** Keys of the areas under a box, `null` outside all of them: places on one area are tried first. */
  readonly areas?: (box: Box) => readonly (string | null)[];
  /** True where one fill lies under a whole box and no strong line runs through it; by default, where one area does. */
  readonly even?: (box: Box) => boolean;
  /** True where the outline of the region runs through a box. */
  readonly rim?: (box: Box) => boolean;
}
