import type { ReactNode } from "react";
import type { SummaryPlan, SummaryRequest } from "../../../app/summaries/summary-request";
import type { Sliced } from "../../fill/parts/use-sliced";
import { SummaryFoot } from "./summary-foot";
import type { SummaryRun } from "./use-summary-run";

interface Props {
  readonly run: SummaryRun;
  readonly request: SummaryRequest | undefined;
  /** What the request would give, as the page shows it. */
  readonly planned: Sliced<SummaryPlan>;
  /** What the button says: 生成汇总表. */
  readonly children: string;
  /** Another button. */
  readonly beside?: ReactNode;
}

/** The button that makes what a page shows, as long as there is something and it is worked out. */
export function MakeFoot({ run, request, planned: { value, isBusy }, children, beside }: Props) {
  const isThere = !isBusy && request !== undefined && value !== undefined && value.sheets.length > 0;
  return (
    <SummaryFoot
      run={run}
      label={children}
      because={isThere ? undefined : "还没有可以生成的"}
      onMake={() => {
        if (request) void run.start(request);
      }}
      beside={beside}
    />
  );
}
