import { madeSheets } from "../../summaries/made/made-sheets";
import type { UnitFile } from "../../summaries/units/unit-file";
import type { SummaryAbout } from "./summary-request";

/** The workbook itself as one of the files that are put together, without what was made in it. */
export function ownFile({ workbook, report }: SummaryAbout): UnitFile {
  const made = new Set(madeSheets(workbook).map(({ sheet }) => sheet));
  const isOwn = ({ source }: { readonly source: { readonly sheet: string } }): boolean =>
    !made.has(source.sheet);
  const { documents, ledgers } = report.reading;
  return {
    name: workbook.name,
    workbook,
    documents: documents.filter(isOwn),
    ledgers: ledgers.filter(isOwn),
  };
}
