import { mainTable } from "../../forms/vocabulary";
import type { Cell } from "../../sheet/address";
import type { CellLook, SheetLook } from "../../sheet/look";
import type { SheetSnapshot } from "../../sheet/snapshot";
import { numberedRows, numbersColumns, serialFillings } from "../../templates/budget/serial-numbers";
import { withFillings } from "../../templates/budget/with-fillings";
import { filledIn } from "../../templates/layout/filled-in";
import { laidForm } from "../../templates/layout/laid-form";
import { sheetLook } from "../../templates/layout/sheet-look";
import { columnWidths, rowHeights } from "../../templates/layout/sizes";
import type { Form } from "../../forms/description";
import type { LaidLines } from "./form-data";

/** A table laid out as it stands among others, its cells counted from its own first row. */
export interface StackedTable {
  readonly snapshot: SheetSnapshot;
  readonly look: SheetLook;
  /** The cell of a line's figure. */
  readonly cellOf: (key: string, column: string) => Cell | undefined;
}

/** Lays out a table for a sheet that has others too. */
export function stackedTable(form: Form, lines: LaidLines, name: string): StackedTable {
  const part = mainTable(form);
  const given = lines.data.tables[part.key];
  const table = { ...given, rows: numberedRows(form, given?.rows ?? []) };
  const laid = laidForm(form, { ...lines.data, tables: { [part.key]: table } }, name);
  const above = numbersColumns(form) ? 1 : 0;
  const cells = new Map<string, Cell>();
  for (const { area, role } of laid.pieces)
    if (role.kind === "body")
      cells.set(`${role.row - above} ${role.column.key}`, { row: area.top, col: area.left });
  const widths = columnWidths(laid);
  const snapshot = withFillings(filledIn(laid, []), serialFillings(laid.snapshot, laid.pieces));
  return {
    snapshot,
    look: sheetLook(laid, [], widths, rowHeights(laid, widths)),
    cellOf: (key, column) => {
      const row = lines.rowOf.get(key);
      return row === undefined ? undefined : cells.get(`${row} ${column}`);
    },
  };
}

/** Looks of several tables as one list, with where those of each begin. */
export function joinedLooks(tables: readonly StackedTable[]): {
  readonly looks: readonly CellLook[];
  readonly starts: readonly number[];
} {
  const looks: CellLook[] = [];
  const starts = tables.map(({ look }) => {
    const start = looks.length;
    looks.push(...look.looks);
    return start;
  });
  return { looks, starts };
}
