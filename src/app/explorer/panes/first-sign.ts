/** Signs that a person is about to do something: a pointer over the page, a finger, a key, the focus. */
const SIGNS = ['pointermove', 'pointerdown', 'keydown', 'focusin'] as const;

/** Calls once, with the first of them. @returns what gives it up */
export function onFirstSign(call: () => void): () => void {
  const once = (): void => {
    stop();
    call();
  };
  const stop = (): void => {
    for (const sign of SIGNS) document.removeEventListener(sign, once, true);
  };
  for (const sign of SIGNS) document.addEventListener(sign, once, { capture: true, passive: true });
  return stop;
}
