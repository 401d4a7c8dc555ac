import { finish } from "../../../src/model/steps";
import { planSummary } from "../../../src/app/summaries/plan-summary";
import { readSample } from "../../forms/samples";
import { aboutOf, openLedger } from "../../app/summaries/kit";
import { formulaAt, valueAt, type WorkbookSnapshot } from "../../../src/sheet/snapshot";
import type { NewSheet } from "../../../src/sheet/edit";
import type { Chart } from "../../../src/sheet/extras";

function chartsOf(workbook: WorkbookSnapshot) {
  const plan = finish(planSummary({ kind: "charts" }, aboutOf(workbook)));
  return { sheet: plan.edit.added?.[0], remarks: plan.remarks.map(({ text }) => text) };
}

/** What a chart shows: its names with the figures of each series. */
function shownBy({ snapshot }: NewSheet, { categories, series }: Chart): (string | number | null)[][] {
  const { top, bottom, left } = categories.area;
  return Array.from({ length: bottom - top + 1 }, (_, index) => [
    String(valueAt(snapshot, { row: top + index, col: left })),
    ...series.map(({ values }) => {
      const value = valueAt(snapshot, { row: top + index, col: values.area.left });
      return typeof value === "number" ? Number(value.toFixed(6)) : null;
    }),
  ]);
}

test("支出结构 of published tables is a pie of the 类 of 支出总表, each slice naming its cell", () => {
  const { sheet } = chartsOf(readSample("昌黎县2023"));
  const chart = sheet!.extras!.charts![0]!;
  expect(chart).toMatchObject({ kind: "pie", title: "支出结构（2023 年度，单位：万元）" });
  expect(shownBy(sheet!, chart)).toEqual([
    ["社会保障和就业支出", 28103.53],
    ["教育支出", 965.31],
    ["卫生健康支出", 126.65],
    ["住房保障支出", 100.88],
  ]);
  const { top, left } = chart.series[0]!.values.area;
  expect(formulaAt(sheet!.snapshot, { row: top, col: left })).toMatch(/^='.*支出总表.*'!D[0-9]+$/);
});

test("the ten largest projects stand with the largest last, where programs draw it on top", () => {
  const { sheet, remarks } = chartsOf(readSample("曹妃甸区2023"));
  const chart = sheet!.extras!.charts!.find(({ kind }) => kind === "bar")!;
  const shown = shownBy(sheet!, chart);
  expect(shown).toHaveLength(10);
  expect(shown.at(-1)).toEqual(["机关事业养老保险财政补助", 9510]);
  expect(shown[0]).toEqual(["社会保障业务经费", 59.29]);
  expect(remarks).toEqual([expect.stringMatching(/^“支出结构”没有画/)]);
});

test("支出计划 by month is the shares of the plans times the budgets, and what each period adds", () => {
  const workbook = readSample("曹妃甸区2023");
  const { sheet } = chartsOf(workbook);
  const chart = sheet!.extras!.charts!.find(({ kind }) => kind === "column")!;
  // The tables have the budget in C4 and the shares in the row of the seventh; each project's, as published.
  const projects = workbook.sheets.filter(({ name }) => /^[0-9]+\./.test(name));
  const spent = [1, 2, 3, 5].map((col) =>
    projects.reduce((sum, project) => {
      const [budget, share] = [valueAt(project, { row: 3, col: 2 }), valueAt(project, { row: 6, col })];
      return sum + (Number(budget) * Number(share)) / 100;
    }, 0),
  );
  const shown = shownBy(sheet!, chart);
  expect(shown.map(([month]) => month)).toEqual(["3月底", "6月底", "10月底", "12月底"]);
  shown.forEach(([, period, sum], index) => {
    expect(sum).toBeCloseTo(spent[index]!, 5);
    expect(period).toBeCloseTo(spent[index]! - (spent[index - 1] ?? 0), 5);
  });
  expect(shown.at(-1)![2]).toBeCloseTo(14877.15, 5);
});

test("a ledger alone gives 支出结构 and 项目支出前十, with the same figures as its tables", () => {
  const { sheet, remarks } = chartsOf(openLedger().workbook().snapshot);
  const [structure, projects] = sheet!.extras!.charts!;
  expect(shownBy(sheet!, structure!)[0]![1]).toBeCloseTo(28103.53, 2);
  expect(projects!.kind).toBe("bar");
  expect(remarks).toContain("“支出计划”没有画：没有带“资金支出计划”的项目绩效目标表。");
});
