import type { ReactNode } from 'react';
import type { ExplorerState } from '../../../state/explorer-state';
import { scaleTokens } from '../../../tokens/scale-tokens';
import { TOKENS } from '../../../tokens/token-sets';
import { buildCaption } from '../../../view/page/build-caption';
import { apart } from '../../../view/text/grammar';
import type { OpenScene } from '../../scenes/open-scene';
import { ScenePicture } from '../scene-picture';
import type { ScreenProps } from '../screen-props';

/**
 * Each of two maps side by side, drawn as large as it is on 1920×1080 and with the letters of that screen: the page
 * shows both larger or smaller with everything else.
 */
export const PAIR_PICTURE = { width: 530, height: 605 };
const THEME = scaleTokens(TOKENS.projector, 34 / 24);

/** Circles against those of the explorer. */
export const PAIR_CIRCLES = 1.4;

/** Two maps of one scene: what came before, and what comes after. */
export function pairOf(
  { resources, session }: Pick<ScreenProps, 'resources' | 'session'>,
  before: ExplorerState,
  after: OpenScene,
): readonly { readonly label: string; readonly picture: ReactNode }[] {
  const { model, boundaries } = resources;
  const states = [before, after.state];
  const labels = apart(states.map((state) => buildCaption(model, state).title));
  return states.map((state, i) => ({
    label: labels[i] ?? '',
    picture: (
      <ScenePicture
        model={model}
        boundaries={boundaries}
        context={session.context}
        state={state}
        frame={after.frame}
        tokens={THEME}
        {...PAIR_PICTURE}
        circles={PAIR_CIRCLES}
        named={after.numbered?.names ?? null}
        prefix={i === 0 ? 'avant-' : 'apres-'}
      />
    ),
  }));
}
