import '../ui/styles/late.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { currentQuery, currentShell } from '../state/url-binding';
import { loadSheets } from '../ui/panel/panel';
import type { Session } from './common/session';
import { readStartAlone } from './common/start-frame';
import { outliveTranslators } from './common/translators';
import { Root } from './root';

/** Mounts the app around a session that is opening; a chunk of its own, so that the first map does not wait for it. */
export function mount(element: HTMLElement, opening: Promise<Session>): void {
  outliveTranslators(document.body);
  // The sheet of a link comes beside the session; where it does not, the panel asks again, and says so.
  if (/[?&]sel=/.test(currentQuery())) loadSheets().catch(() => undefined);
  const shell = currentShell();
  // Where no scene is written for it, a show hides the frame of the page from its first paint.
  if (shell.kind !== 'presentation' || document.documentElement.dataset.lien === undefined) readStartAlone();
  createRoot(element).render(
    <StrictMode>
      <Root shell={shell} opening={opening} />
    </StrictMode>,
  );
}
