import type { Model } from '../../domain/model';
import { type Place, placeKey } from '../../domain/place';
import type { AreaFill, AreaMark, LabelMark } from '../map-view';
import { type Drawn, label } from './map-marks';
import { type AnchorOf, placeShape } from './map-shapes';

/** A unit as its theme fills it. */
export interface FilledUnit {
  readonly place: Place;
  readonly fill: AreaFill;
  /** Its name and its value; `null`: not named on the map. */
  readonly label: { readonly name: string; readonly value: string | null } | null;
}

/** Units side by side, each with its fill and its name: boundary lines part them. */
export function drawUnits(model: Model, units: readonly FilledUnit[], anchorOf: AnchorOf): Drawn {
  const areas: AreaMark[] = [];
  const labels: LabelMark[] = [];
  for (const { place, fill, label: said } of units) {
    const shape = placeShape(model, place);
    const key = placeKey(place);
    if (shape) areas.push({ key, shape, fill, precision: 'exact', overlay: false, outline: 'none' });
    if (said) labels.push(...label(anchorOf, place, said.name, said.value, 60));
  }
  return { areas, symbols: [], labels };
}
