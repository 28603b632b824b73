import { useEffect, useState } from 'react';
import { showLink } from '../../../state/url-binding';
import { TOKENS } from '../../../tokens/token-sets';
import { SceneFaults, SceneSide, ShowProgress } from '../../../ui/presentation/scene-panel';
import { ShowButtons } from '../../../ui/presentation/show-buttons';
import { Spotlight } from '../../../ui/presentation/spotlight';
import { WordScene } from '../../../ui/presentation/word-scene';
import { toggleFullscreen } from '../../common/fullscreen';
import { OFFLINE_READY, useOffline } from '../../common/offline/use-offline';
import { zoomMap } from '../../map/map-control';
import { MapSlot } from '../../map/map-slot';
import { useCharacterKeys } from '../hooks/use-character-keys';
import { useIdle } from '../hooks/use-idle';
import { useMapMounted } from '../hooks/use-map-mounted';
import { useSharedView } from '../hooks/use-shared-view';
import { useShowKeys } from '../hooks/use-show-keys';
import { useSwipe } from '../hooks/use-swipe';
import { useTyped } from '../hooks/use-typed';
import { useWakeLock } from '../hooks/use-wake-lock';
import type { ScreenProps } from '../screen-props';
import { useShowCode } from '../screens/show-code';
import { type AudienceDialog, audienceAnswer, nextStep } from './audience-answer';
import { AudienceMenu } from './audience-menu';
import { pairOf } from './scene-pair';
import { ShowOverview } from './show-overview';
import { useAudienceViews } from './use-audience-views';

/** The screen of the audience: the scene, and what one does with it. */
export function AudienceScreen(props: ScreenProps) {
  const { session, resources, scenes, control } = props;
  const { model, boundaries } = resources;
  const { index, blank } = control.state;
  const views = useAudienceViews(props);
  const { scene, staged, stage, state, view, caption, panel, own, words } = views;
  const mounted = useMapMounted(words, () => views.firstSteps());
  const code = useShowCode(model, scene?.genre === 'fin');
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
    // Under words alone waits the map of another scene.
    state: words && scene ? scene.state : state,
    open,
    setOpen,
    zoom: zoomMap,
    onNotes: () => setNotes(!notes),
    onSpotlight: () => setSpotlight(!spotlight),
    openPresenter,
  });
  useShowKeys(characterKeys, ask);
  const swipe = useSwipe((by) => control.command({ kind: 'step', by }));

  if (!scene) return null;
  return (
    <main
      className={words ? 'show show-words' : 'show'}
      data-chosen={panel ? '' : undefined}
      data-list={staged?.table ? '' : undefined}
      ref={root}
    >
      <div className="show-map" inert={words} ref={views.place}>
        {mounted ? (
          <MapSlot
            {...{ model, state, boundaries }}
            tokens={views.tokens}
            camera={views.camera}
            padding={views.padding}
            anchorOf={views.anchorOf}
            frame={staged?.frame ?? null}
            view={views.large}
            context={session.context}
            label={`Carte de la scène\u00a0: ${(staged ?? scene).titre}`}
            together
            dispatch={views.press}
            foresee={views.foresee}
            say={resources.say}
            unsay={resources.unsay}
            otherwise="Les scènes gardent leurs chiffres."
            toolbar={false}
            chosenSaid
          />
        ) : null}
      </div>
      <section className="show-side" aria-label="Scène" {...swipe}>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls on a small screen must be reachable by keys */}
        <section className="show-text" aria-label="Texte et légende" tabIndex={0}>
          {words || !views.signs ? (
            <WordScene
              scene={scene}
              maps={scene.before ? pairOf(props, scene.before, scene) : []}
              legend={views.pairSigns}
              code={code}
              tokens={TOKENS.projector}
            />
          ) : (
            <SceneSide
              scene={own ? { ...scene, ...own, points: [], table: null } : scene}
              chosen={panel}
              legend={views.signs}
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
        <ShowProgress index={index} count={scenes.length} source={views.source}>
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
          state={words ? scene.state : state}
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
