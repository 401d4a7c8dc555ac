import { Direction, ICommandService, type ICellData, type IRange } from "@univerjs/core";
import {
  InsertRowByRangeCommand,
  RemoveRowByRangeCommand,
  SetRowHeightCommand,
} from "@univerjs/preset-sheets-core";
import { mapOfRows } from "../../sheet/moved-sheet";
import type { RowsCome, RowsGo } from "../../sheet/row-moves";
import type { SheetPlan } from "../../sheet/sheet-plan";
import type { OpenSheet, OpenWorkbook } from "./grid";
import { setMerges } from "./grid-merges";
import { widenRules } from "./grid-rules";
import { moveExtras } from "./whole-sheets";

/** Lets rows of a sheet come and go, and gives it its merged areas; contents come later. */
export function shapeGrid(workbook: OpenWorkbook, sheet: OpenSheet, plan: SheetPlan): void {
  const { moves, after } = plan;
  const models = moves.come.map((come) => modelOf(sheet, plan, come));
  // From below, so that each stands where it is counted before the edit.
  [...moves.come].reverse().forEach((come, index) => insertRows(sheet, come, models.at(-1 - index)!));
  moves.come.forEach((come, index) => setHeight(sheet, come, models[index]!));
  for (const come of moves.come) widenRules(sheet, come);
  if (moves.go.length > 0) whileShown(workbook, sheet, () => removeRows(sheet, moves.go));
  setMerges(sheet, after.merges);
  moveExtras(sheet, mapOfRows(plan.change.sheet, moves));
}

/** How the row is that new rows are like. */
interface RowModel {
  readonly height: number;
  readonly styles: Readonly<Record<number, ICellData["s"]>>;
}

function modelOf(sheet: OpenSheet, { moves }: SheetPlan, { like }: RowsCome): RowModel {
  const model = sheet.getSheet();
  // Rows are still where they were.
  const row = like - moves.come.filter(({ from }) => from < like).reduce((sum, { count }) => sum + count, 0);
  const styles: Record<number, ICellData["s"]> = {};
  for (let col = 0; col < model.getColumnCount(); col++) {
    const style = model.getCellRaw(row, col)?.s;
    if (style !== undefined && style !== null) styles[col] = style;
  }
  return { height: model.getRowHeight(row), styles };
}

function insertRows(sheet: OpenSheet, { before, count }: RowsCome, { styles }: RowModel): void {
  const dressed = Object.fromEntries(Object.entries(styles).map(([col, s]) => [col, { s }]));
  const cellValue: Record<number, Record<string, ICellData>> = {};
  for (let row = before; row < before + count; row++) cellValue[row] = structuredClone(dressed);
  const range = rowsAt(sheet, before, count);
  execute(sheet, InsertRowByRangeCommand.id, { range, direction: Direction.UP, cellValue });
}

function removeRows(sheet: OpenSheet, go: readonly RowsGo[]): void {
  for (const { from, count } of [...go].reverse())
    execute(sheet, RemoveRowByRangeCommand.id, { range: rowsAt(sheet, from, count) });
}

/** Whatever sheet rows are taken out of, Univer lets the formulas and merged areas of the shown one follow. */
function whileShown(workbook: OpenWorkbook, sheet: OpenSheet, act: () => void): void {
  const shown = workbook.getActiveSheet();
  const range = workbook.getActiveRange();
  if (shown.getSheetId() === sheet.getSheetId()) return act();
  sheet.activate();
  try {
    act();
  } finally {
    shown.activate();
    range?.activate();
  }
}

function setHeight(sheet: OpenSheet, { from, count }: RowsCome, { height }: RowModel): void {
  if (height <= 0) return;
  execute(sheet, SetRowHeightCommand.id, { ranges: [rowsAt(sheet, from, count)], value: height });
}

function rowsAt(sheet: OpenSheet, from: number, count: number): IRange {
  const endColumn = sheet.getSheet().getColumnCount() - 1;
  return { startRow: from, endRow: from + count - 1, startColumn: 0, endColumn };
}

function execute(sheet: OpenSheet, id: string, params: object): void {
  const target = { unitId: sheet.getWorkbook().getUnitId(), subUnitId: sheet.getSheetId() };
  const done = sheet
    .getInject()
    .get(ICommandService)
    .syncExecuteCommand(id, { ...target, ...params });
  if (!done) throw new Error(`Univer refused ${id}`);
}
