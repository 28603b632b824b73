import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { debounceGesture } from '../../../src/app/map/gesture-debounce';

class FakeTarget extends EventTarget {
  readonly setTimeout = (run: () => void, delay: number) => setTimeout(run, delay);
  readonly clearTimeout = (timer: number | undefined) => clearTimeout(timer);
}
const pointer = (type: string, pointerId = 1): Event => Object.assign(new Event(type), { pointerId });

let window: FakeTarget;
const element = new EventTarget();

beforeEach(() => {
  vi.useFakeTimers();
  window = new FakeTarget();
  vi.stubGlobal('window', window);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('after a move without a pointer, it runs once, when the map has come to rest', () => {
  const run = vi.fn();
  const debounced = debounceGesture(element, 180);
  debounced.later(() => run('first'));
  vi.advanceTimersByTime(100);
  debounced.later(() => run('last'));
  vi.advanceTimersByTime(179);
  expect(run).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(run.mock.calls).toEqual([['last']]);
});

test('while a pointer is down, nothing runs, however slowly moves come; after the release, it does', () => {
  const run = vi.fn();
  const debounced = debounceGesture(element, 180);
  element.dispatchEvent(pointer('pointerdown'));
  debounced.later(run);
  vi.advanceTimersByTime(5000);
  expect(run).not.toHaveBeenCalled();
  window.dispatchEvent(pointer('pointerup', 2));
  vi.advanceTimersByTime(5000);
  expect(run).not.toHaveBeenCalled();
  window.dispatchEvent(pointer('pointerup'));
  vi.advanceTimersByTime(180);
  expect(run).toHaveBeenCalledOnce();
});

test('a pointer that comes down before the rest is over holds it; a cancelled pointer is a release', () => {
  const run = vi.fn();
  const debounced = debounceGesture(element, 180);
  debounced.later(run);
  vi.advanceTimersByTime(100);
  element.dispatchEvent(pointer('pointerdown'));
  element.dispatchEvent(pointer('pointerdown', 2));
  vi.advanceTimersByTime(5000);
  window.dispatchEvent(pointer('pointerup'));
  vi.advanceTimersByTime(5000);
  expect(run).not.toHaveBeenCalled();
  window.dispatchEvent(pointer('pointercancel', 2));
  vi.advanceTimersByTime(180);
  expect(run).toHaveBeenCalledOnce();
});

test('cancelled, it never runs, and no pointer wakes it', () => {
  const run = vi.fn();
  const debounced = debounceGesture(element, 180);
  debounced.later(run);
  debounced.cancel();
  element.dispatchEvent(pointer('pointerdown'));
  window.dispatchEvent(pointer('pointerup'));
  vi.advanceTimersByTime(5000);
  expect(run).not.toHaveBeenCalled();
});

test('flushed, it runs at once, even under a pointer, and once', () => {
  const run = vi.fn();
  const debounced = debounceGesture(element, 180);
  element.dispatchEvent(pointer('pointerdown'));
  debounced.later(run);
  debounced.flush();
  expect(run).toHaveBeenCalledOnce();
  window.dispatchEvent(pointer('pointerup'));
  vi.advanceTimersByTime(5000);
  debounced.flush();
  expect(run).toHaveBeenCalledOnce();
});
