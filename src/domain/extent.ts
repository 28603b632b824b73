import type { Certainty } from './certainty/certainty';
import { perimetersCertainty } from './certainty/perimeters';

import type { CommuneIndex, Model } from './model';
import { collectiviteMembers } from './money/collectivite';
import type { Perimeter, PerimeterMembers } from './pacts';
import { type Place, type PlaceKey, placeKey } from './place';
import { remembered, rememberedOnce } from './remember';

/**
 * How much ground a place covers, counted in whole communes of the region (COG 2026).
 * `infracommunal`: the place lies below commune level — a point, no area, no inhabitants, and never the commune's.
 */
export type Extent =
  | { readonly kind: 'counted'; readonly communes: readonly CommuneIndex[]; readonly population: number }
  | { readonly kind: 'infracommunal'; readonly dans: CommuneIndex };

const sum = (model: Model, communes: readonly CommuneIndex[]): number =>
  communes.reduce((total, i) => total + (model.cog.communes.population[i] ?? 0), 0);

const extentsOf = rememberedOnce(() => new Map<PlaceKey, Extent>());

function memberCommunes(model: Model, members: PerimeterMembers): readonly CommuneIndex[] {
  switch (members.niveau) {
    case 'departement':
      return members.codes.flatMap((code) => model.communesByDepartement.get(code) ?? []);
    case 'arrondissement':
      return members.codes.flatMap((code) => model.communesByArrondissement.get(code) ?? []);
    case 'epci':
      return members.codes.flatMap((code) => model.communesByEpci.get(code) ?? []);
    case 'commune':
    case 'infracommunal':
      return members.codes.flatMap((code) => model.communeIndex.get(code) ?? []);
  }
}

/** Added up once for a perimeter: every commune asks it of each. */
export const perimeterExtent = remembered((model, { members }: Perimeter): Extent => {
  const communes = memberCommunes(model, members);
  const first = communes[0];
  if (members.niveau === 'infracommunal' && first !== undefined) {
    return { kind: 'infracommunal', dans: first };
  }
  return { kind: 'counted', communes, population: sum(model, communes) };
});

/** Communes and inhabitants of any place, added up once: every list, card and class asks for them. */
export function placeExtent(model: Model, place: Place): Extent {
  const known = extentsOf(model);
  const key = placeKey(place);
  const extent = known.get(key) ?? readExtent(model, place);
  known.set(key, extent);
  return extent;
}

function readExtent(model: Model, place: Place): Extent {
  const counted = (communes: readonly CommuneIndex[]): Extent => ({
    kind: 'counted',
    communes,
    population: sum(model, communes),
  });
  switch (place.kind) {
    case 'region':
      return counted(model.cog.communes.codes.map((_, i) => i));
    case 'departement':
      return counted(model.communesByDepartement.get(place.code) ?? []);
    case 'collectivite':
      return counted(memberCommunes(model, collectiviteMembers(model, place.code)));
    case 'arrondissement':
      return counted(model.communesByArrondissement.get(place.code) ?? []);
    case 'epci':
      return counted(model.communesByEpci.get(place.code) ?? []);
    case 'commune': {
      const index = model.communeIndex.get(place.code);
      return counted(index === undefined ? [] : [index]);
    }
    case 'ft':
    case 'pts': {
      const perimeter = (place.kind === 'ft' ? model.ft : model.pts).get(place.id)?.perimeter;
      return perimeter ? perimeterExtent(model, perimeter) : counted([]);
    }
  }
}

/** Inhabitants of a place; `null` below commune level, where the deck gives no outline. */
export function population(model: Model, place: Place): number | null {
  const extent = placeExtent(model, place);
  return extent.kind === 'counted' ? extent.population : null;
}

/** A total over several perimeters, in two parts: of which in a périmètre approché; what could not be counted. */
export interface CoverageTotal {
  readonly perimeters: number;
  readonly communes: number;
  readonly population: number;
  readonly populationApprochee: number;
  readonly communesApprochees: number;
  /** Perimeters below commune level: named, not counted. */
  readonly nonComptes: readonly string[];
  /** True where none of them can be counted: there is no number of communes, and no zero either. */
  readonly aucunCompte: boolean;
  /** Of communes and inhabitants. */
  readonly certainty: Certainty;
}

/** @param known communes already counted elsewhere: left out of this total */
export function coverageTotal(
  model: Model,
  rows: readonly { readonly nom: string; readonly perimeter: Perimeter }[],
  known: ReadonlySet<CommuneIndex> = new Set(),
): CoverageTotal {
  const seen = new Set<CommuneIndex>();
  const approached = new Set<CommuneIndex>();
  const nonComptes: string[] = [];
  for (const row of rows) {
    const extent = perimeterExtent(model, row.perimeter);
    if (extent.kind === 'infracommunal') {
      nonComptes.push(row.nom);
      continue;
    }
    for (const i of extent.communes) {
      if (known.has(i)) continue;
      // A commune in two perimeters is counted once; it is approached only while no surer perimeter holds it.
      if (row.perimeter.precision === 'approche' && !seen.has(i)) approached.add(i);
      if (row.perimeter.precision !== 'approche') approached.delete(i);
      seen.add(i);
    }
  }
  return {
    perimeters: rows.length,
    communes: seen.size,
    population: sum(model, [...seen]),
    communesApprochees: approached.size,
    populationApprochee: sum(model, [...approached]),
    nonComptes,
    aucunCompte: rows.length > 0 && nonComptes.length === rows.length,
    certainty: perimetersCertainty(rows),
  };
}
