import { readFileSync } from "node:fs";
import { readXlsx } from "../../../src/hosts/xlsx/read-workbook";
import type { SheetSnapshot, WorkbookSnapshot } from "../../../src/sheet/snapshot";

/** The 预算明细 that the published tables of 昌黎 were summed up from. */
export const LEDGER = "预算明细";

/** The workbook with that ledger and nothing else. */
export function ledgerWorkbook(): WorkbookSnapshot {
  const bytes = new Uint8Array(readFileSync("assets/samples/昌黎县2023-预算明细.xlsx"));
  const read = readXlsx("昌黎县2023-预算明细.xlsx", bytes);
  if (!read.ok) throw new Error(read.problem.message);
  return read.value.snapshot;
}

/** A workbook with a cell that says something else. */
export function withValue(
  workbook: WorkbookSnapshot,
  sheet: string,
  { row, col }: { readonly row: number; readonly col: number },
  value: string | number,
): WorkbookSnapshot {
  const change = (snapshot: SheetSnapshot): SheetSnapshot => ({
    ...snapshot,
    values: snapshot.values.map((line, y) =>
      y + snapshot.origin.row === row
        ? line.map((each, x) => (x + snapshot.origin.col === col ? value : each))
        : line,
    ),
  });
  return {
    ...workbook,
    sheets: workbook.sheets.map((each) => (each.name === sheet ? change(each) : each)),
  };
}
