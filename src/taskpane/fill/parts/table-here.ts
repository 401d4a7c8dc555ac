import type { SessionState } from "../../../app/session-state";
import type { Document } from "../../../model/documents";
import { tableAt } from "../../audit/scope";

/** The table that the cursor stands in or beside; undefined where its sheet holds none. */
export function tableHere({ report, selection }: SessionState): Document | undefined {
  if (!report || !selection) return undefined;
  return tableAt(report.reading.documents, selection);
}
