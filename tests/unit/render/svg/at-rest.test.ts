import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type Camera, toScreen } from '../../../../src/domain/projection';
import { atRest } from '../../../../src/render/common/steps/at-rest';
import { pictureMove } from '../../../../src/render/svg/path';

const SIZE = { width: 720, height: 700 };
const at = (lon: number, zoom = 7): Camera => ({ center: [lon, 50], zoom });

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function moves() {
  const told: string[] = [];
  const name = (what: string) => (camera: Camera) => void told.push(`${what} ${camera.center[0]}`);
  const drawn = {
    follow: name('follow'),
    look: name('look'),
    *lookSteps(camera: Camera) {
      yield () => name('step')(camera);
    },
  };
  return { told, rest: atRest(drawn, () => void told.push('settle')) };
}

test('a move is followed at each step, and drawn once it rests, where it rests', async () => {
  const { told, rest } = moves();
  rest.look(at(1), SIZE, true);
  await vi.advanceTimersByTimeAsync(100);
  rest.look(at(2), SIZE, true);
  await vi.advanceTimersByTimeAsync(100);
  expect(told).toEqual(['follow 1', 'follow 2']);
  await vi.advanceTimersByTimeAsync(100);
  expect(told.slice(2)).toEqual(['step 2', 'settle', 'look 2']);
});

test('what goes there at once is drawn at once, and nothing of the move before comes after it', async () => {
  const { told, rest } = moves();
  rest.look(at(1), SIZE, true);
  rest.look(at(3), SIZE, false);
  expect(told).toEqual(['follow 1', 'settle', 'look 3']);
  await vi.advanceTimersByTimeAsync(1000);
  expect(told).toHaveLength(3);
});

test.each([
  ['a drag', at(2.8), at(2.5)],
  ['a wheel', at(2.8), at(2.9, 8.25)],
])('the picture that is moved by %s shows each place where the next camera sees it', (_, from, to) => {
  const { by, scale } = pictureMove(from, to, SIZE);
  for (const place of [
    [1.6, 50.9],
    [4.2, 48.9],
  ] as const) {
    const was = toScreen(from, SIZE, place);
    const middle = [SIZE.width / 2, SIZE.height / 2] as const;
    const moved = [0, 1].map((axis) => {
      const [c, p, d] = [middle[axis] ?? 0, was[axis] ?? 0, by[axis] ?? 0];
      return c + (p - c) * scale + d;
    });
    toScreen(to, SIZE, place).forEach((coordinate, axis) => {
      expect(moved[axis]).toBeCloseTo(coordinate, 3);
    });
  }
});
