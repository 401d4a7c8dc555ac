import { useEffect, useState } from "react";
import { inSlices } from "../../../app/in-slices";
import type { Steps } from "../../../model/steps";

/** What long work came to; the last result stays while it is done anew. */
export interface Sliced<T> {
  readonly value: T | undefined;
  readonly isBusy: boolean;
}

/** Does long work in slices whenever `make` is another function; what was overtaken is given up. */
export function useSliced<T>(make: () => Steps<T>): Sliced<T> {
  const [done, setDone] = useState<{ readonly of: () => Steps<T>; readonly value: T }>();
  useEffect(() => {
    let isOvertaken = false;
    void inSlices(unless(() => isOvertaken, make)).then((result) => {
      if (result && !isOvertaken) setDone({ of: make, value: result.value });
    });
    return () => {
      isOvertaken = true;
    };
  }, [make]);
  return { value: done?.value, isBusy: done?.of !== make };
}

function* unless<T>(isOver: () => boolean, make: () => Steps<T>): Steps<{ readonly value: T } | undefined> {
  const steps = make();
  let step = steps.next();
  while (!step.done) {
    yield;
    if (isOver()) return undefined;
    step = steps.next();
  }
  return { value: step.value };
}
