import {
  type Camera,
  fromScreen,
  type Point,
  panBy,
  type Size,
  toScreen,
  zoomAbout,
} from '../../domain/projection';

export interface GestureTarget {
  camera(): Camera;
  size(): Size;
  /** The reader moved the map. */
  move(camera: Camera): void;
  hover(point: Point | null): void;
  click(point: Point, how: { readonly add: boolean }): void;
}

/** CSS pixels that a pointer may slip during a click. */
const SLIP = 4;
const WHEEL_STEP = 1 / 450;
const KEY_PAN = 90;

/** Pan, wheel and pinch zoom, double click, arrows, + and -. */
export function attachGestures(
  element: HTMLElement,
  target: GestureTarget,
  { cooperative }: { readonly cooperative: boolean },
): void {
  const down = new Map<number, Point>();
  let start: Point | null = null;
  let dragged = false;
  const listen = <K extends keyof HTMLElementEventMap>(
    name: K,
    handle: (event: HTMLElementEventMap[K]) => void,
  ): void => element.addEventListener(name, handle, { passive: false });
  const point = (event: MouseEvent): Point => {
    const box = element.getBoundingClientRect();
    return [event.clientX - box.left, event.clientY - box.top];
  };
  const zoomBy = (at: Point, steps: number): void =>
    target.move(zoomAbout(target.camera(), target.size(), at, target.camera().zoom + steps));

  listen('pointerdown', (event) => {
    if (event.pointerType === 'mouse' && event.button !== 0) return;
    down.set(event.pointerId, point(event));
    element.setPointerCapture(event.pointerId);
    start = down.size === 1 ? point(event) : null;
    dragged = down.size > 1;
  });
  listen('pointermove', (event) => {
    const at = point(event);
    const before = down.get(event.pointerId);
    if (!before) {
      if (event.pointerType === 'mouse') target.hover(at);
      return;
    }
    if (start && Math.hypot(at[0] - start[0], at[1] - start[1]) > SLIP) dragged = true;
    const other = [...down].find(([id]) => id !== event.pointerId)?.[1];
    down.set(event.pointerId, at);
    if (!dragged) return;
    // One finger scrolls the page that holds the map.
    if (cooperative && !other && event.pointerType !== 'mouse') return;
    target.move(other ? pinch(target, before, at, other) : panFrom(target, before, at));
  });
  const up = (event: PointerEvent): void => {
    const clicked = down.delete(event.pointerId) && !dragged && event.type === 'pointerup';
    if (clicked) target.click(point(event), { add: event.ctrlKey || event.metaKey || event.shiftKey });
  };
  listen('pointerup', up);
  listen('pointercancel', up);
  listen('pointerleave', () => target.hover(null));
  listen('wheel', (event) => {
    // A pinch on a trackpad comes as a wheel with Ctrl: it never scrolls the page.
    if (cooperative && !event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    const lines = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 20 : 1;
    zoomBy(point(event), -event.deltaY * lines * WHEEL_STEP * (event.ctrlKey ? 4 : 1));
  });
  if (cooperative) {
    element.classList.add('carte-cooperative');
    // Without this, the browser takes two fingers for a scroll as well.
    listen('touchmove', (event) => {
      if (event.touches.length > 1) event.preventDefault();
    });
  }
  listen('dblclick', (event) => {
    event.preventDefault();
    zoomBy(point(event), event.shiftKey ? -1 : 1);
  });
  listen('keydown', (event) => {
    const pan: Readonly<Record<string, Point>> = {
      ArrowLeft: [-KEY_PAN, 0],
      ArrowRight: [KEY_PAN, 0],
      ArrowUp: [0, -KEY_PAN],
      ArrowDown: [0, KEY_PAN],
    };
    const by = pan[event.key];
    const steps = event.key === '+' || event.key === '=' ? 1 : event.key === '-' ? -1 : 0;
    if (event.altKey || event.ctrlKey || event.metaKey || (!by && steps === 0)) return;
    event.preventDefault();
    if (by) target.move(panBy(target.camera(), target.size(), by));
    else zoomBy([target.size().width / 2, target.size().height / 2], steps);
  });
}

const panFrom = (target: GestureTarget, before: Point, at: Point): Camera =>
  panBy(target.camera(), target.size(), [before[0] - at[0], before[1] - at[1]]);

/** Two fingers: the ground under both follows them. `still` is the finger that did not move in this event. */
function pinch(target: GestureTarget, before: Point, at: Point, still: Point): Camera {
  const far = (a: Point, b: Point): number => Math.max(Math.hypot(a[0] - b[0], a[1] - b[1]), 1);
  const middle = (a: Point, b: Point): Point => [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];
  const size = target.size();
  const ground = fromScreen(target.camera(), size, middle(before, still));
  const zoomed = zoomAbout(
    target.camera(),
    size,
    middle(before, still),
    target.camera().zoom + Math.log2(far(at, still) / far(before, still)),
  );
  const now = toScreen(zoomed, size, ground);
  const goal = middle(at, still);
  return panBy(zoomed, size, [now[0] - goal[0], now[1] - goal[1]]);
}
