import { useCallback, useEffect, useRef } from 'react';
import { afterSteps, nameSteps, outlineSteps, taskAtOnce } from '../../../render/map-host';
import type { Command, Store } from '../../../state/store';
import type { Dispatch } from '../../../ui/common/types';
import { afterFrame } from '../../foresight/after-frame';
import { captionOf, neighboursIn, panelOf } from '../../foresight/first-views';
import { mapViewOf, withoutCamera } from '../../foresight/known-views';
import { NAMES_ZOOM } from '../../hooks/use-views';
import { boxesOver } from '../../map/over-map';
import { currentMap } from '../../map/page-map';
import type { OpenScene } from '../../scenes/open-scene';
import { type Room, roomView, signsOf } from './scene-views';

/** The card of what a press has chosen on the stage. */
export const cardOf = (
  model: Room['model'],
  state: Parameters<typeof panelOf>[1],
): ReturnType<typeof panelOf> => panelOf(model, state, neighboursIn(null));

/**
 * Works out what a press on the stage would show while the pointer is only over it: map, signs and card then come in the
 * frame of the press, none of them made in it.
 */
export function usePressAhead(store: Store, scene: OpenScene | undefined, room: Room): Dispatch {
  const latest = useRef({ scene, room });
  latest.current = { scene, room };
  const giveUp = useRef(() => {});
  useEffect(() => {
    const stop = store.api.subscribe(() => giveUp.current());
    return () => {
      stop();
      giveUp.current();
    };
  }, [store]);
  return useCallback(
    (command: Command) => {
      giveUp.current();
      giveUp.current = afterFrame(() => {
        const { scene, room } = latest.current;
        const { model, boundaries, context, tokens } = room;
        const next = store.foresee(command);
        const map = currentMap();
        // Nearer, names stand on it that come with the page.
        if (!scene || !map || !boundaries || (next.camera?.zoom ?? 0) >= NAMES_ZOOM) return;
        const still = withoutCamera(next);
        const input = () => ({
          view: roomView(mapViewOf(model, still), room, scene.named),
          ...{ boundaries, context, tokens },
        });
        function* steps(): Iterable<() => void> {
          yield () => void mapViewOf(model, still);
          yield () => void signsOf(room, still, mapViewOf(model, still), next.camera, scene?.frame ?? null);
          yield () => void cardOf(model, still);
          yield () => void captionOf(model, still);
          yield* outlineSteps(input());
          if (map) yield* nameSteps(input(), map.host.camera(), map.host.size(), boxesOver(map.element));
        }
        giveUp.current = afterSteps(steps(), () => map.host.foresee(input()), false, taskAtOnce);
      });
    },
    [store],
  );
}
