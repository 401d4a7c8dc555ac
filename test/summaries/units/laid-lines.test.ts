import { BUDGET_FORMS } from "../../../src/forms/catalogue";
import type { BudgetTableNumber } from "../../../src/model/documents";
import { formDataOf } from "../../../src/summaries/units/form-data";
import { moneyIn } from "../../../src/summaries/units/figures";
import type { Line } from "../../../src/summaries/units/lines";
import { mergeLists } from "../../../src/summaries/units/merge-lists";

function formOf(table: BudgetTableNumber) {
  return BUDGET_FORMS.find((one) => one.document === "BudgetTable" && one.table === table)!;
}

function lineOf(name: string, more: Partial<Line> & { readonly group?: string } = {}) {
  return {
    key: name,
    half: undefined,
    line: null,
    code: null,
    name,
    figures: new Map<string, ReturnType<typeof moneyIn>>(),
    texts: new Map<string, string>(),
    ...more,
  };
}

const income = (name: string, line: string | null = null) => lineOf(name, { half: "income", line });
const spent = (name: string, line: string | null = null) => lineOf(name, { half: "expenditure", line });

test("a line is laid out with its code, texts and figures, noughts left out", () => {
  const figures = new Map([
    ["total", moneyIn(100, "元")],
    ["basic", moneyIn(0, "元")],
  ]);
  const lines = [
    lineOf("教育支出", { code: "205", figures }),
    lineOf("", { key: "无名", texts: new Map([["note", "无"]]) }),
  ];
  const { data, rowOf } = formDataOf(formOf("T3"), lines, { year: "2024" });
  expect(data).toEqual({
    fields: { year: "2024" },
    tables: {
      rows: { rows: [{ code: "205", name: "教育支出", total: moneyIn(100, "元") }, { note: "无" }] },
    },
  });
  expect([...rowOf]).toEqual([
    ["教育支出", 0],
    ["无名", 1],
  ]);
});

test("sides stand beside each other, what closes them in the same last row", () => {
  const lines = [
    income("一、拨款", "general-income"),
    income("其中：经营", "own-operating"),
    income("本年收入合计", "income-of-year"),
    income("上年结转", "carried-in"),
    income("其他", null),
    income("收入总计", "income-total"),
    spent("一、教育", "class-205"),
    spent("某项支出"),
    spent("二、社保", "class-208"),
    spent("支出总计", "expenditure-total"),
  ];
  const rowsOf = (some: typeof lines) => formDataOf(formOf("T1"), some, {}).data.tables["rows"]!.rows;
  expect(rowsOf(lines)).toEqual([
    { incomeName: "一、拨款", expenditureName: "一、教育" },
    { incomeName: "其中：经营", expenditureName: "某项支出" },
    { expenditureName: "二、社保" },
    { incomeName: "本年收入合计" },
    { incomeName: "上年结转" },
    { incomeName: "其他" },
    { incomeName: "收入总计", expenditureName: "支出总计" },
  ]);
  expect(rowsOf(lines.slice(0, 2))).toEqual([{ incomeName: "一、拨款" }, { incomeName: "其中：经营" }]);
  expect(rowsOf([])).toEqual([]);
});

test("lines of one group below each other share a cell", () => {
  const groups = (...names: string[]) =>
    formDataOf(
      formOf("T10"),
      names.map((group, at) => lineOf(`${at}`, { group })),
      {},
    ).data.tables["rows"]!.groups;
  expect(groups("甲", "甲", "乙", "甲")).toEqual([2, 1, 1]);
  expect(groups("甲")).toEqual([1]);
  expect(formDataOf(formOf("T10"), [lineOf("甲")], {}).data.tables["rows"]).not.toHaveProperty("groups");
});

test("rows of lists stand below each other, one that says what another says only once", () => {
  const row = (key: string, name: string) => ({ ...lineOf(name, { key }), at: new Map() });
  const tables = [
    [row("0", "甲所"), { ...row("1", "乙所"), group: "表!C3" }],
    [row("0", "乙所"), row("1", "丙所")],
  ];
  const all = mergeLists(tables, () => undefined);
  expect(all.map(({ name, key, group }) => [name, key, group])).toEqual([
    ["甲所", "0 0", "0 0"],
    ["乙所", "0 1", "0 表!C3"],
    ["乙所", "1 0", "1 0"],
    ["丙所", "1 1", "1 1"],
  ]);
  expect(mergeLists(tables, ({ name }) => name).map(({ name }) => name)).toEqual(["甲所", "乙所", "丙所"]);
});
