import type { Steps } from "../model/steps";

/** How long the pane's thread is kept at a time; longer would be felt while typing. */
const SLICE_MS = 30;

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
