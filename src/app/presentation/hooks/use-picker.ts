import { useMemo } from 'react';
import type { LonLat } from '../../../domain/cog';
import { type Boundaries, buildPickIndex, pick } from '../../../domain/geometry';
import type { Model } from '../../../domain/model';
import type { Place } from '../../../domain/place';
import type { ExplorerState } from '../../../state/explorer-state';
import { placeShape } from '../../../view/map/map-shapes';
import { pickable } from '../../../view/map/pickable';

/** What stands at a point of a drawn map, as a press on the map of the room would find it. */
export function usePicker(
  model: Model,
  state: ExplorerState | null,
  boundaries: Boundaries | null,
): (at: LonLat) => Place | null {
  return useMemo(() => {
    if (!state || !boundaries) return () => null;
    const { places, kinds } = pickable(model, state);
    const index = buildPickIndex(
      boundaries,
      places.map((place) => ({ place, shape: placeShape(model, place) })),
    );
    return (at: LonLat) => pick(index, at, kinds);
  }, [model, state, boundaries]);
}
