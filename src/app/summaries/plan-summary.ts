import type { Steps } from "../../model/steps";
import type { SheetSnapshot } from "../../sheet/snapshot";
import { KIND_NAMES } from "../../summaries/made/kind-names";
import { recordEdit } from "../../summaries/made/record-edit";
import { freeSheetName } from "../../templates/sheet-name";
import { makeSummary } from "./make-summary";
import type { Making, Naming } from "./making";
import type { SummaryAbout, SummaryPlan, SummaryRequest } from "./summary-request";

/** What a request would make of a workbook, on sheets of their own, with their lines on 汇总来源; nothing is changed yet. */
export function* planSummary(request: SummaryRequest, about: SummaryAbout): Steps<SummaryPlan> {
  const made = yield* makeSummary(request, about, freeNames(about.workbook.sheets));
  const title = `生成${KIND_NAMES[request.kind]}`;
  const remarks = byWeight(made.remarks);
  if (made.sheets.length === 0) return { edit: { title, cells: [] }, sheets: [], remarks };
  const added = made.sheets.map(({ sheet }) => sheet);
  const whole = {
    ...about.workbook,
    sheets: [...about.workbook.sheets, ...added.map(({ snapshot }) => snapshot)],
  };
  const record = recordEdit(whole, recordsOf(made, about.today));
  return {
    edit: { title, cells: record.cells, added: [...added, ...(record.added ?? [])] },
    sheets: added.map(({ snapshot }) => snapshot.name),
    remarks,
  };
}

/** What 汇总来源 is to say of what was made. */
export function recordsOf({ sheets, from, options, recipe }: Making, date: string) {
  return sheets.map(({ part, sheet }) => ({ made: sheet, from, options, date, recipe: recipe(part) }));
}

/** Names that no sheet has, nor any that was given before. */
function freeNames(sheets: readonly SheetSnapshot[]): Naming {
  const taken = sheets.map(({ name }) => name);
  return (wanted) => {
    const name = freeSheetName(taken, wanted);
    taken.push(name);
    return name;
  };
}

/** Remarks as the user should read them: gravest first, else as they came. */
export function byWeight(remarks: SummaryPlan["remarks"]): SummaryPlan["remarks"] {
  return [
    ...remarks.filter(({ weight }) => weight === "problem"),
    ...remarks.filter(({ weight }) => weight === "note"),
  ];
}
