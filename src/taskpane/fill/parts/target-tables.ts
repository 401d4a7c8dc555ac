import type { DepartmentTarget, Document, ProjectTarget } from "../../../model/documents";
import { tableAt } from "../../audit/scope";
import type { CellRef } from "../../../sheet/address";

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

/** The table that the cursor stands in or beside; undefined where its sheet holds none. */
export function tableHere(
  documents: readonly Document[],
  selection: CellRef | undefined,
): Document | undefined {
  return selection && tableAt(documents, selection);
}

/** Tells a table from the others of its workbook. */
export function tableKey({ source }: Document): string {
  return `${source.sheet}\u001f${source.area.top}\u001f${source.area.left}`;
}
