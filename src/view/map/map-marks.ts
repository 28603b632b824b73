import type { Model } from '../../domain/model';
import type { Perimeter } from '../../domain/pacts';
import { type Place, placeKey } from '../../domain/place';
import type { AreaMark, Fill, LabelMark, SelectedMark, SymbolMark, UncoveredKind } from '../map-view';
import { type AnchorOf, perimeterShape, placeShape } from './map-shapes';

/** Small makers of marks, shared by the themes. */

/** What a theme draws, before overlays and selection. */
export interface Drawn {
  readonly areas: readonly AreaMark[];
  readonly symbols: readonly SymbolMark[];
  readonly labels: readonly LabelMark[];
}

export const perimeterArea = (
  key: string,
  perimeter: Perimeter,
  fill: Fill,
  overlay: boolean,
): AreaMark | null => {
  const shape = perimeterShape(perimeter);
  // What a filter leaves out keeps one outline, whatever its precision.
  const outline = fill.kind === 'land' ? 'left-out' : fill.kind === 'outlined' ? 'alone' : 'perimeter';
  return shape && { key, shape, fill, precision: perimeter.precision, overlay, outline };
};

export function label(
  anchorOf: AnchorOf,
  place: Place,
  name: string,
  value: string | null,
  priority: number,
  clearRadius = 0,
): LabelMark[] {
  const anchor = anchorOf(place);
  if (!anchor) return [];
  return [
    {
      key: placeKey(place),
      at: anchor.at,
      name,
      value,
      priority,
      minZoom: 0,
      bbox: anchor.bbox,
      kind: 'unit',
      clearRadius,
    },
  ];
}

/** Ground of the scheme themes: what no perimeter drawn over it reaches. @param units of which it is, départements or others */
export const uncoveredLand = (
  model: Model,
  why: UncoveredKind,
  asked = false,
  units: readonly Place[] = model.cog.departements.map(({ code }) => ({ kind: 'departement', code })),
): AreaMark[] =>
  units.flatMap((unit): AreaMark[] => {
    const shape = placeShape(model, unit);
    return shape === null
      ? []
      : [
          {
            ...{ key: placeKey(unit), shape, fill: { kind: 'uncovered', why, asked } },
            ...{ precision: 'exact', overlay: false, outline: 'none' },
          },
        ];
  });

export function selectedMark(model: Model, anchorOf: AnchorOf, place: Place): SelectedMark[] {
  const anchor = anchorOf(place);
  return anchor ? [{ key: placeKey(place), shape: placeShape(model, place), at: anchor.at }] : [];
}
