import type { Model } from '../../domain/model';
import { afterSteps, nextFrame, whenIdle } from '../../render/map-host';
import { type ExplorerState, NO_SELECTION, THEME_KINDS } from '../../state/explorer-state';
import { captionOf, neighboursIn, panelOf } from './first-views';
import { controlsOf } from './known-controls';
import { legendOf, mapViewOf } from './known-views';

/**
 * The views of each theme as it is first seen, one a step, the one on screen last: what depends on the data alone is then
 * there, whatever is chosen next.
 */
export function* themeSteps(model: Model, state: ExplorerState): Iterable<() => void> {
  for (const theme of [...THEME_KINDS.filter((other) => other !== state.theme), state.theme]) {
    const first = { ...state, theme, camera: null, selection: NO_SELECTION };
    yield () => void mapViewOf(model, first);
    yield () => void legendOf(model, first, mapViewOf(model, first));
    yield () => void controlsOf(model, first);
    yield () => void captionOf(model, first);
    yield () => void panelOf(model, first, neighboursIn(null));
  }
}

const idle = (): Promise<void> => new Promise((done) => whenIdle(done));

/** Takes them in idle moments. @returns gives it up */
export const readyThemes = (model: Model, state: ExplorerState): (() => void) =>
  afterSteps(themeSteps(model, state), () => {}, nextFrame, idle, 0);
