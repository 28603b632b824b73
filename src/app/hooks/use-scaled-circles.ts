import { useEffect, useMemo, useState } from 'react';
import type { Legend } from '../../view/legend';
import { circleScale } from '../../view/map/small-map';
import type { MapView } from '../../view/map-view';
import { scaleLegend } from '../../view/scenes/scale-view';
import { scaledOf } from '../foresight/known-views';
import { currentMap, onMapChange } from '../map/page-map';

const present = (): number => {
  const size = currentMap()?.host.size();
  return size && size.width > 0 && size.height > 0 ? circleScale(size) : 1;
};

/** A view and its legend with circles in proportion to the map of this page, on both alike. */
export function useScaledCircles(
  view: MapView,
  legend: Legend,
): { readonly view: MapView; readonly legend: Legend } {
  const [by, setBy] = useState(present);
  useEffect(() => {
    const read = (): void => setBy(present());
    read();
    window.addEventListener('resize', read);
    const stop = onMapChange(read);
    return () => {
      window.removeEventListener('resize', read);
      stop();
    };
  }, []);
  return useMemo(
    () => (by === 1 ? { view, legend } : { view: scaledOf(view, by), legend: scaleLegend(legend, by) }),
    [view, legend, by],
  );
}
