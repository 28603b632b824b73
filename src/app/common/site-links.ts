import editeur from 'virtual:editeur';
import type { SiteLink } from '../../ui/layout/bars';

/** Pages of the built site and contact of its publisher, shown by every shell. */
export const SITE_LINKS: readonly SiteLink[] = [
  { label: `Accessibilité\u00a0: ${editeur.accessibilite}`, href: './accessibilite.html' },
  { label: 'Mentions légales', href: './mentions-legales.html' },
  { label: 'Signaler une erreur', href: editeur.signalement },
];
