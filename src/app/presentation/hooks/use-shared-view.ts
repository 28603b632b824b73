import { useEffect, useRef } from 'react';
import type { Model } from '../../../domain/model';
import type { ExplorerState } from '../../../state/explorer-state';
import { decode, encode } from '../../../state/url/codec';
import { vocabularyOf } from '../../../state/url/vocabulary';
import type { Stage } from '../audience/use-stage';
import type { ShowControl } from '../use-show';

/**
 * Shares with the other windows what the audience sees, when it is no longer the scene; and shows the audience what another
 * window asks for: a territory pressed by who presents.
 */
export function useSharedView(
  model: Model,
  state: ExplorerState,
  stage: Stage,
  { command, state: show, heard }: ShowControl,
): void {
  const seen = stage.changed ? encode(state) : null;
  // A scene is shown a moment before its map has it: what is shared belongs to the scene on screen.
  // biome-ignore lint/correctness/useExhaustiveDependencies: shared again when the scene changes
  useEffect(() => {
    command({ kind: 'see', seen });
  }, [command, seen, show.index]);

  const latest = useRef({ model, stage, seen });
  latest.current = { model, stage, seen };
  useEffect(() => {
    const now = latest.current;
    // What this window has shared itself and another repeats is on screen already.
    if (!heard || heard.seen === now.seen) return;
    if (heard.seen === null) now.stage.home();
    else
      now.stage.store.dispatch({
        kind: 'replace',
        state: decode(heard.seen, vocabularyOf(now.model)).state,
      });
  }, [heard]);
}
