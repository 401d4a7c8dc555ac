import { useEffect, useRef, useState } from "react";
import { inSlices } from "../../../app/in-slices";
import type { Steps } from "../../../model/steps";
import type { WorkbookSnapshot } from "../../../sheet/snapshot";
import { planBatch, type BatchPlan } from "../../../templates/batch/plan-batch";

/** How tables are made of a list. */
export type TrialAbout = Omit<Parameters<typeof planBatch>[1], "onLine">;

/** What a list would give, and what it was worked out from. */
export interface Trial {
  readonly workbook: WorkbookSnapshot;
  readonly about: TrialAbout;
  readonly plan: BatchPlan;
}

/** 试算: a dry run in slices, with how far it has come. */
export interface Trying {
  readonly trial: Trial | undefined;
  /** How many lines are done; undefined while none is worked out. */
  readonly progress: { readonly done: number; readonly total: number } | undefined;
  start(workbook: WorkbookSnapshot, about: TrialAbout): Promise<void>;
  /** Gives up what is being worked out; the last trial stays. */
  cancel(): void;
}

/** Works out what lists give, as it is asked for. */
export function useTrial(): Trying {
  const run = useRef(0);
  const [trial, setTrial] = useState<Trial>();
  const [progress, setProgress] = useState<Trying["progress"]>();

  useEffect(
    () => () => {
      run.current++;
    },
    [],
  );

  async function start(workbook: WorkbookSnapshot, about: TrialAbout): Promise<void> {
    const mine = ++run.current;
    setProgress({ done: 0, total: 0 });
    const onLine = (done: number, total: number): void => setProgress({ done, total });
    const steps = planBatch(workbook, { ...about, onLine });
    const plan = await inSlices(unlessOver(steps, () => run.current !== mine));
    if (run.current !== mine || !plan) return;
    setProgress(undefined);
    setTrial({ workbook, about, plan });
  }

  return {
    trial,
    progress,
    start,
    cancel() {
      run.current++;
      setProgress(undefined);
    },
  };
}

/** Does steps until they are given up. */
function* unlessOver<T>(steps: Steps<T>, isOver: () => boolean): Steps<T | undefined> {
  let step = steps.next();
  while (!step.done) {
    yield;
    if (isOver()) return undefined;
    step = steps.next();
  }
  return step.value;
}
