import { startTransition, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { afterSteps, nextFrame } from '../../../render/map-host';
import { afterFrame } from '../../foresight/after-frame';
import { useMapReady } from '../../hooks/use-map-ready';
import { currentMap } from '../../map/page-map';
import type { OpenScene } from '../../scenes/open-scene';
import type { ShowControl } from '../use-show';
import { AT_ONCE, gateOf } from './gate';
import { nearestFirst, type Room, sceneInput, sceneSteps } from './scene-views';

const isMap = (scene: OpenScene | undefined): scene is OpenScene => scene?.genre === 'carte';

/** The nearest map from a scene on, in one direction. */
function mapFrom(scenes: readonly OpenScene[], index: number, by: 1 | -1): OpenScene | null {
  for (let at = index + by; at >= 0 && at < scenes.length; at += by) {
    const scene = scenes[at];
    if (isMap(scene)) return scene;
  }
  return null;
}

interface Standing {
  /** Whose map stands on the stage. */
  readonly staged: OpenScene | undefined;
  /** Another object where that map begins again. */
  readonly since: object | undefined;
}

/**
 * The scene whose map stands on the stage. Under words alone, that of the scene before stays as one has left it, then that of
 * the next one waits: it is drawn while nobody sees it, and the key that comes to it only takes the words away.
 */
export function useStaged(scenes: readonly OpenScene[], index: number) {
  const scene = scenes[index];
  const last = useRef<Standing | null>(null);
  const [waiting, setWaiting] = useState<{ readonly under: OpenScene; readonly map: OpenScene } | null>(null);
  /** What had risen when its scene was left: there again, it rises anew, and no key waits for a map that words cover. */
  const gone = useRef<object | null>(null);
  const risen = waiting?.under === scene && waiting !== gone.current ? waiting : null;
  const latest = useRef(waiting);
  latest.current = waiting;
  // biome-ignore lint/correctness/useExhaustiveDependencies: each scene that is left
  useLayoutEffect(() => {
    return () => {
      gone.current = latest.current;
    };
  }, [scene]);
  const own: Standing = { staged: scene, since: scene };
  const { staged, since } = isMap(scene)
    ? own
    : risen
      ? { staged: risen.map, since: risen }
      : (last.current ?? own);
  useLayoutEffect(() => {
    last.current = { staged, since };
  }, [staged, since]);
  return { staged, since, risen, setWaiting };
}

/**
 * Makes scenes ready while nothing happens, the nearest first, in short tasks that any command ends: what they show is
 * worked out, the map that may come next is written unseen. A scene that is not ready when it is asked for is made so in
 * the same way, and shown whole.
 */
export function useScenesAhead(
  scenes: readonly OpenScene[],
  { state: { index }, gate }: ShowControl,
  room: Room,
  { risen, setWaiting }: ReturnType<typeof useStaged>,
): void {
  const ready = useMapReady();
  const latest = useRef(room);
  latest.current = room;
  useEffect(() => {
    gate.current = gateOf((to) => {
      const scene = scenes[to];
      return scene && currentMap() ? sceneSteps(latest.current, scene) : [];
    });
    return () => {
      gate.current = AT_ONCE;
    };
  }, [gate, scenes]);

  const done = useRef<{ readonly room: Room | null; readonly scenes: Set<OpenScene> }>({
    room: null,
    scenes: new Set(),
  });
  useEffect(() => {
    if (!ready) return;
    if (done.current.room !== room) done.current = { room, scenes: new Set() };
    const made = done.current.scenes;
    const scene = scenes[index];
    const [next, before] = [mapFrom(scenes, index, 1), mapFrom(scenes, index, -1)];
    /** Waits under words alone, in place of what stands there. */
    const rising = scene && !isMap(scene) && !risen ? (next ?? before) : null;
    /** The one that a key may turn to, written beside what stands there. */
    const beside = rising ?? (isMap(scene) && isMap(scenes[index + 1]) ? next : (before ?? next));
    function* near(): Iterable<() => void> {
      for (const one of [next, before]) if (one) yield* sceneSteps(room, one);
    }
    function* others(): Iterable<() => void> {
      for (const at of nearestFirst(index, scenes.length)) {
        const one = scenes[at];
        if (!one || made.has(one)) continue;
        yield* sceneSteps(room, one);
        made.add(one);
      }
    }
    const write = (): void => {
      const input = beside && sceneInput(room, beside);
      if (input) currentMap()?.host.foresee(input);
    };
    let giveUp = afterFrame(() => {
      giveUp = afterSteps(near(), () => {
        write();
        if (scene && rising) startTransition(() => setWaiting({ under: scene, map: rising }));
        else giveUp = afterSteps(others(), () => {}, nextFrame);
      });
    });
    return () => giveUp();
  }, [ready, room, scenes, index, risen, setWaiting]);
}
