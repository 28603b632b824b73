import type { MultiLineString, MultiPolygon } from 'geojson';
import type { Bbox } from '../../domain/cog';
import { fitCamera, type Padding, project, type Size, toScreen } from '../../domain/projection';
import type { AreaMark, Shape } from '../../view/map-view';
import type { MapInput } from '../common/renderer';
import { type BaseStyle, baseMarkup, patternDefs } from './base-markup';
import { element } from './markup';
import { contourMarkup, emphasisItems } from './overlay/emphasis';
import { cachedLayout } from './overlay/layout-cache';
import { labelMarkup, markerMarkup, symbolMarkup, townMarkup } from './overlay/overlay-markup';
import { type OverlayModel, overlayFrame, overlayModel } from './overlay/overlay-model';
import { type Frame, pathData, pictureFrame } from './path';

/** One way in which the page lays the map out: labels are placed for it. */
export interface StartLayout {
  /** Class suffix: only the labels of the layout in force are shown. */
  readonly name: string;
  /** Size of the map at a usual window of this layout, CSS pixels. */
  readonly size: Size;
  readonly padding: Padding;
}

/** A part of the region that the page shows instead of all of it. */
export interface StartLook {
  /** Ground that the box of the drawing shows. */
  readonly box: Bbox;
  /** Zoom of the map where another would fit that ground. */
  readonly zoomFor: (fitting: number) => number;
  /** Side of the box on the screen, as a share of what would fit. */
  readonly share: number;
  /** Ground beyond which nothing shows: outlines are not written there. */
  readonly cut: (geometry: MultiPolygon | MultiLineString) => MultiPolygon | MultiLineString;
}

/** Width of the drawing, in its own units: about one for a CSS pixel on most screens. */
const WIDTH = 1000;
/** Units to one of the above where a part is shown: the region is drawn for all of them, and none is seen as steps. */
const CLOSER = 4;
const NO_PADDING: Padding = { top: 0, right: 0, bottom: 0, left: 0 };

/** Height over width of a ground box on the screen. */
export function boxRatio([west, south, east, north]: Bbox): number {
  const [x0, y0] = project([west, north]);
  const [x1, y1] = project([east, south]);
  return (y1 - y0) / (x1 - x0);
}

/** What is drawn once for both sets of tokens and for all views of a frame. */
const kept = new WeakMap<object, { readonly frame: Frame; readonly path: string }>();
function cachedPath(geometry: MultiPolygon | MultiLineString, frame: Frame): string {
  const known = kept.get(geometry);
  const [x, y] = frame.origin;
  if (known?.frame.scale === frame.scale && known.frame.origin[0] === x && known.frame.origin[1] === y)
    return known.path;
  const path = pathData(geometry, frame);
  kept.set(geometry, { frame, path });
  return path;
}

const percent = (value: number): string => `${Math.round(value * 10_000) / 100}%`;

/**
 * The map of the start view for the page itself: one drawing that stretches with its box (the box of the region), and
 * labels of constant size placed in percent of that box, once for each layout. Its box must have the ratio of
 * {@link boxRatio}; what lies around the region overflows.
 * @param look a part of the region to show; parts of one region are drawn from the same paths
 */
export function startMarkup(
  input: MapInput,
  region: Bbox,
  layouts: readonly StartLayout[],
  look: StartLook | null = null,
): string {
  const width = look ? WIDTH * CLOSER : WIDTH;
  const size: Size = { width, height: width * boxRatio(region) };
  const camera = fitCamera(region, size, NO_PADDING);
  const frame = pictureFrame(camera, size, 1);
  const [west, south, east, north] = look?.box ?? region;
  const [left, top] = toScreen(camera, size, [west, north]);
  const [right, bottom] = toScreen(camera, size, [east, south]);
  const style: BaseStyle = {
    path: (geometry) => cachedPath(look ? look.cut(geometry) : geometry, frame),
    prefix: 'depart-',
    // Of about the size that they have in the live map, in the usual windows.
    patternTransform: `scale(${look ? ((1.8 * (right - left)) / WIDTH / look.share).toFixed(1) : 1.8})`,
    unit: 1,
    nonScaling: true,
  };
  const { view } = input;
  const base: MapInput = { ...input, view: { ...view, areas: joinedAreas(view.areas) } };
  const model = overlayModel(input);
  const content = baseMarkup(base, style) + chosenMarkup(model, style);
  const drawing = element(
    'svg',
    {
      class: 'depart-dessin',
      viewBox: look
        ? [left, top, right - left, bottom - top].map((side) => side.toFixed(1)).join(' ')
        : `0 0 ${size.width} ${size.height.toFixed(3)}`,
      role: 'img',
      'aria-label': input.view.description,
    },
    patternDefs(input, style, (id) => content.includes(`url(#${id})`)) + content,
  );
  return drawing + layouts.map((layout) => labelsMarkup(model, look?.box ?? region, layout, look)).join('');
}

const alike = (a: AreaMark, b: AreaMark): boolean =>
  a.overlay === b.overlay && a.precision === b.precision && JSON.stringify(a.fill) === JSON.stringify(b.fill);

/** Both shapes in one; `null` where they are not of one level. */
function together(a: Shape, b: Shape): Shape | null {
  if (a.niveau === 'departement' && b.niveau === a.niveau) return { ...a, codes: [...a.codes, ...b.codes] };
  if (a.niveau === 'arrondissement' && b.niveau === a.niveau)
    return { ...a, codes: [...a.codes, ...b.codes] };
  if (a.niveau === 'epci' && b.niveau === a.niveau) return { ...a, codes: [...a.codes, ...b.codes] };
  if (a.niveau === 'commune' && b.niveau === a.niveau) return { ...a, codes: [...a.codes, ...b.codes] };
  return null;
}

/**
 * Units of one level that look alike and have no outline, as one shape: what parts two of them is not written. Units of a
 * level do not overlap, so that the order of a run of them is not seen; nothing is moved beyond what may lie over it.
 */
export function joinedAreas(areas: readonly AreaMark[]): readonly AreaMark[] {
  const runs: AreaMark[][] = [];
  for (const area of areas) {
    const run = runs.at(-1);
    const [first] = run ?? [];
    const goesOn = first?.shape.niveau === area.shape.niveau && first.outline === 'none';
    if (!run || !goesOn || area.outline !== 'none') runs.push([area]);
    else {
      const rank = run.findIndex((other) => alike(other, area));
      const shape = run[rank] && together(run[rank].shape, area.shape);
      if (shape) run[rank] = { ...area, shape };
      else run.push(area);
    }
  }
  return runs.flat();
}

/** Contours of what is chosen, as the overlay draws them. */
const chosenMarkup = (model: OverlayModel, style: BaseStyle): string =>
  emphasisItems(model, [])
    .map((item) =>
      item.shape
        ? contourMarkup(
            style.path(model.input.boundaries.contour(item.shape)),
            model.input.tokens,
            item,
            style,
          )
        : '',
    )
    .join('');

/** A group that stands at a share of its box, then counts in CSS pixels; the style sheet of the page lets it overflow. */
const placed = (x: number, y: number, content: string, name = false): string =>
  element('svg', { class: name ? 'depart-nom' : null, x: percent(x), y: percent(y) }, content);

/** A label with half the digits: lines and ground to the pixel, as letters are drawn, across to a tenth of it. */
const lean = (markup: string): string =>
  markup
    .replaceAll(' text-anchor="start"', '')
    .replace(/\b(x|y|width|height)="(-?\d+\.\d+)"/g, (_, name, value) =>
      name === 'x' ? `x="${Math.round(value * 10) / 10}"` : `${name}="${Math.round(value)}"`,
    );

function labelsMarkup(
  model: OverlayModel,
  [west, south, east, north]: Bbox,
  { name, size, padding }: StartLayout,
  look: StartLook | null,
): string {
  const camera = fitCamera([west, south, east, north], size, padding, look?.zoomFor);
  const [left, top] = toScreen(camera, size, [west, north]);
  const [right, bottom] = toScreen(camera, size, [east, south]);
  const at = ([x, y]: readonly [number, number], content: string, name = false): string =>
    placed((x - left) / (right - left), (y - top) / (bottom - top), content, name);
  const { labels, markers, symbols } = overlayFrame(model, camera, size, [], cachedLayout(model.input));
  const { tokens } = model.input;
  return element(
    'svg',
    { class: `depart-noms depart-${name}`, 'aria-hidden': 'true' },
    [
      ...[...markers.values()].map((marker) =>
        at(toScreen(camera, size, marker.at), markerMarkup(marker, tokens)),
      ),
      ...symbols.map((symbol) => at(toScreen(camera, size, symbol.at), symbolMarkup(symbol, tokens))),
      ...labels
        .filter(({ label }) => label.kind === 'town')
        .map(({ label }) => at(toScreen(camera, size, label.at), townMarkup(tokens), true)),
      ...labels.map((label) => at([label.box.x0, label.box.y0], lean(labelMarkup(label, tokens)), true)),
    ].join(''),
  );
}
