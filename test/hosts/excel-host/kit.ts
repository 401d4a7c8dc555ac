import { createExcelHost } from "../../../src/hosts/excel/excel-host";
import type { Host } from "../../../src/hosts/port";
import type { CellValue, SheetSnapshot, WorkbookSnapshot } from "../../../src/sheet/snapshot";
import { sheetOf as plainSheet } from "../../forms/table-sheet";
import { createExcelDouble, type ExcelDouble } from "../excel/double";
import type { ExcelOptions } from "../excel/memory/excel";

/** An Excel in memory with a workbook open in it, and the host on it. */
export interface OpenExcel {
  readonly excel: ExcelDouble;
  readonly host: Host;
}

let opened: ExcelDouble[] = [];

afterEach(async () => {
  // The library lets go of ranges behind its answers.
  for (const excel of opened) await excel.quiet();
  opened = [];
  for (const name of ["Excel", "Office", "OfficeExtension"]) Reflect.deleteProperty(globalThis, name);
});

/** Opens a workbook in an Excel of that version, whose library takes the place of the one in the page. */
export function openInExcel(workbook: WorkbookSnapshot, options: ExcelOptions = {}): OpenExcel {
  const excel = createExcelDouble(options);
  opened.push(excel);
  excel.open(workbook);
  Object.assign(globalThis, excel.library);
  return { excel, host: createExcelHost() };
}

/** A workbook of these sheets. */
export function workbookOf(...sheets: readonly SheetSnapshot[]): WorkbookSnapshot {
  return { name: "测试.xlsx", sheets };
}

/** A plain sheet; facts that differ are given last. */
export function sheetOf(
  name: string,
  values: readonly (readonly CellValue[])[],
  facts: Partial<SheetSnapshot> = {},
): SheetSnapshot {
  return { ...plainSheet(name, values), ...facts };
}

/** A block of things, each made from its place. */
export function block<T>(height: number, width: number, make: (row: number, col: number) => T): T[][] {
  return Array.from({ length: height }, (_, row) =>
    Array.from({ length: width }, (_unused, col) => make(row, col)),
  );
}
