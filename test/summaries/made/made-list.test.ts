import { withEdit } from "../../../src/app/with-edit";
import type { CellValue, WorkbookSnapshot } from "../../../src/sheet/snapshot";
import { madeSheets } from "../../../src/summaries/made/made-sheets";
import { sheetsWithoutTables } from "../../../src/summaries/made/no-tables";
import { readRecipe, writeRecipe, type Recipe } from "../../../src/summaries/made/recipe";
import { recordEdit, type MadeRecord } from "../../../src/summaries/made/record-edit";
import { made, sheetOf } from "./kit";

const RECIPES: readonly Recipe[] = [
  {
    kind: "budget-tables",
    part: "T3",
    ledger: "预算明细",
    tables: ["T1", "T3"],
    department: "323某局",
    unit: "323001",
    year: "2024",
    figures: "auto",
  },
  { kind: "budget-tables", part: "T9", ledger: "明细", tables: ["T9"], figures: "formulas" },
  { kind: "project-summary", part: "汇总" },
  { kind: "department", part: "整体", name: "某局", year: "2024" },
  { kind: "units", part: "T3", files: ["甲.xlsx", "乙.xlsx"], department: "某局", origin: "columns" },
  { kind: "units", part: "T3", files: [], year: "2024", origin: "sheets" },
  { kind: "narrative", part: "说明", last: ["上年.xlsx"], year: "2024" },
  { kind: "charts", part: "图表" },
];

test.each(RECIPES.map((recipe) => [recipe.kind, recipe] as const))(
  "a recipe of %s is read as written",
  (_, recipe) => {
    expect(readRecipe(writeRecipe(recipe))).toEqual(recipe);
  },
);

test.each([
  "",
  "请勿删除",
  "null",
  "[]",
  '{"kind":"别的","part":"T3"}',
  '{"kind":"project-summary"}',
  '{"kind":"charts","part":3}',
  '{"kind":"department","part":"整体","year":2024}',
  '{"kind":"narrative","part":"说明"}',
  '{"kind":"units","part":"T3","files":["甲.xlsx"],"origin":"rows"}',
  '{"kind":"units","part":"T3","files":"甲.xlsx","origin":"rows"}',
  '{"kind":"budget-tables","part":"T3","ledger":"明细","tables":["T13"],"figures":"auto"}',
  '{"kind":"budget-tables","part":"T3","ledger":"明细","tables":["T3"],"figures":"看情况"}',
])("%j is no recipe", (text) => {
  expect(readRecipe(text)).toBeUndefined();
});

/** A table of so many lines below its title, which alone tells it from others with the same codes. */
function tableOf(title: string, count: number): CellValue[][] {
  return [
    [`${title}总表`, null, null],
    ["科目编码", "科目名称", "合计"],
    ...Array.from({ length: count }, (_, at) => [`${201 + at}`, `${title}${at}`, at]),
  ];
}

function sheetNamed(name: string, rows: readonly (readonly CellValue[])[]) {
  const sheet = made(rows);
  return { ...sheet, snapshot: { ...sheet.snapshot, name } };
}

function recordOf(name: string, rows: readonly (readonly CellValue[])[], recipe = RECIPES[2]!): MadeRecord {
  return { made: sheetNamed(name, rows), from: `${name}的来源`, options: "全部", date: "2026-11-22", recipe };
}

/** A workbook with some sheets, and what 汇总来源 says of some of them. */
function bookOf(records: readonly MadeRecord[], others: WorkbookSnapshot["sheets"] = []): WorkbookSnapshot {
  const sheets = [...records.map(({ made: { snapshot } }) => snapshot), ...others];
  const book = { name: "", sheets };
  return withEdit(book, { title: "", ...recordEdit(book, records) });
}

/** What stands on 汇总来源, line by line. */
function linesOf({ sheets }: WorkbookSnapshot): CellValue[][] {
  const list = sheets.find(({ name }) => name === "汇总来源")!;
  return list.values
    .slice(2)
    .flatMap((row) => (row.some((value) => value !== null) ? [row.slice(0, 6)] : []));
}

const TWO = [
  recordOf("收入", tableOf("收入", 4), RECIPES[0]),
  recordOf("支出", tableOf("支出", 4), RECIPES[1]),
];

test("汇总来源 says what was made from what, and is read so", () => {
  const book = bookOf(TWO);
  expect(linesOf(book)).toEqual([
    ["收入", "部门预算公开表", "收入的来源", "全部", "2026-11-22", null],
    ["支出", "部门预算公开表", "支出的来源", "全部", "2026-11-22", null],
  ]);
  expect(madeSheets(book)).toMatchObject([
    {
      sheet: "收入",
      isThere: true,
      kindName: "部门预算公开表",
      from: "收入的来源",
      options: "全部",
      date: "2026-11-22",
      recipe: RECIPES[0],
      last: { width: 3, count: 6 },
      at: { sheet: "汇总来源", row: 2, col: 0 },
    },
    { sheet: "支出", recipe: RECIPES[1], at: { row: 3 } },
  ]);
});

test("what is made again goes on its own line, what is new below, nothing else changes", () => {
  const book = bookOf(TWO);
  const again = { ...recordOf("支出", tableOf("支出", 5), RECIPES[1]), date: "2026-11-23" };
  const edit = recordEdit(book, [recordOf("图", [["图表"]], RECIPES[7]), again]);
  expect(edit.added).toBeUndefined();
  const after = withEdit(book, { title: "", ...edit });
  expect(linesOf(after)).toEqual([
    ["收入", "部门预算公开表", "收入的来源", "全部", "2026-11-22", null],
    ["支出", "部门预算公开表", "支出的来源", "全部", "2026-11-23", null],
    ["图", "图表", "图的来源", "全部", "2026-11-22", null],
  ]);
  expect(madeSheets(after).map(({ last }) => last?.count)).toEqual([6, 7, 1]);
  expect(recordEdit(book, [])).toEqual({ cells: [] });
});

test("a sheet that is gone is noted as such when something is made, one that was renamed gets its new name", () => {
  const book = bookOf(TWO);
  const renamed = book.sheets.flatMap((sheet) =>
    sheet.name === "收入" ? [] : [sheet.name === "支出" ? { ...sheet, name: "支出表2" } : sheet],
  );
  const now = { ...book, sheets: renamed };
  expect(madeSheets(now).map(({ sheet, isThere }) => [sheet, isThere])).toEqual([
    ["收入", false],
    ["支出表2", true],
  ]);
  const after = withEdit(now, { title: "", ...recordEdit(now, [recordOf("图", [["图表"]], RECIPES[7])]) });
  expect(linesOf(after)).toEqual([
    ["收入", "部门预算公开表", "收入的来源", "全部", "2026-11-22", "工作表已不在本工作簿（删除或改名）"],
    ["支出表2", "部门预算公开表", "支出的来源", "全部", "2026-11-22", null],
    ["图", "图表", "图的来源", "全部", "2026-11-22", null],
  ]);
});

test.each([
  [6, true],
  [5, false],
])("a sheet under another name with %i of eight rows that were made is it: %s", (kept, isIt) => {
  const record = recordOf("支出", tableOf("支出", 6), RECIPES[1]);
  const other = { ...sheetOf(tableOf("支出", kept - 2)), name: "另一张" };
  const book = bookOf([record]);
  const sheets = [...book.sheets.filter(({ name }) => name !== "支出"), other];
  expect(madeSheets({ ...book, sheets }).map(({ sheet, isThere }) => [sheet, isThere])).toEqual([
    isIt ? ["另一张", true] : ["支出", false],
  ]);
});

test("of sheets under other names the likest is it, each for one line, and none that 汇总来源 knows", () => {
  const records = ["支出", "支出副本", "第三张"].map((name) =>
    recordOf(name, tableOf("支出", 7), RECIPES[1]),
  );
  const book = bookOf(records);
  const like = [6, 7, 5].map((count, at) => ({ ...sheetOf(tableOf("支出", count)), name: `像${at}` }));
  const sheets = [...book.sheets.filter(({ name }) => !name.startsWith("支出")), ...like];
  expect(madeSheets({ ...book, sheets }).map(({ sheet }) => sheet)).toEqual(["像1", "像0", "第三张"]);
});

test("a line whose hidden cells somebody changed has no recipe and no fingerprint", () => {
  const book = bookOf(TWO);
  const sheets = book.sheets.map((sheet) =>
    sheet.name === "汇总来源"
      ? {
          ...sheet,
          values: sheet.values.map((row, at) =>
            at < 2 || row[0] === null ? row : row.map((value, col) => (col < 6 ? value : "改过")),
          ),
        }
      : sheet,
  );
  const found = madeSheets({ ...book, sheets });
  expect(found.map(({ sheet, isThere }) => [sheet, isThere])).toEqual([
    ["收入", true],
    ["支出", true],
  ]);
  for (const each of found) {
    expect(each).not.toHaveProperty("recipe");
    expect(each).not.toHaveProperty("last");
  }
});

test.each<[string, CellValue[][], boolean]>([
  ["项目汇总表", [["序号", "项目编码", "项目名称", "单位", "预算数", "指标数", "问题数"]], true],
  ["情况说明", [["部门预算情况说明"], ["一、收入"]], true],
  ["图表", [["部门预算图表"], ["教育支出", 3]], true],
  ["支出总表来源", [["编码", "项目", "栏目", "各单位合计", "甲所"]], true],
  ["甲所", [["来源表", "来源文件", "来源工作表", "合计数"]], true],
  ["汇总来源", [["工作表", "汇总种类", "来源", "选项", "生成日期"]], true],
  ["支出总表", tableOf("支出", 2), false],
])("there is nothing to be read on %s: %#", (name, rows, is) => {
  const sheets = [
    { ...sheetOf(rows), name },
    { ...sheetOf(tableOf("收入", 1)), name: "另一张" },
  ];
  expect(sheetsWithoutTables({ name: "", sheets })).toEqual(is ? sheets.slice(0, 1) : []);
});
