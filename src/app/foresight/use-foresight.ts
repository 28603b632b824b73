import {
  startTransition,
  useCallback,
  useEffect,
  useLayoutEffect,
  useReducer,
  useRef,
  useState,
} from 'react';
import { flushSync } from 'react-dom';
import { afterSteps, taskAtOnce } from '../../render/map-host';
import type { ExplorerState } from '../../state/explorer-state';
import { apply, type Command, type Store } from '../../state/store';
import type { Dispatch } from '../../ui/common/types';
import type { Box } from '../../view/labels/label-candidates';
import { NAMES_ZOOM } from '../hooks/use-views';
import { boxesOver } from '../map/over-map';
import { currentMap } from '../map/page-map';
import { afterFrame } from './after-frame';
import { type LegendAhead, legendAhead } from './legend-ahead';
import { type Drawn, drawnOf, type Ground } from './seen';
import { useThemesAhead } from './use-themes-ahead';
import { drawnSteps } from './view-steps';

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

interface Ready extends Drawn {
  readonly state: ExplorerState;
  readonly on: Ground;
}

const isOn = (one: Ground, other: Ground): boolean =>
  one.model === other.model &&
  one.boundaries === other.boundaries &&
  one.context === other.context &&
  one.tokens === other.tokens;

/** Milliseconds of a task that nobody waits for: the next press is not held up by it, be the machine four times as slow. */
const AHEAD = 5;

/** Whether the page has to follow its map, for whoever reads the page: what is chosen is on the map, and not yet said. */
const tellBehind = (behind: boolean): void => {
  if (behind) document.documentElement.dataset.suit = '';
  else delete document.documentElement.dataset.suit;
};

const said = (state: ExplorerState): string => JSON.stringify({ ...state, camera: null });

/**
 * True where nothing but the map and what is told of it changes, or what was pressed shows that itself: the page may then
 * follow. Any other setting shows its press by the page.
 */
const mayFollow = (before: ExplorerState, next: ExplorerState, aimed: Command | null): boolean =>
  before.tableau === next.tableau &&
  (before.theme !== next.theme ||
    said({ ...before, selection: next.selection }) === said(next) ||
    (aimed !== null && said(apply(before, aimed)) === said(next)));

/** Nearer, names stand on the map that come with the page. */
const isNear = ({ camera }: ExplorerState): boolean => (camera?.zoom ?? 0) >= NAMES_ZOOM;

/**
 * Works out what a command would show while the pointer is only over it, in short tasks. Its click then writes the map and
 * turns to its legend, both in one frame and without the page around them, which follows. Nothing is shown before. What is
 * not ready a click works out itself, the map and its legend first; where they would hold its frame up, right after it.
 * @param settings they stand beside the map, and are made ready with it
 */
export function useForesight(store: Store, ground: Ground, settings: boolean): Foresight {
  const { api } = store;
  const latest = useRef(ground);
  latest.current = ground;
  const [ahead] = useState(legendAhead);
  const ready = useRef<Ready | null>(null);
  /** On the map before it was on the page. */
  const drawn = useRef<ExplorerState | null>(null);
  const shown = useRef<ExplorerState | null>(null);
  /** Its map is being worked out: the page keeps to what it shows until that is drawn. */
  const awaited = useRef<ExplorerState | null>(null);
  const left = useRef(0);
  const isBehind = useCallback(() => drawn.current !== null && drawn.current !== shown.current, []);
  const [, render] = useReducer((count: number) => count + 1, 0);
  // Whatever makes the page render, it shows what is chosen by then: it never falls behind its map once more.
  const chosen = api.getState();
  const state = awaited.current === chosen ? (shown.current ?? chosen) : chosen;
  const last = useRef<Command | null>(null);

  useEffect(() => {
    let leaveSteps = (): void => {};
    let leavePage = (): void => {};
    const giveUp = (): void => {
      leaveSteps();
      leavePage();
    };
    // Taken back to what the page shows, a choice leaves nothing to follow.
    const settle = (): void => {
      if (api.getState() !== shown.current) return;
      ahead.followed();
      tellBehind(false);
    };
    const draw = (next: ExplorerState, { input, legend }: Drawn, over?: readonly Box[]): void => {
      awaited.current = null;
      drawn.current = next;
      tellBehind(true);
      // Before the map, which may fail: the page then says what is chosen.
      leavePage = afterFrame(() => {
        settle();
        startTransition(render);
      });
      currentMap()?.host.update(input, over, true);
      ahead.show(legend);
    };
    const showNow = (): void => {
      awaited.current = null;
      drawn.current = null;
      ahead.followed();
      settle();
      render();
    };
    // A step back or forward is no press that waits for an answer: its page is shown with its map.
    let stepping = false;
    const onStep = (): void => {
      stepping = true;
      setTimeout(() => {
        stepping = false;
      });
    };
    const stop = api.subscribe((next, before) => {
      giveUp();
      const [map, on, known] = [currentMap(), latest.current, ready.current];
      const follows = isBehind() || awaited.current !== null;
      // Taken back at once, the choice leaves the page as it was, and the map with it.
      if (isBehind()) left.current += 1;
      if (known?.state === next && isOn(known.on, on) && map?.host.isForeseen(known.input)) {
        draw(next, known);
        return;
      }
      if (
        stepping ||
        !map?.isConnected() ||
        !on.boundaries ||
        isNear(next) ||
        !mayFollow(before, next, last.current) ||
        // The map alone has moved, and shows it.
        (before.camera !== next.camera && !follows)
      ) {
        showNow();
        return;
      }
      awaited.current = next;
      tellBehind(true);
      const over = boxesOver(map.element);
      leaveSteps = afterSteps(
        drawnSteps(next, on, map, over, false),
        () => {
          const made = isOn(on, latest.current) ? drawnOf(next, on, settings) : null;
          if (!made) {
            showNow();
            return;
          }
          ahead.prepare(made.legend, false);
          draw(next, made, over);
        },
        false,
        taskAtOnce,
      );
    });
    // Paper has no frame after this one: it holds what the map shows. Before its page is made from what is shown.
    const showForPaper = (): void => {
      if (awaited.current === null && !isBehind()) return;
      giveUp();
      flushSync(showNow);
    };
    window.addEventListener('beforeprint', showForPaper, true);
    // Before the listener that reads the address.
    window.addEventListener('popstate', onStep, true);
    return () => {
      window.removeEventListener('popstate', onStep, true);
      giveUp();
      stop();
      window.removeEventListener('beforeprint', showForPaper, true);
    };
  }, [api, ahead, isBehind, settings]);
  useLayoutEffect(() => {
    shown.current = state;
  }, [state]);
  useEffect(() => {
    // Chosen while the page was being rendered.
    if (api.getState() !== state) return render();
    ahead.followed();
    tellBehind(false);
  }, [api, state, ahead]);

  const waiting = useRef(() => {});
  const foresee = useCallback<Dispatch>(
    (command) => {
      last.current = command;
      waiting.current();
      waiting.current = afterFrame(() => {
        const map = currentMap();
        const next = store.foresee(command);
        const on = latest.current;
        if (!map || !on.boundaries) return;
        waiting.current = afterSteps(
          drawnSteps(next, on, map, boxesOver(map.element), settings),
          () => {
            const made = drawnOf(next, on, settings);
            if (!made) return;
            map.host.foresee(made.input);
            if (isNear(next)) return;
            ready.current = { ...made, state: next, on };
            ahead.prepare(made.legend, command.kind !== 'select');
          },
          false,
          taskAtOnce,
          AHEAD,
        );
      });
    },
    [store, ahead, settings],
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
  useThemesAhead(model, store, settings);
  return { state, foresee, ahead, isBehind, left: left.current };
}
