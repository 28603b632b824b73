import { GAP } from '../text/formats';

/** A page or an address that every shell leads to. */
export interface SiteLink {
  readonly label: string;
  readonly href: string;
}

/** What a public site must show on every screen. @param signalement address behind « Signaler une erreur » */
export const siteLinks = ({
  accessibilite,
  signalement,
}: {
  readonly accessibilite: string;
  readonly signalement: string;
}): readonly SiteLink[] => [
  { label: `Accessibilité${GAP}: ${accessibilite}`, href: './accessibilite.html' },
  { label: 'Mentions légales', href: './mentions-legales.html' },
  { label: 'Signaler une erreur', href: signalement },
];
