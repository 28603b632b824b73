import type { KeyPress } from '../../ui/presentation/show-keys';

/** More are a key held down, or an object on the keyboard. */
const MOST = 30;

let buffer: KeyPress[] = [];

function record(event: KeyboardEvent): void {
  const { key, code, shiftKey, ctrlKey, altKey, metaKey } = event;
  if (key === 'Tab' || ((ctrlKey || altKey || metaKey) && key !== 'F5')) return;
  // F5 is the start button of a clicker: a show that is loading would load for ever.
  event.preventDefault();
  if (buffer.length < MOST) buffer.push({ key, code, shiftKey, ctrlKey, altKey, metaKey });
}

/** Keeps the keys of a show that is still loading: a presenter does not wait to press. */
export const bufferKeys = (): void => window.addEventListener('keydown', record);

/** The keys kept, once; from now on they are heard where they act. */
export function takeBufferedKeys(): readonly KeyPress[] {
  window.removeEventListener('keydown', record);
  const taken = buffer;
  buffer = [];
  return taken;
}
