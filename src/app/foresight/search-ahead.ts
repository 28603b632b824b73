import type { Model } from '../../domain/model';
import { afterSteps, taskAtOnce } from '../../render/map-host';
import { stepByStep } from '../../view/labels/steps';
import { createSearch, type Search, searchSteps } from '../../view/search/search';

/** Milliseconds of a task: the next letter does not wait for it. */
const TASK = 5;

/** Makes the search of a model in short tasks. @returns gives it up */
export function makeSearch(model: Model, show: (search: Search) => void): () => void {
  let made: Search | null = null;
  const steps = stepByStep(searchSteps(model), (search) => {
    made = search;
  });
  // Where a step has failed, the whole is made at once, with its error.
  return afterSteps(steps, () => show(made ?? createSearch(model)), false, taskAtOnce, TASK);
}
