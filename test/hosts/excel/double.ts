import type { WorkbookSnapshot } from "../../../src/sheet/snapshot";
import { loadLibrary } from "./library";
import type { Library } from "./memory/connect";
import { createMemoryExcel, type ExcelOptions, type MemoryExcel } from "./memory/excel";
import { bookOf } from "./memory/fill-book";

/**
 * Excel in memory behind the unmodified client library.
 *
 *   const excel = createExcelDouble({ version: 20 });      // the minor version of ExcelApi; web, faults: see ExcelOptions
 *   excel.open(snapshot);
 *   Object.assign(globalThis, excel.library);               // Excel, Office, OfficeExtension, as in a pane
 *   await excel.library.Excel.run(async (context) => { … });
 *   excel.user.type("Sheet1", "A1", "12");                  // the hand of a user
 *   excel.recorder.syncs();                                 // what went over the wire, with its bytes
 *   excel.editCell(); excel.leaveCell();                    // the user is editing a cell
 *   excel.machine.failing = { name: "Merge", code: "GeneralException" };   // the next one so named fails
 *   excel.machine.book;                                     // the workbook itself, past the API
 */
export interface ExcelDouble extends MemoryExcel {
  readonly library: Library;
  /** Makes this the open workbook, without a word to anyone. */
  open(snapshot: WorkbookSnapshot): void;
}

/** Makes an Excel that runs in this process, with a library of its own. */
export function createExcelDouble(options?: ExcelOptions): ExcelDouble {
  const excel = createMemoryExcel(options);
  const library = loadLibrary(excel);
  return {
    ...excel,
    library,
    open(snapshot) {
      excel.machine.book = bookOf(snapshot);
    },
  };
}
