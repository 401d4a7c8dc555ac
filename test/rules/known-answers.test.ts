import { readWorkbook } from "../../src/forms/read-workbook";
import { BUILT_IN_CODES, withOwnCodes } from "../../src/model/classification/built-in";
import type { Document } from "../../src/model/documents";
import { defineWholeTableRule, defineWorkbookRule, type WorkbookPart } from "../../src/rules/define-rule";
import { profileById } from "../../src/rules/profiles";
import { handedTo } from "../../src/rules/known-answers";
import type { Rule } from "../../src/rules/rule";
import { ruleRunner, type RunRules } from "../../src/rules/run-rules";
import { finish } from "../../src/model/steps";
import { readSample } from "../forms/samples";

/** Lets rules answer again and again, each time all at once. */
function runner() {
  const run = ruleRunner();
  return (...asked: Parameters<RunRules>) => finish(run(...asked));
}

const WORDS = {
  family: "跨表",
  title: "题",
  severity: "warning",
  basis: "据",
  why: "因",
  how: "改",
} as const;
const profile = profileById("hebei-2023")!;
const { documents } = readWorkbook(readSample("昌黎县2023"));
const projects = documents.filter(({ kind }) => kind === "ProjectTarget");
const [project, other] = projects as [Document, Document];
const budget = documents.find(({ kind }) => kind === "BudgetTable")!;
const unread = [{ sheet: "别的", because: "认不出", nearest: [] }];

/** A rule over tables that notes each time what it was asked about. */
function tableRule(asked: unknown[]): Rule {
  const check = ({ source }: { source: { sheet: string } }): unknown => asked.push(source.sheet);
  return defineWholeTableRule({ id: "t", ...WORDS, on: "ProjectTarget", check });
}

/** A rule over the workbook that notes each time what it was handed. */
function workbookRule(reads: readonly WorkbookPart[], asked: unknown[]): Rule {
  return defineWorkbookRule({
    id: "w",
    ...WORDS,
    reads,
    check: (handed, context) =>
      asked.push([...handed.map(({ source }) => source.sheet), ...context.unread.map(({ sheet }) => sheet)]),
  });
}

test("a rule is asked once about a table, until it is another one", () => {
  const asked: unknown[] = [];
  const [run, rule] = [runner(), tableRule(asked)];
  const first = run([rule], [project, other, budget], profile);
  expect(run([rule], [project, other], profile)).toEqual(first);
  expect(asked).toEqual([project.source.sheet, other.source.sheet]);
  run([rule], [project, { ...other }], profile);
  expect(asked.slice(2)).toEqual([other.source.sheet]);
});

test("another profile or other codes are another question", () => {
  const asked: unknown[] = [];
  const [run, rule] = [runner(), tableRule(asked)];
  const codes = withOwnCodes("我的", []);
  run([rule], [project], profile);
  run([rule], [project], { ...profile });
  expect(asked).toHaveLength(2);
  run([rule], [project], profile, codes);
  expect(asked).toHaveLength(3);
  run([rule], [project], profile, BUILT_IN_CODES);
  expect(asked).toHaveLength(4);
});

test("a rule that is switched off is not asked", () => {
  const asked: unknown[] = [];
  const off = { ...profile, severities: { t: "off" as const } };
  expect(runner()([tableRule(asked)], [project], off)).toEqual([]);
  expect(asked).toEqual([]);
});

test("a rule over the workbook is handed what it reads, and nothing else", () => {
  const asked: unknown[] = [];
  const all = [project, budget];
  const parts: readonly (readonly WorkbookPart[])[] = [
    [],
    ["BudgetTable"],
    ["ProjectTarget", "Unrecognised"],
  ];
  for (const reads of parts) runner()([workbookRule(reads, asked)], all, profile, BUILT_IN_CODES, unread);
  expect(asked).toEqual([[], [budget.source.sheet], [project.source.sheet, "别的"]]);
  const rule = defineWorkbookRule({ id: "w", ...WORDS, reads: ["BudgetTable"], check: () => undefined });
  expect(handedTo(rule, all, unread)).toEqual({ documents: [budget], unread: [] });
});

test.each<[string, readonly Document[], typeof unread, number]>([
  ["nothing changed", [project, other, budget], unread, 1],
  ["a table of another kind changed", [project, other, { ...budget }], unread, 1],
  ["a table of its kind changed", [project, { ...other }, budget], unread, 2],
  ["one is gone", [project, budget], unread, 2],
  ["one is new", [project, other, { ...other }, budget], unread, 2],
  ["they stand in another order", [other, project, budget], unread, 2],
  ["a sheet that it does not look at was not read", [project, other, budget], [], 1],
])("a rule over the workbook: %s", (_, then, thenUnread, times) => {
  const asked: unknown[] = [];
  const [run, rule] = [runner(), workbookRule(["ProjectTarget"], asked)];
  run([rule], [project, other, budget], profile, BUILT_IN_CODES, unread);
  run([rule], then, profile, BUILT_IN_CODES, thenUnread);
  expect(asked).toHaveLength(times);
});

test("a rule that looks at what was not read is asked again when that changed", () => {
  const asked: unknown[] = [];
  const [run, rule] = [runner(), workbookRule(["Unrecognised"], asked)];
  for (const sheets of [unread, [...unread], [], unread])
    run([rule], [project], profile, BUILT_IN_CODES, sheets);
  expect(asked).toEqual([["别的"], [], ["别的"]]);
});

test("what a rule said two times ago is forgotten", () => {
  const asked: unknown[] = [];
  const [run, rule] = [runner(), workbookRule(["ProjectTarget"], asked)];
  for (const rules of [[rule], [], [rule]]) run(rules, [project], profile);
  expect(asked).toHaveLength(2);
});
