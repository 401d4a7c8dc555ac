import { SERIAL } from "../../forms/budget-rows";
import type { Form } from "../../forms/description";
import type { RowData } from "../../forms/form-data";
import type { Piece } from "../../forms/piece";
import type { SheetSnapshot } from "../../sheet/snapshot";
import type { Filling } from "./with-fillings";

/** What stands before the numbers of the columns, in the tables that number them. */
export const COLUMN_NUMBERS = "栏次";
/** The tables whose columns are numbered as 河北 publishes them. */
const NUMBERED: ReadonlySet<string> = new Set(["T1", "T2", "T3", "T4", "T5", "T6", "T7", "T8", "T9"]);

/** Whether the columns of a form are numbered. */
export function numbersColumns(form: Form): boolean {
  return form.document === "BudgetTable" && NUMBERED.has(form.table);
}

/** The lines of a table with their 序号, below the line 栏次 where the form has one. */
export function numberedRows(form: Form, rows: readonly RowData[]): RowData[] {
  return [
    ...(numbersColumns(form) ? [{ [SERIAL]: COLUMN_NUMBERS }] : []),
    ...rows.map((row, index) => ({ [SERIAL]: String(index + 1), ...row })),
  ];
}

/** 栏次 | 1 | 2 | 3 … and 序号 as numbers, which a form's text columns have no place for. */
export function serialFillings(snapshot: SheetSnapshot, pieces: readonly Piece[]): Filling[] {
  const serials = pieces.filter(({ role }) => role.kind === "body" && role.column.key === SERIAL);
  return serials.flatMap(({ area: { top, left } }): Filling[] => {
    const at = { sheet: snapshot.name, row: top, col: left };
    const value = snapshot.values[top]?.[left] ?? null;
    if (value === null) return [];
    if (value !== COLUMN_NUMBERS) return [{ at, value: Number(value), format: "0" }];
    const cols = pieces.filter(
      ({ area, role }) => role.kind === "body" && area.top === top && area.left > left,
    );
    return cols.map(({ area }, index) => ({
      at: { ...at, col: area.left },
      value: index + 1,
      format: "0",
    }));
  });
}
