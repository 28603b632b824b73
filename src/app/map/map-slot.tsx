import { type ComponentProps, lazy, Suspense, useState } from 'react';
import type { Boundaries } from '../../domain/geometry';
import type { Size } from '../../domain/projection';
import { selectedPlaces } from '../../state/explorer-state';
import { MapToolbar } from '../../ui/layout/bars';
import { isDrawable } from '../../view/map/arrived';
import type { AnchorOf } from '../../view/map/map-shapes';
import type { Resources } from '../hooks/use-resources';
import { goHome, zoomMap } from './map-control';
import { MapKeys } from './map-keys';
import { useMapNotice } from './map-notice';
import { MapPane } from './map-pane';

/** Comes once the map is brought nearer; where its file does not come, the map goes without it. */
const LocatorAndScale = lazy(() =>
  import('./framing/locator-and-scale').then(
    ({ LocatorAndScale: view }) => ({ default: view }),
    () => ({ default: () => null }),
  ),
);

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
  // Drawn again once the inset has come: the map looks then at what stands over it.
  const [, setPlaced] = useState<Size | null>(null);
  if (!boundaries) return <p className="map-missing">Le fond de carte manque. {otherwise}</p>;
  const { model, state, dispatch } = rest;
  const named =
    model.names !== null || !selectedPlaces(state.selection).some(({ kind }) => kind === 'commune');
  const isWhole = named && isDrawable(rest.view, boundaries);
  return (
    <>
      <MapPane {...rest} boundaries={boundaries} />
      {isWhole ? null : (
        <p className="paper-wait">
          Les limites ou les noms des communes n’étaient pas encore arrivées quand cette page a été
          imprimée&nbsp;: la carte est incomplète. Relancez l’impression dans un instant.
        </p>
      )}
      <MapKeys {...{ model, state, anchorOf, dispatch }} />
      {toolbar ? <MapToolbar onZoom={zoomMap} onHome={goHome} /> : null}
      {toolbar && rest.camera ? (
        <Suspense fallback={null}>
          <LocatorAndScale {...{ model, boundaries }} camera={rest.camera} onPlaced={setPlaced} />
        </Suspense>
      ) : null}
    </>
  );
}
