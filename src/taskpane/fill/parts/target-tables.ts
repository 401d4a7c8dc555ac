import type { CheckReport } from "../../../app/check-workbook";
import type { DepartmentTarget, Document, ProjectTarget } from "../../../model/documents";
import type { Scope } from "../../audit/scope";

/** A table with goals and indicators that can be filled. */
export type TargetTable = ProjectTarget | DepartmentTarget;

/** Whether a document is such a table. */
export function isTargetTable(document: Document | undefined): document is TargetTable {
  return document?.kind === "ProjectTarget" || document?.kind === "DepartmentTarget";
}

/** Whether a document is a 项目绩效目标表. */
export function isProject(document: Document | undefined): document is ProjectTarget {
  return document?.kind === "ProjectTarget";
}

/** The tables of a kind that are in scope: the one under the cursor, or all of the workbook. */
export function tablesInScope<T extends Document>(
  report: CheckReport | undefined,
  scope: Scope,
  here: Document | undefined,
  isMeant: (document: Document | undefined) => document is T,
): readonly T[] {
  if (scope === "table") return isMeant(here) ? [here] : [];
  return report?.reading.documents.filter(isMeant) ?? [];
}

/** Tells a table from the others of its workbook. */
export function tableKey({ source }: Document): string {
  return `${source.sheet}\u001f${source.area.top}\u001f${source.area.left}`;
}
