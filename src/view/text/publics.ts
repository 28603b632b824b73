import type { Model } from '../../domain/model';
import type { PactTerritory } from '../../domain/pacts';

/** Publics of a pact in one line, with what the deck does not let us read of them. */
export function publicsText(model: Model, { publics, publicNote }: PactTerritory): string {
  const names = publics.map((id) => model.ptsPublic.get(id)?.titre ?? id).join(', ');
  return publicNote ? `${names} (${publicNote})` : names;
}
