import type { Epci } from './cog';
import { perimeterExtent } from './extent';
import type { CommuneIndex, Model } from './model';
import type { Perimeter } from './pacts';

/** What reaches a commune. `inconnu`: a perimeter below commune level lies inside; its share is not known. */
export type CrossClass = 'les-deux' | 'france-travail' | 'pacte' | 'aucun' | 'inconnu';
export const CROSS_CLASSES: readonly CrossClass[] = [
  'les-deux',
  'france-travail',
  'pacte',
  'aucun',
  'inconnu',
];

/** One class over the region: whole communes, their inhabitants, and the EPCI that have some. */
export interface CrossRow {
  readonly kind: CrossClass;
  readonly communes: number;
  readonly population: number;
  /** EPCI with at least one commune of the class; `communes` of `sur` inside the region. */
  readonly epci: readonly { readonly epci: Epci; readonly communes: number; readonly sur: number }[];
}

export interface CrossCoverage {
  readonly rows: readonly CrossRow[];
  /** EPCI where no commune has any scheme. */
  readonly horsDispositif: readonly Epci[];
}

function reached(model: Model, rows: readonly { readonly perimeter: Perimeter }[]) {
  const inside = new Set<CommuneIndex>();
  const unknown = new Set<CommuneIndex>();
  for (const { perimeter } of rows) {
    const extent = perimeterExtent(model, perimeter);
    if (extent.kind === 'counted') for (const i of extent.communes) inside.add(i);
    else unknown.add(extent.dans);
  }
  return { inside, unknown };
}

/**
 * The two schemes crossed, commune by commune, from member lists (COG 2026): "both" only where one commune has both.
 * A commune that holds a perimeter below its level is a class of its own, never counted as covered.
 */
export function crossCoverage(model: Model): CrossCoverage {
  const ft = reached(model, model.pacts.franceTravail);
  const pts = reached(model, model.pacts.pactesTerritoriaux);
  const kindOf = (i: CommuneIndex): CrossClass =>
    ft.inside.has(i) && pts.inside.has(i)
      ? 'les-deux'
      : ft.inside.has(i)
        ? 'france-travail'
        : pts.inside.has(i)
          ? 'pacte'
          : ft.unknown.has(i) || pts.unknown.has(i)
            ? 'inconnu'
            : 'aucun';
  const all = model.cog.communes.codes.map((_, i) => kindOf(i));
  const rows = CROSS_CLASSES.map((kind): CrossRow => {
    const members = all.flatMap((found, i) => (found === kind ? [i] : []));
    return {
      kind,
      communes: members.length,
      population: members.reduce((total, i) => total + (model.cog.communes.population[i] ?? 0), 0),
      epci: model.cog.epci.flatMap((epci) => {
        const own = model.communesByEpci.get(epci.code) ?? [];
        const count = own.filter((i) => all[i] === kind).length;
        return count === 0 ? [] : [{ epci, communes: count, sur: own.length }];
      }),
    };
  });
  return {
    rows,
    horsDispositif: model.cog.epci.filter((epci) =>
      (model.communesByEpci.get(epci.code) ?? []).every((i) => all[i] === 'aucun'),
    ),
  };
}
