import { Suspense, useEffect, useRef, useState } from 'react';
import { NO_SELECTION, type Selection } from '../../state/explorer-state';
import { EMBED_START, type EmbedShell } from '../../state/shell';
import { linkOf } from '../../state/url-binding';
import { ChoiceContext } from '../../ui/common/radios';
import { Controls } from '../../ui/controls/controls';
import { ForeseeContext } from '../../ui/controls/foresee';
import { EmbedFrame, SelectionCard } from '../../ui/embed/embed-frame';
import { SourceLine } from '../../ui/layout/bars';
import { Empty } from '../../ui/layout/empty';
import { fitsBeside } from '../../view/embed/card-room';
import { callCard, embedCard } from '../../view/embed/embed-card';
import type { SearchTarget } from '../../view/search/search-entries';
import { DARK, mapTokens } from '../common/appearance';
import { toggleFullscreen } from '../common/fullscreen';
import { publicFile, publicLink } from '../common/links/public-link';
import { SITE_LINKS } from '../common/links/site-links';
import { EMBED_PADDING } from '../common/map-layout';
import { linkWords } from '../common/session';
import type { ShellProps } from '../common/shell-props';
import { leaveStart } from '../common/start-frame';
import { FiltersPane, TablePane } from '../explorer/later-views';
import { PlaceSearch } from '../explorer/place-search';
import { LegendSlot } from '../explorer/side-slots';
import { panelOf } from '../foresight/first-views';
import { controlsOf } from '../foresight/known-controls';
import { shownLegend } from '../foresight/seen';
import { useForesight } from '../foresight/use-foresight';
import { useIgnored } from '../hooks/use-ignored';
import { useMedia } from '../hooks/use-media';
import { useResources } from '../hooks/use-resources';
import { useScaledCircles } from '../hooks/use-scaled-circles';
import { useLateCommunes, useViews } from '../hooks/use-views';
import { highlightOnMap, revealPlace } from '../map/map-control';
import { MapSlot } from '../map/map-slot';
import { Notices } from '../versions/notices';
import { hearCommands, inFrame, tellHeight, tellSelection } from './embed-messages';

const NO_NEIGHBOURS = () => [];

/** The embed shell: one view, what the page asked for around it, and a way to the whole map. */
export function Embed({ session, bound, ignored }: ShellProps) {
  const { store } = bound;
  const { dispatch } = store;
  const shell: EmbedShell = bound.first.shell.kind === 'integration' ? bound.first.shell : EMBED_START;
  const resources = useResources(session);
  const { model, boundaries } = resources;
  useIgnored(ignored, resources);
  const tokens = mapTokens(shell, useMedia(DARK));
  const frame = useRef<HTMLDivElement>(null);
  const settings = shell.parts.includes('reglages');
  // The map answers first, with its legend; the card and the page around them follow their frame.
  const { ahead, ...foreseen } = useForesight(store, { ...session, ...resources, tokens }, settings);
  const { foresee, isBehind, left } = foreseen;
  const { state, camera, anchorOf, caption, ...views } = useViews(model, foreseen.state, resources, 'card');
  const { view, legend } = useScaledCircles(views.view, views.legend);
  useLateCommunes(view, resources);
  const panel = panelOf(model, state, NO_NEIGHBOURS);
  const controls = controlsOf(model, state);
  /** What was chosen in the search, until it is shown. */
  const [chosen, setChosen] = useState<{ readonly selection: Selection } | null>(null);
  const asked = foreseen.state.selection;
  const [call, setCall] = useState<string | null>(null);
  const card = (call === null ? null : callCard(model, call)) ?? embedCard(model, state, panel);
  const { selection } = state;
  useEffect(() => {
    if (selection.kind !== 'none') setCall(null);
  }, [selection]);
  const shows = (part: EmbedShell['parts'][number]): boolean => shell.parts.includes(part);

  useEffect(() => {
    const undo = [
      frame.current ? tellHeight(shell, frame.current) : () => undefined,
      tellSelection(shell, store),
      hearCommands(shell, store, linkWords(session.model)),
    ];
    return () => {
      for (const stop of undo) stop();
    };
  }, [shell, store, session]);
  useEffect(() => {
    // No script of its page hears it: on paper, it keeps the height that it has on screen.
    if (inFrame() && shell.frameId === null) document.documentElement.dataset.frame = 'alone';
  }, [shell]);
  useEffect(() => {
    if (boundaries === null) leaveStart();
  }, [boundaries]);

  const choose = (target: SearchTarget): void => {
    switch (target.kind) {
      case 'appel':
        dispatch({ kind: 'clear-selection' });
        break;
      case 'action':
        dispatch({ kind: 'select-action', id: target.id });
        break;
      case 'vue':
        dispatch({
          kind: 'replace',
          state: { ...store.api.getState(), ...target.change, selection: NO_SELECTION },
        });
        break;
      case 'place': {
        dispatch({ kind: 'select', place: target.place, add: false });
        revealPlace(model, anchorOf, target.place);
      }
    }
    setCall(target.kind === 'appel' ? target.id : null);
    setChosen({ selection: store.api.getState().selection });
  };
  // Once it is drawn, the answer has the keys: the card, or the map where the page wants no card.
  useEffect(() => {
    if (chosen?.selection !== asked) return;
    setChosen(null);
    const answer =
      frame.current?.querySelector<HTMLElement>('.embed-card') ?? document.getElementById('carte');
    answer?.focus({ preventScroll: true });
    answer?.scrollIntoView({ block: 'nearest' });
  }, [chosen, asked]);
  return (
    <EmbedFrame
      ref={frame}
      natural={shell.frameId !== null}
      title={shows('titre') ? caption.title : null}
      said={shows('titre') ? caption.conclusion : null}
      search={
        shows('recherche') ? <PlaceSearch model={model} resources={resources} onChoose={choose} /> : null
      }
      notices={<Notices {...{ session, resources, shell }} state={{ ...state, camera }} />}
      map={
        <MapSlot
          {...{ model, state, view, boundaries, tokens, camera, anchorOf, dispatch, foresee, isBehind, left }}
          context={session.context}
          padding={EMBED_PADDING}
          cooperative
          label={`Carte\u00a0: ${caption.title}. Flèches pour se déplacer, plus et moins pour zoomer.`}
          say={resources.say}
          unsay={resources.unsay}
          otherwise="Les chiffres sont dans la carte complète."
        />
      }
      empty={caption.empty ? <Empty empty={caption.empty} dispatch={dispatch} /> : null}
      status={card ? `${card.titre} – ${caption.title}` : caption.title}
      legend={
        shows('legende') ? (
          <LegendSlot
            legend={shownLegend(legend, settings)}
            {...{ ahead, tokens, dispatch }}
            besides={false}
            onHighlight={highlightOnMap}
          />
        ) : null
      }
      card={
        (shows('fiche') || call !== null) && card ? (
          <SelectionCard
            card={card}
            beside={fitsBeside(legend, card)}
            onClose={() => {
              setCall(null);
              dispatch({ kind: 'clear-selection' });
            }}
          />
        ) : null
      }
      controls={
        settings ? (
          <details className="embed-part">
            <summary>Réglages</summary>
            <ChoiceContext value={foreseen.state}>
              <ForeseeContext value={foresee}>
                <Controls
                  controls={controls}
                  tokens={tokens}
                  dispatch={dispatch}
                  besideLegend={shows('legende')}
                  filters={<FiltersPane model={model} state={state} dispatch={dispatch} />}
                />
              </ForeseeContext>
            </ChoiceContext>
          </details>
        ) : null
      }
      table={
        shows('tableau') ? (
          <details className="embed-part">
            <summary>Tableau</summary>
            <Suspense fallback={null}>
              <TablePane model={model} state={state} dispatch={dispatch} />
            </Suspense>
          </details>
        ) : null
      }
      source={
        <SourceLine text={caption.source} provenance={caption.provenance} certainty={caption.certainty} />
      }
      links={SITE_LINKS.map(({ label, href }) => ({ label, href: publicFile(href) }))}
      bare={shell.parts.length === 0}
      fullLink={publicLink(linkOf({ ...state, camera }))}
      onFullScreen={document.fullscreenEnabled ? toggleFullscreen : null}
    />
  );
}
