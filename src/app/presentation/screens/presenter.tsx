import { useCallback, useEffect, useMemo, useState } from 'react';
import type { LonLat } from '../../../domain/cog';
import { placeKey } from '../../../domain/place';
import { hasMap } from '../../../domain/show/scene';
import { type ExplorerState, selectedPlaces } from '../../../state/explorer-state';
import { decode, encode } from '../../../state/url/codec';
import { vocabularyOf } from '../../../state/url/vocabulary';
import { scaleTokens } from '../../../tokens/scale-tokens';
import { TOKENS } from '../../../tokens/token-sets';
import { PresenterClock } from '../../../ui/presentation/presenter-clock';
import { PresenterView } from '../../../ui/presentation/presenter-view';
import { SceneLegend } from '../../../ui/presentation/scene-panel';
import { SceneThumb } from '../../../ui/presentation/scene-thumb';
import type { ShowAction } from '../../../ui/presentation/show-keys';
import { TerritoryCard } from '../../../ui/presentation/territory-card';
import { buildPanel } from '../../../view/panel/build-panel';
import { sceneStatesKey } from '../../../view/scenes/states-key';
import { shownText } from '../../../view/versions/held-words';
import { readStored, writeStored } from '../../common/storage';
import { useMapFiles } from '../../hooks/use-map-files';
import { type OpenScene, sceneStates } from '../../scenes/open-scene';
import { commonAnswer } from '../common-answer';
import { useCharacterKeys } from '../hooks/use-character-keys';
import { usePicker } from '../hooks/use-picker';
import { useShowKeys } from '../hooks/use-show-keys';
import { useTyped } from '../hooks/use-typed';
import { pictureFrame, ScenePicture } from '../scene-picture';
import type { ScreenProps } from '../screen-props';

const SECOND = 1000;
const PICTURE = { width: 800, height: 600 };
/** Sizes of the notes, as a share of the usual one. */
const NOTE = { least: 0.7, most: 2.5, step: 0.2 };

const plannedMinutes = (scenes: readonly OpenScene[]): number =>
  scenes.reduce((sum, { minutes }) => sum + (minutes ?? 0), 0);

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
  const { index, blank, seen, startedAt, sceneAt } = control.state;
  const { model } = resources;
  const now = useNow();
  const [characterKeys] = useCharacterKeys();
  const typed = useTyped();
  const tokens = useMemo(() => scaleTokens(TOKENS.projector, 0.75), []);
  const scene = scenes[index];
  const next = scenes[index + 1];
  const [noteSize, setNoteSize] = useState(() => Number(readStored('pactes-hdf:notes')) || 1);
  const audienceState = useMemo(
    () => (seen === null ? (scene?.state ?? null) : decode(seen, vocabularyOf(model)).state),
    [seen, scene, model],
  );
  const drawn = useMemo(
    () => [...(audienceState ? [audienceState] : []), ...(next ? sceneStates(next) : [])],
    [audienceState, next],
  );
  useMapFiles(drawn, resources);
  const chosen = useMemo(
    () => (seen !== null && audienceState ? buildPanel(model, audienceState, () => []) : null),
    [seen, audienceState, model],
  );
  const legend = useMemo(() => {
    if (!scene || !audienceState || !hasMap(scene)) return null;
    return sceneStatesKey(
      model,
      [audienceState],
      1,
      pictureFrame({ model, boundaries: resources.boundaries }, scene.frame, PICTURE),
    );
  }, [scene, audienceState, model, resources.boundaries]);

  useEffect(() => {
    document.title = `Notes ${index + 1}. ${scene?.titre ?? ''}`;
  }, [index, scene]);

  const { command } = control;
  const home = (): void => command({ kind: 'see', seen: null });
  const ask = (action: ShowAction): void => {
    // The rest acts on a map that moves, which this window does not have.
    if (commonAnswer(action, control, typed, scenes.length)) return;
    if (action.kind === 'home' || (action.kind === 'backspace' && typed.text === '')) home();
    else if (action.kind === 'backspace') typed.erase();
  };
  useShowKeys(characterKeys, ask);

  const pickAt = usePicker(model, audienceState, resources.boundaries);
  // Pressed here, a territory is shown to the room; pressed again, the scene comes back.
  const onPick = useCallback(
    (at: LonLat): void => {
      const place = pickAt(at);
      if (!place || !audienceState) return;
      const again = selectedPlaces(audienceState.selection).some((one) => placeKey(one) === placeKey(place));
      const state: ExplorerState = { ...audienceState, selection: { kind: 'places', places: [place] } };
      command({ kind: 'see', seen: again && seen !== null ? null : encode(state) });
    },
    [pickAt, audienceState, seen, command],
  );

  if (!scene || !audienceState) return null;
  const mapOf = (one: OpenScene, state: ExplorerState, prefix: string) =>
    hasMap(one) ? (
      <ScenePicture
        model={model}
        boundaries={resources.boundaries}
        context={session.context}
        state={state}
        frame={one.frame}
        tokens={tokens}
        {...PICTURE}
        circles={1.2}
        // What the room has changed on its map is no more what the scene lists.
        named={state === one.state ? one.named : null}
        prefix={prefix}
        {...(one === scene && one.genre === 'carte' ? { onPick } : {})}
      />
    ) : null;
  const resize = (by: 1 | -1): void => {
    const size = Math.min(Math.max(noteSize + by * NOTE.step, NOTE.least), NOTE.most);
    writeStored('pactes-hdf:notes', String(size));
    setNoteSize(size);
  };
  return (
    <PresenterView
      index={index}
      count={scenes.length}
      scene={scene}
      next={next ?? null}
      picture={mapOf(scene, audienceState, 'present-')}
      nextPicture={next ? <SceneThumb scene={next} picture={mapOf(next, next.state, 'suivante-')} /> : null}
      chosen={chosen !== null}
      onHome={seen === null ? null : home}
      aside={
        chosen ? (
          <TerritoryCard view={chosen} />
        ) : legend ? (
          <SceneLegend legend={legend} tokens={TOKENS.projector} />
        ) : null
      }
      clock={
        <PresenterClock
          now={now}
          elapsed={now - startedAt}
          sceneElapsed={now - sceneAt}
          sceneMinutes={scene.minutes}
          doneMinutes={plannedMinutes(scenes.slice(0, index + 1))}
          allMinutes={plannedMinutes(scenes)}
        />
      }
      noteSize={noteSize}
      onNoteSize={resize}
      blank={blank}
      linked={control.linked}
      version={shownText(model.pacts, session.link.fixed)}
      ask={ask}
      onRestartClock={() => control.command({ kind: 'restart-clock' })}
      onAudience={() => control.setScreen('salle')}
    />
  );
}
