import { FormulaDataModel } from "@univerjs/preset-sheets-core";
import type { Cell } from "../../sheet/address";
import type { CellContent } from "../../sheet/edit";
import { cellToValue } from "./cell-data";
import type { OpenSheet } from "./grid";
import type { SheetFacts } from "./workbook-data";

/** The formula of a cell with its "=", or null; formulas that Univer shares between cells are written out. */
export function formulaOf(sheet: OpenSheet, { row, col }: Cell): string | null {
  const raw = sheet.getSheet().getCellRaw(row, col);
  if (!raw?.f && !raw?.si) return null;
  const model = sheet.getInject().get(FormulaDataModel);
  const unitId = sheet.getWorkbook().getUnitId();
  return model.getFormulaStringByCell(row, col, sheet.getSheetId(), unitId) ?? raw.f ?? null;
}

/** What a cell holds now. */
export function contentOf(sheet: OpenSheet, cell: Cell): CellContent {
  const formula = formulaOf(sheet, cell);
  return formula === null
    ? { value: cellToValue(sheet.getSheet().getCellRaw(cell.row, cell.col)) }
    : { formula };
}

/** Whether the sheet was protected in the workbook that was opened. */
export function factsOf(sheet: OpenSheet): SheetFacts {
  const custom: Partial<SheetFacts> = sheet.getCustomMetadata() ?? {};
  const hidden = custom.visible === "veryHidden" ? "veryHidden" : "hidden";
  return { protected: custom.protected === true, visible: sheet.isSheetHidden() ? hidden : "visible" };
}
