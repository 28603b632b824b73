import type { Model } from '../../domain/model';
import type { ExplorerState } from '../../state/explorer-state';
import { buildControls } from '../../view/page/build-controls';
import { onceFor } from './known-views';

/** The settings of a state; apart from the other views, since embeds and shows have none. */
export const controlsOf = onceFor((model: Model, state: ExplorerState) => buildControls(model, state));
