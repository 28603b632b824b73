import type { Bbox } from '../../domain/cog';
import { type Model, placeExists } from '../../domain/model';
import { parsePlaceKey } from '../../domain/place';
import { unionBbox } from '../../domain/projection';
import { hasMap, type Scene, type SceneKind } from '../../domain/show/scene';
import { type ExplorerState, START } from '../../state/explorer-state';
import { decode } from '../../state/url/codec';
import { readFigures } from '../../state/url/version-keys';
import { vocabularyOf } from '../../state/url/vocabulary';
import type { Figure } from '../../view/figure';
import { atOnce, type Steps } from '../../view/labels/steps';
import { buildMapView } from '../../view/map/build-map-view';
import { cogAnchors } from '../../view/map/map-shapes';
import type { MapView } from '../../view/map-view';
import type { Shown } from '../../view/page/source-line';
import { sceneList } from '../../view/scenes/lists/scene-lists';
import { type NumberedNames, numberedNames, type SceneNames } from '../../view/scenes/lists/scene-names';
import type { SceneTable } from '../../view/scenes/lists/scene-table';
import { fillFigures, namedFigure, namesFor, shownFigure } from '../../view/scenes/scene-figures';
import { concluded } from '../../view/scenes/scene-words';
import { unsaid } from '../../view/title/view-as-scene';
import { viewTitle } from '../../view/title/view-title';

/** A scene ready to be shown: its view, and its words with their figures. */
export interface OpenScene {
  readonly genre: SceneKind;
  readonly surtitre: string | null;
  readonly titre: string;
  readonly phrase: string;
  readonly points: readonly string[];
  readonly notes: string;
  readonly state: ExplorerState;
  /** The view that comes before the other one, side by side; `null` for none. */
  readonly before: ExplorerState | null;
  /** What the map is framed on; `null`: the camera of the view, or the region. */
  readonly frame: Bbox | null;
  readonly figures: readonly Figure[];
  readonly table: SceneTable | null;
  /** What its map names; `null`: as its view does. */
  readonly named: SceneNames | null;
  /** Numbers on two maps side by side; `null`: their names fit. */
  readonly numbered: NumberedNames | null;
  readonly minutes: number | null;
  /** What its figures, those in its sentences and its list are made of: its source is composed of it. */
  readonly shown: readonly Shown[];
  /** What the scene names and nobody knows (any more): French sentences. The rest is shown all the same. */
  readonly faults: readonly string[];
}

/** The views that a scene draws, in order; none where it is words alone. */
export const sceneStates = ({ genre, before, state }: OpenScene): readonly ExplorerState[] =>
  genre === 'avant-apres' ? [...(before ? [before] : []), state] : genre === 'carte' ? [state] : [];

/** The box that holds every place of a list of keys. @param say told of each that nobody knows */
function frameOf(model: Model, cadre: string, say: (fault: string) => void): Bbox | null {
  const anchorOf = cogAnchors(model);
  const boxes = cadre
    .split(',')
    .filter((key) => key !== '')
    .flatMap((key): readonly Bbox[] => {
      const place = parsePlaceKey(key);
      const box = place && placeExists(model, place) ? anchorOf(place)?.bbox : undefined;
      if (!box) say(`«\u00a0cadre\u00a0»\u00a0: «\u00a0${key}\u00a0» n’est pas un territoire connu.`);
      return box ? [box] : [];
    });
  return unionBbox(boxes);
}

/** Joins a scene and the model. Total: what is gone is said, and nothing else breaks. */
export const openScene = (model: Model, scene: Scene): OpenScene => atOnce(openingScene(model, scene));

/** {@link openScene}, a view, a figure or a text a step. */
export function* openingScene(model: Model, scene: Scene): Steps<OpenScene> {
  const faults: string[] = [];
  const shown: Shown[] = [];
  const viewOf = (query: string): ExplorerState => {
    const { state, shell, ignored } = decode(query, vocabularyOf(model));
    faults.push(...ignored);
    if (shell.kind !== 'explorer')
      faults.push('«\u00a0mode\u00a0»\u00a0: une scène est une vue de l’explorateur, sans mode.');
    if (readFigures(query).fixed !== null)
      faults.push('«\u00a0donnees\u00a0»\u00a0: une scène a les chiffres de sa présentation, sans version.');
    // The table has no place in a view of a show: it is a scene of its own.
    return { ...START, ...state, tableau: false };
  };
  const unknownFigure = (name: string): string =>
    `«\u00a0{${name}}\u00a0»\u00a0: ce chiffre n’existe pas (ou plus).`;
  const filledOf = (text: string) => {
    const filled = fillFigures(model, text);
    faults.push(...filled.unknown.map(unknownFigure));
    return filled;
  };
  const fill = (text: string): string => {
    const filled = filledOf(text);
    shown.push(...filled.shown);
    return filled.text;
  };
  const figures: Figure[] = [];
  for (const name of scene.chiffres.flatMap((one) => namesFor(model, one))) {
    const found = namedFigure(model, name);
    if (found) {
      shown.push(shownFigure(found));
      figures.push(found.figure);
    } else faults.push(unknownFigure(name));
    yield;
  }
  const state = viewOf(scene.vue);
  const before = scene.avant === '' ? null : viewOf(scene.avant);
  yield;
  const table = scene.liste === '' ? null : sceneList(model, state, scene.liste);
  if (scene.liste !== '' && !table)
    faults.push(`«\u00a0${scene.liste}\u00a0»\u00a0: cette liste n’existe pas (ou plus).`);

  if (table) shown.push(table);
  yield;
  const surtitre = scene.surtitre === null ? null : fill(scene.surtitre);
  const said = (text: string): string => fill(hasMap(scene) ? concluded(model, state, text) : text);
  const titre = said(scene.titre);
  yield;
  const phrase = said(scene.phrase);
  yield;
  const narrowed =
    scene.genre === 'carte' ? unsaid(viewTitle(model, state), [surtitre ?? '', titre, phrase].join(' ')) : '';
  yield;
  const points: string[] = [];
  for (const point of scene.points) {
    points.push(fill(point));
    yield;
  }
  // The presenter alone reads them: they are no part of what is shown.
  const notes = filledOf(scene.notes).text;
  yield;
  const views: MapView[] = [];
  for (const one of before === null ? [] : [before, state]) {
    views.push(buildMapView(model, one, cogAnchors(model)));
    yield;
  }
  // A list of one column is lines of text.
  const lines = table?.columns.length === 1 ? table.rows.flatMap(([line]) => line ?? []) : [];
  return {
    genre: scene.genre,
    surtitre,
    titre,
    phrase: [phrase, narrowed, table?.note ?? ''].filter((text) => text !== '').join(' '),
    points: [...points, ...lines],
    notes,
    state,
    before,
    frame: frameOf(model, scene.cadre, (fault) => faults.push(fault)),
    figures,
    table: lines.length > 0 ? null : table,
    named: scene.genre === 'carte' && table?.places ? new Map(table.places.map((key) => [key, null])) : null,
    numbered: before === null ? null : numberedNames(views),
    minutes: scene.minutes,
    shown,
    faults: [...new Set(faults)],
  };
}
