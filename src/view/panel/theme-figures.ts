import type { Model } from '../../domain/model';
import type { ExplorerState } from '../../state/explorer-state';
import { PAGES } from '../../themes/pages';
import type { Figure } from '../figure';

/** Key figures of the region for the theme in force. */
export const themeFigures = (model: Model, state: ExplorerState): readonly Figure[] =>
  PAGES[state.theme].figures(model, state);
