import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import type { Shell } from '../state/shell';
import type { Session } from './common/session';
import { Root } from './root';

/** Mounts the app around a session that is opening; a chunk of its own, so that the first map does not wait for it. */
export function mount(element: HTMLElement, shell: Shell, opening: Promise<Session>): void {
  createRoot(element).render(
    <StrictMode>
      <Root shell={shell} opening={opening} />
    </StrictMode>,
  );
}
