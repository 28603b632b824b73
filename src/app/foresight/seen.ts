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

/** The legend of {@link inputOf}. */
export function seenLegendOf(state: ExplorerState, { model }: Ground): Legend {
  const still = withoutCamera(state);
  return scaledLegendOf(legendOf(model, still, mapViewOf(model, still)), circlesBy());
}
