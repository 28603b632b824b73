import editeur from 'virtual:editeur';
import { OFF_SITE } from '../../../ui/layout/off-site';

/**
 * An address of this page as others are given it: on the public address of the publisher, where one is told. A page
 * opened from a disk, or a copy behind a proxy, has an address that leads nobody here.
 */
export function publicLink(href: string): string {
  const { adresse } = editeur;
  if (adresse === '') return href;
  const { search, hash } = new URL(href);
  return adresse + search + hash;
}

/** Public address of a file of the site. @param path from the page */
export const publicFile = (path: string): string =>
  new URL(path, editeur.adresse === '' ? window.location.href : editeur.adresse).href;

/** False where no address leads others here: a page opened as a file, whose publisher has told none. */
export const leadsHere = (): boolean => editeur.adresse !== '' || !OFF_SITE;
