import type { Steps } from "../../model/steps";
import { makeNarrative } from "./make-narrative";
import { makeProjectSummary } from "./make-project-summary";
import { nothing, type Making, type Naming } from "./making";
import type { SummaryAbout, SummaryRequest } from "./summary-request";

/** Makes the sheets that are asked for, under names that are asked for. */
export function* makeSummary(request: SummaryRequest, about: SummaryAbout, naming: Naming): Steps<Making> {
  yield;
  switch (request.kind) {
    case "project-summary":
      return makeProjectSummary(about, naming);
    case "narrative":
      return makeNarrative(request, about, naming);
    default:
      return nothing("charts", "这一种汇总还不能生成。");
  }
}
