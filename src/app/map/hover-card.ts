import type { Point, Size } from '../../domain/projection';
import type { HoverView } from '../../view/controls-view';

const element = (tag: 'strong' | 'div', textContent: string): HTMLElement =>
  Object.assign(document.createElement(tag), { textContent });

/** Writes the card under the pointer; by hand, since hover never renders React. */
export function fillHoverCard(card: HTMLElement, { title, lines }: HoverView): void {
  card.replaceChildren(element('strong', title), ...lines.map((line) => element('div', line)));
}

/** Puts it beside the pointer, inside the map. */
export function moveHoverCard(card: HTMLElement, [x, y]: Point, { width, height }: Size): void {
  const left = x + 18 + card.offsetWidth > width ? x - 18 - card.offsetWidth : x + 18;
  const top = Math.min(y + 14, height - card.offsetHeight - 8);
  card.style.transform = `translate(${Math.max(left, 4)}px, ${Math.max(top, 4)}px)`;
}
