/**
 * How coarse the outlines of each file are: `metres` is how far a point may stand from the line that replaces it, `grille`
 * the cells of the grid across the file. What is changed here is drawn by `npm run geodata`, and told by the manifest.
 */

/**
 * Fine file, for close views and for other people's use: nearly every point. The source is already generalised (a point
 * every 540 m in the middle); what a tolerance of 280 m would save (20 % of the file) shows at zoom 12 as crude corners.
 * At 50 m only points go that stand on a line. A cell of the grid is 10 m by 13 m, a pixel at zoom 12.
 */
export const FINE = { metres: 50, grille: 2e4 } as const;

/**
 * Middle file, for all communes on one screen, up to zoom 11. At zoom 10 a pixel is about 50 m: a point goes when it
 * stands less than two pixels from the line, and a cell of the grid (about 30 m) is less than one. Of the points of the
 * fine file, nine in ten stay: what makes this file small is that it holds the communes alone, as bytes.
 */
export const MIDDLE = { metres: 100, grille: 7e3 } as const;

/**
 * Light file, for the first load. When the region fills a screen 1080 pixels high, a pixel is about 270 m: a point goes
 * when it stands less than a pixel and a half from the line, and a cell of the grid (about 90 m) is a third of one. Half a
 * pixel would cost a half more bytes. It is drawn anew from the fine file, which replaces it whole: without the communes,
 * most junctions are no longer junctions, and their points can go. Its levels share their arcs among themselves.
 * Crumbs are parts, and holes, of less than half a square kilometre: three pixels by three. An islet goes from every
 * level at once, an enclave with the hole that it fills.
 */
export const LIGHT = { metres: 380, grille: 2.5e3, miettesKm2: 0.5 } as const;
