import { APPEARANCES, type Appearance, type Shell } from '../../state/shell';
import type { DesignTokens } from '../../tokens/design-tokens';
import { TOKENS } from '../../tokens/token-sets';
import { readStored, writeStored } from './storage';

export const DARK = '(prefers-color-scheme: dark)';
/** Read too by the script of the page, before its first paint. */
export const LOOK_KEY = 'pactes-hdf:apparence';

let choice: Appearance | null = null;
const listeners = new Set<() => void>();

/** How this reader wants the explorer: a taste, so never in a link. Where nothing can be kept, for the life of the page. */
export function chosenLook(): Appearance {
  choice ??= APPEARANCES.find((look) => look === readStored(LOOK_KEY)) ?? 'auto';
  return choice;
}

export function chooseLook(next: Appearance): void {
  choice = next;
  writeStored(LOOK_KEY, next === 'auto' ? null : next);
  document.documentElement.dataset.apparence = next;
  for (const listener of listeners) listener();
}

/** @returns what stops telling of a new choice */
export function onLook(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** An embed looks as its page asks, the explorer as its reader chose, a show as the device. */
function lookOf(shell: Shell): Appearance {
  switch (shell.kind) {
    case 'integration':
      return shell.appearance;
    case 'explorer':
      return chosenLook();
    case 'presentation':
      return 'auto';
  }
}

/** Tokens of the map in a shell. @param dark what the device prefers */
export function mapTokens(shell: Shell, dark: boolean): DesignTokens {
  const look = lookOf(shell);
  return (look === 'auto' ? dark : look === 'sombre') ? TOKENS.dark : TOKENS.light;
}
