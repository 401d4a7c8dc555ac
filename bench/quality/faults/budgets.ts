import type { RowData } from "../../../src/forms/form-data";
import { withoutField, type Book } from "../books";
import { insertedAt, replacedAt } from "../lists";
import { pick, whole, type Random } from "../random";
import { inSomeTable, linesOf, withLines, withOtherAmount, type BudgetForm } from "./budget-tables";
import { said, type Fault } from "./fault";
import { placesOf, put, retouched } from "./sheet-cells";

const CODED: readonly BudgetForm[] = ["income", "expenditure", "general-expenditure"];
const WITH_CODES: readonly BudgetForm[] = [...CODED, "basic-expenditure"];
const NINE: readonly BudgetForm[] = [...WITH_CODES, "balance", "fiscal-balance", "three-publics"];
const OTHER_NAMES = ["行政支出", "其他资金", "专项业务", "综合经费"];

/** Faults of single budget tables, relations apart. */
export const BUDGETS: readonly Fault[] = [
  {
    rule: "code-name-mismatch",
    what: "科目名称写成别的",
    seed: inSomeLine(WITH_CODES, /^\d{5,7}$/, (rows, at, random) =>
      replacedAt(rows, at, { ...rows[at], name: pick(random, OTHER_NAMES) }),
    ),
  },
  {
    rule: "code-parent-missing",
    what: "漏了一个款",
    seed: inSomeLine(CODED, /^\d{5}$/, (rows, at) => rows.filter((_, index) => index !== at)),
  },
  {
    rule: "code-level-double-counted",
    what: "合计把类、款、项都加了进去",
    seed: (book, random) =>
      inSomeTable(book, random, CODED, (table) =>
        withOtherAmount(
          table,
          random,
          (row) => said(row, "name") === "合计",
          ["total"],
          (fen) => fen * 3,
        ),
      ),
  },
  {
    rule: "negative-amount",
    what: "支出写成负数",
    seed: (book, random) =>
      inSomeTable(book, random, ["expenditure", "general-expenditure", "basic-expenditure"], (table) =>
        withOtherAmount(
          table,
          random,
          (row) => said(row, "code") !== "",
          ["total"],
          (fen) => -fen,
        ),
      ),
  },
  {
    rule: "empty-table-note",
    what: "空表没有注",
    seed: (book, random) =>
      inSomeTable(book, random, ["capital-expenditure", "fund-expenditure"], (table) =>
        table.data.fields["note"] === undefined ? undefined : withoutField(table, "note"),
      ),
  },
  {
    rule: "table-name",
    what: "表名少了“性”字",
    seed: (book, random) =>
      inSomeTable(book, random, ["fund-expenditure"], (table) =>
        retouched(table, (sheet) => {
          const [title] = placesOf(
            sheet,
            (value) => typeof value === "string" && value.includes("政府性基金"),
          );
          if (!title) return sheet;
          return put(sheet, [[title, "部门预算政府基金预算财政拨款支出表"]]);
        }),
      ),
  },
  {
    rule: "unit-declaration-missing",
    what: "没有写金额单位",
    seed: (book, random) =>
      inSomeTable(book, random, NINE, (table) =>
        // A form that is written without a unit shows it by the format of the numbers.
        retouched(withoutField(table, "amountUnit"), (sheet) => ({
          ...sheet,
          numberFormats: sheet.numberFormats.map((row) => row.map(() => "General")),
        })),
      ),
  },
  {
    rule: "hidden-rows-with-amounts",
    what: "隐藏了有金额的行",
    seed: (book, random) =>
      inSomeTable(book, random, NINE, (table) =>
        retouched(table, (sheet) => {
          const amounts = placesOf(sheet, (value) => typeof value === "number" && value > 100);
          const row = amounts.length > 0 ? pick(random, amounts).row : undefined;
          return row === undefined ? sheet : { ...sheet, hiddenRows: [row + sheet.origin.row] };
        }),
      ),
  },
  {
    rule: "total-is-constant",
    what: "一列合计里有一格盖成了数字",
    seed: (book, random) =>
      inSomeTable(book, random, ["expenditure", "general-expenditure"], (table) =>
        retouched(table, (sheet) => {
          const [header] = placesOf(sheet, (value) => value === "合计");
          if (!header) return sheet;
          const column = placesOf(sheet, (value) => typeof value === "number").filter(
            ({ row, col }) => row > header.row && col === header.col,
          );
          const typed = column[whole(random, 0, column.length - 1)];
          const formulas = sheet.formulas.map((row, index) =>
            row.map((formula, col) => {
              const isSum = column.some((place) => place.row === index && place.col === col);
              const isTyped = typed?.row === index && typed.col === col;
              return isSum && !isTyped ? `=E${index + 1}+F${index + 1}` : formula;
            }),
          );
          return { ...sheet, formulas };
        }),
      ),
  },
  {
    rule: "code-parent-missing",
    what: "多了一个没有类的项",
    seed: (book, random) =>
      inSomeTable(book, random, CODED, (table) => {
        const rows = linesOf(table);
        const line: RowData = { code: "2130104", name: "事业运行" };
        return rows.length > 0 ? withLines(table, insertedAt(rows, rows.length, line)) : undefined;
      }),
  },
];

function inSomeLine(
  forms: readonly BudgetForm[],
  code: RegExp,
  change: (rows: readonly RowData[], at: number, random: Random) => readonly RowData[],
): (book: Book, random: Random) => Book | undefined {
  return (book, random) =>
    inSomeTable(book, random, forms, (table) => {
      const rows = linesOf(table);
      const places = [...rows.keys()].filter((at) => code.test(said(rows[at] ?? {}, "code")));
      return places.length > 0 ? withLines(table, change(rows, pick(random, places), random)) : undefined;
    });
}
