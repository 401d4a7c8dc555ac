import { groupBySheet } from "../../sheet/areas";
import { toA1 } from "../../sheet/address";
import type { CellEdit, Edit, NewSheet } from "../../sheet/edit";
import { failed, ok, type Result } from "../../sheet/result";
import { PROTECTED, sheetMissing, sheetTaken, STRUCTURE_PROTECTED } from "../port-refusals";
import { LONGEST_TEXT } from "./enter";
import type { ListedSheet } from "./sheets";

/** The worksheets that an edit is about. */
export interface EditPlan {
  readonly sheets: readonly (readonly [ListedSheet, readonly CellEdit[]])[];
  readonly leaving: readonly (readonly [ListedSheet, NewSheet])[];
  readonly added: readonly NewSheet[];
}

/** What an edit is about, or why nothing of it can be done; nothing is written yet. */
export function planEdit(edit: Edit, listed: readonly ListedSheet[], isLocked: boolean): Result<EditPlan> {
  const { cells, added = [], removed = [] } = edit;
  const byName = new Map(listed.map((sheet) => [sheet.name, sheet]));
  const sheets: [ListedSheet, CellEdit[]][] = [];
  for (const [name, edits] of groupBySheet(cells)) {
    const sheet = byName.get(name);
    if (!sheet) return failed("sheet-missing", sheetMissing(name));
    if (sheet.protected) return failed("sheet-protected", `工作表“${name}”没有修改：${PROTECTED}`);
    sheets.push([sheet, edits]);
  }
  const leaving: [ListedSheet, NewSheet][] = [];
  for (const expected of removed) {
    const sheet = byName.get(expected.snapshot.name);
    if (!sheet) return failed("sheet-missing", sheetMissing(expected.snapshot.name));
    leaving.push([sheet, expected]);
  }
  const taken = new Set(listed.map(({ name }) => name.toLowerCase()));
  for (const { snapshot } of added) {
    if (taken.has(snapshot.name.toLowerCase())) return failed("sheet-taken", sheetTaken(snapshot.name));
  }
  if (isLocked && added.length + removed.length > 0)
    return failed("structure-protected", STRUCTURE_PROTECTED);
  const tooLong = cells.find(({ content }) => lengthOf(content) > LONGEST_TEXT);
  if (tooLong) return failed("text-too-long", textTooLong(tooLong));
  return ok({ sheets, leaving, added });
}

function lengthOf(content: CellEdit["content"]): number {
  if ("formula" in content) return 0;
  return typeof content.value === "string" ? content.value.length : 0;
}

function textTooLong({ at }: CellEdit): string {
  return `${at.sheet}!${toA1(at)} 要写的文字超过一个单元格的上限（32767 字），没有改动。请缩短后再试。`;
}
