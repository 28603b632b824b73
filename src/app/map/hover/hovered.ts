import type { PlaceKey } from '../../../domain/place';

type Listener = (key: PlaceKey | null) => void;

const listeners = new Set<Listener>();

/** The map says which territory the pointer is on; `null`: none. Hover is no state of the page: only who listens hears. */
export function tellHovered(key: PlaceKey | null): void {
  for (const listener of listeners) listener(key);
}

/** @returns what ends it */
export function onHovered(listener: Listener): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}
