import { ICommandService, IUndoRedoService, type ICellData } from "@univerjs/core";
import { SetRangeValuesCommand } from "@univerjs/preset-sheets-core";
import type { AppliedEdit, CellContent, CellEdit, Edit, NewSheet, SkippedCell } from "../../sheet/edit";
import { ok, type Result } from "../../sheet/result";
import { sameContent } from "../../sheet/same-sheet";
import { planEach } from "../../sheet/plan-each";
import { plansBack } from "../../sheet/sheet-inverse";
import type { SheetSnapshot } from "../../sheet/snapshot";
import { contentToChange } from "./cell-data";
import type { OpenSheet, OpenWorkbook } from "./grid";
import { planSheets } from "../port-plan";
import { readSheet } from "./read-grid";
import { shapeGrid } from "./shape-grid";
import { contentOf, factsOf } from "./sheet-cells";
import { addSheet, removeSheet } from "./whole-sheets";

/**
 * Writes an edit: first all cells are compared with what the edit expects, then those that still hold it are
 * written, as one step for the user's undo. Nothing is written where a sheet is missing, protected or in the way.
 */
export function writeEdit(workbook: OpenWorkbook, edit: Edit): Result<AppliedEdit> {
  const planned = planSheets(edit, {
    find: (name) => workbook.getSheetByName(name),
    isProtected: (sheet) => factsOf(sheet).protected,
    isTaken: (name) => workbook.getSheetByName(name) !== null,
  });
  if (!planned.ok) return planned;
  const injector = workbook.getActiveSheet().getInject();
  const batch = injector.get(IUndoRedoService).__tempBatchingUndoRedo(workbook.getId());
  const { plans, skipped, refused } = planEach(planned.value.shaped, readSheet);
  const before = plans.length === 0 ? [] : snapshotsOf(workbook);
  const fresh = planned.value.sheets.map(([sheet, edits]) => freshCells(sheet, edits, skipped));
  for (const [sheet, plan] of plans) {
    shapeGrid(workbook, sheet, plan);
    writeCells(sheet, plan.change.cells);
  }
  const cells = fresh.flatMap(writeFresh);
  const kept: string[] = [];
  const removed: NewSheet[] = [];
  for (const [sheet, expected] of planned.value.leaving) {
    if (removeSheet(workbook, sheet, expected)) removed.push(expected);
    else kept.push(expected.snapshot.name);
  }
  const added = planned.value.added.map((sheet) => addSheet(workbook, sheet));
  batch.dispose();
  const shapes = plans.map(([, plan]) => plan);
  const back = plansBack(shapes, before, shapes.length === 0 ? [] : snapshotsOf(workbook));
  return ok({
    changed: cells.length + plans.reduce((sum, [, { change }]) => sum + change.cells.length, 0),
    skipped,
    kept,
    ...(refused.length > 0 && { refused }),
    inverse: {
      title: `撤销：${edit.title}`,
      ...back,
      cells: [...cells.reverse(), ...back.cells],
      added: removed,
      removed: added,
    },
  });
}

function snapshotsOf(workbook: OpenWorkbook): SheetSnapshot[] {
  return workbook.getSheets().map(readSheet);
}

/** Cells of a sheet that hold what was expected, and what that is. */
interface FreshCells {
  readonly sheet: OpenSheet;
  readonly cells: readonly CellEdit[];
  readonly before: readonly CellContent[];
}

function freshCells(sheet: OpenSheet, cells: readonly CellEdit[], skipped: SkippedCell[]): FreshCells {
  const fresh = cells.filter((cell) => {
    const found = contentOf(sheet, cell.at);
    const same = sameContent(found, cell.expected);
    if (!same) skipped.push({ at: cell.at, expected: cell.expected, found });
    return same;
  });
  return { sheet, cells: fresh, before: fresh.map((cell) => contentOf(sheet, cell.at)) };
}

/** Writes cells, and gives the edits that take it back. */
function writeFresh({ sheet, cells, before }: FreshCells): CellEdit[] {
  writeCells(sheet, cells);
  return cells.map(({ at }, index) => ({ at, expected: contentOf(sheet, at), content: before[index]! }));
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
