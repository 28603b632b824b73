import type { Boundaries, Context } from '../../domain/geometry';
import type { Model } from '../../domain/model';
import type { MapInput } from '../../render/map-host';
import type { ExplorerState } from '../../state/explorer-state';
import type { DesignTokens } from '../../tokens/design-tokens';
import type { Legend } from '../../view/legend';
import { circleScale } from '../../view/map/circle-scale';
import { currentMap } from '../map/page-map';
import { legendOf, mapViewOf, scaledLegendOf, scaledOf, withoutCamera } from './known-views';

/** What a state is drawn from, whatever is chosen. */
export interface Ground {
  readonly model: Model;
  readonly boundaries: Boundaries | null;
  readonly context: Context;
  readonly tokens: DesignTokens;
}

/** How much larger circles are on the map of this page. */
export function circlesBy(): number {
  const size = currentMap()?.host.size();
  return size && size.width > 0 && size.height > 0 ? circleScale(size) : 1;
}

/** The map of a state as the explorer draws it while no names of near places are on it; `null` without a ground. */
export function inputOf(
  state: ExplorerState,
  { model, boundaries, context, tokens }: Ground,
): MapInput | null {
  const view = scaledOf(mapViewOf(model, withoutCamera(state)), circlesBy());
  return boundaries && { view, boundaries, context, tokens };
}

const unclassed = new WeakMap<Legend, Legend>();

/** How classes are made is a setting: it shows where settings do. */
export function shownLegend(legend: Legend, settings: boolean): Legend {
  if (settings || legend.classing === null) return legend;
  const shown = unclassed.get(legend) ?? { ...legend, classing: null };
  unclassed.set(legend, shown);
  return shown;
}

/** The legend of {@link inputOf}. @param settings they stand beside the map */
function seenLegendOf(state: ExplorerState, { model }: Ground, settings: boolean): Legend {
  const still = withoutCamera(state);
  const legend = scaledLegendOf(legendOf(model, still, mapViewOf(model, still)), circlesBy());
  return shownLegend(legend, settings);
}

/** All that the frame of a click draws. */
export interface Drawn {
  readonly input: MapInput;
  readonly legend: Legend;
}

/** The map of a state and its legend; `null` where they cannot be made, which the page then says. @param settings as above */
export function drawnOf(state: ExplorerState, ground: Ground, settings: boolean): Drawn | null {
  try {
    const input = inputOf(state, ground);
    return input && { input, legend: seenLegendOf(state, ground, settings) };
  } catch {
    return null;
  }
}
