const frame = (): HTMLElement | null => document.getElementById('depart');

/** Where the page keeps the place of the first map; `null` once it has gone, or where the page has none. */
export const startStage = (): HTMLElement | null =>
  frame()?.querySelector<HTMLElement>('.depart-place') ?? null;

/** What the page shows is drawn from outlines of communes: nothing less may take its place. */
export const startHasCommunes = (): boolean => frame()?.querySelector('[data-communes]') != null;

const app = (): HTMLElement | null => document.getElementById('carte-app');

/** While the frame of the page stands over the interface, it alone is read aloud: both say the same. */
export function readStartAlone(): void {
  if (frame()) app()?.setAttribute('aria-hidden', 'true');
}

/** What the page shows before any interface goes away: the app draws the same, or has something to say instead. */
export function leaveStart(): void {
  frame()?.remove();
  app()?.removeAttribute('aria-hidden');
}
