import { type ComponentProps, Suspense } from 'react';
import { late } from '../../ui/common/late';
import { useMapReady } from '../hooks/use-map-ready';
import { highlightOnMap, revealOnMap } from './map-control';
import type { NavigatorPane as Pane } from './navigator-pane';
import { useKeyed } from './use-keyed';

const NavigatorPane = late(() => import('./navigator-pane').then(({ NavigatorPane: view }) => view));

/** What a pointer does on a map, by keys, in every shell. It loads once the map is ready, or with the first key. */
export function MapKeys(props: Omit<ComponentProps<typeof Pane>, 'onPoint'>) {
  const ready = useMapReady();
  const keyed = useKeyed();
  if (!ready && !keyed) return null;
  return (
    <Suspense fallback={null}>
      <NavigatorPane
        {...props}
        onPoint={(unit) => {
          highlightOnMap(unit ? [unit.key] : null);
          const box = unit && props.anchorOf(unit.place)?.bbox;
          if (box) revealOnMap(box);
        }}
      />
    </Suspense>
  );
}
