import { useState } from "react";
import type { WorkbookSnapshot } from "../../../sheet/snapshot";
import { planBatch, type BatchPlan } from "../../../templates/batch/plan-batch";
import { useLongWork, type LongWork } from "../../jobs/use-long-work";

/** How tables are made of a list. */
export type TrialAbout = Omit<Parameters<typeof planBatch>[1], "onLine">;

/** What a list would give, and what it was worked out from. */
export interface Trial {
  readonly workbook: WorkbookSnapshot;
  readonly about: TrialAbout;
  readonly plan: BatchPlan;
}

/** 试算: a dry run in slices, with how many lines are done. */
export interface Trying extends Pick<LongWork, "progress" | "cancel"> {
  /** The last trial; it stays where another is given up. */
  readonly trial: Trial | undefined;
  start(workbook: WorkbookSnapshot, about: TrialAbout): Promise<void>;
}

/** Works out what lists give, as it is asked for. */
export function useTrial(): Trying {
  const { progress, cancel, start } = useLongWork();
  const [trial, setTrial] = useState<Trial>();
  return {
    trial,
    progress,
    cancel,
    async start(workbook, about) {
      const plan = await start((onLine) => planBatch(workbook, { ...about, onLine }));
      if (plan) setTrial({ workbook, about, plan: plan.value });
    },
  };
}
