import type { Pacts } from '../../domain/pacts';
import { GAP } from '../text/formats';
import { capital } from '../text/grammar';
import { versionText } from './version-words';

type Versioned = Pick<Pacts, 'chiffres'>;

/** "Vue figée : chiffres du 12 juin 2026 (comité de juin)"; `null` where figures follow the site. */
export const heldText = ({ chiffres }: Versioned, fixed: string | null): string | null =>
  fixed === null || chiffres === undefined ? null : `Vue figée${GAP}: ${versionText(chiffres)}`;

/** For who presents: which figures are on screen, held or not; `null` where they have no name. */
export const shownText = (pacts: Versioned, fixed: string | null): string | null =>
  heldText(pacts, fixed) ??
  (pacts.chiffres === undefined || pacts.chiffres.date === null
    ? null
    : capital(versionText(pacts.chiffres)));

/** A source, which says the day already, with what holds its figures; by itself where there is no source. */
export function withHeld(source: string, pacts: Versioned, fixed: string | null): string {
  const held = heldText(pacts, fixed);
  if (held === null) return source;
  if (source === '') return held;
  const nom = pacts.chiffres?.nom ?? '';
  return `${source} · vue figée${nom === '' ? '' : ` (${nom})`}`;
}
