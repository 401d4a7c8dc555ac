import { columnName } from "../../sheet/address";

/** Rows or columns that follow each other and are alike. */
interface Run<T> {
  readonly from: number;
  to: number;
  readonly value: T;
}

/** Rows or columns with what is said of them, as runs of those that follow each other and are alike. */
export function runsOf<T>(lines: readonly (readonly [line: number, value: T])[]): Run<T>[] {
  const runs: Run<T>[] = [];
  for (const [line, value] of [...lines].sort(([a], [b]) => a - b)) {
    const last = runs.at(-1);
    if (last && last.to + 1 === line && last.value === value) last.to = line;
    else runs.push({ from: line, to: line, value });
  }
  return runs;
}

/** Whole rows of a sheet. */
export function rowsOf(sheet: Excel.Worksheet, from: number, to: number): Excel.Range {
  return sheet.getRange(`${from + 1}:${to + 1}`);
}

/** Whole columns of a sheet. */
export function columnsOf(sheet: Excel.Worksheet, from: number, to: number): Excel.Range {
  return sheet.getRange(`${columnName(from)}:${columnName(to)}`);
}
