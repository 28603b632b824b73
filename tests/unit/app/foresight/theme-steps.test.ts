import { expect, test, vi } from 'vitest';
import { controlsOf } from '../../../../src/app/foresight/known-controls';
import { mapViewOf, withoutCamera } from '../../../../src/app/foresight/known-views';
import { themeSteps } from '../../../../src/app/foresight/theme-steps';
import { afterSteps, taskAtOnce } from '../../../../src/render/common/steps/after-steps';
import { START, THEME_KINDS } from '../../../../src/state/explorer-state';
import { MAPS } from '../../../../src/themes/maps';
import { madeModel } from '../../../fixtures/made-model';

test('each theme is worked out ahead in steps, one view each, and that on screen last', () => {
  const drawn: string[] = [];
  const spies = THEME_KINDS.map((theme) => {
    const { draw } = MAPS[theme];
    return vi.spyOn(MAPS[theme], 'draw').mockImplementation((...asked) => {
      drawn.push(theme);
      return draw(...asked);
    });
  });
  const state = { ...START, theme: 'couverture' as const };
  const shown = mapViewOf(madeModel, withoutCamera(state));
  drawn.length = 0;
  const most: number[] = [];
  for (const step of themeSteps(madeModel, state)) {
    const before = drawn.length;
    step();
    most.push(drawn.length - before);
  }
  // What is on screen is there already.
  expect(new Set(drawn)).toEqual(new Set(THEME_KINDS.filter((theme) => theme !== 'couverture')));
  expect(Math.max(...most)).toBe(1);
  expect(most.length).toBeGreaterThan(THEME_KINDS.length * 2);
  // Nor is it drawn anew for having been looked at.
  expect(mapViewOf(madeModel, { ...state }).areas).toBe(shown.areas);
  expect(controlsOf(madeModel, state)).toBe(controlsOf(madeModel, state));
  for (const spy of spies) spy.mockRestore();
});

test('a task ends when it has taken as long as it may, and what it waits for comes after all steps', async () => {
  const clock = vi.spyOn(performance, 'now');
  let now = 0;
  clock.mockImplementation(() => now);
  let tasks = 0;
  const taken: number[] = [];
  const step = (): void => {
    now += 3;
    taken.push(tasks);
  };
  await new Promise<void>((done) => {
    afterSteps(
      Array.from({ length: 6 }, () => step),
      done,
      false,
      () => {
        tasks += 1;
        return taskAtOnce();
      },
      5,
    );
  });
  clock.mockRestore();
  // Two steps of three milliseconds go beyond five.
  expect(taken).toEqual([0, 0, 1, 1, 2, 2]);
});
