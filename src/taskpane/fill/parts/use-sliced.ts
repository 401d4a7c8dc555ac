import { useEffect, useState } from "react";
import { inSlices } from "../../../app/in-slices";
import { unlessOver, type Steps } from "../../../model/steps";

/** What long work came to; the last result stays while it is done anew. */
export interface Sliced<T> {
  readonly value: T | undefined;
  readonly isBusy: boolean;
}

/** Does long work in slices whenever it, or what it is about, is another; what was overtaken is given up. */
export function useSliced<A extends object, T>(
  work: (about: A) => Steps<T>,
  about: A | undefined,
): Sliced<T> {
  const [done, setDone] = useState<{
    readonly about: A;
    readonly work: (about: A) => Steps<T>;
    readonly value: T;
  }>();
  useEffect(() => {
    let isOvertaken = false;
    if (about) {
      void inSlices(unlessOver(work(about), () => isOvertaken)).then((result) => {
        if (result && !isOvertaken) setDone({ about, work, value: result.value });
      });
    }
    return () => {
      isOvertaken = true;
    };
  }, [work, about]);
  if (!about) return { value: undefined, isBusy: false };
  return { value: done?.value, isBusy: done?.about !== about || done.work !== work };
}
