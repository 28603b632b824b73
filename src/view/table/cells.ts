import type { Certainty } from '../../domain/certainty/certainty';
import type { ArrondissementCode, CommuneCode, DepartementCode, EpciCode } from '../../domain/codes';
import { type CoverageTotal, placeExtent } from '../../domain/extent';
import { type CommuneIndex, type Model, placeName } from '../../domain/model';
import { type Place, placeKey } from '../../domain/place';
import type { BoundaryLevel } from '../../state/explorer-state';
import type { TableCell, TableRow } from '../table-view';
import { NOT_COUNTED } from '../text/figures';
import { formatEuros, formatInteger, formatPerCapita, GAP } from '../text/formats';

export const text = (value: string): TableCell => ({ text: value, value });
export const count = (value: number): TableCell => ({ text: formatInteger(value), value });
export const none: TableCell = { text: '—', value: null };
export const euros = (value: number): TableCell => ({ text: formatEuros(value), value });
export const perCapita = (value: number | null): TableCell =>
  value === null ? none : { text: formatPerCapita(value), value };
/** What has no number, and why. */
export const absent = (why: string): TableCell => ({ text: why, value: null });

/** Of an action among the rows that are selected. */
export const actionKey = (id: string): string => `action:${id}`;

/** Heading of the lines of a table of places. */
export const PLACES = 'Territoire';

export type IsSelected = (key: string) => boolean;

export const rowOf = (
  model: Model,
  place: Place,
  isSelected: IsSelected,
  certainty: Certainty,
  cells: readonly TableCell[],
): TableRow => {
  const key = placeKey(place);
  return {
    key,
    target: { kind: 'place', place },
    label: placeName(model, place),
    cells,
    selected: isSelected(key),
    certainty,
  };
};

export function extentCells(model: Model, place: Place): readonly TableCell[] {
  const extent = placeExtent(model, place);
  return extent.kind === 'counted'
    ? [count(extent.communes.length), count(extent.population)]
    : [absent(NOT_COUNTED), absent(NOT_COUNTED)];
}

/** Communes and inhabitants of several perimeters, each commune once. */
export const totalCells = (total: CoverageTotal): readonly TableCell[] =>
  total.aucunCompte
    ? [absent(NOT_COUNTED), absent(NOT_COUNTED)]
    : [count(total.communes), count(total.population)];

/** An administrative unit of a level, with its whole communes in the region. */
export interface LevelUnit {
  readonly place:
    | { readonly kind: 'departement'; readonly code: DepartementCode }
    | { readonly kind: 'arrondissement'; readonly code: ArrondissementCode }
    | { readonly kind: 'epci'; readonly code: EpciCode }
    | { readonly kind: 'commune'; readonly code: CommuneCode };
  readonly communes: readonly CommuneIndex[];
}

export function levelUnits(model: Model, level: BoundaryLevel): readonly LevelUnit[] {
  const { cog } = model;
  switch (level) {
    case 'departement':
      return cog.departements.map(({ code }) => ({
        place: { kind: 'departement', code },
        communes: model.communesByDepartement.get(code) ?? [],
      }));
    case 'arrondissement':
      return cog.arrondissements.map(({ code }) => ({
        place: { kind: 'arrondissement', code },
        communes: model.communesByArrondissement.get(code) ?? [],
      }));
    case 'epci':
      return cog.epci.map(({ code }) => ({
        place: { kind: 'epci', code },
        communes: model.communesByEpci.get(code) ?? [],
      }));
    case 'commune':
      return cog.communes.codes.map((code, i) => ({ place: { kind: 'commune', code }, communes: [i] }));
  }
}

export const LEVEL_PLURAL: Readonly<Record<BoundaryLevel, string>> = {
  departement: 'départements',
  arrondissement: 'arrondissements',
  epci: 'EPCI',
  commune: 'communes',
};

export const inhabitants = (model: Model, communes: readonly CommuneIndex[]): number =>
  communes.reduce((total, i) => total + (model.cog.communes.population[i] ?? 0), 0);

/** How far a scheme reaches into a unit. @param unknown it holds a perimeter below its level, of which the share is not known */
export function reachCell(inside: number, sur: number, unknown: boolean): TableCell {
  if (inside === 0) return unknown ? absent('part inconnue') : { text: 'aucun', value: 0 };
  return inside === sur
    ? { text: 'entier', value: 1 }
    : { text: `partiel${GAP}: ${formatInteger(inside)} sur ${formatInteger(sur)}`, value: inside / sur };
}
