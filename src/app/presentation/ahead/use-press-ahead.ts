import { useCallback, useEffect, useRef } from 'react';
import { afterSteps, type MapInput, nameSteps, outlineSteps, taskAtOnce } from '../../../render/map-host';
import type { Command, Store } from '../../../state/store';
import type { Dispatch } from '../../../ui/common/types';
import { afterFrame } from '../../foresight/after-frame';
import { captionOf, neighboursIn, panelOf } from '../../foresight/first-views';
import { mapViewOf, withoutCamera } from '../../foresight/known-views';
import { NAMES_ZOOM } from '../../hooks/use-views';
import { boxesOver } from '../../map/over-map';
import { currentMap, type PageMap } from '../../map/page-map';
import type { OpenScene } from '../../scenes/open-scene';
import { type Room, roomView, signsOf } from './scene-views';

/** The card of what a press has chosen on the stage. */
export const cardOf = (
  model: Room['model'],
  state: Parameters<typeof panelOf>[1],
): ReturnType<typeof panelOf> => panelOf(model, state, neighboursIn(null));

/** What a press would show on the stage, and how it is made ready. */
interface Pressed {
  readonly map: PageMap;
  readonly input: () => MapInput;
  readonly steps: () => Iterable<() => void>;
}

/** @returns `null` where nothing can be made ready: nearer, names stand on the map that come with the page */
function pressed(store: Store, command: Command, scene: OpenScene | undefined, room: Room): Pressed | null {
  const { model, boundaries, context, tokens } = room;
  const next = store.foresee(command);
  const map = currentMap();
  if (!scene || !map || !boundaries || (next.camera?.zoom ?? 0) >= NAMES_ZOOM) return null;
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
  return { map, input, steps };
}

const isPress = ({ kind }: Command): boolean => kind === 'select' || kind === 'clear-selection';

/**
 * Works out what a press on the stage would show while the pointer is only over it: map, signs and card then come in the
 * frame of the press, none of them made in it. A press that comes sooner waits for them, in short tasks.
 */
export function usePressAhead(
  store: Store,
  scene: OpenScene | undefined,
  room: Room,
): { readonly foresee: Dispatch; readonly press: Dispatch } {
  const latest = useRef({ scene, room });
  latest.current = { scene, room };
  const giveUp = useRef(() => {});
  /** A press that is being made ready. */
  const awaited = useRef<(() => void) | null>(null);
  useEffect(() => {
    const stop = store.api.subscribe(() => giveUp.current());
    return () => {
      stop();
      giveUp.current();
      awaited.current = null;
    };
  }, [store]);
  const foresee = useCallback(
    (command: Command) => {
      // What is pressed comes first: it is foreseen from there.
      if (awaited.current) return;
      giveUp.current();
      giveUp.current = afterFrame(() => {
        const { scene, room } = latest.current;
        const ready = pressed(store, command, scene, room);
        if (!ready) return;
        const { map, input, steps } = ready;
        giveUp.current = afterSteps(steps(), () => map.host.foresee(input()), false, taskAtOnce);
      });
    },
    [store],
  );
  const press = useCallback(
    (command: Command) => {
      giveUp.current();
      // No press is lost to the next one, which may add to it.
      awaited.current?.();
      const { scene, room } = latest.current;
      const ready = isPress(command) ? pressed(store, command, scene, room) : null;
      if (!ready) {
        store.dispatch(command);
        return;
      }
      const show = (): void => {
        awaited.current = null;
        store.dispatch(command);
      };
      awaited.current = show;
      giveUp.current = afterSteps(ready.steps(), show, false, taskAtOnce);
    },
    [store],
  );
  return { foresee, press };
}
