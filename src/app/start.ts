import { nextTask } from '../render/map-host';
import { currentFigures, currentQuery, currentShell, holdVersion } from '../state/url-binding';
import { formatPerCapita } from '../view/text/formats';
import { openSession, type Session } from './common/session';
import { leaveStart, startHasCommunes } from './common/start-frame';
import { drawFirstMap } from './map/first-map';
import { bufferKeys } from './presentation/key-buffer';

/** Milliseconds after which the app no longer waits for a paint that the browser has not told of. */
const PAINT_PATIENCE = 1500;

/**
 * Asks for the data at once, or behind the map that the page holds; the interface follows the first map, whose files and
 * frames it would hold up.
 * @param element where the app is mounted; `null` when the page has no place for it
 */
export function start(element: HTMLElement | null): void {
  if (!element) return;
  tellShell();
  const startView = isStartView();
  const painted = startView ? firstPaint() : Promise.resolve();
  // To read them takes the processor for longer than the page takes to be painted.
  const opening = painted
    .then(() => {
      // The page asks for the same ahead, unless its first frame comes so late.
      document.documentElement.dataset.ouvre = '';
      const asked = openSession(currentFigures(), /\bcommune-\w/.test(currentQuery()));
      // While they are on their way: the first number takes longer to write than all others of a map.
      void nextTask().then(() => formatPerCapita(0));
      return asked;
    })
    .then((session) => {
      // From here on, every link of this page holds the figures that it shows.
      holdVersion(session.link.fixed);
      return session;
    });
  // A written view that comes from now on would come over the map that is being drawn.
  if (!startView) document.documentElement.dataset.lien = 'app';
  // A session that does not open is told by the interface, which waits for it too.
  const drawn = Promise.all([opening.catch(() => null), painted]).then(([session]) => {
    if (!session) return;
    hideOlder(session);
    return drawFirstMap(session);
  });
  // The interface of the start view comes beside its data, like that of a link without a first map. Another map goes
  // first; one that could not be drawn is no reason to keep the interface away.
  const free =
    startView && !startHasCommunes() ? painted : hasFirstMap() ? drawn.catch(reportError) : Promise.resolve();
  free
    .then(() => import('./mount'))
    .then(
      // Apart from the task that has read all its code.
      ({ mount }) => nextTask().then(() => mount(element, opening)),
      () => {
        leaveStart();
        element.replaceChildren(interfaceMissing());
      },
    );
}

/**
 * The script of the page reads a link as it stands; what carried it may have spoiled the key that chooses the frame. A
 * host may have refused that script and let files through: then any link draws its own map, the start view too.
 */
function tellShell(): void {
  const { dataset } = document.documentElement;
  const refused = dataset.mode === undefined;
  const shell = currentShell();
  dataset.mode = shell.kind;
  if (shell.kind === 'integration') dataset.apparence = shell.appearance;
  if (shell.kind === 'presentation') bufferKeys();
  if (refused) dataset.lien = '';
}

/**
 * The figures of a site can be replaced alone: the page that was written with others then takes back what it shows, and
 * the map of the new ones is drawn in its place.
 */
function hideOlder({ model }: Session): void {
  const { dataset } = document.documentElement;
  if (dataset.chiffres !== undefined && dataset.chiffres !== model.pacts.chiffres?.id) dataset.lien = 'app';
}

/** The page holds the map of this link: the start view, or the view written for it. */
const isStartView = (): boolean =>
  document.documentElement.dataset.lien === undefined && document.getElementById('depart') !== null;

/** A show draws its own scenes; a table comes without a map. */
const hasFirstMap = (): boolean =>
  document.documentElement.dataset.mode !== 'presentation' && !/[?&]tableau=/.test(window.location.search);

/**
 * The map in the page is on screen: what comes after may take the processor and the network. The start view is visible
 * from the first contentful paint, whose time the mark is given; the view written for a link marks itself.
 */
const firstPaint = (): Promise<void> =>
  new Promise((done) => {
    if (document.documentElement.dataset.vue !== undefined) {
      if (performance.getEntriesByName('carte:visible').length > 0) done();
      else
        new PerformanceObserver((list, observer) => {
          if (list.getEntriesByName('carte:visible').length === 0) return;
          observer.disconnect();
          done();
        }).observe({ type: 'mark', buffered: true });
      setTimeout(done, PAINT_PATIENCE);
      return;
    }
    const mark = ({ startTime }: PerformanceEntry): void => {
      if (performance.getEntriesByName('carte:visible').length === 0) {
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

/** Said without the interface, since it is what is missing: a broken network, or a page kept from before a new version. */
function interfaceMissing(): HTMLElement {
  const message = document.createElement('div');
  message.className = 'loading';
  message.setAttribute('role', 'alert');
  const why = document.createElement('p');
  why.textContent =
    'La carte n’a pas pu être chargée\u00a0: un fichier du site manque (réseau absent, ou nouvelle version mise en ligne). Rechargez la page.';
  const again = document.createElement('button');
  again.type = 'button';
  again.textContent = 'Recharger';
  again.addEventListener('click', () => window.location.reload());
  message.append(why, again);
  return message;
}
