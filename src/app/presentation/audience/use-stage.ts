import { useMemo } from 'react';
import { useStore } from 'zustand';
import { type ExplorerState, NO_SELECTION, START } from '../../../state/explorer-state';
import { createExplorerStore, type Store } from '../../../state/store';
import { encode } from '../../../state/url/codec';
import type { OpenScene } from '../../scenes/open-scene';

export interface Stage {
  readonly store: Store;
  /** True when what one clicked or zoomed is no longer the scene. */
  readonly changed: boolean;
  /** True when something else than the scene's own choice is selected. */
  readonly chosen: boolean;
  /** True when the map shows other things than the scene speaks of: its words and figures give way to the map's own. */
  readonly refiltered: boolean;
  readonly home: () => void;
}

const withoutSelection = (state: ExplorerState): string => encode({ ...state, camera: null });

/**
 * The view on the stage: the own one of a scene at each scene, then whatever is clicked, until one comes back.
 * @param staged whose map stands there
 * @param since another object where it begins again
 * @param seen false: it waits under the words of another scene
 */
export function useStage(staged: OpenScene | undefined, since: object | undefined, seen: boolean): Stage {
  const own = staged?.state ?? START;
  // Of its own, without the address bar: what is clicked while presenting is not kept. Anew with each scene, in the same
  // render as its words.
  // biome-ignore lint/correctness/useExhaustiveDependencies: `since` is what begins again
  const store = useMemo(() => createExplorerStore(own), [own, since]);
  const state = useStore(store.api);
  return useMemo(() => {
    const home = (): void => store.dispatch({ kind: 'replace', state: own });
    if (!seen || state === own) return { store, home, changed: false, chosen: false, refiltered: false };
    const { selection } = state;
    return {
      ...{ store, home },
      changed: encode(state) !== encode(own),
      chosen:
        selection.kind !== 'none' &&
        withoutSelection({ ...START, selection }) !==
          withoutSelection({ ...START, selection: own.selection }),
      refiltered:
        withoutSelection({ ...state, selection: NO_SELECTION }) !==
        withoutSelection({ ...own, selection: NO_SELECTION }),
    };
  }, [store, state, own, seen]);
}
