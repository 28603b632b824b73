import { digestOfId } from '../../domain/versions/version';
import { FIGURES_FILE, VERSIONS_FILE } from '../../load/versions/figures';
import { parseVersions, type VersionList } from '../../load/versions/versions-json';

import { holdsFigures } from '../common/data/figures';
import type { Session } from '../common/session';

const FOLDER = './donnees/';

/**
 * What the site has that a page does not show: other figures, which a reader is told of; or the same with other scenes,
 * words or boundaries, which come with the next load.
 */
export function newsOf(
  { figures, link }: Pick<Session, 'figures' | 'link'>,
  { derniere }: VersionList,
): 'figures' | 'files' | null {
  const own = figures.pacts.chiffres?.id;
  if (own === undefined || link.fixed !== null) return null;
  if (digestOfId(own) !== digestOfId(derniere.id)) return 'figures';
  const same = JSON.stringify(figures.fichiers) === JSON.stringify(derniere.fichiers);
  return own === derniere.id && same ? null : 'files';
}

/** The versions that the site keeps, as it says them now; `null` out of reach, or where the page holds its own figures. */
export async function siteVersions(): Promise<VersionList | null> {
  // Without network nothing is asked for, and no fault stands in the console.
  if (holdsFigures() || !navigator.onLine) return null;
  try {
    const response = await fetch(FOLDER + VERSIONS_FILE, { cache: 'no-store' });
    return response.ok ? parseVersions(await response.text()) : null;
  } catch {
    return null;
  }
}

/** Has what a page does not show yet fetched for its next load: nothing is said, and nothing changes under its reader. */
export async function renewQuietly(session: Session): Promise<void> {
  const list = await siteVersions();
  if (list !== null && newsOf(session, list) !== null) await renewFigures().catch(() => undefined);
}

/** True where a service worker answers for the site; a frame of its own origin may not even ask. */
export function hasServiceWorker(): boolean {
  try {
    return 'serviceWorker' in navigator && navigator.serviceWorker.controller !== null;
  } catch {
    return false;
  }
}

/** Milliseconds that what keeps the page may take to fetch other figures. */
const PATIENCE = 20_000;

/** Has the figures of the site fetched again, so that the next load of the page shows them, kept or not. */
export async function renewFigures(): Promise<void> {
  const keeper = hasServiceWorker() ? navigator.serviceWorker.controller : null;
  if (keeper === null) {
    await fetch(FOLDER + FIGURES_FILE, { cache: 'reload' });
    return;
  }
  const { port1, port2 } = new MessageChannel();
  await new Promise<void>((done, failed) => {
    setTimeout(failed, PATIENCE);
    port1.onmessage = ({ data }) => (data === true ? done() : failed());
    keeper.postMessage('nouveaux-chiffres', [port2]);
  });
}
