import editeur from 'virtual:editeur';
import { siteLinks } from '../../../view/page/site-links';

/** Pages of the built site and contact of its publisher, shown by every shell. */
export const SITE_LINKS = siteLinks(editeur);
