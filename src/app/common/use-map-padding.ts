import type { Padding } from '../../domain/projection';
import { useMedia } from './use-media';

/** Above this height the legend stands on the map, at the lower left: the region keeps clear of it. */
const TALL = '(min-height: 900px)';
const PADDING = {
  tall: { top: 64, right: 28, bottom: 40, left: 300 },
  wide: { top: 92, right: 48, bottom: 44, left: 48 },
  phone: { top: 64, right: 10, bottom: 34, left: 10 },
} as const;

/** Margins kept free around the region, in CSS pixels. */
export function useMapPadding(phone: boolean): Padding {
  const tall = useMedia(TALL);
  return phone ? PADDING.phone : tall ? PADDING.tall : PADDING.wide;
}
