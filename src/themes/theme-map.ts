import type { Model } from '../domain/model';
import type { ExplorerState } from '../state/explorer-state';
import type { Drawn } from '../view/map/map-marks';
import type { AnchorOf } from '../view/map/map-shapes';

/** What a theme draws: all that a first map waits for. */
export interface ThemeMap {
  /** What the map is, for who cannot see it. */
  readonly sentence: string;
  readonly draw: (model: Model, state: ExplorerState, anchorOf: AnchorOf) => Drawn;
  /** Laid over another theme, as outline and hatch; absent: it never is. */
  readonly over?: (model: Model, anchorOf: AnchorOf) => Pick<Drawn, 'areas' | 'symbols'>;
  /** True while its areas are communes. */
  readonly byCommune?: (state: ExplorerState, model: Model) => boolean;
}
