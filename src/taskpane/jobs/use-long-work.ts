import { useEffect, useRef, useState } from "react";
import { inSlices } from "../../app/in-slices";
import { unlessOver, type Steps } from "../../model/steps";

/** How far long work has come; of nothing while that is not known. */
export interface Progress {
  readonly done: number;
  readonly total: number;
}

/** Work that is asked for, done in slices, and given up when the page goes out of sight. */
export interface LongWork {
  /** Undefined while nothing is worked at. */
  readonly progress: Progress | undefined;
  /** Gives undefined where the work was cancelled or overtaken by another. */
  start<T>(
    make: (onProgress: (done: number, total: number) => void) => Steps<T>,
  ): Promise<{ readonly value: T } | undefined>;
  cancel(): void;
}

/** Does one piece of long work at a time. */
export function useLongWork(): LongWork {
  const run = useRef(0);
  const [progress, setProgress] = useState<Progress>();

  function cancel(): void {
    run.current++;
    setProgress(undefined);
  }

  useEffect(
    () => () => {
      run.current++;
      setProgress(undefined);
    },
    [],
  );

  return {
    progress,
    cancel,
    async start(make) {
      const mine = ++run.current;
      const isOver = (): boolean => run.current !== mine;
      setProgress({ done: 0, total: 0 });
      try {
        const steps = make((done, total) => {
          if (!isOver()) setProgress({ done, total });
        });
        const result = await inSlices(unlessOver(steps, isOver));
        return isOver() ? undefined : result;
      } finally {
        if (!isOver()) setProgress(undefined);
      }
    },
  };
}
