import type { Point, Size } from '../../../domain/projection';
import type { HoverView } from '../../../view/controls-view';

export interface HoverCard {
  /**
   * Writes what is under the pointer, when it is another thing than before, and puts the card there.
   * @param found name of the thing; `null` for nothing
   * @param content `null` for what is said elsewhere: no card
   * @returns true when it is another thing
   */
  show(found: string | null, at: Point, size: Size, content: () => HoverView | null): boolean;
  /** Closes the card: another map has come under a pointer that has not moved. @returns true when it was open */
  leave(): boolean;
}

const element = (tag: 'strong' | 'div', textContent: string): HTMLElement =>
  Object.assign(document.createElement(tag), { textContent });

/** Beside the pointer, inside the map. */
function move(card: HTMLElement, [x, y]: Point, { width, height }: Size): void {
  const left = x + 18 + card.offsetWidth > width ? x - 18 - card.offsetWidth : x + 18;
  const top = Math.min(y + 14, height - card.offsetHeight - 8);
  card.style.transform = `translate(${Math.max(left, 4)}px, ${Math.max(top, 4)}px)`;
}

/** The card under the pointer; written by hand, since hover never renders React. */
export function hoverCardIn(card: HTMLElement): HoverCard {
  let hovered: string | null = null;
  return {
    show: (found, at, size, content) => {
      const isNew = found !== hovered;
      hovered = found;
      if (isNew) {
        const view = found === null ? null : content();
        card.hidden = view === null;
        if (view)
          card.replaceChildren(
            element('strong', view.title),
            ...view.lines.map((line) => element('div', line)),
          );
      }
      if (!card.hidden) move(card, at, size);
      return isNew;
    },
    leave: () => {
      const open = hovered !== null;
      hovered = null;
      card.hidden = true;
      return open;
    },
  };
}
