import { useEffect, useMemo } from 'react';
import { useStore } from 'zustand';
import { useShallow } from 'zustand/react/shallow';
import type { Model } from '../../domain/model';
import { type Camera, COMMUNES_ZOOM, FINE_ZOOM, OUTLINES_ZOOM } from '../../domain/projection';
import { linkOf } from '../../render/map-host';
import { type ExplorerState, selectedPlaces } from '../../state/explorer-state';
import type { Store } from '../../state/store';
import type { Caption } from '../../view/controls-view';
import type { Legend } from '../../view/legend';
import type { AnchorOf } from '../../view/map/map-shapes';
import type { MapView } from '../../view/map-view';
import { captionOf } from '../foresight/first-views';
import { anchorsOf, legendOf, mapViewOf, withoutCamera } from '../foresight/known-views';
import { useLater } from './use-later';
import { useMapFrom } from './use-map-ready';
import type { Resources } from './use-resources';

/** From this zoom on, EPCI are named whatever the theme; then communes, and their lines serve. */
export const NAMES_ZOOM = 8.8;
const LINES_ZOOM = 9.6;
/** Milliseconds that communes may take before they are said to be on their way. */
const LATE = 1000;
const loadPlaceNames = () => import('../../view/map/place-names');

export interface Views {
  /** What the reader chose, without the camera: views do not depend on it. */
  readonly state: ExplorerState;
  /** Changes when a move has settled, never during one. */
  readonly camera: Camera | null;
  readonly anchorOf: AnchorOf;
  readonly view: MapView;
  readonly legend: Legend;
  readonly caption: Caption;
}

/** What views need of the files of a shell. */
type Needs = Pick<Resources, 'boundaries' | 'needCommunes' | 'needFine' | 'needNames'>;

/** What a shell says of what is chosen: a sheet lists the communes of any territory, a card calls one by its name. */
type Said = 'sheet' | 'card';

const namesCommunes = ({ selection }: ExplorerState, said: Said): boolean =>
  said === 'sheet'
    ? selection.kind === 'places'
    : selectedPlaces(selection).some(({ kind }) => kind === 'commune');

/** The views that every shell shows, and the files that they need. @param whole what is chosen, with the camera */
export function useViews(model: Model, whole: ExplorerState, needs: Needs, said: Said = 'sheet'): Views {
  const state = useShallow(withoutCamera)(whole);
  const { camera } = whole;
  const anchorOf = anchorsOf(model, model.cog);
  const drawn = mapViewOf(model, state);
  const zoom = camera?.zoom ?? 0;
  const names = useLater(loadPlaceNames, zoom >= NAMES_ZOOM);
  const near = zoom >= LINES_ZOOM;
  const view = useMemo(
    () => (names.kind === 'ready' ? names.value.nearView(model, drawn, near) : drawn),
    [model, drawn, near, names],
  );
  const legend = legendOf(model, state, view);
  const caption = captionOf(model, state);
  const { boundaries, needCommunes, needFine, needNames } = needs;
  // Where bytes are to be saved, lines alone are not worth them.
  const { saving } = linkOf(Reflect.get(navigator, 'connection'));
  const outlines = useMapFrom(saving ? COMMUNES_ZOOM : OUTLINES_ZOOM);
  const communes = view.needsCommunes || zoom >= COMMUNES_ZOOM || outlines;
  useEffect(() => {
    if (communes) needCommunes();
  }, [communes, needCommunes]);
  // After the communes, never beside them: the small file must not share the line with the large one.
  const fine = zoom >= FINE_ZOOM && boundaries?.communes === true;
  useEffect(() => {
    if (fine) needFine();
  }, [fine, needFine]);
  const named = namesCommunes(state, said) || view.needsCommunes || near;
  useEffect(() => {
    if (named) needNames();
  }, [named, needNames]);
  useEffect(() => {
    document.title = caption.documentTitle;
  }, [caption]);
  return { state, camera, anchorOf, view, legend, caption };
}

/** The same, of what a store holds at any moment. */
export const useStoreViews = (model: Model, { api }: Store, needs: Needs, said?: Said): Views =>
  useViews(model, useStore(api), needs, said);

/**
 * Says that communes are late: until they come, plain ground looks like what nothing covers. Where they have failed, the
 * message of the failure says it, and leads on.
 */
export function useLateCommunes(
  { needsCommunes }: MapView,
  { boundaries, notices, say, unsay }: Pick<Resources, 'boundaries' | 'notices' | 'say' | 'unsay'>,
): void {
  const failed = notices.some(({ id }) => id === 'communes');
  const awaited = needsCommunes && boundaries?.communes === false && !failed;
  useEffect(() => {
    if (!awaited) return;
    const id = 'communes-attendues';
    const text = 'La carte n’est pas complète\u00a0: ses communes ne sont pas encore là.';
    const timer = setTimeout(() => say({ id, text, retry: null, lasting: true }), LATE);
    return () => {
      clearTimeout(timer);
      unsay(id);
    };
  }, [awaited, say, unsay]);
}
