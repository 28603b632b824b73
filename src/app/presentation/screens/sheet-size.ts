/** Drawing size of a map on a page of the handout, CSS pixels. */
export const PICTURE = { width: 760, height: 820 } as const;
/** Width of the map on paper, millimetres: the first column of `.sheet-page` in `handout.css`. */
export const MAP_MM = 140;
/** From the drawing to the page (96 CSS pixels to the inch): the circles of the legend beside it are drawn by as much. */
export const ON_PAPER = (MAP_MM * 96) / 25.4 / PICTURE.width;
