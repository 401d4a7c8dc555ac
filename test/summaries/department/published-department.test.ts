import { readSheet } from "../../../src/forms/read-workbook";
import type { DepartmentTarget, Indicator } from "../../../src/model/documents";
import { valueOf, type Field } from "../../../src/model/field";
import { keyOf } from "../../../src/rules/across/value-lines";
import { departmentSummary } from "../../../src/summaries/department/department-summary";
import { plainText } from "../../../src/summaries/department/plain-text";
import { checkedSample } from "../projects/project-kit";
import { DIFFERENT, NOT_IN_PROJECTS, NOT_PUBLISHED } from "./published-differences";

const sample = checkedSample("宿州市2024");
const made = departmentSummary(sample.projects, {
  name: "部门整体(2)",
  system: sample.report.profile.system,
});
const own = departmentIn(readSheet(made.sheet.sheet.snapshot).documents);
const published = departmentIn(sample.report.reading.documents);

function departmentIn(documents: readonly { kind: string }[]): DepartmentTarget {
  return documents.find((document): document is DepartmentTarget => document.kind === "DepartmentTarget")!;
}

const textIn = (field: Field<unknown>): string => (field.state === "given" ? field.text : "");
const wan = (fields: readonly Field<{ fen: number }>[]): number =>
  fields.reduce((sum, field) => sum + (valueOf(field)?.fen ?? 0), 0) / 1_000_000;
const lineOf = (indicator: Indicator | undefined): string | undefined =>
  indicator &&
  [indicator.level1, indicator.level2, indicator.value].map((field) => plainText(textIn(field))).join(" ");
const byName = new Map(own.indicators.map((indicator) => [keyOf(textIn(indicator.level3)), indicator]));

describe("the department form of 宿州 made from its 7 projects", () => {
  test("says the same as the published one in 104 of its 128 indicators, and differs for known reasons in 24", () => {
    const counts = { same: 0, different: 0, notInProjects: 0 };
    for (const indicator of published.indicators) {
      const name = textIn(indicator.level3);
      const mine = byName.get(keyOf(name));
      if (DIFFERENT[name]) {
        const { own: expected } = DIFFERENT[name];
        expect([name, textIn(mine!.value)]).toEqual([name, expected]);
        expect(lineOf(mine)).not.toBe(lineOf(indicator));
        counts.different++;
      } else if (NOT_IN_PROJECTS[name]) {
        expect([name, mine]).toEqual([name, undefined]);
        counts.notInProjects++;
      } else {
        expect([name, lineOf(mine)]).toEqual([name, lineOf(indicator)]);
        counts.same++;
      }
    }
    expect(counts).toEqual({ same: 104, different: 12, notInProjects: 12 });
    expect(published.indicators).toHaveLength(128);
  });

  test("has 14 indicators of the projects that the published one leaves out", () => {
    const names = new Set(published.indicators.map(({ level3 }) => keyOf(textIn(level3))));
    const more = own.indicators.map(({ level3 }) => textIn(level3)).filter((name) => !names.has(keyOf(name)));
    expect(more.sort()).toEqual(Object.keys(NOT_PUBLISHED).sort());
  });

  test("sums up 培训场次 5 = 1 + 3 + 1, and takes the widest 培训出勤率 of 90, 95 and 98", () => {
    const valueOfLine = (name: string): string => textIn(byName.get(keyOf(name))!.value);
    expect(["培训场次", "培训课时数量", "培训出勤率", "培训考试通过率"].map(valueOfLine)).toEqual([
      "≥5场",
      "≥28课时",
      "≥90%",
      "≥90%",
    ]);
  });

  test("has a task for each project, where the published one has a single task that leaves out 200 万元", () => {
    expect(own.tasks.map(({ name }) => textIn(name))).toEqual(
      sample.projects.map(({ name }) => textIn(name)),
    );
    expect(published.tasks).toHaveLength(1);
    // The published total is what the projects say they cost, not what they ask for: one of them asks for 841.36 and
    // says that it costs 641.36.
    expect([wan([published.budget]), wan([published.fiscal]), wan([published.other])]).toEqual([
      1223.7, 1223.7, 0,
    ]);
    expect([wan([own.budget]), wan([own.fiscal]), wan([own.other])]).toEqual([1423.7, 1423.7, 0]);
    expect(wan(sample.projects.map(({ budget }) => budget))).toBe(1423.7);
    expect(textIn(byName.get("项目总成本")!.value)).toBe("≤1223.7万元");
  });

  test("is of the same department and year, and has each goal of the projects once", () => {
    expect([textIn(own.name), valueOf(own.year)]).toEqual([textIn(published.name), valueOf(published.year)]);
    const goals = textIn(own.goals);
    expect(goals.match(/目标\d+：/g)).toHaveLength(37);
    expect(goals.split("推广应用电子劳动合同")).toHaveLength(2);
  });

  test("has its sums as formulas", () => {
    const formulas = made.sheet.sheet.snapshot.formulas.flat().filter((formula) => formula !== null);
    expect(formulas).toEqual([
      ...[6, 7, 8, 9, 10, 11, 12].map((row) => `=E${row}+F${row}`),
      "=SUM(D6:D12)",
      "=SUM(E6:E12)",
      "=SUM(F6:F12)",
    ]);
  });

  test("ties with its projects where the published one does not", () => {
    const others = sample.workbook.sheets.filter(({ name }) => name !== published.source.sheet);
    const outcomes = sample.again([...others, made.sheet.sheet.snapshot]).outcomes;
    const kindOf = (rule: string, among = outcomes): string | undefined =>
      among.find((outcome) => outcome.rule === rule)?.kind;
    expect(["relation-E29", "rollup-differs", "rollup-without-source"].map((rule) => kindOf(rule))).toEqual([
      "pass",
      "pass",
      "pass",
    ]);
    expect(kindOf("relation-E29", sample.report.outcomes)).toBe("fail");
  });
});
