import { useMemo, useRef } from 'react';
import { scaleTokens } from '../../../tokens/scale-tokens';
import { TOKENS } from '../../../tokens/token-sets';
import { sceneSource } from '../../../view/scenes/scene-source';
import { pageFigures } from '../../../view/title/page-figures';
import { withHeld } from '../../../view/versions/held-words';
import { useMapFiles } from '../../hooks/use-map-files';
import { useStoreViews } from '../../hooks/use-views';
import { sceneStates } from '../../scenes/open-scene';
import { pairSignsOf, type Room, roomView, signsOf, sourceOf, stageSteps } from '../ahead/scene-views';
import { cardOf, usePressAhead } from '../ahead/use-press-ahead';
import { useScenesAhead, useStaged } from '../ahead/use-scenes-ahead';
import { useMapSize } from '../hooks/use-map-size';
import { useScale } from '../hooks/use-scale';
import { useTop } from '../hooks/use-top';
import type { ScreenProps } from '../screen-props';
import { useStage } from './use-stage';

const MARGIN = 30;

/** What the room sees: the scene, the map on the stage, and what one has clicked there. */
export function useAudienceViews({ session, resources, scenes, control }: ScreenProps) {
  const { model, boundaries } = resources;
  const { index } = control.state;
  const scene = scenes[index];
  const standing = useStaged(scenes, index);
  const { staged } = standing;
  useTop(scene);
  const words = scene?.genre !== 'carte';
  const stage = useStage(staged, standing.since, !words);
  const { state, camera, anchorOf, view, caption } = useStoreViews(model, stage.store, resources);
  // The view on the stage asks for its own files; the map before it, beside it, may need others.
  useMapFiles(
    useMemo(() => (scene ? sceneStates(scene) : []), [scene]),
    resources,
  );
  const scale = useScale();
  const tokens = useMemo(() => scaleTokens(TOKENS.projector, scale), [scale]);
  const padding = useMemo(() => {
    const margin = MARGIN * scale;
    return { top: margin, right: margin, bottom: margin, left: margin };
  }, [scale]);
  const place = useRef<HTMLDivElement>(null);
  const size = useMapSize(place);
  const { context } = session;
  const { fixed } = session.link;
  const room: Room = useMemo(
    () => ({ model, boundaries, context, tokens, scale, size, padding, fixed }),
    [model, boundaries, context, tokens, scale, size, padding, fixed],
  );
  const { foresee, press } = usePressAhead(stage.store, staged, room);
  useScenesAhead(scenes, control, room, standing);
  const large = roomView(view, room, stage.refiltered ? null : (staged?.named ?? null));
  const panel = useMemo(() => (stage.chosen ? cardOf(model, state) : null), [model, state, stage.chosen]);
  // What one changes on the map changes its words and figures with it: a sentence of two waves beside one would be false.
  const own = useMemo(
    () =>
      stage.refiltered
        ? { titre: caption.title, phrase: caption.detail ?? '', figures: pageFigures(model, state) }
        : null,
    [stage.refiltered, caption, model, state],
  );
  const source = useMemo(() => {
    if (!scene) return withHeld('', model.pacts, fixed);
    if (!own || scene.genre === 'titre' || scene.genre === 'fin') return sourceOf(room, scene);
    const shown = own.figures.map(({ certainty }) => ({ about: [], certainty }));
    return withHeld(sceneSource(model, { states: [state], shown }).text, model.pacts, fixed);
  }, [room, fixed, model, scene, own, state]);
  return {
    ...{ scene, staged, stage, state, camera, anchorOf, view, caption, tokens, padding, place },
    ...{ large, panel, own, source, words, foresee, press },
    firstSteps: () => stageSteps(room, large, camera, staged?.frame ?? null, place.current),
    signs: words ? null : signsOf(room, state, view, camera, scene.frame),
    pairSigns: scene ? pairSignsOf(room, scene) : null,
  };
}
