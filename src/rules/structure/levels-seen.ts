import type { DepartmentTarget, ProjectTarget } from "../../model/documents";
import type { RuleContext } from "../define-rule";
import { gateColumns } from "../gate";

/**
 * Whether the level names of all indicators are there to look at; says why where they are not. For rules that claim
 * that something is missing: they must see the lines, too, whose names cannot be read.
 */
export function levelsSeen(table: ProjectTarget | DepartmentTarget, context: RuleContext): boolean {
  const obstacle = gateColumns(table.columns, { reads: ["level2"], optional: ["level1"] });
  if (obstacle?.kind === "notApplicable") context.notApplicable(obstacle.because);
  else if (obstacle) context.unseen(obstacle.because);
  else if (table.indicators.length === 0) context.unseen("表里一条指标也没有");
  else return true;
  return false;
}
