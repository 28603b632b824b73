/** Long work that can be left between two of its steps, and what it makes. */
export type Steps<T> = Generator<undefined, T, undefined>;

/** All steps in one go. */
export function atOnce<T>(steps: Steps<T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** The steps of a work as such that are taken one after the other; each is there once the one before has been taken. */
export function* stepByStep(work: Steps<unknown>): Iterable<() => void> {
  let over = false;
  while (!over)
    yield () => {
      over = work.next().done === true;
    };
}
