import { useMemo } from 'react';
import type { Model } from '../../domain/model';
import { placeKey } from '../../domain/place';
import { type ExplorerState, selectedPlaces } from '../../state/explorer-state';
import type { Dispatch } from '../../ui/common/types';
import { MapNavigator } from '../../ui/layout/map-navigator';
import type { AnchorOf } from '../../view/map/map-shapes';
import {
  type NavigableUnit,
  navigableUnits,
  neighbourTowards,
  unitSentence,
} from '../../view/map/navigation';
import { pickable } from '../../view/map/pickable';
import { useAfterFrame } from '../hooks/use-later';

interface Props {
  readonly model: Model;
  readonly state: ExplorerState;
  readonly anchorOf: AnchorOf;
  readonly dispatch: Dispatch;
  /** Outlines the territory under the keys and brings it into sight; `null` puts the outline out. */
  readonly onPoint: (unit: NavigableUnit | null) => void;
}

/** The keys on the map; it comes when the map has taken over, or with the first key. */
export function NavigatorPane({ model: now, state: asked, anchorOf, dispatch, onPoint }: Props) {
  // After the map: there may be thousands of them. Together: what was chosen is not read once more in other data.
  const { model, state } = useAfterFrame(useMemo(() => ({ model: now, state: asked }), [now, asked]));
  const { places } = pickable(model, state);
  const units = useMemo(() => navigableUnits(model, places, anchorOf), [model, places, anchorOf]);
  const selected = selectedPlaces(state.selection)[0];
  return (
    <MapNavigator
      units={units}
      start={selected ? placeKey(selected) : null}
      sentence={({ place }) => unitSentence(model, state, place)}
      next={(from, direction) => neighbourTowards(units, from, direction)}
      onPoint={onPoint}
      onSelect={({ place }, add) => dispatch({ kind: 'select', place, add })}
    />
  );
}
