import { type Camera, fromScreen, type Point, type Size } from '../../domain/projection';
import { filledSince, sameDrawing } from '../common/area-paint';
import { limitCamera } from '../common/camera-limits';
import { type MapInput, type MapRenderer, MOVE_MS, type MountRenderer } from '../common/renderer';
import { liveGroups } from './base/live-groups';
import { areaFills, type BaseStyle, SHEET_COUNT, sheetMarkups } from './base-markup';
import { fadeIn, setChanged, sizeSheet } from './elements';
import { attachGestures } from './gestures';
import { patternTransform, pictureMove, worldPath, worldTransform } from './path';

const NAMESPACE = 'http://www.w3.org/2000/svg';
const PREFIX = 'carte-vive-';

function mountSheet(container: HTMLElement): SVGSVGElement {
  const svg = document.createElementNS(NAMESPACE, 'svg');
  svg.setAttribute('class', 'carte-dessin');
  svg.setAttribute('aria-hidden', 'true');
  container.append(svg);
  return svg;
}

/** How a live map is written at a camera. */
export const liveStyle = (camera: Camera): BaseStyle => ({
  path: worldPath,
  prefix: PREFIX,
  patternTransform: patternTransform(camera.zoom),
  unit: 1,
  nonScaling: true,
});

/** After the frame that paints it. */
const whenPainted = (run: () => void): void => {
  requestAnimationFrame(() => requestAnimationFrame(run));
};

const setAll = (elements: Iterable<Element>, name: string, value: (i: number) => string): void => {
  let i = 0;
  for (const element of elements) {
    setChanged(element, name, value(i));
    i += 1;
  }
};

/** How far a picture is moved, in CSS pixels, or by how much it is scaled, before it is drawn again where it is. */
const FAR = 128;
const MUCH = 1.5;

interface SvgRenderer extends MapRenderer {
  /** Draws anew, at the camera where a move has come to rest, what was only moved till then. */
  settle(): void;
  /** Writes unseen what an input that may come next holds beyond what is there. */
  foresee(input: MapInput): void;
}

/** The map as live SVG: first on screen, and the whole map where WebGL is missing. */
export const mountSvgMap: MountRenderer<SvgRenderer> = (container, handlers, options) => {
  const sheets = Array.from({ length: SHEET_COUNT }, () => mountSheet(container));
  // What is pressed and focused holds nothing painted: its styles under a press would have the whole map painted again.
  const surface = document.createElement('div');
  surface.className = 'carte-fond';
  surface.tabIndex = 0;
  // Not `application`: Orca then says neither this nor the list of territories that follows.
  surface.setAttribute('role', 'group');
  surface.setAttribute('aria-label', options.label);
  container.append(surface);

  let drawn: MapInput | null = null;
  let camera = options.camera;
  /** Of the picture that is moved. */
  let drawnAt = camera;
  let size: Size = { width: 0, height: 0 };
  let ready = false;
  let tween = 0;

  const groups = liveGroups(container, () => liveStyle(camera));
  const readSize = (): void => {
    size = { width: container.clientWidth, height: container.clientHeight };
    for (const svg of sheets) sizeSheet(svg, size);
  };
  const place = (): void => {
    drawnAt = camera;
    for (const svg of sheets) svg.style.transform = '';
    setAll(container.querySelectorAll('.carte-monde'), 'transform', () => worldTransform(camera, size));
    setAll(container.querySelectorAll('pattern'), 'patternTransform', () => patternTransform(camera.zoom));
  };
  /** The compositor moves what is painted: neither painting nor its pixels are made again at each step. */
  const follow = (): void => {
    const { by, scale, css } = pictureMove(drawnAt, camera, size);
    if (Math.max(...by.map(Math.abs)) > FAR || Math.max(scale, 1 / scale) > MUCH) place();
    else for (const svg of sheets) svg.style.transform = css;
  };
  const settle = (): void => {
    if (drawnAt !== camera) place();
  };
  const look = (next: Camera, byUser: boolean, moving: boolean): void => {
    const region = drawn?.boundaries.bbox({ niveau: 'region' }) ?? null;
    camera = limitCamera(next, options.tiles?.bbox ?? region);
    handlers.onCamera(camera, byUser, moving);
    if (moving) follow();
    else settle();
  };

  const update = (input: MapInput): void => {
    if (drawn === input) return;
    if (drawn && sameDrawing(drawn, input)) {
      const { areas } = input.view;
      // Of a mere selection, not one of thousands of colours is read again.
      if (areas === drawn.view.areas) {
        drawn = input;
        return;
      }
      const paths = container.querySelectorAll('.carte-aires > path');
      setAll(paths, 'fill', (i) => {
        const area = areas[i >> 1];
        return area ? areaFills(input, area, PREFIX)[i % 2 === 0 ? 0 : 1] : 'none';
      });
      const added = new Set(filledSince(drawn.view.areas, areas));
      if (added.size > 0)
        fadeIn(
          [...paths].filter((_, i) => added.has(i >> 1)),
          MOVE_MS,
        );
      groups.painted(input);
    } else if (drawn?.tokens === input.tokens) {
      // Another theme of the map has other areas: coast, neighbours and land stand as they are.
      groups.update(input, liveStyle(camera));
    } else {
      const style = liveStyle(camera);
      sheetMarkups(input, style).forEach((markup, rank) => {
        const sheet = sheets[rank];
        if (sheet) sheet.innerHTML = markup;
      });
      groups.written(input);
      container.style.setProperty('background-color', input.tokens.sea);
    }
    drawn = input;
    place();
    if (!ready && input.view.areas.length > 0) {
      ready = true;
      whenPainted(handlers.onReady);
    }
  };

  const move = (to: Camera): void => {
    const from = camera;
    const start = performance.now();
    const step = (now: number): void => {
      const t = Math.min((now - start) / MOVE_MS, 1);
      const eased = t * (2 - t);
      const mix = (a: number, b: number): number => a + (b - a) * eased;
      look(
        t === 1
          ? to
          : {
              center: [mix(from.center[0], to.center[0]), mix(from.center[1], to.center[1])],
              zoom: mix(from.zoom, to.zoom),
            },
        false,
        t < 1,
      );
      if (t < 1) tween = requestAnimationFrame(step);
    };
    tween = requestAnimationFrame(step);
  };

  const ground = (point: Point) => fromScreen(camera, size, point);
  attachGestures(
    surface,
    {
      camera: () => camera,
      size: () => size,
      move: (next) => {
        cancelAnimationFrame(tween);
        look(next, true, true);
      },
      hover: (point) => handlers.onHover(point && ground(point), point ?? [0, 0]),
      click: (point, how) => handlers.onClick(ground(point), point, how),
    },
    options,
  );

  readSize();
  update(options.input);
  return {
    update,
    foresee: (input) => {
      // Of the same drawing, only colours are written at the click.
      if (drawn?.tokens === input.tokens && !sameDrawing(drawn, input))
        groups.foresee(input, liveStyle(camera));
    },
    whenPainted,
    setCamera: (next, { animate }) => {
      cancelAnimationFrame(tween);
      if (animate) move(next);
      else look(next, false, false);
    },
    settle,
    setLabel: (label) => surface.setAttribute('aria-label', label),
    resize: () => {
      readSize();
      place();
    },
  };
};
