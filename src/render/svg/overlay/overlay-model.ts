import type { LonLat } from '../../../domain/cog';
import type { UnitShape } from '../../../domain/geometry';
import { parsePlaceKey } from '../../../domain/place';
import { type Camera, type Point, type Size, toScreen } from '../../../domain/projection';
import { type Box, inkBox } from '../../../view/labels/label-candidates';
import { layoutLabels, type Obstacle, type PlacedLabel } from '../../../view/labels/label-layout';
import type { LabelMark, MapView, SymbolMark } from '../../../view/map-view';
import { measureText } from '../../../view/text-width';
import { groundUnder } from '../../common/ground';
import { type LabelGround, labelGround } from '../../common/label-ground';
import type { Scene } from '../../common/renderer';
import { landmarkLabels } from './landmark-labels';
import { lastFrames, layoutKey, sameGround } from './last-frames';
import { type Marker, markerOf, markerRadius, markersAt } from './markers';
import { usualScreen } from './scaled-layout';
import { type Grounds, groundObstacle, groundsOf, standing } from './standing';
import { symbolExtent } from './symbol-size';

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
    labels: [
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
export function overlayFrame(
  model: OverlayModel,
  camera: Camera,
  size: Size,
  reserved: readonly Box[] = [],
  layout = layoutLabels,
): OverlayFrame {
  const { scene } = model;
  const at = layoutKey(camera, size, reserved);
  const frame = frames.find(scene, at) ?? layOut(model, camera, size, reserved, layout);
  frames.keep(scene, at, frame);
  return frame;
}

function layOut(
  model: OverlayModel,
  camera: Camera,
  size: Size,
  reserved: readonly Box[],
  layout: typeof layoutLabels,
): OverlayFrame {
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
  const ground = groundUnder(model.scene, screen.camera, screen.size);
  const under = labelGround(model.scene, ground, screen.camera, screen.size);
  const named = model.labels.map((label) => {
    const at = moved.get(label.key);
    return at ? { ...label, at } : label;
  });
  const labels = layout(named, screen.camera, screen.size, measureText, screen.fonts, {
    obstacles,
    reserved: reserved.map(screen.box),
    areas: ground.keys,
    even: ground.even,
    rim: ground.rim,
  });
  return {
    markers: new Map(markers.map((marker) => [marker.key, marker])),
    symbols,
    labels: labels.map((label) => screen.back({ ...label, ...under(inkBox(label.box)) })),
  };
}

/** Symbol or marker under a point of the screen, the nearest first; `reach` = extra CSS pixels around it. */
export function symbolAt(
  model: OverlayModel,
  camera: Camera,
  size: Size,
  [px, py]: Point,
  reach: number,
): string | null {
  const { theme } = model.scene;
  const near = (at: LonLat, [rx, ry]: Point): number => {
    const [x, y] = toScreen(camera, size, at);
    const [dx, dy] = [Math.abs(px - x), Math.abs(py - y)];
    return dx <= rx + reach && dy <= ry + reach ? Math.hypot(dx, dy) : Infinity;
  };
  const hits = [
    ...standing(model.symbols, model.grounds, theme.symbol.radius, camera, size).map((symbol) => ({
      key: symbol.key,
      far: near(symbol.at, symbolExtent(symbol, theme.symbol.radius)),
    })),
    ...markersAt(theme, model.markers, camera, size).map((marker) => ({
      key: marker.key,
      far: near(marker.at, [markerRadius(theme), markerRadius(theme)]),
    })),
  ].filter((hit) => hit.far < Infinity);
  return hits.sort((a, b) => a.far - b.far)[0]?.key ?? null;
}

/** Unit whose label, called out of the crowd, is under a point of the screen: it stands for its unit. */
export const calledOutAt = (labels: readonly PlacedLabel[], [x, y]: Point): string | null =>
  labels.find(
    ({ leader, pin, box }) => (leader || pin) && x >= box.x0 && x <= box.x1 && y >= box.y0 && y <= box.y1,
  )?.label.key ?? null;

/** Shape behind a key: that of an area of the view, or the administrative unit that the key names. */
export function shapeOfKey({ view }: Scene, key: string): UnitShape | null {
  const marked = [...view.areas, ...view.selected].find((mark) => mark.key === key)?.shape;
  if (marked) return marked;
  const place = parsePlaceKey(key);
  switch (place?.kind) {
    case 'region':
      return { niveau: 'region' };
    case 'departement':
      return { niveau: 'departement', codes: [place.code] };
    case 'arrondissement':
      return { niveau: 'arrondissement', codes: [place.code] };
    case 'epci':
      return { niveau: 'epci', codes: [place.code] };
    case 'commune':
      return { niveau: 'commune', codes: [place.code] };
    default:
      return null;
  }
}
