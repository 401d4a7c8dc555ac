import { useState } from "react";
import { putTogether } from "../../../app/summaries/put-together";
import type { SummaryAbout, SummaryRequest } from "../../../app/summaries/summary-request";
import type { UnitsPlan } from "../../../summaries/units/units-plan";
import { freeSheetName } from "../../../templates/sheet-name";
import { useLongWork, type LongWork } from "../../jobs/use-long-work";

/** What units are put together of, and how. */
export type UnitsRequest = Extract<SummaryRequest, { readonly kind: "units" }>;

/** What a request would give, and what it was worked out from. */
export interface DryRun {
  readonly about: SummaryAbout;
  readonly request: UnitsRequest;
  readonly plan: UnitsPlan;
}

/** 试算: nothing is written. */
export interface DryRunning extends LongWork {
  /** The last dry run; it stays where another is given up. */
  readonly last: DryRun | undefined;
  tryOut(about: SummaryAbout, request: UnitsRequest): Promise<boolean>;
}

/** Works out what putting units together gives, as it is asked for. */
export function useDryRun(): DryRunning {
  const work = useLongWork();
  const [last, setLast] = useState<DryRun>();
  return {
    ...work,
    last,
    async tryOut(about, request) {
      const { workbook, report } = about;
      const names = newNames(workbook.sheets.map(({ name }) => name));
      const { classification } = report;
      const done = await work.start((onProgress) =>
        putTogether(
          request.files,
          { ...request, names, classification, workbook: workbook.name },
          onProgress,
        ),
      );
      if (done) setLast({ about, request, plan: done.value });
      return done !== undefined;
    },
  };
}

/** Free names, each given once. */
function newNames(taken: readonly string[]): (wanted: string) => string {
  const names = [...taken];
  return (wanted) => {
    const name = freeSheetName(names, wanted);
    names.push(name);
    return name;
  };
}
