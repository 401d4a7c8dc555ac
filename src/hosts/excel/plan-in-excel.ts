import { toA1 } from "../../sheet/address";
import type { CellEdit, Edit } from "../../sheet/edit";
import { failed, type Result } from "../../sheet/result";
import { planSheets, type EditPlan } from "../port-plan";
import { STRUCTURE_PROTECTED } from "../port-refusals";
import { LONGEST_TEXT } from "./enter";
import type { ListedSheet } from "./sheets";

/** The worksheets that an edit is about. */
export type ExcelPlan = EditPlan<ListedSheet>;

/** What an edit is about, or why nothing of it can be done; nothing is written yet. */
export function planInExcel(
  edit: Edit,
  listed: readonly ListedSheet[],
  isLocked: boolean,
): Result<ExcelPlan> {
  const byName = new Map(listed.map((sheet) => [sheet.name, sheet]));
  const taken = new Set(listed.map(({ name }) => name.toLowerCase()));
  const plan = planSheets(edit, {
    find: (name) => byName.get(name),
    isProtected: (sheet) => sheet.protected,
    isTaken: (name) => taken.has(name.toLowerCase()),
  });
  if (!plan.ok) return plan;
  const { added, leaving } = plan.value;
  if (isLocked && added.length + leaving.length > 0)
    return failed("structure-protected", STRUCTURE_PROTECTED);
  const tooLong = edit.cells.find(({ content }) => lengthOf(content) > LONGEST_TEXT);
  if (tooLong) return failed("text-too-long", textTooLong(tooLong));
  return plan;
}

function lengthOf(content: CellEdit["content"]): number {
  if ("formula" in content) return 0;
  return typeof content.value === "string" ? content.value.length : 0;
}

function textTooLong({ at }: CellEdit): string {
  return `${at.sheet}!${toA1(at)} 要写的文字超过一个单元格的上限（32767 字），没有改动。请缩短后再试。`;
}
