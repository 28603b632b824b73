import { useMemo, useSyncExternalStore } from 'react';
import type { Legend } from '../../view/legend';
import type { MapView } from '../../view/map-view';
import { scaledLegendOf, scaledOf } from '../foresight/known-views';
import { circlesBy } from '../foresight/seen';
import { onMapOrWindow } from './use-map-ready';

/** A view and its legend with circles in proportion to the map of this page, on both alike. */
export function useScaledCircles(
  view: MapView,
  legend: Legend,
): { readonly view: MapView; readonly legend: Legend } {
  const by = useSyncExternalStore(onMapOrWindow, circlesBy);
  return useMemo(
    () => ({ view: scaledOf(view, by), legend: scaledLegendOf(legend, by) }),
    [view, legend, by],
  );
}
