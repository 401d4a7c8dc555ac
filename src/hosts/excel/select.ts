import type { Area, CellRef } from "../../sheet/address";
import { failed, ok, type Result } from "../../sheet/result";
import { sheetHidden, sheetMissing } from "../port-refusals";
import { addressBlocks } from "./address-blocks";
import { codeOf } from "./errors";
import type { Turn } from "./run";

/** Shows and selects a cell. */
export async function selectCell(context: Turn, { sheet: name, row, col }: CellRef): Promise<Result<void>> {
  const shown = await showSheet(context, name);
  if (!shown.ok) return shown;
  shown.value.getCell(row, col).select();
  await context.sync();
  return ok(undefined);
}

/** Shows a sheet and selects areas of it, as many as fit into one address; where only one can be selected, the first. */
export async function selectAreas(
  context: Turn,
  name: string,
  areas: readonly Area[],
  canSelectSeveral: boolean,
): Promise<Result<number>> {
  const shown = await showSheet(context, name);
  if (!shown.ok) return shown;
  const [address] = addressBlocks(canSelectSeveral ? areas : areas.slice(0, 1));
  if (address === undefined) return ok(0);
  const selected = address.split(",").length;
  (selected === 1 ? shown.value.getRange(address) : shown.value.getRanges(address)).select();
  await context.sync();
  return ok(selected);
}

async function showSheet(context: Turn, name: string): Promise<Result<Excel.Worksheet>> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(name);
  sheet.load("visibility");
  await context.sync();
  if (sheet.isNullObject) return failed("sheet-missing", sheetMissing(name));
  if (sheet.visibility !== "Visible") return failed("sheet-hidden", sheetHidden(name));
  sheet.activate();
  return ok(sheet);
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
