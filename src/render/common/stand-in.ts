import type { MapRenderer } from './renderer';

interface Fronts {
  /** The WebGL renderer that has taken over, where its frames are slow; else `null`. */
  readonly slow: () => MapRenderer | null;
  readonly svgInFront: () => void;
  /** Calls back after the frame that shows what the SVG holds. */
  readonly whenSvgPainted: (run: () => void) => void;
  /** Gives WebGL the scene and the camera of now. */
  readonly refresh: (renderer: MapRenderer) => void;
  readonly glInFront: () => void;
}

export interface StandIn {
  /**
   * A new scene: the SVG shows at once what changed of the picture, WebGL follows when it is its turn.
   * @returns false when WebGL has to draw it now
   */
  readonly answer: (changed: () => boolean) => boolean;
  /** WebGL has come in front. */
  readonly tookOver: () => void;
  readonly destroy: () => void;
}

/**
 * Where WebGL is drawn by the processor (no graphics card, a remote desktop), each of its frames takes a fifth of a
 * second and more; the SVG takes one or two hundredths. There the SVG stands in front while somebody acts: under the
 * pointer, and until a new picture is drawn. Both draw the same, so nothing jumps, and to the app the renderer stays
 * the same.
 */
export function mountStandIn(
  container: HTMLElement,
  { slow, svgInFront, whenSvgPainted, refresh, glInFront }: Fronts,
): StandIn {
  let pointed = false;
  let answers = 0;

  const giveBack = (): void => {
    const renderer = slow();
    if (!renderer || pointed) return;
    answers += 1;
    const mine = answers;
    const isLast = (): boolean => mine === answers && !pointed && slow() === renderer;
    // Not in the frame that answers: what WebGL asks of the processor would hold it up.
    whenSvgPainted(() => {
      if (!isLast()) return;
      refresh(renderer);
      renderer.whenPainted(() => {
        if (isLast()) glInFront();
      });
    });
  };
  const comeInFront = (): void => {
    if (!pointed || !slow()) return;
    // A press that has begun ends on the one that heard it begin, or neither would answer it.
    if (container.matches(':active')) container.addEventListener('pointerup', soon, { once: true });
    else svgInFront();
  };
  // After the event of now, which the one in front has still to hear.
  const soon = (): void => {
    setTimeout(comeInFront);
  };
  const onEnter = (event: PointerEvent): void => {
    if (event.pointerType !== 'mouse') return;
    pointed = true;
    soon();
  };
  const onLeave = (event: PointerEvent): void => {
    if (!pointed || event.pointerType !== 'mouse') return;
    pointed = false;
    giveBack();
  };
  container.addEventListener('pointerenter', onEnter);
  container.addEventListener('pointerleave', onLeave);
  return {
    answer: (changed) => {
      // Not under a finger, which holds the one in front.
      if (!slow() || container.matches(':active')) return false;
      if (changed()) {
        svgInFront();
        giveBack();
      }
      return true;
    },
    tookOver: comeInFront,
    destroy: () => {
      answers += 1;
      container.removeEventListener('pointerenter', onEnter);
      container.removeEventListener('pointerleave', onLeave);
      container.removeEventListener('pointerup', soon);
    },
  };
}
