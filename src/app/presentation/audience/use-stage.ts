import { useEffect, useMemo, useState } from 'react';
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

/** The view on the stage: the scene's own at each scene, then whatever is clicked, until one comes back. */
export function useStage(scene: OpenScene | undefined): Stage {
  // Of its own, without the address bar: what is clicked while presenting is not kept.
  const [store] = useState(() => createExplorerStore(scene?.state ?? START));
  const own = scene?.state ?? START;
  useEffect(() => {
    store.dispatch({ kind: 'replace', state: own });
  }, [store, own]);
  // A small window scrolls its page: each scene begins at its top.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the scene is what it follows
  useEffect(() => {
    window.scrollTo(0, 0);
  }, [scene]);
  const state = useStore(store.api);
  const changed = encode(state) !== encode(own);
  const chosen =
    state.selection.kind !== 'none' &&
    withoutSelection({ ...START, selection: state.selection }) !==
      withoutSelection({ ...START, selection: own.selection });
  const refiltered =
    withoutSelection({ ...state, selection: NO_SELECTION }) !==
    withoutSelection({ ...own, selection: NO_SELECTION });
  return useMemo(
    () => ({
      store,
      changed,
      chosen,
      refiltered,
      home: () => store.dispatch({ kind: 'replace', state: own }),
    }),
    [store, changed, chosen, refiltered, own],
  );
}
