import type { Camera } from '../../domain/projection';
import type { MapRenderer } from './renderer';

interface Fronts {
  /** The WebGL renderer that has taken over, where its frames are slow; else `null`. */
  readonly slow: () => MapRenderer | null;
  readonly svgInFront: () => void;
  readonly glInFront: () => void;
  readonly camera: () => Camera;
}

export interface StandIn {
  /** The picture may have changed: the SVG shows it at once, WebGL when it is drawn. */
  readonly answer: (changed: () => boolean) => void;
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
  { slow, svgInFront, glInFront, camera }: Fronts,
): StandIn {
  let pointed = false;
  let answers = 0;

  const giveBack = (): void => {
    const renderer = slow();
    if (!renderer || pointed) return;
    answers += 1;
    const mine = answers;
    renderer.setCamera(camera(), { animate: false });
    renderer.whenPainted(() => {
      if (mine === answers && !pointed && slow() === renderer) glInFront();
    });
  };
  const onEnter = (event: PointerEvent): void => {
    if (event.pointerType !== 'mouse') return;
    pointed = true;
    // After this event, which the one in front has still to hear.
    setTimeout(() => {
      if (pointed && slow()) svgInFront();
    });
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
      if (!slow() || container.matches(':active') || !changed()) return;
      svgInFront();
      giveBack();
    },
    tookOver: () => {
      if (pointed && slow()) svgInFront();
    },
    destroy: () => {
      answers += 1;
      container.removeEventListener('pointerenter', onEnter);
      container.removeEventListener('pointerleave', onLeave);
    },
  };
}
