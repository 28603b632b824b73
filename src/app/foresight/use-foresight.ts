import {
  startTransition,
  useCallback,
  useEffect,
  useLayoutEffect,
  useReducer,
  useRef,
  useState,
} from 'react';
import type { Model } from '../../domain/model';
import { afterSteps, type MapInput, outlineSteps, taskAtOnce } from '../../render/map-host';
import type { ExplorerState } from '../../state/explorer-state';
import type { Command, Store } from '../../state/store';
import type { Dispatch } from '../../ui/common/types';
import type { Legend } from '../../view/legend';
import { NAMES_ZOOM } from '../hooks/use-views';
import { currentMap } from '../map/page-map';
import { afterFrame } from './after-frame';
import { controlsOf } from './known-controls';
import { withoutCamera } from './known-views';
import { type LegendAhead, legendAhead } from './legend-ahead';
import { type Ground, inputOf, seenLegendOf } from './seen';

interface Foresight {
  /** What is chosen, as the page shows it: of a foreseen gesture, in the frame after the map and its legend. */
  readonly state: ExplorerState;
  readonly foresee: Dispatch;
  readonly ahead: LegendAhead;
  /** The map is in a view that the page has not followed yet. */
  readonly isBehind: () => boolean;
  /** Counts the views of the map that were left before the page had followed: it is drawn again, though the page shows the same. */
  readonly left: number;
}

/** All that the frame of a click needs. */
interface Ready {
  readonly state: ExplorerState;
  readonly model: Model;
  readonly input: MapInput;
  readonly legend: Legend;
}

const isOn = ({ model, input: { boundaries, context, tokens } }: Ready, ground: Ground): boolean =>
  model === ground.model &&
  boundaries === ground.boundaries &&
  context === ground.context &&
  tokens === ground.tokens;

/**
 * Works out what a command would show while the pointer is only over it, in short tasks. Its click then writes the map and
 * turns to its legend, both in one frame and without the page around them, which follows. Nothing is shown before, and
 * what is not ready a click works out itself, with the page.
 */
export function useForesight(store: Store, ground: Ground): Foresight {
  const { api } = store;
  const latest = useRef(ground);
  latest.current = ground;
  const [ahead] = useState(legendAhead);
  const ready = useRef<Ready | null>(null);
  /** On the map before it was on the page. */
  const drawn = useRef<ExplorerState | null>(null);
  const shown = useRef<ExplorerState | null>(null);
  const left = useRef(0);
  const isBehind = useCallback(() => drawn.current !== null && drawn.current !== shown.current, []);
  const [, render] = useReducer((count: number) => count + 1, 0);
  // Whatever makes the page render, it shows what is chosen by then: it never falls behind its map once more.
  const state = api.getState();

  useEffect(() => {
    let giveUp = (): void => {};
    const drawNow = (next: ExplorerState): boolean => {
      const known = ready.current;
      if (known?.state !== next || !isOn(known, latest.current)) return false;
      const host = currentMap()?.host;
      if (!host?.isForeseen(known.input)) return false;
      host.update(known.input, undefined, true);
      ahead.show(known.legend);
      return true;
    };
    const stop = api.subscribe((next) => {
      giveUp();
      // Taken back at once, the choice leaves the page as it was, and the map with it.
      if (isBehind()) left.current += 1;
      drawn.current = drawNow(next) ? next : null;
      if (drawn.current) {
        giveUp = afterFrame(() => startTransition(render));
        return;
      }
      ahead.followed();
      render();
    });
    return () => {
      giveUp();
      stop();
    };
  }, [api, ahead, isBehind]);
  useLayoutEffect(() => {
    shown.current = state;
  }, [state]);
  useEffect(() => {
    if (api.getState() === state) ahead.followed();
    // Chosen while the page was being rendered.
    else render();
  }, [api, state, ahead]);

  const waiting = useRef(() => {});
  const last = useRef<Command | null>(null);
  const foresee = useCallback<Dispatch>(
    (command) => {
      last.current = command;
      waiting.current();
      waiting.current = afterFrame(() => {
        const map = currentMap();
        const next = store.foresee(command);
        const on = latest.current;
        const input = inputOf(next, on);
        if (!map || !input) return;
        const steps = [
          () => void seenLegendOf(next, on),
          () => void controlsOf(on.model, withoutCamera(next)),
          ...outlineSteps(input),
        ];
        waiting.current = afterSteps(
          steps,
          () => {
            map.host.foresee(input);
            // Nearer, names stand on it that come with the page.
            if ((next.camera?.zoom ?? 0) >= NAMES_ZOOM) return;
            const legend = seenLegendOf(next, on);
            ready.current = { state: next, model: on.model, input, legend };
            ahead.prepare(legend, command.kind !== 'select');
          },
          false,
          taskAtOnce,
        );
      });
    },
    [store, ahead],
  );
  // The pointer has not moved: from what is shown by now, its click would lead elsewhere. Of a map that has been moved,
  // names are laid out again only once the pointer is over something.
  const { model, boundaries, context, tokens } = ground;
  const seenFrom = useRef(state.camera);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is shown, and what it is drawn from, ask again
  useEffect(() => {
    const moved = seenFrom.current !== state.camera;
    seenFrom.current = state.camera;
    if (last.current && !moved) foresee(last.current);
  }, [state, model, boundaries, context, tokens, foresee]);
  return { state, foresee, ahead, isBehind, left: left.current };
}
