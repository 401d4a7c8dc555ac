import { readWorkbook } from "../../src/forms/read-workbook";
import type { Document } from "../../src/model/documents";
import { plain } from "./plain";
import { readSample, SAMPLES } from "./samples";
import { tableSheet } from "./table-sheet";
import { VARIANTS } from "./variants";

/** Tables, activities and indicators (or lines of a budget table) by form. */
function counts(documents: readonly Document[]): Record<string, readonly number[]> {
  const found: Record<string, number[]> = {};
  for (const document of documents) {
    const sums = (found[document.source.form] ??= [0, 0, 0]);
    const activities = document.kind === "ActivityTargets" ? document.activities : [];
    sums[0]! += 1;
    sums[1]! += activities.length;
    sums[2]! += entriesOf(document);
  }
  return found;
}

function entriesOf(document: Document): number {
  if (document.kind === "BudgetTable") return document.rows.length;
  if (document.kind !== "ActivityTargets") return document.indicators.length;
  return document.activities.flatMap(({ indicators }) => indicators).length;
}

test.each([
  ["曹妃甸区2023", { "project-target/hebei": [16, 0, 103], "activity-targets/caofeidian": [1, 21, 51] }],
  [
    "满城区2021",
    {
      "budget-table/unit-list": [1, 0, 4],
      "budget-table/three-publics-change": [1, 0, 5],
      "budget-table/fixed-assets": [1, 0, 7],
      "project-target/hebei": [22, 0, 169],
    },
  ],
  ["高新区2024", { "project-target/gaoxin": [7, 0, 42] }],
  [
    "昌黎县2023",
    {
      "budget-table/balance": [1, 0, 46],
      "budget-table/fiscal-balance": [1, 0, 43],
      "budget-table/income": [1, 0, 37],
      "budget-table/expenditure": [1, 0, 37],
      "budget-table/general-expenditure": [1, 0, 37],
      "budget-table/basic-expenditure": [1, 0, 27],
      "budget-table/fund-expenditure": [1, 0, 0],
      "budget-table/capital-expenditure": [1, 0, 0],
      "budget-table/three-publics": [1, 0, 9],
      "budget-table/unit-list": [1, 0, 12],
      "budget-table/procurement": [1, 0, 0],
      "budget-table/fixed-assets": [1, 0, 6],
      "project-target/changli": [26, 0, 234],
    },
  ],
  ["宿州市2024", { "project-target/suzhou": [7, 0, 185], "department-target/suzhou": [1, 0, 128] }],
] as const)("%s reads to the tables and indicators it holds", (name, expected) => {
  expect(counts(readWorkbook(readSample(name)).documents)).toEqual(expected);
});

test.each(SAMPLES)("%s has no text in its tables that the form has no place for", (name) => {
  expect(readWorkbook(readSample(name)).documents.flatMap(({ strays }) => strays)).toEqual([]);
});

test("a sheet on which nearly all of a form is missing is told which form that is, and what it lacks", () => {
  const [sheet] = readSample("宿州市2024").sheets.slice(1);
  const header = sheet!.values.findIndex((row) => row.includes("三级指标"));
  const values = sheet!.values.map((row, index) => (index === header ? row.map(() => null) : row));
  const { unrecognised } = readWorkbook({ name: "表.xlsx", sheets: [{ ...sheet!, values }] });
  expect(unrecognised[0]?.because).toMatch(/最接近“宿州 项目支出绩效目标表”，缺 .*三级指标/);
});

test("sheets with no known form are listed with the nearest forms and what they lack", () => {
  const roll = tableSheet([["职工花名册"], ["姓名", "职务", "工资"], ["张三", "科员", 5000]]);
  const { sheets } = readSample("满城区2021");
  const { unrecognised } = readWorkbook({
    name: "表.xlsx",
    sheets: [...sheets, { ...roll, name: "花名册" }],
  });
  expect(unrecognised.map(({ sheet }) => sheet)).toEqual(["花名册"]);
  for (const { because, nearest } of unrecognised) {
    expect(because).toBe("没有找到认识的表头");
    expect(nearest[0]?.missing.length).toBeGreaterThan(0);
  }
});

describe.each(SAMPLES)("%s reads the same", (name) => {
  const workbook = readSample(name);
  const expected = readWorkbook(workbook).documents.map(plain);
  test.each(Object.entries(VARIANTS))("%s", (_, variant) => {
    expect(readWorkbook(variant(workbook)).documents.map(plain)).toEqual(expected);
  });
});
