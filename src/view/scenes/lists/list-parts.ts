import type { Model } from '../../../domain/model';
import type { ExplorerState } from '../../../state/explorer-state';
import type { SceneTable } from './scene-table';

/**
 * Lists and tables that a scene may name. Every row comes from the model, sorted by what it is about: a show never holds
 * a list of its own. `null`: no such list.
 */
export type MakeList = (model: Model, words: readonly string[], state: ExplorerState) => SceneTable | null;

export const column = (label: string, numeric = false): SceneTable['columns'][number] => ({ label, numeric });
export const isCount = (word: string | undefined): word is string => /^[1-9]\d?$/.test(word ?? '');

/** Largest first; what is left out is told in a last row, so that a list never passes for the whole. */
export function largest<Row extends { readonly value: number; readonly cells: readonly string[] }>(
  rows: readonly Row[],
  most: number,
  rest: (left: readonly Row[]) => string,
): SceneTable['rows'] {
  const sorted = [...rows].sort((a, b) => b.value - a.value);
  const shown = sorted.slice(0, most).map(({ cells }) => cells);
  const left = sorted.slice(most);
  const width = shown[0]?.length ?? 1;
  return left.length > 0 ? [...shown, [rest(left), ...Array.from({ length: width - 1 }, () => '')]] : shown;
}
