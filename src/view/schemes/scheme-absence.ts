import type { Model } from '../../domain/model';
import { hasFranceTravail, hasTerritorialPacts } from '../../domain/schemes/deck-schemes';
import type { SchemeAbsence } from '../map-view';

/** What a place is called that no scheme of the deck reaches; `null` where the deck tells none. */
export function schemeAbsence(model: Model): SchemeAbsence | null {
  if (!hasFranceTravail(model)) return hasTerritorialPacts(model) ? 'sans-pacte' : null;
  return hasTerritorialPacts(model) ? 'aucun-des-deux' : 'hors-experimentation';
}

/** The same in the middle of a sentence: only schemes that the deck tells are said not to be there. */
export const NO_SCHEME: Readonly<Record<SchemeAbsence, string>> = {
  'hors-experimentation': 'pas d’expérimentation France Travail',
  'sans-pacte': 'pas de pacte territorial',
  'aucun-des-deux': 'ni expérimentation France Travail ni pacte territorial',
};
