import { checkWorkbook } from "../../src/app/check-workbook";
import { ALL_FORMS, formById } from "../../src/forms/catalogue";
import type { Form } from "../../src/forms/description";
import { toA1 } from "../../src/sheet/address";
import { emptyForm } from "../../src/templates/empty-form";
import type { FormSheet } from "../../src/templates/form-sheet";
import { readOne } from "../forms/any-data";
import { profileOf } from "./form-kit";

const BUDGET = ALL_FORMS.filter(({ document }) => document === "BudgetTable");
const TARGETS = ALL_FORMS.filter(({ document }) => document !== "BudgetTable");
const empty = (form: Form, about: { unit?: string; year?: string } = {}): FormSheet =>
  emptyForm(form, { name: "空表", system: profileOf(form).system, ...about });
const labels = ({ pending }: FormSheet): string[] => pending.map(({ at, label }) => `${toA1(at)} ${label}`);

describe.each(TARGETS.map((form) => [form.name, form] as const))("%s", (_, form) => {
  test("empty, is known for what it is", () => {
    expect(readOne(empty(form).sheet.snapshot).form).toBe(form);
    expect(readOne(empty(form, { unit: "人社局", year: "2024" }).sheet.snapshot).form).toBe(form);
  });

  test("empty, lacks only what waits for its user", () => {
    const { sheet, pending } = empty(form);
    const { findings } = checkWorkbook({ name: "表.xlsx", sheets: [sheet.snapshot] }, profileOf(form));
    const places = new Set(pending.map(({ at }) => toA1(at)));
    const elsewhere = findings.filter(({ at }) => !places.has(toA1(at)));
    // 预算数 and 金额合计 are formulas over cells that wait.
    expect(elsewhere.filter(({ at }) => !sheet.snapshot.formulas[at.row]![at.col])).toEqual([]);
  });
});

test.each(BUDGET.map((form) => [form.name, form] as const))(
  "%s, empty, is known for what it is",
  (_, form) => {
    const sheet = emptyForm(form, { name: "空表", system: [], unit: "人社局", year: "2024" });
    expect(readOne(sheet.sheet.snapshot).form).toBe(form);
    expect(sheet.pending.length).toBeGreaterThan(0);
  },
);

test("a project table without a name shows where the name goes, and asks for it", () => {
  const sheet = empty(formById("project-target/suzhou")!);
  expect(sheet.sheet.snapshot.values[1]![0]).toBe("(    年度)");
  expect(labels(sheet).slice(0, 3)).toEqual(["A2 年度", "B3 项目名称", "B4 主管部门及代码"]);
  expect(empty(formById("project-target/gaoxin")!).sheet.snapshot.values[0]![0]).toBe("项目绩效目标表");
});

test("部门整体 has lines for five tasks that it adds up, and one for each level 2 that is demanded", () => {
  const { sheet, pending } = empty(formById("department-target/suzhou")!, { unit: "人社局", year: "2024" });
  const { values, formulas } = sheet.snapshot;
  expect(values[1]![0]).toBe("(2024年度)");
  expect(values[2]![1]).toBe("人社局");
  expect(formulas.slice(5, 11).map((row) => row[3])).toEqual([
    ...[6, 7, 8, 9, 10].map((row) => `=IF(COUNT(E${row},F${row})=0,"",E${row}+F${row})`),
    '=IF(COUNT(D6:D10)=0,"",SUM(D6:D10))',
  ]);
  expect(values.slice(13).map((row) => row[2])).toEqual(
    ["数量", "质量", "时效", "成本", "经济效益", "社会效益", "生态效益", "可持续影响", "满意度"].map(
      (name) => `${name}指标`,
    ),
  );
  // Of the lines for tasks only the first waits: nobody needs to have five.
  expect(pending.filter(({ at }) => at.row > 5 && at.row < 10)).toEqual([]);
  expect(labels({ sheet, pending }).slice(0, 4)).toEqual([
    "B6 任务名称",
    "C6 主要内容",
    "E6 财政拨款",
    "F6 其他资金",
  ]);
});

test("活动 has places for five activities with three indicators each, headings merged over them", () => {
  const { sheet, pending } = empty(formById("activity-targets/caofeidian")!, { year: "2024" });
  const codes = sheet.snapshot.merges.filter(({ left, top }) => left === 0 && top > 0);
  expect(codes.map(({ top, bottom }) => [top, bottom])).toEqual(
    [2, 5, 8, 11, 14].map((top) => [top, top + 2]),
  );
  const years = sheet.extras!.validations!.map(({ allow }) => allow);
  expect(years).toContainEqual({ kind: "list", items: ["2023", "2024", "2025"] });
  expect(pending.every(({ at }) => at.row === 2)).toBe(true);
});
