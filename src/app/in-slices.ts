import type { Steps } from "../model/steps";

/** How long the pane's thread is kept at a time; longer would be felt while typing. */
const SLICE_MS = 20;

/** How the steps of a check are done: in slices where a person is at the pane, at once where nobody waits. */
export type Work = <T>(steps: Steps<T>) => Promise<T>;

/** Does steps in slices, and lets the program draw and listen in between. */
export async function inSlices<T>(steps: Steps<T>): Promise<T> {
  let began = performance.now();
  let step = steps.next();
  while (!step.done) {
    if (performance.now() - began >= SLICE_MS) {
      await new Promise((resolve) => setTimeout(resolve));
      began = performance.now();
    }
    step = steps.next();
  }
  return step.value;
}
