import type { ComponentProps, RefObject } from 'react';
import type { Boundaries } from '../../domain/geometry';
import { MapToolbar } from '../../ui/layout/bars';
import type { AnchorOf } from '../../view/map/map-shapes';
import { type MapControl, MapPane } from '../common/map-pane';
import { MapKeys } from '../keys/map-keys';

interface Props extends Omit<ComponentProps<typeof MapPane>, 'ref' | 'boundaries' | 'early' | 'label'> {
  readonly map: RefObject<MapControl | null>;
  readonly boundaries: Boundaries | null;
  readonly title: string;
  readonly anchorOf: AnchorOf;
}

/** The map of the explorer, its keys and its buttons; a sentence where it has no ground. */
export function MapSlot({ map, boundaries, title, anchorOf, ...rest }: Props) {
  if (!boundaries) {
    return (
      <p className="map-missing">
        Le fond de carte manque. Les fiches, la recherche et le tableau restent disponibles.
      </p>
    );
  }
  const { model, state, dispatch } = rest;
  return (
    <>
      <MapPane
        ref={map}
        {...rest}
        boundaries={boundaries}
        early
        label={`Carte\u00a0: ${title}. Flèches pour se déplacer, plus et moins pour zoomer. La liste de la fiche donne les mêmes territoires.`}
      />
      <MapKeys {...{ map, model, state, anchorOf, dispatch }} />
      <MapToolbar onZoom={(step) => map.current?.zoom(step)} onHome={() => map.current?.home()} />
    </>
  );
}
