import { useEffect, useMemo, useState } from 'react';
import { scaleTheme } from '../../../theme/scale-theme';
import { THEMES } from '../../../theme/themes';
import { PresenterView } from '../../../ui/presentation/presenter-view';
import type { ShowAction } from '../../../ui/presentation/show-keys';
import type { OpenScene } from '../../scenes/open-scene';
import { commonAnswer } from '../common-answer';
import { useCharacterKeys } from '../room/use-character-keys';
import { useShowKeys } from '../room/use-show-keys';
import { useTyped } from '../room/use-typed';
import { ScenePicture } from '../scene-picture';
import type { ScreenProps } from '../screen-props';

const SECOND = 1000;
const PICTURE = { width: 800, height: 600 };

function useNow(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = window.setInterval(() => setNow(Date.now()), SECOND);
    return () => window.clearInterval(timer);
  }, []);
  return now;
}

/** The presenter's window: same show, other screen. */
export function Presenter({ session, resources, scenes, control }: ScreenProps) {
  const { index, blank, startedAt, sceneAt } = control.state;
  const now = useNow();
  const [characterKeys] = useCharacterKeys();
  const typed = useTyped();
  const theme = useMemo(() => scaleTheme(THEMES.projector, 0.75), []);
  const scene = scenes[index];
  const next = scenes[(index + 1) % scenes.length];

  useEffect(() => {
    document.title = `Notes ${index + 1}. ${scene?.titre ?? ''}`;
  }, [index, scene]);

  const ask = (action: ShowAction): void => {
    // The rest acts on a map, which this window does not have.
    if (!commonAnswer(action, control, typed, scenes.length) && action.kind === 'backspace') typed.erase();
  };
  useShowKeys(characterKeys, ask);

  if (!scene || !next) return null;
  const picture = ({ state }: OpenScene, prefix: string) =>
    resources.boundaries ? (
      <ScenePicture
        model={resources.model}
        boundaries={resources.boundaries}
        context={session.context}
        state={state}
        theme={theme}
        {...PICTURE}
        circles={1.2}
        prefix={prefix}
      />
    ) : null;
  return (
    <PresenterView
      index={index}
      count={scenes.length}
      scene={scene}
      next={next}
      picture={picture(scene, 'present-')}
      nextPicture={picture(next, 'suivante-')}
      elapsed={now - startedAt}
      sceneElapsed={now - sceneAt}
      blank={blank}
      linked={control.linked}
      ask={ask}
      onRestartClock={() => control.command({ kind: 'restart-clock' })}
      onRoom={() => control.setScreen('salle')}
    />
  );
}
