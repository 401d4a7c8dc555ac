import type { Fix } from "../rules/outcome";
import { cellKey, type CellRef } from "../sheet/address";
import type { CellContent, CellEdit, Edit } from "../sheet/edit";
import { valueAt, type WorkbookSnapshot } from "../sheet/snapshot";
import type { CheckReport } from "./check-workbook";
import { withEdit } from "./with-edit";

/** Mends of one cell by more rules than this, one after another, are left for the next time. */
const MOST_ROUNDS = 4;

/**
 * The edit that carries out some mends, planned against the workbook as it was checked: each cell expects what it held
 * then. A cell that two mends would change is changed by the first.
 */
export function planEdit(title: string, fixes: readonly Fix[], workbook: WorkbookSnapshot): Edit {
  const sheets = new Map(workbook.sheets.map((sheet) => [sheet.name, sheet]));
  const cells = new Map<string, CellEdit>();
  for (const { at, value } of fixes.flatMap(({ changes }) => changes)) {
    const sheet = sheets.get(at.sheet);
    if (!sheet || cells.has(cellKey(at))) continue;
    const expected: CellContent = { value: valueAt(sheet, at) };
    cells.set(cellKey(at), { at, expected, content: { value } });
  }
  return { title, cells: [...cells.values()] };
}

/**
 * The edit that carries out every safe mend whose cells all lie within. Where two mends are of one cell, the second is
 * what the rules say once the first is done, so that one edit leaves nothing safe to mend. `check` is the check that the
 * mends come from.
 */
export function planSafe(
  title: string,
  workbook: WorkbookSnapshot,
  check: (workbook: WorkbookSnapshot) => CheckReport,
  within: (at: CellRef) => boolean,
): Edit {
  const cells = new Map<string, CellEdit>();
  let mended = workbook;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const safe = check(mended).findings.flatMap(({ fixes }) => {
      const fix = fixes.find(
        ({ safety, changes }) => safety === "safe" && changes.every(({ at }) => within(at)),
      );
      return fix ? [fix] : [];
    });
    const step = planEdit(title, safe, mended);
    if (step.cells.length === 0) break;
    for (const cell of step.cells) {
      const before = cells.get(cellKey(cell.at));
      cells.set(cellKey(cell.at), before ? { ...before, content: cell.content } : cell);
    }
    mended = withEdit(mended, step);
  }
  return { title, cells: [...cells.values()] };
}
