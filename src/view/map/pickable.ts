import type { Model } from '../../domain/model';
import type { ExplorerState } from '../../state/explorer-state';
import { PAGES } from '../../themes/pages';
import { levelPlaces, type Pickable } from './level-places';

/** With the theme's own units: parties or perimeters. With a level: every unit of that level. */
export const pickable = (model: Model, state: ExplorerState): Pickable =>
  state.maille === 'theme' ? PAGES[state.theme].pickable(model, state) : levelPlaces(model, state.maille);
