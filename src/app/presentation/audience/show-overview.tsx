import { type KeyboardEvent, useEffect, useMemo, useRef } from 'react';
import { hasMap } from '../../../domain/show/scene';
import { scaleTokens } from '../../../tokens/scale-tokens';
import { TOKENS } from '../../../tokens/token-sets';
import { Modal } from '../../../ui/common/modal';
import { SceneThumb } from '../../../ui/presentation/scene-thumb';
import { useMapFiles } from '../../hooks/use-map-files';
import { sceneStates } from '../../scenes/open-scene';
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

/** Where an arrow leads among things in rows of `columns`; `null`: nowhere, or another key. */
export function gridStep(key: string, at: number, columns: number, count: number): number | null {
  const by = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: columns, ArrowUp: -columns }[key];
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  if (by === undefined) return null;
  const to = at + by;
  return to < 0 || to >= count ? null : to;
}

/** Every scene as a thumbnail of its own map; arrows walk them, from the one on screen. */
export function ShowOverview({ session, resources, scenes, control, onGo, onClose }: Props) {
  const tokens = useMemo(() => scaleTokens(TOKENS.projector, SCALE), []);
  const { model, boundaries } = resources;
  const states = useMemo(() => scenes.flatMap(sceneStates), [scenes]);
  useMapFiles(states, resources);
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    list.current?.querySelector<HTMLElement>('[aria-current]')?.focus();
  }, []);
  const walk = (event: KeyboardEvent): void => {
    const all = [...(list.current?.querySelectorAll('button') ?? [])];
    const at = all.findIndex((button) => button === document.activeElement);
    if (at < 0) return;
    const top = all[0]?.offsetTop;
    const columns = all.filter((button) => button.offsetTop === top).length;
    const to = gridStep(event.key, at, columns, all.length);
    if (to === null) return;
    event.preventDefault();
    all[to]?.focus();
  };
  return (
    <Modal title="Toutes les scènes" onClose={onClose} wide>
      {/* biome-ignore lint/a11y/noNoninteractiveElementInteractions: arrows go from one of its buttons to the next */}
      <ol className="overview" ref={list} onKeyDown={walk}>
        {scenes.map((scene, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a scene has no name but its rank
          <li key={index}>
            <button
              type="button"
              className="overview-scene"
              aria-current={index === control.state.index ? 'step' : undefined}
              onClick={() => onGo(index)}
            >
              <SceneThumb
                scene={scene}
                picture={
                  hasMap(scene) ? (
                    <ScenePicture
                      model={model}
                      boundaries={boundaries}
                      context={session.context}
                      state={scene.state}
                      frame={scene.frame}
                      tokens={tokens}
                      width={WIDTH}
                      height={HEIGHT}
                      circles={1}
                      named={scene.named}
                      prefix={`vignette-${index}-`}
                      described={false}
                    />
                  ) : null
                }
              />
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
