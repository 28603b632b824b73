import { useEffect, useMemo, useRef, useState } from 'react';
import { showLink } from '../../../state/url-binding';
import { scaleTokens } from '../../../tokens/scale-tokens';
import { TOKENS } from '../../../tokens/token-sets';
import { SceneFaults, SceneSide, ShowProgress } from '../../../ui/presentation/scene-panel';
import { ShowButtons } from '../../../ui/presentation/show-buttons';
import { Spotlight } from '../../../ui/presentation/spotlight';
import { WordScene } from '../../../ui/presentation/word-scene';
import { buildLegend } from '../../../view/page/build-legend';
import { buildPanel } from '../../../view/panel/build-panel';
import { framedView, groundSeen } from '../../../view/scenes/framed-view';
import { nameOnly } from '../../../view/scenes/lists/scene-names';
import { scaleView, sceneKey } from '../../../view/scenes/scale-view';
import { sceneSource } from '../../../view/scenes/scene-source';
import { sceneStatesKey } from '../../../view/scenes/states-key';
import { pageFigures } from '../../../view/title/page-figures';
import { withHeld } from '../../../view/versions/held-words';
import { toggleFullscreen } from '../../common/fullscreen';
import { OFFLINE_READY, useOffline } from '../../common/offline/use-offline';
import { useMapFiles } from '../../hooks/use-map-files';
import { useStoreViews } from '../../hooks/use-views';
import { zoomMap } from '../../map/map-control';
import { MapSlot } from '../../map/map-slot';
import { sceneStates } from '../../scenes/open-scene';
import { useCharacterKeys } from '../hooks/use-character-keys';
import { useIdle } from '../hooks/use-idle';
import { useMapMounted } from '../hooks/use-map-mounted';
import { useMapSize } from '../hooks/use-map-size';
import { useScale } from '../hooks/use-scale';
import { useSharedView } from '../hooks/use-shared-view';
import { useShowKeys } from '../hooks/use-show-keys';
import { useSwipe } from '../hooks/use-swipe';
import { useTyped } from '../hooks/use-typed';
import { useWakeLock } from '../hooks/use-wake-lock';
import { pictureFrame } from '../scene-picture';
import type { ScreenProps } from '../screen-props';
import { useShowCode } from '../screens/show-code';
import { type AudienceDialog, audienceAnswer, nextStep } from './audience-answer';
import { AudienceMenu } from './audience-menu';
import { PAIR_CIRCLES, PAIR_PICTURE, pairOf } from './scene-pair';
import { ShowOverview } from './show-overview';
import { useStage } from './use-stage';

/** Circles of the explorer, seen from the back of a room. */
const CIRCLES = 1.7;
const MARGIN = 30;

/** The screen of the audience: the scene, and what one does with it. */
export function AudienceScreen(props: ScreenProps) {
  const { session, resources, scenes, control } = props;
  const { model, boundaries, say, unsay } = resources;
  const { index, blank } = control.state;
  const scene = scenes[index];
  const stage = useStage(scene);
  const { state, camera, anchorOf, view, caption } = useStoreViews(model, stage.store, resources);
  // The view on the stage asks for its own files; the map before it, beside it, may need others.
  useMapFiles(
    useMemo(() => (scene ? sceneStates(scene) : []), [scene]),
    resources,
  );
  const scale = useScale();
  const tokens = useMemo(() => scaleTokens(TOKENS.projector, scale), [scale]);
  const named = stage.refiltered ? null : (scene?.named ?? null);
  const large = useMemo(() => nameOnly(scaleView(view, CIRCLES * scale), named), [view, scale, named]);
  const padding = useMemo(() => {
    const margin = MARGIN * scale;
    return { top: margin, right: margin, bottom: margin, left: margin };
  }, [scale]);
  const place = useRef<HTMLDivElement>(null);
  const size = useMapSize(place);
  const signs = useMemo(() => {
    const home = scene?.frame ?? model.cog.region.bbox;
    const seen =
      boundaries && size ? framedView(view, boundaries, groundSeen({ camera, home, size, padding })) : view;
    return sceneKey(buildLegend(model, state, seen), CIRCLES * scale, seen);
  }, [model, state, view, boundaries, scene, camera, size, padding, scale]);
  const pairSigns = useMemo(
    () =>
      scene?.before
        ? sceneStatesKey(
            model,
            sceneStates(scene),
            PAIR_CIRCLES,
            pictureFrame({ model, boundaries }, scene.frame, PAIR_PICTURE),
          )
        : null,
    [model, scene, boundaries],
  );
  const panel = useMemo(
    () => (stage.chosen ? buildPanel(model, state, () => []) : null),
    [model, state, stage.chosen],
  );
  // What one changes on the map changes its words and figures with it: a sentence of two waves beside one would be false.
  const own = useMemo(
    () =>
      stage.refiltered
        ? {
            titre: caption.title,
            phrase: caption.detail ?? '',
            figures: pageFigures(model, state),
          }
        : null,
    [stage.refiltered, caption, model, state],
  );
  const code = useShowCode(model, scene?.genre === 'fin');
  const source = useMemo(() => {
    const { fixed } = session.link;
    if (!scene || scene.genre === 'titre' || scene.genre === 'fin') return withHeld('', model.pacts, fixed);
    const shown = own ? own.figures.map(({ certainty }) => ({ about: [], certainty })) : scene.shown;
    const { text } = sceneSource(model, { states: own ? [state] : sceneStates(scene), shown });
    return withHeld(text, model.pacts, fixed);
  }, [session, model, scene, own, state]);
  const root = useIdle();
  const [open, setOpen] = useState<AudienceDialog | null>(null);
  const [notes, setNotes] = useState(false);
  const [spotlight, setSpotlight] = useState(false);
  const [characterKeys, setCharacterKeys] = useCharacterKeys();
  const typed = useTyped();
  useWakeLock();
  useSharedView(model, state, stage, control);
  const offline = useOffline(resources) === 'ready' ? [OFFLINE_READY] : [];

  useEffect(() => {
    // After the title that the view gives itself.
    document.title = `${index + 1}. ${scene?.titre ?? caption.title} – Présentation`;
  }, [index, scene, caption]);

  const openPresenter = (): boolean =>
    control.openPresenter(
      showLink({ kind: 'presentation', scene: index + 1, screen: 'notes' }, props.carried),
    );
  const ask = audienceAnswer({
    control,
    typed,
    model,
    count: scenes.length,
    stage,
    state,
    open,
    setOpen,
    zoom: zoomMap,
    onNotes: () => setNotes(!notes),
    onSpotlight: () => setSpotlight(!spotlight),
    openPresenter,
  });
  useShowKeys(characterKeys, ask);
  const swipe = useSwipe((by) => control.command({ kind: 'step', by }));

  const words = scene?.genre !== 'carte';
  const mounted = useMapMounted(words);
  if (!scene) return null;
  return (
    <main className={words ? 'show show-words' : 'show'} data-chosen={panel ? '' : undefined} ref={root}>
      <div className="show-map" inert={words} ref={place}>
        {mounted ? (
          <MapSlot
            {...{ model, state, boundaries, tokens, camera, padding, anchorOf, say, unsay }}
            {...{ frame: scene.frame, view: large, context: session.context }}
            label={`Carte de la scène\u00a0: ${scene.titre}`}
            dispatch={stage.store.dispatch}
            otherwise="Les scènes gardent leurs chiffres."
            toolbar={false}
            chosenSaid
          />
        ) : null}
      </div>
      <section className="show-side" aria-label="Scène" {...swipe}>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls on a small screen must be reachable by keys */}
        <section className="show-text" aria-label="Texte et légende" tabIndex={0}>
          {words ? (
            <WordScene
              scene={scene}
              maps={scene.before ? pairOf(props, scene.before, scene) : []}
              legend={pairSigns}
              code={code}
              tokens={TOKENS.projector}
            />
          ) : (
            <SceneSide
              scene={own ? { ...scene, ...own, points: [], table: null } : scene}
              chosen={panel}
              legend={signs}
              tokens={TOKENS.projector}
            />
          )}
          <SceneFaults
            link={props.linkFaults}
            scene={scene.faults}
            waiting={!words && view.needsCommunes && boundaries?.communes === false}
          />
          {notes ? <p className="scene-notes">{scene.notes || 'Pas de notes pour cette scène.'}</p> : null}
        </section>
        <ShowProgress index={index} count={scenes.length} source={source}>
          <ShowButtons
            ask={ask}
            changed={stage.changed}
            nextWave={words || panel ? null : (nextStep(model, state)?.label ?? null)}
            onMenu={() => setOpen('menu')}
          />
        </ShowProgress>
      </section>
      {typed.text !== '' ? (
        <p className="show-typed" role="status">
          Scène {typed.text}&nbsp;: Entrée
        </p>
      ) : null}
      {spotlight ? <Spotlight /> : null}
      {blank ? (
        <button
          type="button"
          className="show-blank"
          aria-label={
            index === scenes.length - 1
              ? 'Écran noir, fin de la présentation\u00a0: revenir à la dernière scène'
              : 'Écran noir\u00a0: revenir à la scène'
          }
          onClick={() => control.command({ kind: 'blank', on: false })}
        />
      ) : null}
      <p className="sr-only" role="status">
        {panel && panel.kind !== 'start'
          ? panel.titre
          : `Scène ${index + 1} sur ${scenes.length}\u00a0: ${scene.titre}`}
      </p>
      {open === 'overview' ? (
        <ShowOverview
          {...props}
          onGo={(to) => {
            control.command({ kind: 'go', index: to });
            setOpen(null);
          }}
          onClose={() => setOpen(null)}
        />
      ) : null}
      {open === 'menu' ? (
        <AudienceMenu
          {...props}
          state={state}
          offline={offline}
          characterKeys={characterKeys}
          onCharacterKeys={setCharacterKeys}
          onFullscreen={toggleFullscreen}
          onNotes={() => setNotes(!notes)}
          onPresenter={openPresenter}
          onClose={() => setOpen(null)}
        />
      ) : null}
    </main>
  );
}
