import { checkWorkbook } from "../../src/app/check-workbook";
import { tableJson } from "../../src/cli/document-json";
import { reportText } from "../../src/cli/text";
import { readSheet } from "../../src/forms/read-workbook";
import { readSample } from "../forms/samples";

interface BudgetJson {
  readonly title: string;
  readonly document: {
    readonly columns: readonly string[];
    readonly rows: readonly { readonly code: string | null; readonly name: string; readonly cells: object }[];
  };
}

function jsonOf(name: string): BudgetJson {
  const sheet = readSample("昌黎县2023").sheets.find((one) => one.name === name);
  const [table] = sheet ? readSheet(sheet).documents : [];
  if (!table) throw new Error(`${name} is not read`);
  return tableJson(table) as BudgetJson;
}

test("lines by code have their figures by the labels of the columns, blank ones null", () => {
  const { document } = jsonOf("一般公共预算财政拨款支出表");
  expect(document).toMatchObject({
    table: "T5",
    unit: "323昌黎县人力资源和社会保障局",
    year: "2023",
    amountUnit: "万元",
  });
  expect(document.columns).toEqual(["合计", "基本支出", "项目支出"]);
  expect(document.rows[0]).toEqual({
    code: null,
    name: "合计",
    cells: { 合计: "29296.37", 基本支出: "2078.30", 项目支出: "27218.07" },
  });
  expect(document.rows[3]).toEqual({
    code: "2050201",
    name: "学前教育",
    cells: { 合计: "10.40", 基本支出: null, 项目支出: "10.40" },
  });
});

test("where income and expenditure stand side by side, a line has the cells of its half only", () => {
  expect(jsonOf("收支总表").document.columns).toEqual(["预算数"]);
  const { columns, rows } = jsonOf("财政拨款收支总表").document;
  expect(columns).toEqual([
    "金额",
    "合计",
    "一般公共预算财政拨款",
    "政府性基金预算财政拨款",
    "国有资本经营预算财政拨款",
  ]);
  expect(rows[0]).toEqual({ code: null, name: "一、一般公共预算拨款", cells: { 金额: "29295.60" } });
  expect(rows.find(({ name }) => name === "五、教育支出")?.cells).toEqual({
    合计: "965.31",
    一般公共预算财政拨款: "965.31",
    政府性基金预算财政拨款: null,
    国有资本经营预算财政拨款: null,
  });
});

test("an empty table has its columns and no lines", () => {
  const { title, document } = jsonOf("政府基金预算财政拨款支出表");
  expect(title).toBe("部门预算政府性基金预算财政拨款支出表");
  expect(document).toMatchObject({ columns: ["合计", "基本支出", "项目支出"], rows: [] });
});

test("a table that declares its unit of money over a column only says it, too", () => {
  expect(jsonOf("部门固定资产占用情况表").document).toMatchObject({ table: "T11", amountUnit: "万元" });
  expect(jsonOf("部门机构设置情况").document).toMatchObject({ table: "T12", amountUnit: null });
});

test("a sheet that is not known is told in the text of a check", () => {
  const workbook = readSample("昌黎县2023");
  const [first] = workbook.sheets;
  const notes = {
    ...first!,
    name: "说明",
    values: [["编制说明"], ["本部门预算按上年口径编制。"]],
    merges: [],
  };
  const text = reportText("预算.xlsx", checkWorkbook({ name: "预算.xlsx", sheets: [notes] }));
  expect(text).toContain("  未能检查  说明  没有认出是什么表：没有找到认识的表头");
});
