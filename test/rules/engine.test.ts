import { readWorkbook } from "../../src/forms/read-workbook";
import { readAmount } from "../../src/model/amount";
import type { Document } from "../../src/model/documents";
import { defineTableRule, defineTextRule, defineWorkbookRule } from "../../src/rules/define-rule";
import { profileById } from "../../src/rules/profiles";
import type { Rule } from "../../src/rules/rule";
import { runRules } from "../../src/rules/run-rules";
import { textsOf } from "../../src/rules/texts";
import { toA1 } from "../../src/sheet/address";
import { readSample } from "../forms/samples";

const profile = profileById("hebei-2023")!;
const department = only("宿州市2024", "DepartmentTarget");
const project = only("曹妃甸区2023", "ProjectTarget");
const short = only("昌黎县2023", "ProjectTarget");
const activities = only("曹妃甸区2023", "ActivityTargets");
const budget = only("昌黎县2023", "BudgetTable");

function only<K extends Document["kind"]>(
  sample: Parameters<typeof readSample>[0],
  kind: K,
): Extract<Document, { kind: K }> {
  const found = readWorkbook(readSample(sample)).documents.find((document) => document.kind === kind);
  if (!found) throw new Error(`no ${kind} in ${sample}`);
  return found as Extract<Document, { kind: K }>;
}

const words = { title: "题", severity: "warning", basis: "据", why: "因", how: "改" } as const;

function answers(rules: readonly Rule[], documents: readonly Document[]) {
  return runRules(rules, documents, profile).map(({ rule, kind, because, findings }) => ({
    rule,
    kind,
    because,
    cells: findings.map(({ at }) => toA1(at)),
  }));
}

/** Finds fault with every name that holds a word. */
function finds(id: string, word: string, yieldsTo?: readonly string[]): Rule {
  return defineTextRule({
    id,
    family: "文字",
    ...words,
    ...(yieldsTo && { yieldsTo }),
    find: ({ kind, text }) => (kind === "name" && text.includes(word) ? { message: word } : undefined),
  });
}

test("a rule that throws is told as crashed, with what it threw, and never as a pass", () => {
  const rule = defineWorkbookRule({
    id: "broken",
    family: "跨表",
    ...words,
    reads: [],
    check: () => {
      throw new Error("越界");
    },
  });
  expect(answers([rule], [project])).toEqual([
    { rule: "broken", kind: "crashed", because: "规则“题”运行出错：Error: 越界", cells: [] },
  ]);
});

test("reasons are told once each, the first three, with how many there are", () => {
  const rule = defineWorkbookRule({
    id: "blind",
    family: "跨表",
    ...words,
    reads: [],
    check: (_documents, { unseen }) => ["甲", "甲", "乙", "丙", "丁"].forEach(unseen),
  });
  expect(answers([rule], [])).toMatchObject([{ kind: "insufficient", because: "甲；乙；丙；等 5 处" }]);
});

test("an answer names its table, or none for the workbook, and related cells come with their text", () => {
  const purpose = project.purpose.state === "given" ? project.purpose : undefined;
  const rule = defineTableRule({
    id: "r",
    family: "资金",
    ...words,
    on: "ProjectTarget",
    needs: ["purpose"],
    check: ({ purpose: cell, columns }, { report }) => {
      const header = columns.value.state === "given" ? columns.value : cell;
      report({
        at: cell,
        message: "话",
        related: [
          { role: "甲", at: cell },
          { role: "乙", at: header },
        ],
      });
      report({ at: cell, message: "话", how: "另改", severity: "error", difference: "1元", allowed: "0元" });
    },
  });
  const whole = defineWorkbookRule({ id: "w", family: "跨表", ...words, reads: [], check: () => undefined });
  const [outcome, other] = runRules([rule, whole], [project], profile);
  const { sheet, area } = project.source;
  expect(outcome?.table).toMatchObject({ sheet, row: area.top });
  expect(other?.table).toBeNull();
  const [first, second] = outcome!.findings;
  expect(first).toMatchObject({
    how: "改",
    severity: "warning",
    related: [
      { role: "甲", value: purpose?.text },
      { role: "乙", value: "" },
    ],
    difference: undefined,
  });
  expect(second).toMatchObject({ how: "另改", severity: "error", difference: "1元", allowed: "0元" });
  expect(second?.fingerprint).not.toBe(first?.fingerprint);
  const milder = { ...profile, severities: { r: "notice" as const } };
  expect(runRules([rule], [project], milder)[0]?.findings.map(({ severity }) => severity)).toEqual([
    "notice",
    "notice",
  ]);
});

test("where two rules speak of a cell the one that yields is silent there, and speaks elsewhere", () => {
  const specific = finds("specific", "招聘活动");
  const general = finds("general", "招聘", ["specific"]);
  const hiring = readWorkbook(readSample("曹妃甸区2023")).documents.find(
    ({ source }) => source.sheet === "8.招聘经费",
  )!;
  const [told, rest] = answers([specific, general], [hiring]);
  expect(told?.cells.length).toBeGreaterThan(0);
  expect(rest?.cells.length).toBeGreaterThan(0);
  expect(rest?.cells.filter((cell) => told?.cells.includes(cell))).toEqual([]);
  expect(answers([specific, finds("general", "招聘活动", ["specific"])], [hiring])[1]).toMatchObject({
    kind: "notApplicable",
    because: "同一处已由更具体的规则指出",
    cells: [],
  });
  expect(answers([finds("general", "没有这个词", ["specific"])], [hiring])).toMatchObject([{ kind: "pass" }]);
});

test("a rule does not apply to a form that lacks the place it looks at", () => {
  const code = defineTableRule({
    id: "code",
    family: "编码与年度",
    ...words,
    on: "ProjectTarget",
    needs: ["code"],
    check: () => undefined,
  });
  expect(answers([code], [project, short, department, activities, budget])).toMatchObject([
    { kind: "pass" },
    { kind: "notApplicable", because: "本表样没有“项目编码”" },
  ]);
  const plan = defineTableRule({
    id: "plan",
    family: "支出计划",
    ...words,
    on: "ProjectOrDepartment",
    plan: true,
    check: () => undefined,
  });
  expect(answers([plan], [project, department, activities, budget])).toMatchObject([
    { kind: "pass" },
    { kind: "notApplicable", because: "本表样没有资金支出计划" },
  ]);
});

test("a plan that cannot be read is told with its cell, and not taken for a blank one", () => {
  const plan = defineTableRule({
    id: "plan",
    family: "支出计划",
    ...words,
    on: "ProjectTarget",
    plan: true,
    check: () => undefined,
  });
  const at = { sheet: project.source.sheet, row: 6, col: 1 };
  const share = { state: "unreadable", label: "3月底", at, text: "三成", because: "不是数" } as const;
  const [first, ...others] = project.plan;
  const unread: Document = { ...project, plan: [{ ...first!, share }, ...others] };
  expect(answers([plan], [unread])).toMatchObject([
    { kind: "unreadable", because: "B7 的“3月底”读不出：不是数" },
  ]);
});

test("what stands where the form has no place is read as a text, too", () => {
  const at = { sheet: project.source.sheet, row: 40, col: 1 };
  const strayed: Document = { ...project, strays: [{ at, text: "填表人", value: "填表人" }] };
  expect(textsOf(strayed).at(-1)).toMatchObject({ at, label: "表外文字", text: "填表人", kind: "prose" });
});

test("texts of a department's table are its names, tasks, goals and indicators", () => {
  const kinds = new Map(textsOf(department).map(({ at, kind }) => [toA1(at), kind]));
  const task = department.tasks[0]!;
  expect(task.name.state === "given" && kinds.get(toA1(task.name.at))).toBe("name");
  expect(task.content.state === "given" && kinds.get(toA1(task.content.at))).toBe("prose");
  expect(department.goals.state === "given" && kinds.get(toA1(department.goals.at))).toBe("prose");
  const { level3, value, description } = department.indicators[0]!;
  expect(description.state).toBe("foreign");
  expect(level3.state === "given" && kinds.get(toA1(level3.at))).toBe("name");
  expect(value.state === "given" && kinds.get(toA1(value.at))).toBe("value");
});

test("texts of a budget table are its names and words; a figure is none, unless it could not be read", () => {
  const [row, ...rows] = budget.rows;
  const at = (col: number) => ({ sheet: budget.source.sheet, row: 90, col });
  const sum = readAmount("3.5", "万元");
  if (sum.kind !== "amount") throw new Error("no amount");
  const cells = {
    金额: { state: "given", label: "金额", at: at(1), text: "3.5", kept: "number", value: sum.amount },
    数量: { state: "unreadable", label: "数量", at: at(2), text: "三台", because: "不是数" },
    备注: { state: "given", label: "备注", at: at(3), text: "新购", kept: "text", value: "新购" },
  } as const;
  const table: Document = { ...budget, rows: [{ ...row!, cells }, ...rows] };
  expect(
    textsOf(table)
      .filter(({ at: place }) => place.row === 90)
      .map(({ text, kind }) => [text, kind]),
  ).toEqual([
    ["三台", "prose"],
    ["新购", "prose"],
  ]);
  expect(textsOf(budget).length).toBeGreaterThan(3);
});

test("texts of an activity table and of a project are told apart by kind, and each cell comes once", () => {
  for (const document of [activities, project]) {
    const cells = textsOf(document).map(({ at }) => toA1(at));
    expect(new Set(cells).size).toBe(cells.length);
    expect(new Set(textsOf(document).map(({ kind }) => kind))).toEqual(new Set(["name", "prose", "value"]));
  }
});
