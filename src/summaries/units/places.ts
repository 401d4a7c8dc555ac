import { toA1, type CellRef } from "../../sheet/address";
import { tableWords } from "../../relations/vocabulary";
import type { BudgetTable } from "../../model/documents";
import type { UnitTable } from "./unit-table";

/** A cell of a file in words: “甲.xlsx”工作表“收支总表”B6. */
export function placeText(file: string, at: CellRef): string {
  return `“${file}”工作表“${at.sheet}”${toA1(at)}`;
}

/** A unit's table in words: “就业服务中心”的支出总表. */
export function tableText({ unit, table }: Pick<UnitTable, "unit" | "table">): string {
  return `“${unit}”的${tableWords(table.table).short}`;
}

/** Where a table begins. */
export function startOf({ source: { sheet, area } }: BudgetTable): CellRef {
  return { sheet, row: area.top, col: area.left };
}

/** The first few of some names, and how many there are: 甲、乙、丙等 12 个. */
export function fewOf(names: readonly string[], most = 5, measure = "个"): string {
  const shown = names.slice(0, most).join("、");
  return names.length > most ? `${shown}等 ${names.length} ${measure}` : shown;
}
