import type { MapHandlers } from '../../render/map-host';
import type { Resources } from '../hooks/use-resources';

const ID = 'map';

/** Says that the map is drawn otherwise and why, with a retry, for as long as it is true. */
export function mapNotice(bar: () => Pick<Resources, 'say' | 'unsay'>): {
  readonly handlers: Required<Pick<MapHandlers, 'onNotice' | 'onReady'>>;
  /** The map goes: what it said stays until the next one knows better, without the button of a map that is gone. */
  readonly leave: () => void;
} {
  let said: string | null = null;
  const say = (text: string, retry: (() => void) | null): void => {
    said = text;
    bar().say({ id: ID, text, retry, lasting: true });
  };
  const takeBack = (): void => {
    said = null;
    bar().unsay(ID);
  };
  return {
    handlers: {
      onNotice: (text, again) =>
        say(text, () => {
          takeBack();
          again();
        }),
      onReady: (renderer) => {
        if (renderer === 'maplibre') takeBack();
      },
    },
    leave: () => {
      if (said !== null) say(said, null);
    },
  };
}
