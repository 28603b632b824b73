import { useMemo } from 'react';
import { scaleTheme } from '../../../theme/scale-theme';
import { THEMES } from '../../../theme/themes';
import { Modal } from '../../../ui/common/modal';
import { ScenePicture } from '../scene-picture';
import type { ScreenProps } from '../screen-props';

/** Drawing size of a thumbnail; the page shows it smaller. */
const WIDTH = 640;
const HEIGHT = 480;
const SCALE = 0.62;

interface Props extends Pick<ScreenProps, 'session' | 'resources' | 'scenes' | 'control'> {
  readonly onGo: (index: number) => void;
  readonly onClose: () => void;
}

/** Every scene as a thumbnail of its own map. */
export function ShowOverview({ session, resources, scenes, control, onGo, onClose }: Props) {
  const theme = useMemo(() => scaleTheme(THEMES.projector, SCALE), []);
  const { model, boundaries } = resources;
  return (
    <Modal title="Toutes les scènes" onClose={onClose} wide>
      <ol className="overview">
        {scenes.map((scene, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a scene has no name but its rank
          <li key={index}>
            <button
              type="button"
              className="overview-scene"
              aria-current={index === control.state.index ? 'step' : undefined}
              onClick={() => onGo(index)}
            >
              {boundaries ? (
                <ScenePicture
                  model={model}
                  boundaries={boundaries}
                  context={session.context}
                  state={scene.state}
                  theme={theme}
                  width={WIDTH}
                  height={HEIGHT}
                  circles={1}
                  prefix={`vignette-${index}-`}
                  described={false}
                />
              ) : null}
              <span className="overview-title">
                {index + 1}. {scene.titre}
              </span>
            </button>
          </li>
        ))}
      </ol>
    </Modal>
  );
}
