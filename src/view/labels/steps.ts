/** Long work that can be left between two of its steps, and what it makes. */
export type Steps<T> = Generator<undefined, T, undefined>;

/** All steps in one go. */
export function atOnce<T>(steps: Steps<T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/**
 * The steps of a work as such that are taken one after the other; each is there once the one before has been taken.
 * @param keep told of what has been made
 */
export function* stepByStep<T>(work: Steps<T>, keep: (made: T) => void = () => {}): Iterable<() => void> {
  let over = false;
  while (!over)
    yield () => {
      const next = work.next();
      if (!next.done) return;
      over = true;
      keep(next.value);
    };
}
