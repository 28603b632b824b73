import type { Bbox } from '../../domain/cog';
import { type Camera, fitCamera, type Padding, project, type Size, toScreen } from '../../domain/projection';
import type { Scene } from '../common/renderer';
import { type BaseStyle, baseMarkup, patternDefs } from './base-markup';
import { element } from './markup';
import { contourMarkup, emphasisItems } from './overlay/emphasis';
import { FONT_FAMILY, labelMarkup, markerMarkup, symbolMarkup, townMarkup } from './overlay/overlay-markup';
import { overlayFrame, overlayModel } from './overlay/overlay-model';
import { pathData, pictureFrame } from './path';

/** One way in which the page lays the map out: labels are placed for it. */
export interface StartLayout {
  /** Class suffix: only the labels of the layout in force are shown. */
  readonly name: string;
  /** Size of the map at a usual window of this layout, CSS pixels. */
  readonly size: Size;
  readonly padding: Padding;
}

/** Width of the drawing, in its own units: about one for a CSS pixel on most screens. */
const WIDTH = 1000;
const NO_PADDING: Padding = { top: 0, right: 0, bottom: 0, left: 0 };

/** Height over width of a ground box on the screen. */
export function boxRatio([west, south, east, north]: Bbox): number {
  const [x0, y0] = project([west, north]);
  const [x1, y1] = project([east, south]);
  return (y1 - y0) / (x1 - x0);
}

const percent = (value: number): string => `${Math.round(value * 100_000) / 1000}%`;

/**
 * The map of the start view for the page itself: one drawing that stretches with its box (the box of the region), and
 * labels of constant size placed in percent of that box, once for each layout. Its box must have the ratio of
 * {@link boxRatio}; what lies around the region overflows.
 */
export function startMarkup(scene: Scene, region: Bbox, layouts: readonly StartLayout[]): string {
  const size: Size = { width: WIDTH, height: WIDTH * boxRatio(region) };
  const frame = pictureFrame(fitCamera(region, size, NO_PADDING), size, 1);
  const style: BaseStyle = {
    path: (geometry) => pathData(geometry, frame),
    prefix: 'depart-',
    // Of about the size that they have in the live map, in the usual windows.
    patternTransform: 'scale(1.8)',
    unit: 1,
    nonScaling: true,
  };
  const content = baseMarkup(scene, style) + chosenMarkup(scene, style);
  const drawing = element(
    'svg',
    {
      class: 'depart-dessin',
      viewBox: `0 0 ${size.width} ${size.height.toFixed(3)}`,
      role: 'img',
      'aria-label': scene.view.description,
    },
    patternDefs(scene, style, (id) => content.includes(`url(#${id})`)) + content,
  );
  return drawing + layouts.map((layout) => labelsMarkup(scene, region, layout)).join('');
}

/** Contours of what is chosen, as the overlay draws them. */
const chosenMarkup = (scene: Scene, style: BaseStyle): string =>
  emphasisItems(overlayModel(scene), [])
    .map(({ shape, kind }) =>
      shape ? contourMarkup(style.path(scene.boundaries.contour(shape)), scene.theme, kind, style) : '',
    )
    .join('');

/** A group that stands at a share of its box, then counts in CSS pixels. */
const placed = (x: number, y: number, content: string, name = false): string =>
  element(
    'svg',
    { class: name ? 'depart-nom' : null, x: percent(x), y: percent(y), overflow: 'visible' },
    content,
  );

function labelsMarkup(scene: Scene, region: Bbox, { name, size, padding }: StartLayout): string {
  const camera: Camera = fitCamera(region, size, padding);
  const [left, top] = toScreen(camera, size, [region[0], region[3]]);
  const [right, bottom] = toScreen(camera, size, [region[2], region[1]]);
  const at = ([x, y]: readonly [number, number], content: string, name = false): string =>
    placed((x - left) / (right - left), (y - top) / (bottom - top), content, name);
  const model = overlayModel(scene);
  const { labels, markers } = overlayFrame(model, camera, size);
  const { theme } = scene;
  return element(
    'svg',
    { class: `depart-noms depart-${name}`, 'aria-hidden': 'true', 'font-family': FONT_FAMILY },
    [
      ...model.markers
        .filter((marker) => markers.has(marker.key))
        .map((marker) => at(toScreen(camera, size, marker.at), markerMarkup(marker, theme))),
      ...model.symbols.map((symbol) => at(toScreen(camera, size, symbol.at), symbolMarkup(symbol, theme))),
      ...labels
        .filter(({ label }) => label.kind === 'town')
        .map(({ label }) => at(toScreen(camera, size, label.at), townMarkup(theme), true)),
      ...labels.map((label) => at([label.box.x0, label.box.y0], labelMarkup(label, theme), true)),
    ].join(''),
  );
}

/** What of the drawing depends on the theme: colours, and how much shows through a circle. */
export interface ThemedMarkup {
  readonly markup: string;
  /** Value of `--carte-N`, by rank N. */
  readonly light: readonly string[];
  readonly dark: readonly string[];
}

const THEMED = /#[\da-f]{6}\b|(?<=fill-opacity=")[\d.]+/g;

/**
 * One markup for both themes: each pair of colours that stand at the same place becomes a custom property.
 * @throws Error when the two drawings differ in more than that
 */
export function themedMarkup(light: string, dark: string): ThemedMarkup {
  if (light.replace(THEMED, '#') !== dark.replace(THEMED, '#')) {
    throw new Error(
      'Carte de départ : les thèmes clair et sombre diffèrent par autre chose que les couleurs.',
    );
  }
  const darkValues = dark.match(THEMED) ?? [];
  const pairs: string[] = [];
  let i = -1;
  const markup = light.replace(THEMED, (value) => {
    i += 1;
    // An opacity that both share stays a number.
    if (!value.startsWith('#') && value === darkValues[i]) return value;
    const pair = `${value} ${darkValues[i]}`;
    if (!pairs.includes(pair)) pairs.push(pair);
    return `var(--carte-${pairs.indexOf(pair)})`;
  });
  const side = (index: 0 | 1): string[] => pairs.map((pair) => pair.split(' ')[index] ?? '');
  return { markup, light: side(0), dark: side(1) };
}
