import { useEffect } from 'react';

const ENTRIES = 'textarea, input, select, button:not(:disabled), a[href]';

/** What takes the focus in a part of the page: what had it last, else what is chosen there, else its first control. */
function entryOf(pane: Element, last: Element | undefined): HTMLElement | null {
  if (last instanceof HTMLElement && pane.contains(last)) return last;
  return (
    pane.querySelector<HTMLElement>('[aria-current="step"], [aria-current="true"]') ??
    pane.querySelector<HTMLElement>(ENTRIES)
  );
}

/**
 * F6 goes to the next part of the page (`data-pane`), Shift+F6 to the one before, as in the programs of an office:
 * between a cell and what stands beside the grid there are hundreds of stops of Tab.
 */
export function usePanes(): void {
  useEffect(() => {
    const last = new WeakMap<Element, Element>();
    const panes = (): readonly Element[] => [...document.querySelectorAll('[data-pane]')];
    const entered = ({ target }: FocusEvent): void => {
      const pane = target instanceof Element ? target.closest('[data-pane]') : null;
      if (pane && target instanceof Element) last.set(pane, target);
    };
    const pressed = (event: KeyboardEvent): void => {
      if (event.key !== 'F6' || event.ctrlKey || event.altKey || event.metaKey) return;
      const all = event.shiftKey ? panes().toReversed() : panes();
      const at = all.findIndex((pane) => pane.contains(document.activeElement));
      const [to] = [...all.slice(at + 1), ...all.slice(0, Math.max(at, 0))].flatMap(
        (pane) => entryOf(pane, last.get(pane)) ?? [],
      );
      if (!to) return;
      event.preventDefault();
      to.focus();
    };
    document.addEventListener('focusin', entered);
    document.addEventListener('keydown', pressed);
    return () => {
      document.removeEventListener('focusin', entered);
      document.removeEventListener('keydown', pressed);
    };
  }, []);
}
