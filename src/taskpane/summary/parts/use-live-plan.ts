import { useMemo } from "react";
import { planSummary } from "../../../app/summaries/plan-summary";
import type { SummaryAbout, SummaryPlan, SummaryRequest } from "../../../app/summaries/summary-request";
import type { Steps } from "../../../model/steps";
import { withKnownPlaces } from "./known-places";
import { useSliced, type Sliced } from "../../fill/parts/use-sliced";

interface Asked {
  readonly about: SummaryAbout;
  readonly request: SummaryRequest;
}

/** What a request would give, worked out anew as the workbook or the request becomes another. */
export function useLivePlan(
  about: SummaryAbout | undefined,
  request: SummaryRequest | undefined,
): Sliced<SummaryPlan> {
  const asked = useMemo(
    (): Asked | undefined => (about && request ? { about, request } : undefined),
    [about, request],
  );
  return useSliced(plan, asked);
}

function* plan({ about, request }: Asked): Steps<SummaryPlan> {
  yield;
  const planned = yield* planSummary(request, about);
  return { ...planned, remarks: withKnownPlaces(planned.remarks, about.workbook) };
}
