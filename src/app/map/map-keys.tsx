import { type ComponentProps, type RefObject, Suspense } from 'react';
import { late } from '../../ui/common/late';
import { useInteractive } from '../hooks/use-interactive';
import type { MapControl } from './map-pane';
import type { NavigatorPane as Pane } from './navigator-pane';
import { useKeyed } from './use-keyed';

const NavigatorPane = late(() => import('./navigator-pane').then(({ NavigatorPane: view }) => view));

interface Props extends Omit<ComponentProps<typeof Pane>, 'onPoint'> {
  readonly map: RefObject<MapControl | null>;
}

/** What a pointer does on a map, by keys, in every shell. It loads when the map has taken over, or with the first key. */
export function MapKeys({ map, ...rest }: Props) {
  const interactive = useInteractive();
  const keyed = useKeyed();
  if (!interactive && !keyed) return null;
  return (
    <Suspense fallback={null}>
      <NavigatorPane
        {...rest}
        onPoint={(unit) => {
          map.current?.highlight(unit ? [unit.key] : null);
          const box = unit && rest.anchorOf(unit.place)?.bbox;
          if (box) map.current?.reveal(box);
        }}
      />
    </Suspense>
  );
}
