import { SERIAL } from "../../forms/budget-rows";
import type { FormValue, RowData } from "../../forms/form-data";
import { mainTable } from "../../forms/vocabulary";
import { numberInUnit } from "../../model/amount";
import { decimalToNumber } from "../../model/decimal";
import type { BudgetTable } from "../../model/documents";
import type { CellRef } from "../../sheet/address";
import { COLUMN_NUMBERS, numberedRows, numbersColumns } from "../../templates/budget/serial-numbers";
import { laidForm, type LaidForm } from "../../templates/layout/laid-form";
import { laidDocument } from "./laid-document";
import type { FilledTable } from "./filled-table";

/** A filled table on its sheet, and as the reader sees it. */
export interface LaidTable<T extends FilledTable> {
  readonly table: T;
  readonly laid: LaidForm;
  /** What will be read back of it; undefined for what is no budget table. */
  readonly document: BudgetTable | undefined;
  /** The places for figures, blank ones too. */
  readonly figures: readonly FigurePlace[];
}

/** A place for a figure. */
export interface FigurePlace {
  readonly at: CellRef;
  /** The index of its line in the data of the table. */
  readonly row: number;
  readonly column: string;
  /** Otherwise it is a number of things. */
  readonly isMoney: boolean;
  /** In millionths of the unit that it stands in, so that figures add up exactly; 0 where it is blank. */
  readonly exact: number;
  /** What stands in the cell; null where it is blank. */
  readonly value: number | null;
}

/** Lays a table out. */
export function laidTable<T extends FilledTable>(table: T): LaidTable<T> {
  const { form, name } = table;
  const { key } = mainTable(form);
  const given = table.data.tables[key];
  const rows = (given?.rows ?? []).map(withoutNoughts);
  const data = {
    ...table.data,
    tables: {
      ...table.data.tables,
      [key]: { ...given, rows: numberedRows(form, rows).map(withoutLoneNumber) },
    },
  };
  const laid = laidForm(form, data, name);
  const above = numbersColumns(form) ? 1 : 0;
  const figures = laid.pieces.flatMap(({ area, role }): FigurePlace[] => {
    if (role.kind !== "body" || role.table !== key || role.row < above) return [];
    const { column } = role;
    if (column.type !== "amount" && column.type !== "number") return [];
    const row = role.row - above;
    const at = { sheet: name, row: area.top, col: area.left };
    return [
      {
        at,
        row,
        column: column.key,
        isMoney: column.type === "amount",
        ...figureOf(rows[row]?.[column.key]),
      },
    ];
  });
  return { table, laid, figures, document: laidDocument(laid) };
}

/** A blank line is not numbered. */
function withoutLoneNumber(row: RowData): RowData {
  return Object.keys(row).length === 1 && row[SERIAL] !== COLUMN_NUMBERS ? {} : row;
}

/** Published tables leave noughts blank. */
function withoutNoughts(row: Readonly<Record<string, FormValue>>): Record<string, FormValue> {
  return Object.fromEntries(
    Object.entries(row).filter(
      ([, value]) => !(typeof value === "object" && "fen" in value && value.fen === 0),
    ),
  );
}

function figureOf(value: FormValue | undefined): Pick<FigurePlace, "exact" | "value"> {
  if (typeof value !== "object" || value instanceof Array || !("fen" in value || "digits" in value))
    return { exact: 0, value: null };
  const number = "fen" in value ? numberInUnit(value) : decimalToNumber(value);
  return { exact: Math.round(number * 1_000_000), value: number };
}
