import type { MapHandlers } from '../../render/map-host';
import type { Notice } from '../../ui/layout/bars';
import type { Resources } from '../hooks/use-resources';

const ID = 'map';

/** Says that the map is drawn otherwise and why, with a retry, for as long as it is true. */
export function mapNotice(bar: () => Pick<Resources, 'say' | 'unsay'>): {
  readonly handlers: Required<Pick<MapHandlers, 'onNotice' | 'onReady'>>;
  /** The map goes: what it said stays until the next one knows better, without the button of a map that is gone. */
  readonly leave: () => void;
} {
  let said: Notice | null = null;
  const say = (notice: Notice | null): void => {
    said = notice;
    if (notice) bar().say(notice);
    else bar().unsay(ID);
  };
  return {
    handlers: {
      onNotice: (text, again) => {
        const retry = (): void => {
          say(null);
          again();
        };
        say({ id: ID, text, retry, lasting: true });
      },
      onReady: (renderer) => {
        if (renderer === 'maplibre') say(null);
      },
    },
    leave: () => {
      if (said) say({ ...said, retry: null });
    },
  };
}
