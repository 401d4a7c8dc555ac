import type { CellRef } from "../../sheet/address";
import { failed, ok, type Result } from "../../sheet/result";
import { sheetHidden, sheetMissing } from "../port-refusals";
import { codeOf } from "./errors";
import type { Turn } from "./run";

/** Shows and selects a cell. */
export async function selectCell(context: Turn, { sheet: name, row, col }: CellRef): Promise<Result<void>> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(name);
  sheet.load("visibility");
  await context.sync();
  if (sheet.isNullObject) return failed("sheet-missing", sheetMissing(name));
  if (sheet.visibility !== "Visible") return failed("sheet-hidden", sheetHidden(name));
  sheet.activate();
  sheet.getCell(row, col).select();
  await context.sync();
  return ok(undefined);
}

/** The first cell of what is selected; null where that is no cell but a picture or a chart. */
export async function selectedCell(context: Turn): Promise<Result<CellRef | null>> {
  const { areas, worksheet } = context.workbook.getSelectedRanges();
  areas.load("items/rowIndex,items/columnIndex");
  worksheet.load("name");
  try {
    await context.sync();
  } catch (error) {
    if (/^(InvalidSelection|InvalidOperation|UnsupportedSheet)$/.test(codeOf(error))) return ok(null);
    throw error;
  }
  const [first] = areas.items;
  return ok(first ? { sheet: worksheet.name, row: first.rowIndex, col: first.columnIndex } : null);
}
