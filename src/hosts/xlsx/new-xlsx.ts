import type { NewSheet } from "../../sheet/edit";
import { blankPackage } from "./blank-package";
import { addSheets, type SheetsAdded } from "./whole-sheets";

/** A file that was made, and what it has no place for. */
export interface NewFile extends SheetsAdded {
  readonly bytes: Uint8Array;
}

/** A fresh workbook of these sheets, the same bytes for the same sheets. */
export function newXlsx(sheets: readonly NewSheet[]): Uint8Array {
  return newXlsxFile(sheets).bytes;
}

/** The same, with sentences on what the file has no place for. One sheet at least must be visible. */
export function newXlsxFile(sheets: readonly NewSheet[]): NewFile {
  const active = sheets.findIndex(({ snapshot }) => snapshot.visible === "visible");
  if (active < 0) throw new Error("no visible sheet");
  const draft = blankPackage(active);
  const { leftOut } = addSheets(draft, sheets);
  return { bytes: draft.save(), leftOut };
}
