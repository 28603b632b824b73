import type { Camera, Point, Size } from '../../../domain/projection';
import { toScreen } from '../../../domain/projection';
import { setChanged, sizeSheet } from '../elements';
import { goneWith, pictureMove, worldPath, worldTransform } from '../path';
import { cachedMarkup } from './drawing-steps';
import { contourMarkup, type EmphasisItem, emphasisItems, needsRing, ringMarkup } from './emphasis';
import { FONT_FAMILY, markerMarkup, symbolMarkup, townMarkup } from './overlay-markup';
import type { GroundedLabel, OverlayFrame, OverlayModel } from './overlay-model';

/** An overlay at a camera, with the places of its labels. */
export interface PlacedOverlay {
  readonly model: OverlayModel;
  readonly camera: Camera;
  readonly size: Size;
  readonly frame: OverlayFrame;
}

/** One overlay as elements of the page. */
export interface Sheet {
  write(placed: PlacedOverlay, hover: readonly string[]): void;
  /** Of what is written, laid out for another camera. */
  place(placed: PlacedOverlay): void;
  /** Of what is written and laid out, on its way to another camera: names stay by their units until they are laid out again. */
  follow(placed: PlacedOverlay, camera: Camera): void;
  /** Of what is written, under another pointer. */
  light(placed: PlacedOverlay, hover: readonly string[]): void;
  /** Unseen, it is laid out all the same: it is turned to without the page being laid out again. */
  see(seen: boolean): void;
}

const NAMESPACE = 'http://www.w3.org/2000/svg';
const LAYERS = ['emphase', 'symboles', 'anneaux', 'villes', 'etiquettes'] as const;

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

/** A sheet over the base map. It takes no pointer event: picking is geometry. */
export function mountSheet(container: HTMLElement): Sheet {
  const svg = document.createElementNS(NAMESPACE, 'svg');
  svg.setAttribute('class', 'carte-couche');
  svg.setAttribute('aria-hidden', 'true');
  svg.setAttribute('font-family', FONT_FAMILY);
  const layer = (): SVGGElement => {
    const group = document.createElementNS(NAMESPACE, 'g');
    svg.append(group);
    return group;
  };
  const [contours, symbols, rings, towns, labels] = [layer(), layer(), layer(), layer(), layer()];
  container.append(svg);
  let emphasis: readonly EmphasisItem[] = [];

  const drawEmphasis = (model: OverlayModel, hover: readonly string[]): void => {
    const { tokens, boundaries } = model.input;
    emphasis = emphasisItems(model, hover);
    fill(
      contours,
      emphasis.map((item) =>
        item.shape
          ? contourMarkup(worldPath(boundaries.contour(item.shape)), tokens, item, {
              unit: 1,
              nonScaling: true,
            })
          : '',
      ),
    );
    fill(
      rings,
      emphasis.map((item) => ringMarkup(item, tokens)),
    );
  };
  const placeEmphasis = ({ model, camera, size, frame }: PlacedOverlay): void => {
    setChanged(contours, 'transform', worldTransform(camera, size));
    emphasis.forEach((item, i) => {
      const ring = rings.children[i];
      if (!ring) return;
      const { at } = frame.markers.get(item.key) ?? item;
      show(ring, needsRing(item, model.input.tokens, camera) ? toScreen(camera, size, at) : null);
    });
  };
  const drawSymbols = (model: OverlayModel): void => {
    const { tokens } = model.input;
    fill(symbols, [
      ...model.markers.map((marker) => markerMarkup(marker, tokens)),
      ...model.symbols.map((symbol) => symbolMarkup(symbol, tokens)),
    ]);
  };
  const placeLabels = ({ model, camera: laidOut, size, frame }: PlacedOverlay, camera: Camera): void => {
    const { tokens } = model.input;
    const placed: readonly GroundedLabel[] = frame.labels;
    const dots = placed.filter(({ label }) => label.kind === 'town');
    fill(
      labels,
      placed.map((label) => cachedMarkup(label, tokens)),
    );
    placed.forEach(({ box, label }, i) => {
      const group = labels.children[i];
      const [x, y] = camera === laidOut ? [0, 0] : goneWith(laidOut, camera, size, label.at);
      if (group) show(group, [box.x0 + x, box.y0 + y]);
    });
    fill(
      towns,
      dots.map(() => townMarkup(tokens)),
    );
    dots.forEach(({ label }, i) => {
      const group = towns.children[i];
      if (group) show(group, toScreen(camera, size, label.at));
    });
  };
  const place = (placed: PlacedOverlay, camera = placed.camera): void => {
    const { model, size, frame } = placed;
    svg.style.transform = '';
    sizeSheet(svg, size);
    [...model.markers, ...frame.symbols].forEach((mark, i) => {
      const group = symbols.children[i];
      if (!group) return;
      const shown = i < model.markers.length ? frame.markers.get(mark.key) : mark;
      show(group, shown ? toScreen(camera, size, shown.at) : null);
    });
    placeLabels(placed, camera);
    placeEmphasis({ ...placed, camera });
  };
  return {
    place,
    follow: (placed, camera) => {
      // Names keep their size: of a zoom, each is moved by itself.
      if (camera.zoom === placed.camera.zoom)
        svg.style.transform = pictureMove(placed.camera, camera, placed.size).css;
      else place(placed, camera);
    },
    write: (placed, hover) => {
      drawSymbols(placed.model);
      drawEmphasis(placed.model, hover);
      place(placed);
    },
    light: (placed, hover) => {
      drawEmphasis(placed.model, hover);
      placeEmphasis(placed);
    },
    see: (seen) => {
      // Its layers are known by name while they are on screen.
      LAYERS.forEach((name, i) => {
        const group = svg.children[i];
        if (seen) group?.setAttribute('class', `carte-${name}`);
        else group?.removeAttribute('class');
      });
      if (seen) svg.removeAttribute('data-etat');
      else svg.setAttribute('data-etat', 'attente');
    },
  };
}
