/** Work in steps, between which whoever does it may pause; in the end it gives its result. */
export type Steps<T> = Generator<void, T>;

/** Does all steps at once. */
export function finish<T>(steps: Steps<T>): T {
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

/** Steps until they are given up; undefined where they were. */
export function* unlessOver<T>(
  steps: Steps<T>,
  isOver: () => boolean,
): Steps<{ readonly value: T } | undefined> {
  let step = steps.next();
  while (!step.done) {
    yield;
    if (isOver()) return undefined;
    step = steps.next();
  }
  return { value: step.value };
}
