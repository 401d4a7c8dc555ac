import type { Edit } from "../sheet/edit";
import { followedFormulas, mapOfRows, movedSheet } from "../sheet/moved-sheet";
import { partedEdit } from "../sheet/sheet-change";
import { planSheet, type SheetPlan } from "../sheet/sheet-plan";
import type { SheetSnapshot, WorkbookSnapshot } from "../sheet/snapshot";
import { withCells } from "../sheet/with-cells";

/**
 * The workbook with an edit applied to it, as a host would apply it where nothing has become stale; a sheet that a host
 * would leave as it is, for rows or merges that do not fit, is left here too. Formulas follow the cells that they read,
 * but nothing is computed: a formula keeps the value that stood in its cell.
 */
export function withEdit(workbook: WorkbookSnapshot, edit: Edit): WorkbookSnapshot {
  const { shaped, plain } = partedEdit(edit);
  const gone = new Set(edit.removed?.map(({ snapshot }) => snapshot.name));
  const staying = workbook.sheets.filter(({ name }) => !gone.has(name));
  const plans = new Map<string, SheetPlan>();
  for (const change of shaped) {
    const sheet = staying.find(({ name }) => name === change.sheet);
    const plan = sheet && planSheet(sheet, change);
    if (plan && "moves" in plan) plans.set(change.sheet, plan);
  }
  const sheets = staying.map((sheet) => {
    const plan = plans.get(sheet.name);
    const moved = followed(plan ? movedSheet(sheet, plan.moves) : sheet, plans);
    if (plan) return { ...withCells(moved, plan.change.cells), merges: plan.after.merges };
    return withCells(
      moved,
      plain.filter(({ at }) => at.sheet === sheet.name),
    );
  });
  return { ...workbook, sheets: [...sheets, ...(edit.added ?? []).map(({ snapshot }) => snapshot)] };
}

function followed(sheet: SheetSnapshot, plans: ReadonlyMap<string, SheetPlan>): SheetSnapshot {
  return [...plans].reduce(
    (moved, [name, { moves }]) => followedFormulas(moved, mapOfRows(name, moves)),
    sheet,
  );
}
