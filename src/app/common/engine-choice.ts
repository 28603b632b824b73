import type { Engine } from '../../render/map-host';
import { readStored, writeStored } from './storage';

const KEY = 'pactes-hdf:dessin';
const read = (): Engine => {
  const kept = readStored(KEY);
  return kept === 'svg' || kept === 'webgl' ? kept : 'auto';
};

let choice: Engine | null = null;
const listeners = new Set<() => void>();

/** How this reader has the map drawn: a taste, so never in a link. Where nothing can be kept, for the life of the page. */
export function chosenEngine(): Engine {
  choice ??= read();
  return choice;
}

export function chooseEngine(next: Engine): void {
  choice = next;
  writeStored(KEY, next === 'auto' ? null : next);
  for (const listener of listeners) listener();
}

/** @returns what stops telling of a new choice */
export function onEngine(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
