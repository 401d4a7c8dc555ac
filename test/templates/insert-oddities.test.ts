import { readSheet } from "../../src/forms/read-workbook";
import { areaToA1, parseArea, toA1 } from "../../src/sheet/address";
import { contentAt } from "../../src/sheet/same-sheet";
import type { CellValue, SheetSnapshot } from "../../src/sheet/snapshot";
import { insertIndicators, planInsertion } from "../../src/templates/insert/insert-indicators";
import type { IndicatorDraft } from "../../src/templates/project-draft";
import { edited, hasIndicators, said, systemFor } from "./insert-kit";

const HEAD = ["一级指标", "二级指标", "三级指标", "指标值"];
const LINES: CellValue[][] = [
  ["产出指标", "数量指标", "人数", "≥5人"],
  [null, "时效指标", "完成时间", "12月底前"],
  ["满意度指标", "服务对象满意度指标", "满意度", "≥95%"],
];
const QUALITY: IndicatorDraft = { level1: "产出指标", level2: "质量指标", level3: "合格率", value: "=100%" };
const QUANTITY: IndicatorDraft = { level1: "产出指标", level2: "数量指标", level3: "次数", value: "≥2次" };

/** A table of these lines below its header, and what stands below it. */
function sheetOf(
  lines: readonly CellValue[][],
  merges: readonly string[] = [],
  more: Partial<SheetSnapshot> = {},
) {
  const values = [HEAD, ...lines];
  return {
    name: "绩效",
    origin: { row: 0, col: 0 },
    values,
    formulas: values.map((row) => row.map(() => null)),
    numberFormats: values.map((row) => row.map(() => "General")),
    merges: merges.map((text) => parseArea(text)!),
    hiddenRows: [],
    hiddenColumns: [],
    protected: false,
    visible: "visible",
    ...more,
  } satisfies SheetSnapshot;
}

function tableOn(sheet: SheetSnapshot) {
  const [table] = readSheet(sheet).documents;
  if (!table || !hasIndicators(table)) throw new Error("no table");
  return table;
}

function put(sheet: SheetSnapshot, ...drafts: IndicatorDraft[]): SheetSnapshot {
  const table = tableOn(sheet);
  const edit = insertIndicators(sheet, table, drafts, systemFor({ table }));
  return edited({ name: "", sheets: [sheet] }, edit).sheets[0]!;
}

function linesOf(sheet: SheetSnapshot): string[] {
  return tableOn(sheet).indicators.map((each) => said(each).slice(0, 5).filter(Boolean).join(" "));
}

function problemOf(sheet: SheetSnapshot, draft: IndicatorDraft): string {
  const table = tableOn(sheet);
  const plan = planInsertion(sheet, table, [draft], systemFor({ table }));
  return plan.ok ? "" : plan.problem.message;
}

test("a 占位空行 under the right level 2 is used first, and no row comes", () => {
  const lines = [LINES[0]!, [null, null, null, null], LINES[1]!, LINES[2]!];
  const sheet = sheetOf(lines, ["A2:A4", "B2:B3"]);
  const after = put(sheet, QUANTITY);
  expect(after.values.length).toBe(sheet.values.length);
  expect(after.values[2]).toEqual([null, null, "次数", "≥2次"]);
  expect(linesOf(after)[1]).toBe("产出指标 数量指标 次数 ≥2次");
});

test("a blank row without a level 2 takes the new one, and the rows below stay where they are", () => {
  const lines = [LINES[0]!, [null, null, null, null], LINES[1]!, LINES[2]!];
  const after = put(sheetOf(lines, ["A2:A4"]), QUALITY);
  expect(after.values[2]).toEqual([null, "质量指标", "合格率", "=100%"]);
  expect(after.values.length).toBe(5);
});

test("a row that waits with its level 2 is filled in", () => {
  const lines = [LINES[0]!, [null, "质量指标", null, null], LINES[1]!, LINES[2]!];
  const after = put(sheetOf(lines, ["A2:A4"]), QUALITY);
  expect(after.values[2]).toEqual([null, "质量指标", "合格率", "=100%"]);
});

test("a hidden 占位空行 is left alone", () => {
  const lines = [LINES[0]!, [null, null, null, null], LINES[1]!, LINES[2]!];
  const after = put(sheetOf(lines, ["A2:A4", "B2:B3"], { hiddenRows: [2] }), QUANTITY);
  expect(after.values.length).toBe(6);
  expect(after.values[2]).toEqual([null, null, null, null]);
  expect(linesOf(after)[1]).toBe("产出指标 数量指标 次数 ≥2次");
});

test("a level 2 that comes first takes the name of its level 1 over", () => {
  const sheet = sheetOf([["产出指标", "质量指标", "合格率", "=100%"], LINES[1]!, LINES[2]!], ["A2:A3"]);
  const after = put(sheet, QUANTITY);
  expect(after.values[1]).toEqual(["产出指标", "数量指标", "次数", "≥2次"]);
  expect(after.values[2]![0]).toBeNull();
  expect(after.merges.map(areaToA1)).toEqual(["A2:A4"]);
});

test("a new level 1 stands in the order of the system, with its name", () => {
  const after = put(sheetOf(LINES, ["A2:A3"]), {
    level1: "效益指标",
    level2: "社会效益指标",
    level3: "就业人数",
    value: "≥9人",
  });
  expect(after.values[3]).toEqual(["效益指标", "社会效益指标", "就业人数", "≥9人"]);
  expect(after.merges.map(areaToA1)).toEqual(["A2:A3"]);
});

test("成本 that is a level 1 of its own takes the indicator of that name", () => {
  const lines = [["成本指标", "经济成本指标", "总成本", "≤9万元"], ...LINES];
  const after = put(sheetOf(lines, ["A3:A4"]), {
    level1: "产出指标",
    level2: "成本指标",
    level3: "单价",
    value: "≤3元/人",
  });
  expect(linesOf(after)[1]).toBe("成本指标 经济成本指标 单价 ≤3元/人");
});

test("formulas and texts below the table move down and say the same", () => {
  const values = [HEAD, ...LINES, [null, null, null, null], ["填报人：张三", null, "条数", 3]];
  const formulas = values.map((row) => row.map((value) => (value === 3 ? "=COUNTA(C2:C4)" : null)));
  const sheet = {
    ...sheetOf([], ["A2:A3"]),
    values,
    formulas,
    numberFormats: values.map((row) => row.map(() => "General")),
  };
  const after = put(sheet, QUALITY);
  expect(after.values.at(-1)![0]).toBe("填报人：张三");
  expect(contentAt(after, { row: 6, col: 3 })).toEqual({ formula: "=COUNTA(C2:C5)" });
});

test("a merged cell of a neighbour that goes on over the new line holds for it too", () => {
  const basis = [...HEAD, "指标值确定依据"];
  const lines = LINES.map((line, index) => [...line, index === 0 ? "年度计划" : null]);
  const values = [basis, ...lines];
  const grid = <T>(of: T): T[][] => values.map((row) => row.map(() => of));
  const sheet = {
    ...sheetOf([], ["A2:A3", "E2:E4"]),
    values,
    formulas: grid(null),
    numberFormats: grid("General"),
  };
  const after = put(sheet, { ...QUALITY, basis: "别的依据" });
  expect(after.merges.map(areaToA1).sort()).toEqual(["A2:A4", "E2:E5"]);
  expect(tableOn(after).indicators[1]!.basis).toMatchObject({ text: "年度计划" });
});

test("where the place is inside a merged value, a sentence says so and nothing changes", () => {
  const sheet = sheetOf(LINES, ["A2:A3", "D2:D3"]);
  const because = problemOf(
    { ...sheet, values: sheet.values.map((row, index) => (index === 2 ? [...row.slice(0, 3), null] : row)) },
    QUALITY,
  );
  expect(because).toContain("“指标值”一栏有几行合并成一格");
  expect(because).toContain("取消这一格的合并");
});

test("a protected sheet is told before anything is tried", () => {
  expect(problemOf(sheetOf(LINES, [], { protected: true }), QUALITY)).toContain("撤销工作表保护");
});

test("a table that neighbours another on the sheet keeps to its own rows", () => {
  const values = [HEAD, ...LINES, [null, null, null, null], HEAD, ...LINES];
  const grid = <T>(of: T): T[][] => values.map((row) => row.map(() => of));
  const sheet = { ...sheetOf([], ["A7:A8"]), values, formulas: grid(null), numberFormats: grid("General") };
  const after = put(sheet, QUANTITY);
  // The first table merges nothing, whatever the one below it does.
  expect(after.merges.map((area) => toA1({ row: area.top, col: area.left }))).toEqual(["A8"]);
  expect(linesOf(after)).toEqual([
    "产出指标 数量指标 人数 ≥5人",
    "产出指标 数量指标 次数 ≥2次",
    "产出指标 时效指标 完成时间 12月底前",
    "满意度指标 服务对象满意度指标 满意度 ≥95%",
  ]);
});
