import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Scene } from '../domain/show/scene';

/** A show being written in the app. */
export type DraftCommand =
  | { readonly kind: 'add'; readonly scene: Scene }
  /** A scene taken away, put back where it was. */
  | { readonly kind: 'insert'; readonly index: number; readonly scene: Scene }
  | { readonly kind: 'change'; readonly index: number; readonly scene: Scene }
  | { readonly kind: 'move'; readonly index: number; readonly by: 1 | -1 }
  | { readonly kind: 'remove'; readonly index: number }
  | { readonly kind: 'replace'; readonly scenes: readonly Scene[] };

/** Pure. A rank that does not exist changes nothing. */
export function applyToDraft(scenes: readonly Scene[], command: DraftCommand): readonly Scene[] {
  switch (command.kind) {
    case 'add':
      return [...scenes, command.scene];
    case 'insert':
      return [...scenes.slice(0, command.index), command.scene, ...scenes.slice(command.index)];
    case 'change':
      return scenes.map((scene, index) => (index === command.index ? command.scene : scene));
    case 'move': {
      const to = command.index + command.by;
      const moved = scenes[command.index];
      const other = scenes[to];
      if (!moved || !other) return scenes;
      return scenes.map((scene, index) => (index === to ? moved : index === command.index ? other : scene));
    }
    case 'remove':
      return scenes.filter((_, index) => index !== command.index);
    case 'replace':
      return command.scenes;
  }
}

export interface DraftStore {
  readonly api: StoreApi<readonly Scene[]>;
  readonly dispatch: (command: DraftCommand) => void;
}

/** @param onChange called after each change, to keep it */
export function createDraft(
  initial: readonly Scene[],
  onChange: (scenes: readonly Scene[]) => void,
): DraftStore {
  const api = createStore<readonly Scene[]>(() => initial);
  return {
    api,
    dispatch: (command) => {
      const next = applyToDraft(api.getState(), command);
      if (next === api.getState()) return;
      api.setState(next, true);
      onChange(next);
    },
  };
}
