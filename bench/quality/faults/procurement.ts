import type { Amount } from "../../../src/model/amount";
import { hundredthsOf, money } from "../clean/money";
import { placeOf, textOf, type Book } from "../books";
import { replacedAt } from "../lists";
import { pick, whole, type Random } from "../random";
import type { RowData } from "../../../src/forms/form-data";
import { bookFault, said, type Fault, type Seed } from "./fault";

/** Faults between 部门政府采购预算 and the projects. */
export const PROCUREMENT: readonly Fault[] = [
  bookFault(
    "procurement-against-project",
    "采购的项目没有绩效目标表",
    inSomePurchase((row, random) => ({
      ...row,
      name: pick(random, [
        "会计档案数字化",
        "网络专线租赁",
        "公务用车更新",
        "党员活动室改造",
        "食堂设备更新",
      ]),
    })),
  ),
  bookFault(
    "procurement-against-project",
    "采购金额超过项目的预算数",
    inSomePurchase((row, random, book) => {
      const project = book.tables.find((table) => textOf(table, "name") === said(row, "name"));
      if (!project) return undefined;
      const more = hundredthsOf(project.data.fields["budget"] as Amount) + whole(random, 10, 9000);
      return { ...row, funds: money(more), total: money(more), general: money(more) };
    }),
  ),
];

function inSomePurchase(change: (row: RowData, random: Random, book: Book) => RowData | undefined): Seed {
  return (book, random) => {
    const at = book.tables.findIndex((table) => placeOf(table) === "procurement");
    const table = book.tables[at];
    const rows = table?.data.tables["rows"]?.rows;
    if (!table || !rows) return undefined;
    const index = whole(random, 0, rows.length - 1);
    const changed = change(rows[index]!, random, book);
    if (!changed) return undefined;
    const tables = { rows: { rows: replacedAt(rows, index, changed) } };
    const spoilt = { ...table, data: { ...table.data, tables } };
    return { ...book, tables: replacedAt(book.tables, at, spoilt) };
  };
}
