import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { MapRenderer } from '../../../src/render/common/renderer';
import { mountStandIn } from '../../../src/render/common/stand-in';

/** A renderer that paints when it is told to. */
function slowRenderer() {
  const waiting: (() => void)[] = [];
  const renderer: MapRenderer = {
    update: () => undefined,
    whenPainted: (run) => {
      waiting.push(run);
    },
    setCamera: () => undefined,
    camera: () => ({ center: [0, 0], zoom: 5 }),
    setLabel: () => undefined,
    resize: () => undefined,
    destroy: () => undefined,
  };
  const paint = (): void => {
    for (const run of waiting.splice(0)) run();
  };
  return { renderer, paint };
}

class Pointer extends Event {
  constructor(
    type: string,
    readonly pointerType = 'mouse',
  ) {
    super(type);
  }
}

function mounted(slow: boolean, held = false) {
  let pressed = held;
  const container = Object.assign(new EventTarget(), { matches: () => pressed });
  const { renderer, paint } = slowRenderer();
  let front: 'svg' | 'maplibre' = 'maplibre';
  const standIn = mountStandIn(container as unknown as HTMLElement, {
    slow: () => (slow ? renderer : null),
    svgInFront: () => {
      front = 'svg';
    },
    glInFront: () => {
      front = 'maplibre';
    },
    whenSvgPainted: (run) => setTimeout(run),
    refresh: (behind) => behind.setCamera({ center: [3, 50], zoom: 7 }, { animate: false }),
  });
  const pointer = (type: string, kind?: string): void => {
    container.dispatchEvent(new Pointer(type, kind));
    vi.runAllTimers();
  };
  const answer = (changed = true): boolean => {
    const answered = standIn.answer(() => changed);
    vi.runAllTimers();
    return answered;
  };
  const press = (on: boolean): void => {
    pressed = on;
    pointer(on ? 'pointerdown' : 'pointerup');
  };
  return { standIn, answer, paint, pointer, press, front: () => front, renderer };
}

describe('SVG in front where frames of WebGL are slow', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  test('a new picture is answered by the SVG, then handed back once it is drawn', () => {
    const { answer, paint, front } = mounted(true);
    expect(answer()).toBe(true);
    expect(front()).toBe('svg');
    paint();
    expect(front()).toBe('maplibre');
  });

  test('WebGL is given the picture after the frame that answers, and the last picture only', () => {
    const { standIn, renderer } = mounted(true);
    const given: unknown[] = [];
    renderer.setCamera = (camera) => given.push(camera);
    standIn.answer(() => true);
    standIn.answer(() => true);
    expect(given).toHaveLength(0);
    vi.runAllTimers();
    expect(given).toHaveLength(1);
  });

  test('of two pictures only the last hands back', () => {
    const { answer, paint, front, renderer } = mounted(true);
    const waits: (() => void)[] = [];
    renderer.whenPainted = (run) => waits.push(run);
    answer();
    answer();
    waits[0]?.();
    expect(front()).toBe('svg');
    waits[1]?.();
    expect(front()).toBe('maplibre');
    paint();
  });

  test('under a mouse the SVG answers, and WebGL comes back where the camera is when it has left', () => {
    const { paint, pointer, front, renderer } = mounted(true);
    const looks: unknown[] = [];
    renderer.setCamera = (camera) => looks.push(camera);
    pointer('pointerenter');
    expect(front()).toBe('svg');
    pointer('pointerleave');
    expect(looks).toEqual([{ center: [3, 50], zoom: 7 }]);
    paint();
    expect(front()).toBe('maplibre');
  });

  test('a pointer that comes back keeps the SVG', () => {
    const { paint, pointer, front } = mounted(true);
    pointer('pointerenter');
    pointer('pointerleave');
    pointer('pointerenter');
    paint();
    expect(front()).toBe('svg');
  });

  test('a press that begins on WebGL ends on it; the SVG comes after', () => {
    const { standIn, pointer, press, front } = mounted(true);
    press(true);
    pointer('pointerenter');
    standIn.tookOver();
    expect(front()).toBe('maplibre');
    press(false);
    expect(front()).toBe('svg');
    const left = mounted(true);
    left.press(true);
    left.pointer('pointerenter');
    left.pointer('pointerleave');
    left.press(false);
    expect(left.front()).toBe('maplibre');
  });

  test('a pointer that was there before WebGL took over has the SVG', () => {
    const { standIn, pointer, front } = mounted(true);
    pointer('pointerenter');
    pointer('pointerleave');
    standIn.tookOver();
    pointer('pointerenter');
    standIn.tookOver();
    expect(front()).toBe('svg');
  });

  test('the same picture changes nothing; one under a finger that holds the map is drawn by WebGL at once', () => {
    const same = mounted(true);
    expect(same.answer(false)).toBe(true);
    expect(same.front()).toBe('maplibre');
    const pressed = mounted(true, true);
    expect(pressed.answer()).toBe(false);
    expect(pressed.front()).toBe('maplibre');
  });

  test('nothing of it for a finger, nor where frames are quick, nor once the map is gone', () => {
    const touch = mounted(true);
    touch.pointer('pointerenter', 'touch');
    expect(touch.front()).toBe('maplibre');
    const quick = mounted(false);
    expect(quick.answer()).toBe(false);
    quick.pointer('pointerenter');
    expect(quick.front()).toBe('maplibre');
    const gone = mounted(true);
    gone.answer();
    gone.standIn.destroy();
    gone.paint();
    expect(gone.front()).toBe('svg');
  });
});
