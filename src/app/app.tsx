import '../theme/fonts.css';
import '../ui/styles/index.css';
import { Suspense, useEffect, useMemo, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { useShallow } from 'zustand/react/shallow';
import { type Place, parsePlaceKey } from '../domain/place';
import { selectedPlaces } from '../state/explorer-state';
import type { Bound } from '../state/url-binding';
import { linkOf } from '../state/url-binding';
import { THEMES } from '../theme/themes';
import { Controls } from '../ui/controls/controls';
import { SearchBox } from '../ui/controls/search-box';
import { PhoneFrame, type SheetStop, type SheetTab, WideFrame } from '../ui/layout/app-frame';
import { AppHeader } from '../ui/layout/app-header';
import { CaptionBar, MapToolbar, NoticeBar, SiteLinks, SourceLine } from '../ui/layout/bars';
import { LegendBlock } from '../ui/legend/legend-block';
import { Panel } from '../ui/panel/panel';
import { buildLegend } from '../view/map/build-legend';
import { buildMapView } from '../view/map/build-map-view';
import { cogAnchors } from '../view/map/map-shapes';
import { buildCaption } from '../view/page/build-caption';
import { buildControls } from '../view/page/build-controls';
import { buildTable } from '../view/page/build-table';
import { buildPanel } from '../view/panel/build-panel';
import { SITE_LINKS } from './common/site-links';
import { DataTable, HelpDialog, ShareDialog } from './later-views';
import { type MapControl, MapPane } from './map-pane';
import type { Session } from './session';
import { useMapPadding } from './use-map-padding';
import { useMedia } from './use-media';
import { useResources } from './use-resources';
import { useSearch } from './use-search';
import { useShortcuts } from './use-shortcuts';

const PHONE = '(max-width: 720px)';
const DARK = '(prefers-color-scheme: dark)';
interface Props {
  readonly session: Session;
  readonly bound: Bound;
  readonly ignored: readonly string[];
}

export function App({ session, bound, ignored }: Props) {
  const { store } = bound;
  const { dispatch } = store;
  // The camera apart: views do not depend on it. It changes when a move has settled, never during one.
  const { camera: _, ...chosen } = useStore(
    store.api,
    useShallow((state) => ({ ...state, camera: null })),
  );
  const camera = useStore(store.api, (state) => state.camera);
  const resources = useResources(session);
  const { model, boundaries, needNames, needCommunes, say, dismiss } = resources;
  const phone = useMedia(PHONE);
  const padding = useMapPadding(phone);
  const dark = useMedia(DARK);
  const theme = dark ? THEMES.dark : THEMES.light;
  const [dialog, setDialog] = useState<'share' | 'help' | null>(null);
  const [tab, setTab] = useState<SheetTab>('fiche');
  const [stop, setStop] = useState<SheetStop>('moitie');
  const map = useRef<MapControl>(null);

  const { theme: kind, funding, ft, pts, limites, maille, overlays, selection, tableau } = chosen;
  const state = useMemo(
    () => ({ theme: kind, funding, ft, pts, limites, maille, overlays, selection, tableau, camera: null }),
    [kind, funding, ft, pts, limites, maille, overlays, selection, tableau],
  );
  const anchorOf = useMemo(() => cogAnchors(model), [model]);
  const view = useMemo(() => buildMapView(model, state, anchorOf), [model, state, anchorOf]);
  const legend = useMemo(() => buildLegend(model, state, view), [model, state, view]);
  const controls = useMemo(() => buildControls(model, state), [model, state]);
  const caption = useMemo(() => buildCaption(model, state), [model, state]);
  const panel = useMemo(
    () => buildPanel(model, state, (place: Place) => boundaries?.neighbours(place) ?? []),
    [model, state, boundaries],
  );
  const search = useSearch(model);

  useEffect(() => {
    document.title = caption.documentTitle;
  }, [caption]);
  useEffect(() => {
    if (view.needsCommunes || (camera !== null && camera.zoom >= 9)) needCommunes();
  }, [view, camera, needCommunes]);
  useEffect(() => {
    if (selection.kind === 'places' || view.needsCommunes) needNames();
  }, [selection, view, needNames]);
  useEffect(() => {
    if (ignored.length === 0) {
      dismiss('link');
      return;
    }
    say({
      id: 'link',
      text: `Une partie du lien a été ignorée. ${ignored.join(' ')} Le reste est affiché.`,
      retry: null,
    });
  }, [ignored, say, dismiss]);
  useEffect(() => {
    // What lit a class may be gone with the sheet that held it.
    map.current?.highlight(null);
    if (selection.kind === 'none') return;
    // On a phone, what was tapped shows: its sheet comes to the front.
    setTab('fiche');
    setStop((current) => (current === 'bas' ? 'moitie' : current));
  }, [selection]);
  useShortcuts(store);

  const open = (place: Place): void => {
    dispatch({ kind: 'select', place, add: false });
    const box = anchorOf(place)?.bbox;
    if (box) map.current?.reveal(box);
  };

  const choose = (id: string): void => {
    if (id.startsWith('action-')) {
      dispatch({ kind: 'select-action', id: id.slice('action-'.length) });
      return;
    }
    const place = parsePlaceKey(id);
    if (place) open(place);
  };

  const onTry = (id: 'mobilite' | 'vague-1' | 'recherche'): void => {
    if (id === 'recherche') {
      document.getElementById('recherche')?.focus();
      return;
    }
    const current = store.api.getState();
    dispatch({
      kind: 'replace',
      state:
        id === 'mobilite'
          ? {
              ...current,
              theme: 'financements',
              funding: { indicator: 'euros', axe: null, thematique: null, sujet: 'mobilite' },
            }
          : { ...current, theme: 'france-travail', ft: { vague: 1 } },
    });
  };

  const highlight = (keys: readonly string[] | null): void => map.current?.highlight(keys);
  const slots = {
    header: (
      <AppHeader
        phone={phone}
        tableau={tableau}
        search={
          <SearchBox
            inputId="recherche"
            find={search.find}
            onChoose={choose}
            onOpen={() => {
              needNames();
              search.wake();
            }}
            complete={model.names !== null && search.ready}
          />
        }
        onTable={() => dispatch({ kind: 'tableau', on: !tableau })}
        onShare={() => setDialog('share')}
        onHelp={() => setDialog('help')}
      />
    ),
    controls: <Controls controls={controls} theme={theme} dispatch={dispatch} />,
    legend: <LegendBlock legend={legend} theme={theme} onHighlight={highlight} />,
    caption: <CaptionBar caption={caption} dispatch={dispatch} />,
    map: boundaries ? (
      <>
        <MapPane
          ref={map}
          model={model}
          state={state}
          view={view}
          boundaries={boundaries}
          context={session.context}
          theme={theme}
          camera={camera}
          padding={padding}
          label={`Carte : ${caption.title}. Flèches pour se déplacer, plus et moins pour zoomer. La liste de la fiche donne les mêmes territoires.`}
          dispatch={dispatch}
          say={say}
        />
        <MapToolbar onZoom={(step) => map.current?.zoom(step)} onHome={() => map.current?.home()} />
      </>
    ) : (
      <p className="map-missing">
        Le fond de carte manque. Les fiches, la recherche et le tableau restent disponibles.
      </p>
    ),
    panel: (
      <Panel
        view={panel}
        dispatch={(command) => {
          dispatch(command);
          if (command.kind === 'select' && !command.add) {
            const box = anchorOf(command.place)?.bbox;
            if (box) map.current?.reveal(box);
          }
        }}
        onHighlight={highlight}
        onTry={onTry}
        onBack={window.history.length > 1 ? () => window.history.back() : null}
      />
    ),
    table: tableau ? (
      <Suspense fallback={null}>
        <DataTable
          table={buildTable(model, state)}
          onSelect={(key, add) => {
            const place = parsePlaceKey(key);
            if (place) dispatch({ kind: 'select', place, add });
          }}
        />
      </Suspense>
    ) : null,
    source: <SourceLine text={caption.source} />,
    links: <SiteLinks links={SITE_LINKS} />,
    notices: <NoticeBar notices={resources.notices} onClose={resources.dismiss} />,
  };
  const live =
    selectedPlaces(selection).length > 0 || selection.kind === 'action'
      ? caption.documentTitle
      : caption.title;
  return (
    <>
      {phone ? (
        <PhoneFrame {...slots} tab={tab} stop={stop} onTab={setTab} onStop={setStop} />
      ) : (
        <WideFrame {...slots} />
      )}
      <p className="sr-only" role="status">
        {live}
      </p>
      <Suspense fallback={null}>
        {dialog === 'share' ? (
          <ShareDialog link={linkOf(store.api.getState())} onClose={() => setDialog(null)} />
        ) : null}
        {dialog === 'help' ? <HelpDialog onClose={() => setDialog(null)} /> : null}
      </Suspense>
    </>
  );
}
