import type { Steps } from "../../model/steps";

/** Tells after every step how far work is; how many steps there will be is only guessed, so that the end is never passed. */
export function* counted<T>(
  steps: Steps<T>,
  total: number,
  onProgress: ((done: number, total: number) => void) | undefined,
): Steps<T> {
  let done = 0;
  let step = steps.next();
  while (!step.done) {
    done = Math.min(done + 1, total - 1);
    onProgress?.(done, total);
    yield;
    step = steps.next();
  }
  onProgress?.(total, total);
  return step.value;
}
