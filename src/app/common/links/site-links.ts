import editeur from 'virtual:editeur';
import { siteLinks } from '../../../view/page/site-links';
import { isOnDisk, leadsHere, publicFile } from './public-link';

/**
 * Pages of the built site and contact of its publisher, shown by every shell. A file on a disk has no page beside it:
 * there they are those of the public site, or none where its publisher has told no address.
 */
export const SITE_LINKS = siteLinks(editeur).flatMap((link) => {
  if (!isOnDisk() || !link.href.startsWith('.')) return [link];
  return leadsHere() ? [{ ...link, href: publicFile(link.href) }] : [];
});
