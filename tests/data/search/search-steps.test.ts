import { expect, test } from 'vitest';
import { stepByStep } from '../../../src/view/labels/steps';
import { createSearch, type Search, searchSteps } from '../../../src/view/search/search';
import { realModel } from '../../fixtures/real-model';

test('the search is made in many steps, and finds then what it finds when made at once', () => {
  const made: Search[] = [];
  let steps = 0;
  for (const step of stepByStep(searchSteps(realModel), (search) => made.push(search))) {
    // A letter typed between two steps finds nothing half read.
    expect(made).toHaveLength(0);
    step();
    steps += 1;
  }
  // Some four thousand names, a hundred a step.
  expect(steps).toBeGreaterThan(40);
  const whole = createSearch(realModel);
  for (const query of ['amiens', '80000', 'eau', 'lille', 'métropole', 'saint que', 'zzz'])
    expect(made[0]?.find(query)).toEqual(whole.find(query));
});
