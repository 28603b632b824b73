import { type DepartementCode, type EpciCode, isEpciCode } from '../codes';
import { placeExtent } from '../extent';
import type { CommuneIndex, Model } from '../model';
import type { Party } from '../pacts';
import { type Place, partyPlace, samePlace } from '../place';
import { rememberedOnce } from '../remember';
import { inhabitantsOf, partyCommunes } from './ground';

/** How much of a place a contract covers, in whole communes. */
export type ContractCoverage =
  | { readonly kind: 'entier' }
  | {
      readonly kind: 'partiel';
      readonly communes: number;
      readonly sur: number;
      /** Inhabitants of the place under this contract. */
      readonly population: number;
    };

/** A contract that reaches a place: contracts nest, and a place may be under none, one or several. */
export interface Contract {
  readonly party: Party;
  readonly coverage: ContractCoverage;
}

/** Ground of a party. */
interface Ground {
  readonly party: Party;
  readonly communes: ReadonlySet<CommuneIndex>;
  readonly population: number;
}

const known = new WeakMap<Model['communesByEpci'], readonly Ground[]>();

/** Parties with their ground, the widest first; found once for a model, whatever the kind of each party. */
function grounds(model: Model): readonly Ground[] {
  const found =
    known.get(model.communesByEpci) ??
    model.pacts.parties
      .map((party): Ground => {
        const communes = partyCommunes(model, party);
        return { party, communes: new Set(communes), population: inhabitantsOf(model, communes) };
      })
      .sort((a, b) => b.population - a.population);
  known.set(model.communesByEpci, found);
  return found;
}

/**
 * Every contract that covers a place, by their communes and nothing else: what reaches who lives there is all of them.
 * The one that holds most of its inhabitants first; at equal numbers, the widest party first (Nord, then MEL).
 */
export function contractsAt(model: Model, place: Place): readonly Contract[] {
  const extent = placeExtent(model, place);
  return contractsOn(model, extent.kind === 'counted' ? extent.communes : [extent.dans]);
}

function contractsOn(model: Model, wanted: readonly CommuneIndex[]): readonly Contract[] {
  return grounds(model)
    .flatMap(({ party, communes }) => {
      const inside = wanted.filter((i) => communes.has(i));
      if (inside.length === 0) return [];
      const population = inhabitantsOf(model, inside);
      const coverage: ContractCoverage =
        inside.length === wanted.length
          ? { kind: 'entier' }
          : { kind: 'partiel', communes: inside.length, sur: wanted.length, population };
      return [{ contract: { party, coverage }, population }];
    })
    .sort((a, b) => b.population - a.population)
    .map(({ contract }) => contract);
}

/**
 * The wider contracts that lie under that of a party, on all of its ground or on part of it: the Nord's for the MEL.
 * Of two on the same ground, only the second has the other under it.
 */
export function contractsUnder(model: Model, party: Party): readonly Contract[] {
  const wider = grounds(model).map((ground) => ground.party.code);
  const rank = wider.indexOf(party.code);
  return contractsOn(model, partyCommunes(model, party)).filter(
    (contract) => wider.indexOf(contract.party.code) < rank,
  );
}

/** True when other parties, taken together, leave nothing of the ground of a party. */
export function groundCovered(model: Model, party: Party, others: readonly Party[]): boolean {
  const sets = grounds(model).flatMap((ground) => (others.includes(ground.party) ? [ground.communes] : []));
  const own = grounds(model).find((ground) => ground.party === party)?.communes ?? new Set();
  return [...own].every((i) => sets.some((communes) => communes.has(i)));
}

/** A unit under no contract, by its official name. */
export type Uncontracted =
  | { readonly kind: 'departement'; readonly code: DepartementCode; readonly nom: string }
  | { readonly kind: 'epci'; readonly code: EpciCode; readonly nom: string };

/**
 * Ground under no contract: départements of which some is, and what a contract leaves to another that is not there (the
 * Métropole de Lyon, for the Rhône). These are last: they stand on their département.
 */
export const uncontracted = rememberedOnce((model): readonly Uncontracted[] => {
  const under = new Set(grounds(model).flatMap(({ communes }) => [...communes]));
  const bare = (place: Place): boolean => {
    const extent = placeExtent(model, place);
    return extent.kind === 'counted' && extent.communes.some((i) => !under.has(i));
  };
  const left = [...new Set(model.pacts.parties.flatMap(({ hors = [] }) => hors))].flatMap((code) => {
    const nom = isEpciCode(code) ? model.epci.get(code)?.nom : undefined;
    return nom !== undefined && isEpciCode(code) && bare({ kind: 'epci', code })
      ? [{ kind: 'epci' as const, code, nom }]
      : [];
  });
  for (const { code } of left) for (const i of model.communesByEpci.get(code) ?? []) under.add(i);
  const departements = model.cog.departements.map(({ code, nom }) => ({
    kind: 'departement' as const,
    code,
    nom,
  }));
  return [...departements.filter(bare), ...left];
});

/** The contract of the party that a place is, if it is one. */
export const ownContract = (model: Model, place: Place): Party | undefined =>
  model.pacts.parties.find((party) => samePlace(partyPlace(party.code), place));
