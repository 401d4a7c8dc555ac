import type { SessionState } from "../../../app/session-state";
import { once } from "../../../model/remember";
import type { Document } from "../../../model/documents";
import type { WorkbookSnapshot } from "../../../sheet/snapshot";
import { withoutLongTables } from "../../../templates/long-table/documents";

const NONE: readonly Document[] = [];

const tablesOf = once((workbook: WorkbookSnapshot) =>
  once((documents: readonly Document[]) => withoutLongTables(workbook, documents)),
);

/** The tables that were read of a workbook; 一行一指标 is none, though it has the columns of one. */
export function ownTables(
  workbook: WorkbookSnapshot | undefined,
  { report }: SessionState,
): readonly Document[] {
  return workbook && report ? tablesOf(workbook)(report.reading.documents) : NONE;
}
