import { expect, test } from 'vitest';
import { captionOf, firstViews, neighboursIn, panelOf } from '../../../src/app/foresight/first-views';
import { withoutCamera } from '../../../src/app/foresight/known-views';
import { afterSteps } from '../../../src/render/common/steps/after-steps';
import { START } from '../../../src/state/explorer-state';
import { realModel as model } from '../../fixtures/real-model';
import { LIGHT } from '../render/map-fixtures';

const turn = (): Promise<void> => new Promise((done) => setTimeout(done));

test('the first views are made one a step, and those that the page then asks for', () => {
  const whole = { ...START };
  const asked: string[] = [];
  const told = new Proxy(model, {
    get: (of, name, self) => {
      asked.push(String(name));
      return Reflect.get(of, name, self);
    },
  });
  const counts: number[] = [];
  for (const step of firstViews(told, whole, LIGHT)) {
    const before = asked.length;
    step();
    counts.push(asked.length - before);
  }
  expect(counts.length).toBeGreaterThan(3);
  expect(Math.max(...counts), 'one step makes all').toBeLessThan(asked.length);
  const made = asked.length;
  const state = withoutCamera(whole);
  expect(captionOf(told, state)).toEqual(captionOf(model, state));
  const atOnce = panelOf(told, state, neighboursIn(LIGHT));
  expect(asked.length, 'the page makes its views again').toBe(made);
  expect(atOnce).toEqual(panelOf(model, state, neighboursIn(LIGHT)));
});

test('a view that cannot be made is left to the page', () => {
  const broken = new Proxy(model, {
    get: () => {
      throw new Error('no model');
    },
  });
  for (const step of firstViews(broken, { ...START }, null)) expect(step).not.toThrow();
});

test('steps wait for what goes first, and are not taken once given up', async () => {
  const taken: string[] = [];
  let open = (): void => {};
  const before = new Promise<void>((done) => {
    open = done;
  });
  const step = (name: string) => [() => void taken.push(name)];
  afterSteps(
    step('kept'),
    () => taken.push('drawn'),
    () => before,
    turn,
  );
  const giveUp = afterSteps(
    step('left'),
    () => taken.push('never'),
    () => before,
    turn,
  );
  afterSteps(step('gesture'), () => taken.push('at once'), false, turn);
  await turn();
  expect(taken).toEqual(['gesture', 'at once']);
  giveUp();
  open();
  await turn();
  await turn();
  await turn();
  expect(taken).toEqual(['gesture', 'at once', 'kept', 'drawn']);
});

test('a step that fails holds nothing up: what waits for it runs', async () => {
  const taken: string[] = [];
  const broken = (): void => {
    throw new Error('no place');
  };
  afterSteps([broken, () => void taken.push('next')], () => taken.push('drawn'), false, turn);
  await turn();
  expect(taken).toEqual(['drawn']);
});
