import type { Steps } from "../../model/steps";
import { makeBudgetTables } from "./make-budget-tables";
import { makeCharts } from "./make-charts";
import { makeDepartment } from "./make-department";
import { makeNarrative } from "./make-narrative";
import { makeProjectSummary } from "./make-project-summary";
import { makeUnits } from "./make-units";
import type { Making, Naming } from "./making";
import type { SummaryAbout, SummaryRequest } from "./summary-request";

/** Makes the sheets that are asked for, under the names that they are given. */
export function* makeSummary(request: SummaryRequest, about: SummaryAbout, naming: Naming): Steps<Making> {
  yield;
  switch (request.kind) {
    case "budget-tables":
      return yield* makeBudgetTables(request, about, naming);
    case "project-summary":
      return makeProjectSummary(about, naming);
    case "department":
      return makeDepartment(request, about, naming);
    case "units":
      return yield* makeUnits(request, about, naming);
    case "narrative":
      return makeNarrative(request, about, naming);
    case "charts":
      return yield* makeCharts(about, naming);
  }
}
