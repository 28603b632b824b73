import type { Size } from '../domain/projection';

/** A picture that a reader may save: its name on screen, and how it is drawn. */
export interface PictureSize {
  readonly id: string;
  readonly label: string;
  /** Drawing, CSS pixels. */
  readonly size: Size;
  readonly scale: number;
}

/** Sizes of the export window, the first of which is offered. */
export const PICTURE_SIZES: readonly PictureSize[] = [
  { id: 'diapositive', label: 'Diapositive 16:9, 2560 × 1440', size: { width: 1280, height: 720 }, scale: 2 },
  { id: 'rapport', label: 'Page de rapport, 3510 × 2480', size: { width: 1170, height: 2480 / 3 }, scale: 3 },
  { id: 'vignette', label: 'Page web, 1200 × 800', size: { width: 1200, height: 800 }, scale: 1 },
  { id: 'carre', label: 'Carré, 2160 × 2160', size: { width: 1080, height: 1080 }, scale: 2 },
];
