import type { Bbox } from '../../../domain/cog';
import type { Boundaries, Context } from '../../../domain/geometry';
import type { Model } from '../../../domain/model';
import { type Camera, fitCamera, type Padding, type Size } from '../../../domain/projection';
import { drawingSteps, type MapInput, nameSteps, outlineSteps } from '../../../render/map-host';
import type { ExplorerState } from '../../../state/explorer-state';
import type { DesignTokens } from '../../../tokens/design-tokens';
import type { MapView } from '../../../view/map-view';
import { buildLegend } from '../../../view/page/build-legend';
import { framedView, groundSeen } from '../../../view/scenes/framed-view';
import { nameOnly, type SceneNames } from '../../../view/scenes/lists/scene-names';
import { type SceneKey, sceneKey } from '../../../view/scenes/scale-view';
import { sceneSource } from '../../../view/scenes/scene-source';
import { sceneStatesKey } from '../../../view/scenes/states-key';
import { withHeld } from '../../../view/versions/held-words';
import { captionOf } from '../../foresight/first-views';
import { mapViewOf, onceFor, scaledOf, withoutCamera } from '../../foresight/known-views';
import { boxesOver } from '../../map/over-map';
import { currentMap } from '../../map/page-map';
import { type OpenScene, sceneStates } from '../../scenes/open-scene';
import { PAIR_CIRCLES, PAIR_PICTURE } from '../audience/scene-pair';
import { pictureFrame } from '../scene-picture';

/** Circles of the explorer, seen from the back of a room. */
const CIRCLES = 1.7;

/** What the scenes of a show are drawn from and in, whichever is on. */
export interface Room {
  readonly model: Model;
  readonly boundaries: Boundaries | null;
  readonly context: Context;
  readonly tokens: DesignTokens;
  /** How much larger than 1920×1080 the screen is. */
  readonly scale: number;
  /** The room that the map has, as its legend knows it; `null` before it is laid out. */
  readonly size: Size | null;
  readonly padding: Padding;
  /** The version that the link has fixed. */
  readonly fixed: string | null;
}

/** What is made for something out of parts, kept for the last parts: a scene that comes again is as it was. */
function lastMade<K extends object, T>(): (of: K, parts: readonly unknown[], make: () => T) => T {
  const kept = new WeakMap<K, { readonly parts: readonly unknown[]; readonly made: T }>();
  return (of, parts, make) => {
    const known = kept.get(of);
    if (known?.parts.every((part, at) => part === parts[at])) return known.made;
    const made = make();
    kept.set(of, { parts, made });
    return made;
  };
}

const namedOf = onceFor((view: MapView, names: SceneNames) => nameOnly(view, names));
/** A view as it is read from the back of a room, with the names that a scene lists alone. */
export function roomView(view: MapView, { scale }: Pick<Room, 'scale'>, names: SceneNames | null): MapView {
  const large = scaledOf(view, CIRCLES * scale);
  return names ? namedOf(large, names) : large;
}

const signs = lastMade<MapView, SceneKey>();
/**
 * The signs of what a room sees of a view.
 * @param state without camera
 * @param frame what the map comes home to; the region by default
 */
export function signsOf(
  { model, boundaries, scale, size, padding }: Room,
  state: ExplorerState,
  view: MapView,
  camera: Camera | null,
  frame: Bbox | null,
): SceneKey {
  const home = frame ?? model.cog.region.bbox;
  const ground = size && groundSeen({ camera, home, size, padding });
  return signs(view, [model, state, boundaries, scale, ground?.join()], () => {
    const seen = boundaries && ground ? framedView(view, boundaries, ground) : view;
    return sceneKey(buildLegend(model, state, seen), CIRCLES * scale, seen);
  });
}

const pairs = lastMade<OpenScene, SceneKey | null>();
/** The signs of two maps side by side; `null` for any other scene. */
export const pairSignsOf = (
  { model, boundaries }: Pick<Room, 'model' | 'boundaries'>,
  scene: OpenScene,
): SceneKey | null =>
  pairs(scene, [model, boundaries], () =>
    scene.before
      ? sceneStatesKey(
          model,
          sceneStates(scene),
          PAIR_CIRCLES,
          pictureFrame({ model, boundaries }, scene.frame, PAIR_PICTURE),
        )
      : null,
  );

const sources = lastMade<OpenScene, string>();
/** The source of what a scene shows itself. */
export const sourceOf = ({ model, fixed }: Pick<Room, 'model' | 'fixed'>, scene: OpenScene): string =>
  sources(scene, [model, fixed], () => {
    const words = scene.genre === 'titre' || scene.genre === 'fin';
    const { shown } = scene;
    const text = words ? '' : sceneSource(model, { states: sceneStates(scene), shown }).text;
    return withHeld(text, model.pacts, fixed);
  });

/** The map of a scene as the stage draws it; `null` where it has none, or nothing to draw it with. */
export function sceneInput(room: Room, { genre, state, named }: OpenScene): MapInput | null {
  const { model, boundaries, context, tokens } = room;
  if (genre !== 'carte' || !boundaries) return null;
  return { view: roomView(mapViewOf(model, withoutCamera(state)), room, named), boundaries, context, tokens };
}

/** Works out what a scene shows, a piece a step, so that it is only put in the page when it comes. */
export function* sceneSteps(room: Room, scene: OpenScene): Iterable<() => void> {
  const { model } = room;
  const still = withoutCamera(scene.state);
  yield () => void sourceOf(room, scene);
  if (scene.before) yield () => void pairSignsOf(room, scene);
  if (scene.genre !== 'carte') return;
  yield () => void mapViewOf(model, still);
  yield () => void captionOf(model, still);
  yield () => void signsOf(room, still, mapViewOf(model, still), scene.state.camera, scene.frame);
  const input = sceneInput(room, scene);
  const map = currentMap();
  if (!input || !map) return;
  yield* outlineSteps(input);
  const size = map.host.size();
  const camera = scene.state.camera ?? fitCamera(scene.frame ?? model.cog.region.bbox, size, room.padding);
  yield* nameSteps(input, camera, size, boxesOver(map.element));
}

/** What the first map of a room is drawn from, in the place where it will stand. */
export function* stageSteps(
  { model, boundaries, context, tokens, padding }: Room,
  view: MapView,
  camera: Camera | null,
  frame: Bbox | null,
  place: Pick<HTMLElement, 'clientWidth' | 'clientHeight'> | null,
): Iterable<() => void> {
  if (!boundaries || !place || place.clientWidth === 0) return;
  const size = { width: place.clientWidth, height: place.clientHeight };
  const home = fitCamera(frame ?? model.cog.region.bbox, size, padding);
  yield* drawingSteps({ view, boundaries, context, tokens }, camera ?? home, size);
}

/** Every scene, from the nearest to the farthest: of two as near, the next before the one before. */
export function nearestFirst(index: number, count: number): readonly number[] {
  return Array.from({ length: count }, (_, at) => at).sort(
    (a, b) => Math.abs(a - index) - Math.abs(b - index) || b - a,
  );
}
