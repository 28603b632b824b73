import editeur from 'virtual:editeur';
import { OFF_SITE } from '../../../ui/layout/off-site';
import { siteLinks } from '../../../view/page/site-links';
import { leadsHere, publicFile } from './public-link';

/**
 * Pages of the built site and contact of its publisher, shown by every shell. A file on a disk has no page beside it:
 * there they are those of the public site, or none where its publisher has told no address.
 */
export const SITE_LINKS = siteLinks(editeur).flatMap((link) => {
  if (!OFF_SITE || !link.href.startsWith('.')) return [link];
  return leadsHere() ? [{ ...link, href: publicFile(link.href) }] : [];
});
