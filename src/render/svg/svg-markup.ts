import type { LonLat } from '../../domain/cog';
import type { Boundaries, Context } from '../../domain/geometry';
import { type Camera, type Size, toScreen } from '../../domain/projection';
import type { DesignTokens } from '../../tokens/design-tokens';
import type { Box } from '../../view/labels/label-candidates';
import type { MapView } from '../../view/map-view';
import type { MapInput } from '../common/renderer';
import { type BaseStyle, baseMarkup, patternDefs } from './base-markup';
import { element, escapeText } from './markup';
import { contourMarkup, emphasisItems, needsRing, ringMarkup } from './overlay/emphasis';
import { FONT_FAMILY, labelMarkup, markerMarkup, symbolMarkup, townMarkup } from './overlay/overlay-markup';
import { overlayFrame, overlayModel } from './overlay/overlay-model';
import { partsInView, pathData, pictureFrame, pictureTransform } from './path';

export interface PictureOptions {
  /** Drawing units in a CSS pixel: 2 for the map written in a page, 10 for a picture to enlarge. Default 4. */
  readonly grid?: number;
  /** Before every id, where several pictures stand in one page. Default `carte-`. */
  readonly idPrefix?: string;
  /** Labels, symbols and emphasis on top. Default true. */
  readonly overlay?: boolean;
  /** `false`: decoration, hidden from screen readers. Default: an image described by the view. */
  readonly described?: boolean;
  /** What stands over the picture, in its own pixels: no name is written under it. */
  readonly reserved?: readonly Box[];
}

/**
 * The map of a view as one `<svg>` element: for the start page, exports, print and pictures. Pure; runs in Node.
 * No `style` attribute nor element: it stands under a strict content security policy.
 */
export function svgMarkup(
  view: MapView,
  boundaries: Boundaries,
  context: Context,
  tokens: DesignTokens,
  camera: Camera,
  size: Size,
  { grid = 4, idPrefix = 'carte-', overlay = true, described = true, reserved = [] }: PictureOptions = {},
): string {
  const input: MapInput = { view, boundaries, context, tokens };
  const frame = pictureFrame(camera, size, grid);
  const style: BaseStyle = {
    path: (geometry) => pathData(partsInView(geometry, camera, size), frame),
    prefix: idPrefix,
    patternTransform: `scale(${grid})`,
    unit: grid,
    nonScaling: false,
  };
  const scaled = (content: string): string => element('g', { transform: pictureTransform(grid) }, content);
  const drawing = scaled(baseMarkup(input, style));
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      class: 'carte-image',
      viewBox: `0 0 ${size.width} ${size.height}`,
      width: size.width,
      height: size.height,
      role: described ? 'img' : null,
      'aria-label': described ? view.description : null,
      'aria-hidden': described ? null : 'true',
    },
    (described ? element('title', {}, escapeText(view.description)) : '') +
      patternDefs(input, style, (id) => drawing.includes(`url(#${id})`)) +
      element('rect', { width: size.width, height: size.height, fill: tokens.sea }) +
      drawing +
      (overlay ? overlayPicture(input, camera, size, style, scaled, reserved) : ''),
  );
}

function overlayPicture(
  input: MapInput,
  camera: Camera,
  size: Size,
  style: BaseStyle,
  scaled: (content: string) => string,
  reserved: readonly Box[],
): string {
  const { tokens, boundaries } = input;
  const model = overlayModel(input);
  const { markers, symbols, labels } = overlayFrame(model, camera, size, reserved);
  const placed = (x: number, y: number, content: string): string =>
    element('g', { transform: `translate(${x.toFixed(1)} ${y.toFixed(1)})` }, content);
  const at = (place: LonLat, content: string): string => placed(...toScreen(camera, size, place), content);
  const emphasis = emphasisItems(model, []);
  return [
    scaled(
      emphasis
        .map((item) =>
          item.shape ? contourMarkup(style.path(boundaries.contour(item.shape)), tokens, item, style) : '',
        )
        .join(''),
    ),
    element(
      'g',
      { 'font-family': FONT_FAMILY },
      [
        ...[...markers.values()].map((marker) => at(marker.at, markerMarkup(marker, tokens))),
        ...symbols.map((symbol) => at(symbol.at, symbolMarkup(symbol, tokens))),
        ...emphasis
          .filter((item) => needsRing(item, tokens, camera))
          .map((item) => at((markers.get(item.key) ?? item).at, ringMarkup(item, tokens))),
        ...labels
          .filter(({ label }) => label.kind === 'town')
          .map(({ label }) => at(label.at, townMarkup(tokens))),
        ...labels.map((label) => placed(label.box.x0, label.box.y0, labelMarkup(label, tokens))),
      ].join(''),
    ),
  ].join('');
}
