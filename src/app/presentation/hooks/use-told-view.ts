import { useEffect } from 'react';
import type { ExplorerState } from '../../../state/explorer-state';
import { encode } from '../../../state/url/codec';
import type { ShowControl } from '../use-show';

/** Tells the other windows what the room sees, when it is no longer the scene. */
export function useToldView(
  state: ExplorerState,
  changed: boolean,
  { command, state: show }: ShowControl,
): void {
  const seen = changed ? encode(state) : null;
  // A scene is shown a moment before its map has it: what is told belongs to the scene on screen.
  // biome-ignore lint/correctness/useExhaustiveDependencies: told again when the scene changes
  useEffect(() => {
    command({ kind: 'see', seen });
  }, [command, seen, show.index]);
}
