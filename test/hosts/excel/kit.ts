import type { SheetSnapshot, WorkbookSnapshot } from "../../../src/sheet/snapshot";
import { createExcelDouble, type ExcelDouble } from "./double";
import type { ExcelOptions } from "./memory/excel";

/** The sheet on which most tests write. */
export const SHEET = "表1";

/** An Excel with two empty sheets, the second one protected. */
export function twoSheets(options?: ExcelOptions): ExcelDouble {
  const excel = createExcelDouble(options);
  excel.open(book(SHEET, "锁住"));
  excel.machine.book.sheets[1]!.protection = { options: {}, password: "" };
  return excel;
}

/** A workbook of empty sheets. */
export function book(...names: string[]): WorkbookSnapshot {
  return { name: "测试.xlsx", sheets: names.map(emptySheet) };
}

function emptySheet(name: string): SheetSnapshot {
  return {
    name,
    origin: { row: 0, col: 0 },
    values: [],
    formulas: [],
    numberFormats: [],
    merges: [],
    hiddenRows: [],
    hiddenColumns: [],
    protected: false,
    visible: "visible",
  };
}

/** Does something in Excel, with the first sheet at hand. */
export function onSheet<T>(
  excel: ExcelDouble,
  work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>,
  name = SHEET,
): Promise<T> {
  return excel.library.Excel.run((context) => work(context.workbook.worksheets.getItem(name), context));
}

/** An error of the library with that code. */
export function withCode(code: string) {
  return expect.objectContaining({ name: "RichApi.Error", code });
}

/** Longer than an event takes from the double to a handler. */
export function moment(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 30));
}
