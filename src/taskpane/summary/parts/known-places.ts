import type { WorkbookSnapshot } from "../../../sheet/snapshot";
import type { SummaryRemark } from "../../../summaries/summary-remark";

/** Remarks without ways to sheets that are yet to be made. */
export function withKnownPlaces(
  remarks: readonly SummaryRemark[],
  { sheets }: WorkbookSnapshot,
): readonly SummaryRemark[] {
  const names = new Set(sheets.map(({ name }) => name));
  return remarks.map((remark) =>
    remark.at && !names.has(remark.at.sheet) ? { text: remark.text, weight: remark.weight } : remark,
  );
}
