import { useEffect, useState } from "react";
import { inSlices } from "../../../app/in-slices";
import { unlessOver, type Steps } from "../../../model/steps";

/** What long work came to; the last result stays while it is done anew. */
export interface Sliced<T> {
  readonly value: T | undefined;
  readonly isBusy: boolean;
}

/** Does long work in slices whenever what it is about is another object; what was overtaken is given up. */
export function useSliced<A extends object, T>(
  work: (about: A) => Steps<T>,
  about: A | undefined,
): Sliced<T> {
  const [done, setDone] = useState<{ readonly about: A; readonly value: T }>();
  useEffect(() => {
    let isOvertaken = false;
    if (about) {
      void inSlices(unlessOver(work(about), () => isOvertaken)).then((result) => {
        if (result && !isOvertaken) setDone({ about, value: result.value });
      });
    }
    return () => {
      isOvertaken = true;
    };
  }, [work, about]);
  return about ? { value: done?.value, isBusy: done?.about !== about } : { value: undefined, isBusy: false };
}
