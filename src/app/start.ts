import { currentShell } from '../state/url-binding';
import { drawEarlyMap, leaveStart } from './common/early-map';
import { openSession } from './common/session';

/**
 * Asks for the data at once, and for the interface beside them: neither waits for the other.
 * @param element where the app is mounted; `null` when the page has no place for it
 */
export function start(element: HTMLElement | null): void {
  if (!element) return;
  markFirstMap();
  const opening = openSession();
  opening.then(
    (session) => drawEarlyMap(session),
    // The interface listens too, and says it: until it is there a failure is not "unhandled".
    () => {},
  );
  import('./mount').then(
    ({ mount }) => mount(element, currentShell(), opening),
    () => {
      leaveStart();
      element.replaceChildren(interfaceMissing());
    },
  );
}

/**
 * The start view is in the page: its map is visible from the first contentful paint, whose time the mark is given. Any
 * other link is marked by the map that is drawn for it.
 */
function markFirstMap(): void {
  if (document.documentElement.dataset.lien !== undefined || !document.getElementById('depart')) return;
  const mark = ({ startTime }: PerformanceEntry): void => {
    if (performance.getEntriesByName('carte:visible').length === 0) {
      performance.mark('carte:visible', { startTime });
    }
  };
  const painted = performance.getEntriesByName('first-contentful-paint')[0];
  if (painted) {
    mark(painted);
    return;
  }
  // A tab opened in the background paints later, or never.
  const observer = new PerformanceObserver((list) => {
    for (const entry of list.getEntriesByName('first-contentful-paint')) {
      mark(entry);
      observer.disconnect();
    }
  });
  observer.observe({ type: 'paint', buffered: true });
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
