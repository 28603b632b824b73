import type { ReactNode } from 'react';
import type { ExplorerState } from '../../../state/explorer-state';
import type { MapTheme } from '../../../theme/map-theme';
import { buildCaption } from '../../../view/page/build-caption';
import type { OpenScene } from '../../scenes/open-scene';
import { ScenePicture } from '../scene-picture';
import type { ScreenProps } from '../screen-props';

/** Drawing size of each of two maps side by side; the page shows them as large as they fit. */
const PICTURE = { width: 860, height: 900 };

/** Circles against those of the explorer. */
export const PAIR_CIRCLES = 1.4;

/** Two maps of one scene: what came before, and what comes after. */
export function pairOf(
  { resources, session }: Pick<ScreenProps, 'resources' | 'session'>,
  before: ExplorerState,
  after: OpenScene,
  theme: MapTheme,
): readonly { readonly label: string; readonly picture: ReactNode }[] {
  const { model, boundaries } = resources;
  return [before, after.state].map((state, i) => ({
    label: buildCaption(model, state).title,
    picture: (
      <ScenePicture
        model={model}
        boundaries={boundaries}
        context={session.context}
        state={state}
        frame={after.frame}
        theme={theme}
        {...PICTURE}
        circles={PAIR_CIRCLES}
        prefix={i === 0 ? 'avant-' : 'apres-'}
      />
    ),
  }));
}
