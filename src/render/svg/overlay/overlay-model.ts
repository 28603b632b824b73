import type { Camera, Size } from '../../../domain/projection';
import { landmarkLabels } from '../../../view/labels/context/landmark-labels';
import { type Box, inkBox } from '../../../view/labels/label-candidates';
import {
  type layoutLabels,
  layoutSteps,
  type Obstacle,
  type PlacedLabel,
} from '../../../view/labels/label-layout';
import { atOnce, type Steps } from '../../../view/labels/steps';
import type { LabelMark, MapView, SymbolMark } from '../../../view/map-view';
import { measureText } from '../../../view/text-width';
import { groundUnder } from '../../common/ground';
import { type LabelGround, labelGround } from '../../common/label-ground';
import type { MapInput } from '../../common/renderer';
import { lastFrames, layoutKey, sameGround } from './last-frames';
import { type Marker, markerOf, markerRadius, markersAt, symbolExtent } from './markers';
import { usualScreen } from './scaled-layout';
import { type Grounds, groundObstacle, groundsOf, standing } from './standing';

/** What the overlay of an input holds, whatever the camera. */
export interface OverlayModel {
  readonly input: MapInput;
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
  /** All of the input, in their order, where they stand. */
  readonly symbols: readonly SymbolMark[];
  readonly labels: readonly GroundedLabel[];
}

const models = new WeakMap<MapView['areas'], OverlayModel>();
/** What is chosen is no part of it: of a mere selection, only the input is another. */
export function overlayModel(input: MapInput): OverlayModel {
  const known = models.get(input.view.areas);
  const model = known && sameMarks(known.input, input) ? { ...known, input } : modelOf(input);
  models.set(input.view.areas, model);
  return model;
}

const sameMarks = (a: MapInput, b: MapInput): boolean =>
  sameGround(a, b) && a.view.labels === b.view.labels && a.view.symbols === b.view.symbols;

function modelOf(input: MapInput): OverlayModel {
  const { view, context } = input;
  const { scale } = input.tokens;
  const towns = new Set(context.landmarks.villes.map(({ code }) => `commune-${code}`));
  const byKey = new Map(view.labels.map((label) => [label.key, label]));
  const drawn = new Set(view.symbols.map((symbol) => symbol.key));
  return {
    input,
    symbols: view.symbols,
    grounds: groundsOf(input),
    markers: view.areas.flatMap((area) => (drawn.has(area.key) ? [] : markerOf(input, area, byKey))),
    labels: input.nameless
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
/** True when {@link overlayFrame} has laid this input out for the same camera and room. */
export const isLaidOut = (input: MapInput, camera: Camera, size: Size, reserved: readonly Box[]): boolean =>
  frames.find(input, layoutKey(camera, size, reserved)) !== null;

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
  const { input } = model;
  const at = layoutKey(camera, size, reserved);
  const frame = frames.find(input, at) ?? (yield* layOut(model, camera, size, reserved, layout));
  frames.keep(input, at, frame);
  return frame;
}

function* layOut(
  model: OverlayModel,
  camera: Camera,
  size: Size,
  reserved: readonly Box[],
  layout: typeof layoutSteps,
): Steps<OverlayFrame> {
  const { tokens } = model.input;
  const screen = usualScreen(tokens, camera, size);
  const markers = markersAt(tokens, model.markers, camera, size);
  const reach = screen.length(markerRadius(tokens)) + 1;
  const symbols = standing(model.symbols, model.grounds, tokens.symbol.radius, camera, size);
  const moved = new Map([
    ...markers.map(({ key, at }) => [key, at] as const),
    ...symbols.flatMap((symbol, i) =>
      symbol === model.symbols[i] ? [] : [[symbol.key, symbol.at] as const],
    ),
  ]);
  const obstacles: Obstacle[] = [
    // Before its block, which its name stands beside.
    ...symbols.flatMap((symbol) => groundObstacle(symbol, model.grounds, tokens.symbol.radius, screen)),
    ...symbols.map((symbol): Obstacle => {
      const [halfWidth, halfHeight] = symbolExtent(symbol, tokens.symbol.radius);
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
  const ground = groundUnder(model.input, screen.camera, screen.size);
  const under = labelGround(model.input, ground, screen.camera, screen.size);
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
