import type { Camera, Point, Size } from '../../../domain/projection';
import { toScreen } from '../../../domain/projection';
import type { Box } from '../../../view/labels/label-candidates';

import type { Scene } from '../../common/renderer';
import { setChanged, viewBoxOf } from '../elements';
import { worldPath, worldTransform } from '../path';
import { keptMarkup } from './drawing-steps';
import { contourMarkup, type EmphasisItem, emphasisItems, needsRing, ringMarkup } from './emphasis';
import { calledOutAt, symbolAt } from './overlay-at';
import { FONT_FAMILY, markerMarkup, symbolMarkup, townMarkup } from './overlay-markup';
import {
  type GroundedLabel,
  isLaidOut,
  type OverlayFrame,
  type OverlayModel,
  overlayFrame,
  overlayModel,
} from './overlay-model';

export interface Overlay {
  update(scene: Scene, reserved?: readonly Box[]): void;
  /** Writes positions in the same frame as the base map; no React. */
  look(camera: Camera, size: Size): void;
  /** Finds the places of the labels of a scene that may come next, as if nothing else changed. */
  foresee(scene: Scene): void;
  /** True when {@link foresee} has done so, and nothing else has changed. */
  isForeseen(scene: Scene): boolean;
  setHover(keys: readonly string[]): void;
  setReserved(boxes: readonly Box[]): void;
  /** Symbol, marker or label called out under a point of the screen. */
  symbolAt(point: Point): string | null;
}

/** CSS pixels around a symbol or marker that still hit it. */
const REACH = 5;
const NAMESPACE = 'http://www.w3.org/2000/svg';
const LAYERS = ['emphase', 'symboles', 'anneaux', 'villes', 'etiquettes'] as const;
type Layer = (typeof LAYERS)[number];

const show = (element: Element, at: Point | null): void => {
  if (at === null) {
    setChanged(element, 'display', 'none');
    return;
  }
  if (element.hasAttribute('display')) element.removeAttribute('display');
  setChanged(element, 'transform', `translate(${at[0].toFixed(2)} ${at[1].toFixed(2)})`);
};

/** One `<g>` for each row, kept from an update to the next when its content is the same. */
function fill(layer: SVGGElement, rows: readonly string[]): void {
  if (rows.length > 2 * layer.childElementCount) {
    // Read by the browser at once: of thousands of circles, each by itself takes longer than all of them together.
    layer.innerHTML = `<g>${rows.join('</g><g>')}</g>`;
    rows.forEach((content, i) => {
      const group = layer.children[i];
      if (group) written.set(group, content);
    });
    return;
  }
  while (layer.childElementCount > rows.length) layer.lastElementChild?.remove();
  rows.forEach((content, i) => {
    let group = layer.children[i];
    if (!group) {
      group = document.createElementNS(NAMESPACE, 'g');
      layer.append(group);
    }
    if (written.get(group) === content) return;
    group.innerHTML = content;
    written.set(group, content);
  });
}
const written = new WeakMap<Element, string>();

/** Labels, symbols, markers and emphasis above either base map. Takes no pointer event: picking is geometry. */
export function mountOverlay(container: HTMLElement, scene: Scene, camera: Camera, size: Size): Overlay {
  const svg = document.createElementNS(NAMESPACE, 'svg');
  svg.setAttribute('class', 'carte-couche');
  svg.setAttribute('aria-hidden', 'true');
  svg.setAttribute('font-family', FONT_FAMILY);
  const layer = (name: Layer): SVGGElement => {
    const group = document.createElementNS(NAMESPACE, 'g');
    group.setAttribute('class', `carte-${name}`);
    svg.append(group);
    return group;
  };
  const [contours, symbols, rings, towns, labels] = [
    layer('emphase'),
    layer('symboles'),
    layer('anneaux'),
    layer('villes'),
    layer('etiquettes'),
  ];
  container.append(svg);

  let model: OverlayModel = overlayModel(scene);
  let emphasis: readonly EmphasisItem[] = [];
  let hover: readonly string[] = [];
  let reserved: readonly Box[] = [];
  let shown: readonly GroundedLabel[] = [];
  let markers: OverlayFrame['markers'] = new Map();
  let [lastCamera, lastSize] = [camera, size];

  const drawEmphasis = (): void => {
    const { theme, boundaries } = model.scene;
    emphasis = emphasisItems(model, hover);
    fill(
      contours,
      emphasis.map((item) =>
        item.shape
          ? contourMarkup(worldPath(boundaries.contour(item.shape)), theme, item, {
              unit: 1,
              nonScaling: true,
            })
          : '',
      ),
    );
    fill(
      rings,
      emphasis.map((item) => ringMarkup(item, theme)),
    );
  };
  const placeEmphasis = (): void => {
    setChanged(contours, 'transform', worldTransform(lastCamera, lastSize));
    emphasis.forEach((item, i) => {
      const ring = rings.children[i];
      if (!ring) return;
      show(
        ring,
        needsRing(item, model.scene.theme, lastCamera)
          ? toScreen(lastCamera, lastSize, (markers.get(item.key) ?? item).at)
          : null,
      );
    });
  };
  const drawSymbols = (): void => {
    const { theme } = model.scene;
    fill(symbols, [
      ...model.markers.map((marker) => markerMarkup(marker, theme)),
      ...model.symbols.map((symbol) => symbolMarkup(symbol, theme)),
    ]);
  };
  const placeLabels = (placed: readonly GroundedLabel[]): void => {
    const { theme } = model.scene;
    const dots = placed.filter(({ label }) => label.kind === 'town');
    fill(
      labels,
      placed.map((label) => keptMarkup(label, theme)),
    );
    placed.forEach(({ box }, i) => {
      const group = labels.children[i];
      if (group) show(group, [box.x0, box.y0]);
    });
    fill(
      towns,
      dots.map(() => townMarkup(theme)),
    );
    dots.forEach(({ label }, i) => {
      const group = towns.children[i];
      if (group) show(group, toScreen(lastCamera, lastSize, label.at));
    });
  };
  const place = (): void => {
    setChanged(svg, 'viewBox', viewBoxOf(lastSize));
    const frame = overlayFrame(model, lastCamera, lastSize, reserved);
    shown = frame.labels;
    [...model.markers, ...frame.symbols].forEach((mark, i) => {
      const group = symbols.children[i];
      if (!group) return;
      const shown = i < model.markers.length ? frame.markers.get(mark.key) : mark;
      show(group, shown ? toScreen(lastCamera, lastSize, shown.at) : null);
    });
    placeLabels(frame.labels);
    markers = frame.markers;
    placeEmphasis();
  };
  const draw = (): void => {
    drawSymbols();
    drawEmphasis();
    place();
  };

  draw();
  return {
    update: (next, boxes = reserved) => {
      model = overlayModel(next);
      reserved = boxes;
      draw();
    },
    look: (nextCamera, nextSize) => {
      [lastCamera, lastSize] = [nextCamera, nextSize];
      place();
    },
    foresee: (next) => void overlayFrame(overlayModel(next), lastCamera, lastSize, reserved),
    isForeseen: (next) => isLaidOut(next, lastCamera, lastSize, reserved),
    setHover: (keys) => {
      if (keys.join() === hover.join()) return;
      hover = keys;
      drawEmphasis();
      placeEmphasis();
    },
    setReserved: (boxes) => {
      if (JSON.stringify(boxes) === JSON.stringify(reserved)) return;
      reserved = boxes;
      place();
    },
    symbolAt: (point) => symbolAt(model, lastCamera, lastSize, point, REACH) ?? calledOutAt(shown, point),
  };
}
