import { Suspense, useCallback, useEffect, useMemo, useState } from 'react';
import { REGION } from '../../domain/place';
import { NO_SELECTION, selectedPlaces } from '../../state/explorer-state';
import { EXPLORER_SHELL } from '../../state/shell';
import { ChoiceContext } from '../../ui/common/radios';
import { GlossaryContext } from '../../ui/common/term';
import type { Dispatch } from '../../ui/common/types';
import { DesktopFrame } from '../../ui/layout/app-frame';
import { AppHeader } from '../../ui/layout/app-header';
import { CaptionBar, SiteLinks, SourceLine } from '../../ui/layout/bars';
import type { SheetStop, SheetTab } from '../../ui/layout/bottom-sheet';
import { LookChoice } from '../../ui/layout/look-choice';
import { PhoneFrame } from '../../ui/layout/phone-frame';
import type { FirstQuestion } from '../../view/panel-view';
import type { SearchTarget } from '../../view/search/search-entries';
import { chooseLook, DARK, mapTokens } from '../common/appearance';
import { chooseEngine } from '../common/engine-choice';
import { SITE_LINKS } from '../common/links/site-links';
import { viewLink } from '../common/links/view-link';
import { PHONE } from '../common/map-layout';
import { OFFLINE_READY, useOffline } from '../common/offline/use-offline';
import type { ShellProps } from '../common/shell-props';
import { leaveStart } from '../common/start-frame';
import { useForesight } from '../foresight/use-foresight';
import { useDropped } from '../hooks/use-dropped';
import { useEngine } from '../hooks/use-engine';
import { useIgnored } from '../hooks/use-ignored';
import { useLook } from '../hooks/use-look';
import { useMapReady } from '../hooks/use-map-ready';
import { useMapPadding, useMedia } from '../hooks/use-media';
import { useResources } from '../hooks/use-resources';
import { useScaledCircles } from '../hooks/use-scaled-circles';
import { useLateCommunes, useViews } from '../hooks/use-views';
import { toSheet } from '../map/framing/reveal';
import { groundSeen, highlightOnMap, revealPlace } from '../map/map-control';
import { MapSlot } from '../map/map-slot';
import { Notices } from '../versions/notices';
import { type DialogName, Dialogs } from './dialogs';
import { TablePane } from './later-views';
import type { FicheOutput } from './outputs/fiche-pane';
import { PlaceSearch } from './place-search';
import { ControlsSlot, LegendSlot, PanelSlot } from './side-slots';
import { useGlossary } from './use-glossary';
import { useMyCommune } from './use-my-commune';
import { useShortcuts } from './use-shortcuts';
import { useStarted } from './use-started';

/** Message on the sheet that was asked for. */
const FICHE = 'fiche';

export function Explorer({ session, bound, ignored }: ShellProps) {
  const { store } = bound;
  const { dispatch } = store;
  const resources = useResources(session);
  const { model, boundaries, say, unsay } = resources;
  const phone = useMedia(PHONE);
  const padding = useMapPadding(phone);
  const look = useLook();
  const tokens = mapTokens(bound.first.shell, useMedia(DARK));
  const [dialog, setDialog] = useState<DialogName | null>(null);
  const [fiche, setFiche] = useState<FicheOutput | null>(null);
  const [helpKey, setHelpKey] = useState(true);
  const [tab, setTab] = useState<SheetTab>('fiche');
  const [stop, setStop] = useState<SheetStop>('bas');
  /** The next answer of the search is added to what is chosen. */
  const [adding, setAdding] = useState(false);
  const [aim, setAim] = useState<{ readonly id: string } | null>(null);

  // The map answers first, with its legend; what is said of it follows their frame.
  const { ahead, ...foreseen } = useForesight(store, { ...session, ...resources, tokens }, true);
  const { foresee, isBehind, left } = foreseen;
  const { state, camera, anchorOf, ...views } = useViews(model, foreseen.state, resources);
  const { view, legend } = useScaledCircles(views.view, views.legend);
  const { caption } = views;
  useLateCommunes(view, resources);
  const { selection, tableau } = state;
  const asked = foreseen.state.selection; // another one whenever something is chosen, be it what was chosen already
  const { terms, glossary } = useGlossary(resources.figures, selection.kind !== 'none' || dialog === 'help');
  const ready = useMapReady();
  const engine = useEngine();

  useIgnored(ignored, resources);
  useEffect(() => {
    // What lit a class may be gone with the sheet that held it.
    highlightOnMap(null);
    if (asked.kind === 'none') return;
    // On a phone, what was tapped shows: its sheet comes to the front.
    setTab('fiche');
    setStop((current) => (current === 'bas' ? 'moitie' : current));
  }, [asked]);
  const openHelp = useCallback(() => setDialog('help'), []);
  useShortcuts(store, helpKey ? openHelp : null);
  const offline = useOffline(resources) === 'ready' ? OFFLINE_READY : null;
  useEffect(() => (boundaries === null || tableau ? leaveStart() : undefined), [boundaries, tableau]);

  /** What is chosen in a list may lie outside the frame; what is clicked on the map never does. */
  const dispatchFromSheet: Dispatch = (command) => {
    dispatch(command);
    if (command.kind !== 'select' || command.add) return;
    revealPlace(model, anchorOf, command.place);
  };

  const choose = (target: SearchTarget): void => {
    const add = adding && target.kind === 'place';
    setAdding(false);
    setAim(target.kind === 'appel' ? { id: target.id } : null);
    switch (target.kind) {
      case 'action':
        dispatch({ kind: 'select-action', id: target.id });
        break;
      case 'appel':
        dispatchFromSheet({ kind: 'select', place: REGION, add: false });
        break;
      case 'vue':
        dispatch({
          kind: 'replace',
          state: { ...store.api.getState(), ...target.change, selection: NO_SELECTION },
        });
        break;
      case 'place':
        dispatchFromSheet({ kind: 'select', place: target.place, add });
    }
    toSheet();
  };

  const locate = useMyCommune(resources, (place) => choose({ kind: 'place', place }));

  const focusSearch = (): void => document.getElementById('recherche')?.focus();
  const [started, start] = useStarted(asked);
  const onQuestion = (asked: FirstQuestion): void => {
    start();
    if (asked.kind !== 'recherche')
      dispatch({ kind: 'replace', state: { ...store.api.getState(), ...asked.change } });
    // The button goes with the questions, and the keys with it.
    (asked.kind === 'recherche' ? focusSearch : toSheet)();
  };
  const [join, opened, undrop] = useDropped(resources, store);

  const onAdd = (): void => {
    setAdding(true);
    focusSearch();
  };

  const onFicheDone = (text: string | null): void => {
    setFiche(null);
    unsay(FICHE);
    if (text !== null) say({ id: FICHE, text, retry: null });
  };

  const slots = {
    header: (
      <AppHeader
        tableau={tableau}
        search={
          <PlaceSearch
            model={model}
            resources={resources}
            onChoose={choose}
            adding={adding}
            onLeave={() => setAdding(false)}
            onLocate={locate}
          />
        }
        look={<LookChoice look={look} onLook={chooseLook} />}
        onTable={() => dispatch({ kind: 'tableau', on: !tableau })}
        onShare={() => setDialog('share')}
        onExport={() => setDialog('export')}
        onHelp={() => setDialog('help')}
        onPresent={() => setDialog('scenes')}
      />
    ),
    controls: (
      <ControlsSlot
        {...{ model, state, tokens, dispatch, foresee, opened }}
        besideLegend={!phone}
        onOpen={() => setDialog('join')}
      />
    ),
    legend: (
      <LegendSlot {...{ legend, ahead, tokens, dispatch }} besides={!phone} onHighlight={highlightOnMap} />
    ),
    caption: <CaptionBar caption={caption} dispatch={dispatch} />,
    map: (
      <MapSlot
        {...{ model, state, view, boundaries, tokens, camera, padding, anchorOf, say, unsay }}
        context={session.context}
        label={`Carte\u00a0: ${caption.title}. Flèches pour se déplacer, plus et moins pour zoomer. La liste de la fiche donne les mêmes territoires.`}
        otherwise="Les fiches, la recherche et le tableau restent disponibles."
        {...{ dispatch, foresee, isBehind, left }}
      />
    ),
    panel: (
      <PanelSlot
        {...{ model, state, boundaries, onAdd, aim, tokens, foresee }}
        onFiche={setFiche}
        onQuestion={started ? null : onQuestion}
        dispatch={dispatchFromSheet}
        onHighlight={highlightOnMap}
        onBack={bound.canGoBack() ? () => window.history.back() : null}
      />
    ),
    table: tableau ? (
      <Suspense fallback={null}>
        <TablePane model={model} state={state} dispatch={dispatch} />
      </Suspense>
    ) : null,
    source: <SourceLine text={caption.foot} provenance={caption.provenance} certainty={caption.certainty} />,
    links: <SiteLinks links={SITE_LINKS} />,
    notices: <Notices {...{ session, resources }} state={{ ...state, camera }} shell={EXPLORER_SHELL} />,
  };
  const outputs = useMemo(
    () => ({
      ...{ model, state, view, legend, caption, boundaries, context: session.context },
      link: () => viewLink(model, store.api.getState()),
      ground: () => groundSeen() ?? model.cog.region.bbox,
    }),
    [model, state, view, legend, caption, boundaries, session, store],
  );
  const isOfOne = selectedPlaces(selection).length > 0 || selection.kind === 'action';
  return (
    <GlossaryContext value={glossary}>
      <ChoiceContext value={foreseen.state}>
        {phone ? (
          <PhoneFrame {...slots} tab={tab} stop={stop} onTab={setTab} onStop={setStop} />
        ) : (
          <DesktopFrame {...slots} />
        )}
      </ChoiceContext>
      <p className="sr-only" role="status">
        {isOfOne ? caption.documentTitle : caption.title}
      </p>
      <Dialogs
        resources={resources}
        open={join.dropped === null ? dialog : 'join'}
        onClose={() => {
          setDialog(null);
          undrop();
        }}
        onEmbed={() => setDialog('embed')}
        current={store.api.getState}
        outputs={outputs}
        printable={ready}
        join={join}
        fiche={fiche && { output: fiche, onDone: onFicheDone }}
        help={{ terms, offline, helpKey, onHelpKey: setHelpKey, engine, onEngine: chooseEngine }}
      />
    </GlossaryContext>
  );
}
