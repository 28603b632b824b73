import type { Size } from '../../domain/projection';

/** Writes an attribute that has another value: written again, even an equal one makes the browser paint the whole layer. */
export function setChanged(element: Element, name: string, value: string): void {
  if (element.getAttribute(name) !== value) element.setAttribute(name, value);
}

/** What is added comes in, so that the eye finds it; at once for a reader who wants no motion. */
export function fadeIn(elements: Iterable<Element>, milliseconds: number): void {
  if (matchMedia('(prefers-reduced-motion: reduce)').matches) return;
  for (const element of elements) element.animate({ opacity: [0, 1] }, milliseconds);
}

/** One unit a CSS pixel on screen; on paper, where nothing is drawn anew, the whole of it fits the place that it has. */
export const viewBoxOf = ({ width, height }: Size): string =>
  `0 0 ${Math.max(width, 1)} ${Math.max(height, 1)}`;

/**
 * Gives a sheet the size of its map, in pixels of its own: as a share of what holds it, it would be painted anew each time the
 * page around lays that out in passes, though it ends as large as it was. The style reads it, so that a page without its style
 * does not grow by its map.
 */
export function sizeSheet(svg: SVGSVGElement, size: Size): void {
  setChanged(svg, 'viewBox', viewBoxOf(size));
  for (const [name, pixels] of [
    ['--large', size.width],
    ['--haute', size.height],
  ] as const) {
    const value = `${pixels}px`;
    if (svg.style.getPropertyValue(name) !== value) svg.style.setProperty(name, value);
  }
}

/** The element of one base map, all of the size of the map; `data-etat="attente"` hides it. */
export function baseLayer(): HTMLDivElement {
  const div = document.createElement('div');
  div.className = 'carte-base';
  return div;
}

/** A finger is on this base map: it would lose it, if another came over it. */
export const isPressed = (layer: HTMLElement): boolean => layer.querySelector('.carte-fond:active') !== null;

/** Calls back once, when no finger is on it any more. */
export function whenReleased(layer: HTMLElement, run: () => void): void {
  const stop = new AbortController();
  // After the styles of the press have gone.
  const look = () =>
    setTimeout(() => {
      if (stop.signal.aborted || isPressed(layer)) return;
      stop.abort();
      run();
    });
  window.addEventListener('pointerup', look, stop);
  window.addEventListener('pointercancel', look, stop);
}
