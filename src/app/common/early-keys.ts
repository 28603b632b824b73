/** What a key press says, kept after its event is gone. */
export interface EarlyKey {
  readonly key: string;
  readonly code: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
}

/** More are a key held down, or an object on the keyboard. */
const MOST = 30;

let kept: EarlyKey[] = [];

function keep(event: KeyboardEvent): void {
  const { key, code, shiftKey, ctrlKey, altKey, metaKey } = event;
  if (key === 'Tab' || ((ctrlKey || altKey || metaKey) && key !== 'F5')) return;
  // F5 is the start button of a clicker: a show that is loading would load for ever.
  event.preventDefault();
  if (kept.length < MOST) kept.push({ key, code, shiftKey, ctrlKey, altKey, metaKey });
}

/** Keeps the keys of a show that is still loading: a presenter does not wait to press. */
export const keepEarlyKeys = (): void => window.addEventListener('keydown', keep);

/** The keys kept, once; from now on they are heard where they act. */
export function takeEarlyKeys(): readonly EarlyKey[] {
  window.removeEventListener('keydown', keep);
  const taken = kept;
  kept = [];
  return taken;
}
