import { drawEarlyMap, leaveStart } from './common/early-map';
import { openSession } from './common/session';

/** Milliseconds after which the app no longer waits for a paint that the browser has not told of. */
const PAINT_PATIENCE = 1500;

/**
 * Asks for the data at once; the interface follows the first map, whose files and frames it would hold up.
 * @param element where the app is mounted; `null` when the page has no place for it
 */
export function start(element: HTMLElement | null): void {
  if (!element) return;
  const opening = openSession();
  const startView = isStartView();
  const first = startView ? firstPaint() : Promise.resolve();
  const drawn = Promise.all([opening, first]).then(([session]) => drawEarlyMap(session));
  // The start view is there already: its interface comes beside the data. Any other map is drawn first.
  const free = startView ? first : drawn;
  // The interface waits for the session too, and says what failed.
  free
    .catch(() => {})
    .then(() => import('./mount'))
    .then(
      ({ mount }) => mount(element, opening),
      () => {
        leaveStart();
        element.replaceChildren(interfaceMissing());
      },
    );
  drawn.catch(() => {});
}

/** The page holds the map of this link: the start view, and not another one. */
const isStartView = (): boolean =>
  document.documentElement.dataset.lien === undefined && document.getElementById('depart') !== null;

/** The map in the page is on screen: what comes after may take the processor and the network. */
let painted: Promise<void> | null = null;
function firstPaint(): Promise<void> {
  painted ??= new Promise((done) => {
    const mark = ({ startTime }: PerformanceEntry): void => {
      if (performance.getEntriesByName('carte:visible').length === 0) {
        // The start view is visible from the first contentful paint, whose time the mark is given.
        performance.mark('carte:visible', { startTime });
      }
      done();
    };
    const [already] = performance.getEntriesByName('first-contentful-paint');
    if (already) {
      mark(already);
      return;
    }
    const observer = new PerformanceObserver((list) => {
      for (const entry of list.getEntriesByName('first-contentful-paint')) {
        mark(entry);
        observer.disconnect();
      }
    });
    observer.observe({ type: 'paint', buffered: true });
    // A tab opened in the background paints later, or never: the app is made ready without it.
    if (document.hidden) done();
    else setTimeout(done, PAINT_PATIENCE);
  });
  return painted;
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
