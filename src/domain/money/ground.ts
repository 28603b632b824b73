import type { PartyCode } from '../codes';
import { placeExtent } from '../extent';
import type { CommuneIndex, Model } from '../model';
import type { Party } from '../pacts';
import { partyPlace } from '../place';

export const inhabitantsOf = (model: Model, communes: readonly CommuneIndex[]): number =>
  communes.reduce((total, i) => total + (model.cog.communes.population[i] ?? 0), 0);

const unitCommunes = (model: Model, code: PartyCode): readonly CommuneIndex[] => {
  const extent = placeExtent(model, partyPlace(code));
  return extent.kind === 'counted' ? extent.communes : [];
};

/** Communes of a party: those of its unit, without those where another stands in its place (the Métropole de Lyon, for the Rhône). */
export function partyCommunes(model: Model, { code, hors = [] }: Party): readonly CommuneIndex[] {
  const own = unitCommunes(model, code);
  if (hors.length === 0) return own;
  const others = new Set(hors.flatMap((other) => unitCommunes(model, other)));
  return own.filter((i) => !others.has(i));
}

/** Inhabitants of a party, each counted for one of two that share a unit. */
export function partyPopulation(model: Model, code: PartyCode): number {
  const party = model.party.get(code);
  return party === undefined ? 0 : inhabitantsOf(model, partyCommunes(model, party));
}
