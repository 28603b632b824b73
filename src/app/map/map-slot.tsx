import type { ComponentProps } from 'react';
import type { Boundaries } from '../../domain/geometry';
import { MapToolbar } from '../../ui/layout/bars';
import type { AnchorOf } from '../../view/map/map-shapes';
import type { Resources } from '../hooks/use-resources';
import { goHome, zoomMap } from './map-control';
import { MapKeys } from './map-keys';
import { useMapNotice } from './map-notice';
import { MapPane } from './map-pane';

interface Props extends Omit<ComponentProps<typeof MapPane>, 'boundaries'>, Pick<Resources, 'say' | 'unsay'> {
  readonly boundaries: Boundaries | null;
  readonly anchorOf: AnchorOf;
  /** What goes on without the ground of the map. */
  readonly otherwise: string;
  /** `false`: the shell has its own buttons. */
  readonly toolbar?: boolean;
}

/** The map of a shell, its keys and its buttons; a sentence where it has no ground. */
export function MapSlot({ boundaries, anchorOf, otherwise, say, unsay, toolbar = true, ...rest }: Props) {
  useMapNotice({ say, unsay });
  if (!boundaries) return <p className="map-missing">Le fond de carte manque. {otherwise}</p>;
  const { model, state, dispatch } = rest;
  return (
    <>
      <MapPane {...rest} boundaries={boundaries} />
      <MapKeys {...{ model, state, anchorOf, dispatch }} />
      {toolbar ? <MapToolbar onZoom={zoomMap} onHome={goHome} /> : null}
    </>
  );
}
