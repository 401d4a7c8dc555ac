import { ICommandService, IUndoRedoService, type ICellData } from "@univerjs/core";
import { SetRangeValuesCommand } from "@univerjs/preset-sheets-core";
import type { AppliedEdit, CellEdit, Edit, SkippedCell } from "../../sheet/edit";
import { failed, ok, type Result } from "../../sheet/result";
import { groupBySheet } from "./areas";
import { contentToChange, sameContent } from "./cell-data";
import type { OpenSheet, OpenWorkbook } from "./grid";
import { PROTECTED, sheetMissing } from "./refusals";
import { contentOf, factsOf } from "./sheet-cells";

/**
 * Writes an edit: first all cells are compared with what the edit expects, then those that still hold it are
 * written, as one step for the user's undo. Nothing is written where a sheet is missing or protected.
 */
export function writeEdit(workbook: OpenWorkbook, edit: Edit): Result<AppliedEdit> {
  const bySheet = groupBySheet(edit.cells);

  const planned: { sheet: OpenSheet; cells: CellEdit[] }[] = [];
  for (const [name, cells] of bySheet) {
    const sheet = workbook.getSheetByName(name);
    if (!sheet) return failed("sheet-missing", sheetMissing(name));
    if (factsOf(sheet).protected) return failed("sheet-protected", `工作表“${name}”没有修改：${PROTECTED}`);
    planned.push({ sheet, cells });
  }

  const skipped: SkippedCell[] = [];
  const inverse: CellEdit[] = [];
  const injector = planned[0]?.sheet.getInject();
  const batch = injector?.get(IUndoRedoService).__tempBatchingUndoRedo(workbook.getId());
  for (const { sheet, cells } of planned) {
    const fresh = cells.filter((cell) => {
      const found = contentOf(sheet, cell.at);
      const same = sameContent(found, cell.expected);
      if (!same) skipped.push({ at: cell.at, expected: cell.expected, found });
      return same;
    });
    const before = fresh.map((cell) => contentOf(sheet, cell.at));
    writeCells(sheet, fresh);
    fresh.forEach((cell, index) => {
      inverse.push({ at: cell.at, expected: contentOf(sheet, cell.at), content: before[index]! });
    });
  }
  batch?.dispose();
  return ok({
    changed: inverse.length,
    skipped,
    inverse: { title: `撤销：${edit.title}`, cells: inverse.reverse() },
  });
}

function writeCells(sheet: OpenSheet, cells: readonly CellEdit[]): void {
  const first = cells[0]?.at;
  if (!first) return;
  const changes: Record<number, Record<number, ICellData>> = {};
  for (const { at, content } of cells) (changes[at.row] ??= {})[at.col] = contentToChange(content);
  const written = sheet
    .getInject()
    .get(ICommandService)
    .syncExecuteCommand(SetRangeValuesCommand.id, {
      unitId: sheet.getWorkbook().getUnitId(),
      subUnitId: sheet.getSheetId(),
      // Any range: without one the command would ask for a selection, which an unseen sheet has not.
      range: { startRow: first.row, startColumn: first.col, endRow: first.row, endColumn: first.col },
      value: changes,
    });
  if (!written) throw new Error(`Univer refused to write ${cells.length} cells of ${sheet.getSheetName()}`);
}
