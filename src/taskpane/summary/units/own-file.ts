import type { SummaryAbout } from "../../../app/summaries/summary-request";
import type { UnitFile } from "../../../summaries/units/unit-file";

/** The open workbook as one of the files that are put together, without the sheets that were made. */
export function ownFile({ workbook, report }: SummaryAbout, made: ReadonlySet<string>): UnitFile {
  const { documents, ledgers } = report.reading;
  const isOwn = ({ source }: { readonly source: { readonly sheet: string } }): boolean =>
    !made.has(source.sheet);
  return {
    name: workbook.name,
    workbook,
    documents: documents.filter(isOwn),
    ledgers: ledgers.filter(isOwn),
  };
}
