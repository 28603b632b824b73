import { useEffect } from 'react';
import type { Box } from '../../view/labels/label-candidates';
import { currentMap } from './page-map';

/**
 * Carried by what stands over a map: cards, chips, buttons; not what is written ahead, unseen, nor those of the page, which
 * go with its frame.
 */
const OVER_MAP = '[data-over-map]:not([data-etat], #depart *)';

/** Boxes that cards, chips and buttons take of a map, in its own pixels: no name is written under them. */
export function boxesOver(map: HTMLElement): readonly Box[] {
  const frame = map.getBoundingClientRect();
  return [...document.querySelectorAll(OVER_MAP)].flatMap((element) => {
    const { left, top, right, bottom } = element.getBoundingClientRect();
    const box: Box = {
      x0: Math.floor(left - frame.left),
      y0: Math.floor(top - frame.top),
      x1: Math.ceil(right - frame.left),
      y1: Math.ceil(bottom - frame.top),
    };
    const meets = box.x1 > 0 && box.y1 > 0 && box.x0 < frame.width && box.y0 < frame.height;
    return meets && right > left ? [box] : [];
  });
}

/**
 * Tells the map what stands over it after each change of the page around, once that is on screen: cards follow the view,
 * and the frame of a gesture does not wait for their boxes to be read.
 * @param isAwaited true where the map is about to be told with what is drawn next
 */
export function useReserved(isAwaited: () => boolean): void {
  useEffect(() => {
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() => {
        if (isAwaited()) return;
        const map = currentMap();
        map?.host.setReserved(boxesOver(map.element));
      });
    });
    return () => cancelAnimationFrame(frame);
  });
}
