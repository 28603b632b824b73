import type { CollectiviteCode, DepartementCode } from '../codes';
import type { Model } from '../model';

/** Ground of a collectivity that stands in the place of départements: all of these, as its line in the deck says. */
export const collectiviteMembers = (
  model: Model,
  code: CollectiviteCode,
): { readonly niveau: 'departement'; readonly codes: readonly DepartementCode[] } => ({
  niveau: 'departement',
  codes: model.party.get(code)?.departements ?? [],
});
