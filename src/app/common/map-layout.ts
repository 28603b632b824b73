import type { Padding } from '../../domain/projection';

/** Narrower windows get the map over their whole width, and a sheet at the bottom. */
export const PHONE = '(max-width: 720px)';
/** A screen magnified four times: the page scrolls, and only buttons stand over the map. As in `short.css`. */
export const SHORT = '(max-height: 420px) and (max-width: 720px)';
/** A phone held across: everything beside the map is smaller. As in `low.css`. */
export const LOW = '(max-height: 500px) and (min-width: 721px)';
/** As wide as this, the legend stands on the map, at the lower left, and the region is none the smaller for it. As in `legend.css`. */
export const TALL = '(min-height: 900px) and (min-width: 1600px) and (min-aspect-ratio: 3/2)';

/** Where none of those holds: the sources and links under the map take three lines, and the region ends above them. */
export const NARROW = '(max-width: 1365px)';

/** Margins kept free around the region, in CSS pixels. */
export const MAP_PADDING = {
  tall: { top: 122, right: 28, bottom: 56, left: 300 },
  wide: { top: 122, right: 48, bottom: 56, left: 48 },
  narrow: { top: 122, right: 48, bottom: 80, left: 48 },
  low: { top: 62, right: 28, bottom: 50, left: 28 },
  phone: { top: 116, right: 14, bottom: 44, left: 14 },
  short: { top: 8, right: 8, bottom: 8, left: 8 },
} as const satisfies Record<string, Padding>;

/** In a frame nothing stands over the map but its buttons. */
export const EMBED_PADDING: Padding = { top: 12, right: 12, bottom: 12, left: 12 };

/** Margins of the layout in force, asked once, before any interface. */
export const mapPadding = (): Padding =>
  document.documentElement.dataset.mode === 'integration'
    ? EMBED_PADDING
    : MAP_PADDING[
        (
          [
            ['short', SHORT],
            ['phone', PHONE],
            ['low', LOW],
            ['tall', TALL],
            ['narrow', NARROW],
          ] as const
        ).find(([, query]) => window.matchMedia(query).matches)?.[0] ?? 'wide'
      ];
