import type { ComponentProps, RefObject } from 'react';
import type { Boundaries } from '../../domain/geometry';
import { MapToolbar } from '../../ui/layout/bars';
import type { AnchorOf } from '../../view/map/map-shapes';
import { useEngine } from '../hooks/use-engine';
import { MapKeys } from './map-keys';
import { type MapControl, MapPane } from './map-pane';

interface Props extends Omit<ComponentProps<typeof MapPane>, 'ref' | 'boundaries' | 'engine'> {
  readonly map: RefObject<MapControl | null>;
  readonly boundaries: Boundaries | null;
  readonly anchorOf: AnchorOf;
  /** What goes on without the ground of the map. */
  readonly otherwise: string;
  /** `false`: the shell has its own buttons. */
  readonly toolbar?: boolean;
}

/** The map of a shell, its keys and its buttons; a sentence where it has no ground. */
export function MapSlot({ map, boundaries, anchorOf, otherwise, toolbar = true, ...rest }: Props) {
  const engine = useEngine();
  if (!boundaries) return <p className="map-missing">Le fond de carte manque. {otherwise}</p>;
  const { model, state, dispatch } = rest;
  return (
    <>
      {/* Another choice makes the map anew. */}
      <MapPane key={engine} ref={map} {...rest} {...{ engine, boundaries }} />
      <MapKeys {...{ map, model, state, anchorOf, dispatch }} />
      {toolbar ? (
        <MapToolbar onZoom={(step) => map.current?.zoom(step)} onHome={() => map.current?.home()} />
      ) : null}
    </>
  );
}
