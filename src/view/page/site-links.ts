import { GAP } from '../text/formats';

/** A page or an address that every shell leads to. */
export interface SiteLink {
  readonly label: string;
  readonly href: string;
}

/**
 * What a public site must show on every screen.
 * @param signalement address behind « Signaler une erreur »
 * @param regions page where a region is chosen; empty in a site of one region
 */
export const siteLinks = ({
  accessibilite,
  signalement,
  regions = '',
}: {
  readonly accessibilite: string;
  readonly signalement: string;
  readonly regions?: string;
}): readonly SiteLink[] => [
  ...(regions === '' ? [] : [{ label: 'Autres régions', href: regions }]),
  { label: `Accessibilité${GAP}: ${accessibilite}`, href: './accessibilite.html' },
  { label: 'Mentions légales', href: './mentions-legales.html' },
  { label: 'Signaler une erreur', href: signalement },
];
