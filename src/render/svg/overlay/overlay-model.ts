import type { Camera, Size } from '../../../domain/projection';
import { type Box, inkBox } from '../../../view/labels/label-candidates';
import {
  type layoutLabels,
  layoutSteps,
  type Obstacle,
  type PlacedLabel,
} from '../../../view/labels/label-layout';
import { landmarkLabels } from '../../../view/labels/landmark-labels';
import { atOnce, type Steps } from '../../../view/labels/steps';
import type { LabelMark, MapView, SymbolMark } from '../../../view/map-view';
import { measureText } from '../../../view/text-width';
import { groundUnder } from '../../common/ground';
import { type LabelGround, labelGround } from '../../common/label-ground';
import type { Scene } from '../../common/renderer';
import { lastFrames, layoutKey, sameGround } from './last-frames';
import { type Marker, markerOf, markerRadius, markersAt, symbolExtent } from './markers';
import { usualScreen } from './scaled-layout';
import { type Grounds, groundObstacle, groundsOf, standing } from './standing';

/** What the overlay of a scene holds, whatever the camera. */
export interface OverlayModel {
  readonly scene: Scene;
  readonly symbols: readonly SymbolMark[];
  readonly grounds: Grounds;
  readonly markers: readonly Marker[];
  /** With the room that they keep on the usual screen ({@link usualScreen}). */
  readonly labels: readonly LabelMark[];
}

/** A label, and what it is written on. */
export type GroundedLabel = PlacedLabel & LabelGround;

/** What the overlay shows at one camera. */
export interface OverlayFrame {
  /** Those of what is small, by their key, where they stand. */
  readonly markers: ReadonlyMap<string, Marker>;
  /** All of the scene, in their order, where they stand. */
  readonly symbols: readonly SymbolMark[];
  readonly labels: readonly GroundedLabel[];
}

const models = new WeakMap<MapView['areas'], OverlayModel>();
/** What is chosen is no part of it: of a mere selection, only the scene is another. */
export function overlayModel(scene: Scene): OverlayModel {
  const known = models.get(scene.view.areas);
  const model = known && sameMarks(known.scene, scene) ? { ...known, scene } : modelOf(scene);
  models.set(scene.view.areas, model);
  return model;
}

const sameMarks = (a: Scene, b: Scene): boolean =>
  sameGround(a, b) && a.view.labels === b.view.labels && a.view.symbols === b.view.symbols;

function modelOf(scene: Scene): OverlayModel {
  const { view, context } = scene;
  const { scale } = scene.theme;
  const towns = new Set(context.landmarks.villes.map(({ code }) => `commune-${code}`));
  const byKey = new Map(view.labels.map((label) => [label.key, label]));
  const drawn = new Set(view.symbols.map((symbol) => symbol.key));
  return {
    scene,
    symbols: view.symbols,
    grounds: groundsOf(scene),
    markers: view.areas.flatMap((area) => (drawn.has(area.key) ? [] : markerOf(scene, area, byKey))),
    labels: scene.nameless
      ? []
      : [
          ...view.labels.flatMap((label) =>
            // A town keeps the zooms of its landmark.
            label.kind === 'town' && towns.has(label.key)
              ? []
              : [scale === 1 ? label : { ...label, clearRadius: label.clearRadius / scale }],
          ),
          ...landmarkLabels(context.landmarks, view.labels),
        ],
  };
}

const frames = lastFrames<OverlayFrame>();
/** True when {@link overlayFrame} has laid this scene out for the same camera and room. */
export const isLaidOut = (scene: Scene, camera: Camera, size: Size, reserved: readonly Box[]): boolean =>
  frames.find(scene, layoutKey(camera, size, reserved)) !== null;

/**
 * Lays the overlay out for a camera, once for the same; quick enough for each frame of a move.
 * @param layout another way to the same places
 */
export const overlayFrame = (
  model: OverlayModel,
  camera: Camera,
  size: Size,
  reserved: readonly Box[] = [],
  layout?: typeof layoutLabels,
): OverlayFrame =>
  atOnce(
    layout
      ? frameSteps(model, camera, size, reserved, function* (...asked) {
          yield;
          return layout(...asked);
        })
      : frameSteps(model, camera, size, reserved),
  );

/** {@link overlayFrame}, a label a step. */
export function* frameSteps(
  model: OverlayModel,
  camera: Camera,
  size: Size,
  reserved: readonly Box[] = [],
  layout: typeof layoutSteps = layoutSteps,
): Steps<OverlayFrame> {
  const { scene } = model;
  const at = layoutKey(camera, size, reserved);
  const frame = frames.find(scene, at) ?? (yield* layOut(model, camera, size, reserved, layout));
  frames.keep(scene, at, frame);
  return frame;
}

function* layOut(
  model: OverlayModel,
  camera: Camera,
  size: Size,
  reserved: readonly Box[],
  layout: typeof layoutSteps,
): Steps<OverlayFrame> {
  const { theme } = model.scene;
  const screen = usualScreen(theme, camera, size);
  const markers = markersAt(theme, model.markers, camera, size);
  const reach = screen.length(markerRadius(theme)) + 1;
  const symbols = standing(model.symbols, model.grounds, theme.symbol.radius, camera, size);
  const moved = new Map([
    ...markers.map(({ key, at }) => [key, at] as const),
    ...symbols.flatMap((symbol, i) =>
      symbol === model.symbols[i] ? [] : [[symbol.key, symbol.at] as const],
    ),
  ]);
  const obstacles: Obstacle[] = [
    // Before its block, which its name stands beside.
    ...symbols.flatMap((symbol) => groundObstacle(symbol, model.grounds, theme.symbol.radius, screen)),
    ...symbols.map((symbol): Obstacle => {
      const [halfWidth, halfHeight] = symbolExtent(symbol, theme.symbol.radius);
      return {
        key: symbol.key,
        at: symbol.at,
        halfWidth: screen.length(halfWidth),
        halfHeight: screen.length(halfHeight),
      };
    }),
    ...markers.map(({ key, at }): Obstacle => ({ key, at, halfWidth: reach, halfHeight: reach })),
  ];
  yield;
  if (model.labels.length === 0)
    return { markers: new Map(markers.map((marker) => [marker.key, marker])), symbols, labels: [] };
  const ground = groundUnder(model.scene, screen.camera, screen.size);
  const under = labelGround(model.scene, ground, screen.camera, screen.size);
  yield;
  const named = model.labels.map((label) => {
    const at = moved.get(label.key);
    return at ? { ...label, at } : label;
  });
  const labels = yield* layout(named, screen.camera, screen.size, measureText, screen.fonts, {
    obstacles,
    reserved: reserved.map(screen.box),
    areas: ground.keys,
    even: ground.even,
    rim: ground.rim,
  });
  yield;
  return {
    markers: new Map(markers.map((marker) => [marker.key, marker])),
    symbols,
    labels: labels.map((label) => screen.back({ ...label, ...under(inkBox(label.box)) })),
  };
}
