import { perimeterExtent, placeExtent } from './extent';
import type { CommuneIndex, Model } from './model';
import type { FranceTravailTerritory, PactTerritory } from './pacts';
import type { Place } from './place';

/** How a scheme's perimeters cover a place, in whole communes. */
export type Coverage =
  | { readonly kind: 'entier' }
  | { readonly kind: 'partiel'; readonly communes: number; readonly sur: number }
  | { readonly kind: 'aucun' }
  /** A perimeter below commune level lies inside: the share is unknown. */
  | { readonly kind: 'inconnu' };

export type SchemeTerritory =
  | { readonly kind: 'ft'; readonly territory: FranceTravailTerritory }
  | { readonly kind: 'pts'; readonly territory: PactTerritory };

export interface SchemeHit {
  readonly scheme: SchemeTerritory;
  readonly coverage: Exclude<Coverage, { kind: 'aucun' }>;
}

const schemes = (model: Model): readonly SchemeTerritory[] => [
  ...model.pacts.franceTravail.map((territory): SchemeTerritory => ({ kind: 'ft', territory })),
  ...model.pacts.pactesTerritoriaux.map((territory): SchemeTerritory => ({ kind: 'pts', territory })),
];

function coverageBy(inside: readonly CommuneIndex[], place: ReadonlySet<CommuneIndex>): Coverage {
  const common = inside.filter((i) => place.has(i)).length;
  if (common === 0) return { kind: 'aucun' };
  return common === place.size ? { kind: 'entier' } : { kind: 'partiel', communes: common, sur: place.size };
}

/** Every scheme perimeter that touches a place, in the order of the data. */
export function schemesAt(model: Model, place: Place): readonly SchemeHit[] {
  const extent = placeExtent(model, place);
  const communes = new Set(extent.kind === 'counted' ? extent.communes : [extent.dans]);
  const hits: SchemeHit[] = [];
  for (const scheme of schemes(model)) {
    const reach = perimeterExtent(model, scheme.territory.perimeter);
    const coverage: Coverage =
      reach.kind === 'infracommunal'
        ? communes.has(reach.dans)
          ? { kind: 'inconnu' }
          : { kind: 'aucun' }
        : coverageBy(reach.communes, communes);
    if (coverage.kind !== 'aucun') hits.push({ scheme, coverage });
  }
  return hits;
}

/** Coverage of a place by a whole scheme (all its perimeters together). */
export function schemeCoverage(
  model: Model,
  place: Place,
  rows: readonly { readonly perimeter: FranceTravailTerritory['perimeter'] }[],
): Coverage {
  const extent = placeExtent(model, place);
  if (extent.kind === 'infracommunal') return { kind: 'inconnu' };
  const wanted = new Set(extent.communes);
  const reached = new Set<CommuneIndex>();
  let unknown = false;
  for (const row of rows) {
    const reach = perimeterExtent(model, row.perimeter);
    if (reach.kind === 'infracommunal') unknown ||= wanted.has(reach.dans);
    else for (const i of reach.communes) reached.add(i);
  }
  const coverage = coverageBy([...reached], wanted);
  return coverage.kind === 'aucun' && unknown ? { kind: 'inconnu' } : coverage;
}
