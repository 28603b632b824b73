import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { EMPTY_SCENE } from '../../../src/domain/show/scene';
import { applyToDraft } from '../../../src/state/draft';
import { applyToShow, type ShowCommand, showStateOf, startShow } from '../../../src/state/show';

const COUNT = 5;
const readShowState = (value: unknown, count: number) => {
  const { success, output } = v.safeParse(showStateOf(count), value);
  return success ? output : null;
};
const run = (from: number, ...commands: readonly ShowCommand[]) =>
  commands.reduce(
    (state, command, i) => applyToShow(state, command, COUNT, 1000 + i),
    startShow(from, COUNT, 0),
  );
const next: ShowCommand = { kind: 'step', by: 1 };
const previous: ShowCommand = { kind: 'step', by: -1 };

describe('where a show stands', () => {
  test('ends on a black screen, whatever is pressed after; one step back is the last scene again', () => {
    const many = Array.from({ length: 2 * COUNT }, () => next);
    expect(run(3, ...many)).toMatchObject({ index: COUNT - 1, blank: true });
    expect(run(3, ...many, previous)).toMatchObject({ index: COUNT - 1, blank: false });
    expect(run(3, ...many, previous, previous)).toMatchObject({ index: COUNT - 2, blank: false });
    expect(run(COUNT - 1, next, next).revision).toBe(1);
  });

  test('begins with the first scene: a step back stays there', () => {
    expect(run(0, previous)).toMatchObject({ index: 0, blank: false });
    expect(run(1, previous, previous).index).toBe(0);
  });

  test('goes to the last scene when the number is beyond it', () => {
    expect(run(0, { kind: 'go', index: 98 }).index).toBe(COUNT - 1);
    expect(startShow(98, COUNT, 0).index).toBe(COUNT - 1);
  });

  test('turning a page lights a black screen again, and starts the clock of the scene', () => {
    expect(run(0, { kind: 'blank', on: true }).blank).toBe(true);
    expect(run(0, { kind: 'blank', on: true }, next)).toMatchObject({
      blank: false,
      sceneAt: 1001,
      startedAt: 0,
    });
  });

  test('counts what it has followed, so that two windows know which is right', () => {
    expect(run(0, next, next).revision).toBe(2);
    expect(run(0, { kind: 'blank', on: false }).revision).toBe(0);
  });

  test.each([null, 'a', {}, { index: 0 }, { index: 9, blank: false, startedAt: 0, sceneAt: 0, revision: 0 }])(
    'a message that is no state of this show is not heard: %j',
    (message) => {
      expect(readShowState(message, COUNT)).toBeNull();
    },
  );
  test('a state of this show is', () => {
    const state = run(2, next);
    expect(readShowState(JSON.parse(JSON.stringify(state)), COUNT)).toEqual(state);
  });
});

describe('a show being written', () => {
  const scene = (titre: string) => ({ ...EMPTY_SCENE, titre });
  const titles = (scenes: readonly { readonly titre: string }[]) => scenes.map(({ titre }) => titre).join('');
  const abc = ['a', 'b', 'c'].map(scene);

  test('scenes move one place, and stop at the ends', () => {
    expect(titles(applyToDraft(abc, { kind: 'move', index: 1, by: -1 }))).toBe('bac');
    expect(titles(applyToDraft(abc, { kind: 'move', index: 1, by: 1 }))).toBe('acb');
    expect(applyToDraft(abc, { kind: 'move', index: 0, by: -1 })).toBe(abc);
    expect(applyToDraft(abc, { kind: 'move', index: 2, by: 1 })).toBe(abc);
  });

  test('scenes are added at the end, changed in place, removed', () => {
    expect(titles(applyToDraft(abc, { kind: 'add', scene: scene('d') }))).toBe('abcd');
    expect(titles(applyToDraft(abc, { kind: 'change', index: 1, scene: scene('x') }))).toBe('axc');
    expect(titles(applyToDraft(abc, { kind: 'remove', index: 0 }))).toBe('bc');
  });
});
