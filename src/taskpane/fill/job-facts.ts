import { useMemo } from "react";
import type { SessionState } from "../../app/session-state";
import { documentTitle } from "../../model/documents";
import type { WorkbookSnapshot } from "../../sheet/snapshot";
import { readProjectLists } from "../../templates/project-list/read-lists";
import type { FillJob } from "./jobs";
import { ownTables } from "./parts/own-tables";
import { isProject, isTargetTable, tableHere } from "./parts/target-tables";

/** What jobs would work on in this workbook, as the list of jobs tells it; those that need nothing are left out. */
export function useJobFacts(
  session: SessionState,
  workbook: WorkbookSnapshot | undefined,
): Readonly<Partial<Record<FillJob, string>>> {
  const tables = ownTables(workbook, session);
  const listed = useMemo(() => {
    const lists = workbook ? readProjectLists(workbook, tables) : [];
    return lists.reduce((sum, { lines }) => sum + lines.length, 0);
  }, [workbook, tables]);
  if (!session.report || !workbook) return {};
  const here = tableHere(tables.filter(isTargetTable), session.selection);
  const underCursor = here ? `光标所在：${documentTitle(here)}` : "先把光标放到一张绩效目标表里";
  const projects = tables.filter(isProject).length;
  return {
    batch: listed > 0 ? `清单里有 ${listed} 个项目` : "还没有项目清单",
    complete: underCursor,
    roll: underCursor,
    "long-table": projects > 0 ? `工作簿里有 ${projects} 张项目表` : "工作簿里还没有项目表",
  };
}
