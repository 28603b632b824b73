import { useEffect } from 'react';
import type { ExplorerState } from '../../../state/explorer-state';
import { encode } from '../../../state/url/codec';
import type { ShowControl } from '../use-show';

/** Shares with the other windows what the audience sees, when it is no longer the scene. */
export function useSharedView(
  state: ExplorerState,
  changed: boolean,
  { command, state: show }: ShowControl,
): void {
  const seen = changed ? encode(state) : null;
  // A scene is shown a moment before its map has it: what is shared belongs to the scene on screen.
  // biome-ignore lint/correctness/useExhaustiveDependencies: shared again when the scene changes
  useEffect(() => {
    command({ kind: 'see', seen });
  }, [command, seen, show.index]);
}
