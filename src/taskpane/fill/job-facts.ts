import type { SessionState } from "../../app/session-state";
import { documentTitle, type Document } from "../../model/documents";
import type { WorkbookSnapshot } from "../../sheet/snapshot";
import { tableAt } from "../audit/scope";
import type { FillJob } from "./jobs";

/** What a job would work on in this workbook, as the list of jobs tells it; undefined where it needs nothing. */
export function jobFact(
  job: FillJob,
  session: SessionState,
  _workbook: WorkbookSnapshot | undefined,
): string | undefined {
  switch (job) {
    case "complete":
    case "roll":
      return underCursor(session);
    case "long-table":
      return projectTables(session);
    default:
      return undefined;
  }
}

function underCursor({ report, selection }: SessionState): string {
  const table = report && selection && tableAt(report.reading.documents.filter(isTarget), selection);
  return table ? `光标所在：${documentTitle(table)}` : "先把光标放到一张绩效目标表里";
}

function projectTables({ report }: SessionState): string {
  const count = report?.reading.documents.filter(({ kind }) => kind === "ProjectTarget").length ?? 0;
  return count > 0 ? `工作簿里有 ${count} 张项目表` : "工作簿里还没有项目表";
}

function isTarget({ kind }: Document): boolean {
  return kind === "ProjectTarget" || kind === "DepartmentTarget";
}
