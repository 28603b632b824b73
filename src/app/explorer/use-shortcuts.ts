import { useLayoutEffect } from 'react';
import type { Store } from '../../state/store';

/** Ctrl+K goes to the search; `?` opens the help, unless the reader switched that single key off (dictation); Esc leaves the selection, unless a dialog or a field has a better use for it. */
export function useShortcuts({ api, dispatch }: Store, onHelp: (() => void) | null): void {
  // With the interface, and not after its first paint: a key pressed at once is heard.
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const typing = event.target instanceof HTMLElement && event.target.matches('input, select, textarea');
      if (event.defaultPrevented) return;
      if (event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey)) {
        event.preventDefault();
        document.getElementById('recherche')?.focus();
      } else if (event.key === '?' && onHelp && !typing && document.querySelector('dialog[open]') === null) {
        event.preventDefault();
        onHelp();
      } else if (event.key === 'Escape' && !typing && document.querySelector('dialog[open]') === null) {
        if (api.getState().selection.kind !== 'none') dispatch({ kind: 'clear-selection' });
      }
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [api, dispatch, onHelp]);
}
