import type { LonLat } from '../../../domain/cog';
import { type Camera, type Size, worldSize } from '../../../domain/projection';
import type { Hex, MapTheme } from '../../../theme/map-theme';
import { type Box, inkBox } from '../../../view/labels/label-candidates';
import {
  type layoutLabels,
  layoutSteps,
  type Obstacle,
  type PlacedLabel,
} from '../../../view/labels/label-layout';
import { atOnce, type Steps } from '../../../view/labels/steps';
import type { AreaMark, LabelMark, MapView, SymbolMark } from '../../../view/map-view';
import { measureText } from '../../../view/text-width';
import { fillColor, outlineColor } from '../../common/area-paint';
import { groundUnder } from '../../common/ground';
import type { Scene } from '../../common/renderer';
import { squareSide } from '../path';
import { landmarkLabels } from './landmark-labels';
import { lastFrames, layoutKey, sameGround } from './last-frames';
import { usualScreen } from './scaled-layout';
import { type Grounds, groundObstacle, groundsOf, standing } from './standing';
import { symbolExtent } from './symbol-size';

/** An area that may be too small to see at some scale: a dot then stands for it. */
export interface Marker {
  readonly key: string;
  readonly at: LonLat;
  readonly fill: Hex;
  readonly ink: Hex;
  readonly precision: AreaMark['precision'];
  /** Side of the square of the same area, in world widths: what is small depends on the camera. */
  readonly side: number;
}

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
export interface GroundedLabel extends PlacedLabel {
  /** Colours under it, the widest first. */
  readonly grounds: readonly [Hex, ...Hex[]];
  /** True when one area is under all of it: a plate of its colour hides the lines that would strike the letters through. */
  readonly even: boolean;
}

/** What the overlay shows at one camera. */
export interface OverlayFrame {
  readonly markers: ReadonlySet<string>;
  /** All of the scene, in their order, where they stand. */
  readonly symbols: readonly SymbolMark[];
  readonly labels: readonly GroundedLabel[];
}

/** An area less wide than this many times the letters of its label hides under it: it gets a marker. */
const SMALL_IN_LETTERS = 2.6;
export const markerRadius = (theme: MapTheme): number => theme.symbol.radius * 0.55;
function markerOf(scene: Scene, area: AreaMark, labels: ReadonlyMap<string, LabelMark>): Marker[] {
  const bbox = scene.boundaries.bbox(area.shape);
  const { fill } = area;
  if (!bbox || area.outline !== 'perimeter' || fill.kind === 'absence' || fill.kind === 'through') return [];
  const [west, south, east, north] = bbox;
  return [
    {
      key: area.key,
      at: labels.get(area.key)?.at ?? [(west + east) / 2, (south + north) / 2],
      fill:
        area.overlay && fill.kind === 'category'
          ? scene.theme.overlays[fill.category]
          : fillColor(scene.theme, fill),
      ink: outlineColor(scene.theme, area),
      precision: area.precision,
      side: squareSide(scene.boundaries.shape(area.shape)),
    },
  ];
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

/** Is an area too small to be seen at this camera? */
export const isSmall = (side: number, theme: MapTheme, camera: Camera): boolean =>
  side * worldSize(camera.zoom) < theme.labels.unit.size * SMALL_IN_LETTERS;

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
  const markers = model.markers.filter((marker) => isSmall(marker.side, theme, camera));
  const reach = screen.length(markerRadius(theme)) + 1;
  const symbols = standing(model.symbols, model.grounds, theme.symbol.radius, camera, size);
  const moved = new Map(
    symbols.flatMap((symbol, i) => (symbol === model.symbols[i] ? [] : [[symbol.key, symbol.at]])),
  );
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
    return { markers: new Set(markers.map((marker) => marker.key)), symbols, labels: [] };
  const ground = groundUnder(model.scene, screen.camera, screen.size);
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
    markers: new Set(markers.map((marker) => marker.key)),
    symbols,
    labels: labels.map((label) =>
      screen.back({
        ...label,
        grounds: ground.colors(inkBox(label.box)),
        even: ground.even(inkBox(label.box)),
      }),
    ),
  };
}
