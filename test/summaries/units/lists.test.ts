import { BUDGET_FORMS } from "../../../src/forms/catalogue";
import type { RowData } from "../../../src/forms/form-data";
import { readWorkbook } from "../../../src/forms/read-workbook";
import { writeForm } from "../../../src/forms/write-form";
import type { BudgetTableNumber } from "../../../src/model/documents";
import { totalText } from "../../../src/summaries/units/table-total";
import { moneyIn } from "../../../src/summaries/units/figures";
import { fileOf, planned, problems } from "./units-kit";

const money = (amount: number) => moneyIn(Math.round(amount * 1e6), "万元");

/** A file with one table of a unit, with these rows. */
function bring(unit: string, table: BudgetTableNumber, rows: readonly RowData[], groups?: readonly number[]) {
  const form = BUDGET_FORMS.find((one) => one.document === "BudgetTable" && one.table === table)!;
  const data = { unit, year: "2024", amountUnit: "万元" } as const;
  const sheet = writeForm(
    form,
    { fields: data, tables: { rows: { rows, ...(groups && { groups }) } } },
    "表",
  );
  return fileOf(`${unit}.xlsx`, [sheet]);
}

function totalOf(file: ReturnType<typeof bring>): string {
  const [table] = file.documents.flatMap((one) => (one.kind === "BudgetTable" ? [one] : []));
  return totalText(table!);
}

test.each<[BudgetTableNumber, RowData[], string]>([
  [
    "T7",
    [
      { name: "合计", total: money(3) },
      { code: "212", name: "城乡社区支出", total: money(3) },
    ],
    "3.00万元",
  ],
  [
    "T8",
    [
      { name: "合计", total: money(3) },
      { code: "223", name: "国有资本", total: money(3) },
    ],
    "3.00万元",
  ],
  [
    "T9",
    [
      { name: "合计", total: money(4) },
      { name: "三、公务接待费", total: money(1) },
    ],
    "4.00万元",
  ],
  ["T9", [{ name: "三、公务接待费", total: money(1) }], ""],
  [
    "T10",
    [
      { name: "甲", item: "车", total: money(1) },
      { name: "乙", item: "桌", total: money(0.5) },
    ],
    "1.50万元",
  ],
  [
    "T10",
    [
      { name: "甲", item: "车", total: money(1) },
      { name: "合计", total: money(1) },
    ],
    "1.00万元",
  ],
  ["T10", [{ name: "甲", item: "车" }], ""],
  [
    "T11",
    [
      { name: "资产总额", value: money(9) },
      { name: "2、车辆（台、辆）", value: money(2) },
    ],
    "9.00万元",
  ],
  ["T12", [{ name: "甲所" }, { name: "乙所" }, { name: "合计" }], "2 行"],
  [
    "T13",
    [
      { name: "合计", last: money(1), current: money(2) },
      { name: "公务接待费", current: money(2) },
    ],
    "2.00万元",
  ],
])("%s with %j is worth %s", (table, rows, total) => {
  expect(totalOf(bring("甲所", table, rows))).toBe(total);
});

describe("a list of purchases", () => {
  const funds = money(3);
  const jia = bring(
    "甲所",
    "T10",
    [
      {
        name: "设备购置",
        funds,
        item: "复印机",
        quantity: { digits: 2n, scale: 0 },
        total: money(1),
        general: money(1),
      },
      { name: "设备购置", funds, item: "空调", total: money(2), general: money(2) },
      { name: "物业", funds: money(5), item: "保洁", total: money(5), general: money(5) },
      { name: "合计", total: money(8), general: money(8) },
    ],
    [2, 1, 1],
  );
  const yi = bring("乙所", "T10", [
    { name: "物业", funds: money(5), item: "保洁", total: money(5), general: money(5) },
  ]);

  test.each(["columns", "sheets"] as const)(
    "stands below that of the other, figures in %s as they are",
    (origin) => {
      const plan = planned([jia, yi], { origin });
      const [sheet] = plan.sheets;
      const [table] = readWorkbook({ name: "", sheets: [sheet!.snapshot] }).documents.flatMap((one) =>
        one.kind === "BudgetTable" ? [one] : [],
      );
      const cells = table!.rows.map(({ cells: row }) =>
        ["funds", "item", "quantity", "total"].map((key) => {
          const field = row[key];
          return field?.state === "given" ? field.text : null;
        }),
      );
      expect(cells).toEqual([
        ["3.00", "复印机", "2", "1.00"],
        ["3.00", "空调", null, "2.00"],
        ["5.00", "保洁", null, "5.00"],
        ["5.00", "保洁", null, "5.00"],
      ]);
      const first = sheet!.snapshot.values.findIndex((row) => row.includes("复印机"));
      expect(sheet!.snapshot.values.slice(first).map((row) => row[2])).toEqual([3, null, 5, 5]);
      expect(sheet!.snapshot.merges.filter(({ top }) => top >= first)).toEqual(
        [1, 2].map((col) => ({ top: first, left: col, bottom: first + 1, right: col })),
      );
      expect(plan.tables).toMatchObject([{ table: "T10", units: 2, total: "13.00万元" }]);
      expect(problems(plan)).toEqual([]);
      expect(plan.sheets.map(({ snapshot }) => snapshot.name)).toEqual(
        origin === "columns" ? ["部门政府采购预算"] : ["部门政府采购预算", "甲所", "乙所"],
      );
    },
  );
});

test("units of a list of units stand once, unless something else is said of them", () => {
  const jia = bring("甲局", "T12", [
    { name: "甲所", nature: "事业" },
    { name: "乙所", nature: "事业" },
  ]);
  const yi = bring("乙局", "T12", [
    { name: "乙所", nature: "事业" },
    { name: "甲所", nature: "行政" },
    { name: "丙所" },
  ]);
  const { sheets, tables } = planned([jia, yi], { origin: "sheets" });
  expect(tables[0]!.total).toBe("4 行");
  const rows = sheets[0]!.snapshot.values.flatMap((row) =>
    /所$/.test(String(row[1])) ? [row.slice(1, 3)] : [],
  );
  expect(rows).toEqual([
    ["甲所", "事业"],
    ["乙所", "事业"],
    ["甲所", "行政"],
    ["丙所", null],
  ]);
});

test("reasons of changes are joined, each once", () => {
  const file = (unit: string, reason: string, current: number) =>
    bring(unit, "T13", [
      { name: "合计", last: money(1), current: money(current), change: money(current - 1) },
      { name: "公务接待费", last: money(1), current: money(current), change: money(current - 1), reason },
    ]);
  const { sheets } = planned([
    file("甲所", "人员增加", 2),
    file("乙所", "标准变化", 3),
    file("丙所", "人员增加", 4),
  ]);
  const row = sheets[0]!.snapshot.values.find((cells) => cells.includes("公务接待费"))!;
  expect(row.slice(-4)).toEqual([3, 9, 6, "人员增加；标准变化"]);
});

test("a column that a unit does not show is told where others have figures in it", () => {
  const jia = bring("甲所", "T9", [{ name: "合计", total: money(3), general: money(3) }]);
  const [sheet] = bring("乙所", "T9", [{ name: "合计", total: money(2), general: money(2) }]).workbook.sheets;
  const cut = (label: string) => {
    const row = sheet!.values.findIndex((cells) => cells.some((cell) => String(cell).includes(label)));
    const col = sheet!.values[row]!.findIndex((cell) => String(cell).includes(label));
    const without = <T>(grid: readonly (readonly T[])[]) =>
      grid.map((cells) => cells.filter((_, at) => at !== col));
    return fileOf("乙所.xlsx", [
      {
        ...sheet!,
        values: without(sheet!.values),
        formulas: without(sheet!.formulas),
        numberFormats: without(sheet!.numberFormats),
        merges: [],
      },
    ]);
  };
  expect(problems(planned([jia, cut("一般公共")]))[0]).toBe(
    "“乙所”的三公经费支出表没有“一般公共预算财政拨款”列，别的单位有数，汇总的这一列没有它的数（“乙所.xlsx”）。",
  );
  expect(problems(planned([jia, cut("政府性基金")])).filter((text) => text.includes("列，别的"))).toEqual([]);
});
