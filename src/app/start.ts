import { currentShell } from '../state/url-binding';
import { openSession } from './common/session';

/**
 * Asks for the data at once, and for the interface beside them: neither waits for the other.
 * @param element where the app is mounted; `null` when the page has no place for it
 */
export function start(element: HTMLElement | null): void {
  if (!element) return;
  const opening = openSession();
  // Listened to by the app once it is there; until then a failure is not "unhandled".
  opening.catch(() => {});
  import('./mount').then(
    ({ mount }) => mount(element, currentShell(), opening),
    () => element.replaceChildren(interfaceMissing()),
  );
}

/** Said without the interface, since it is what is missing: a broken network, or a page kept from before a new version. */
function interfaceMissing(): HTMLElement {
  const told = document.createElement('div');
  told.className = 'loading';
  told.setAttribute('role', 'alert');
  const why = document.createElement('p');
  why.textContent =
    'La carte n’a pas pu être chargée\u00a0: un fichier du site manque (réseau absent, ou nouvelle version mise en ligne). Rechargez la page.';
  const again = document.createElement('button');
  again.type = 'button';
  again.textContent = 'Recharger';
  again.addEventListener('click', () => window.location.reload());
  told.append(why, again);
  return told;
}
