import { readWorkbook } from "../../src/forms/read-workbook";
import type { ColumnState, Document, Indicator, ProjectTarget } from "../../src/model/documents";
import { defineIndicatorRule, defineTableRule } from "../../src/rules/define-rule";
import { profileById } from "../../src/rules/profiles";
import { runRules } from "../../src/rules/run-rules";
import { readSample } from "../forms/samples";

const table = readWorkbook(readSample("曹妃甸区2023")).documents.find(
  (document): document is ProjectTarget => document.kind === "ProjectTarget",
)!;
const words = {
  title: "题",
  family: "结构",
  severity: "warning",
  basis: "据",
  why: "因",
  how: "改",
} as const;
const at = { sheet: table.source.sheet, row: 9, col: 5 };

const ABSENT = { state: "absent", label: "指标值" } as const;
const FOREIGN = { state: "foreign", label: "指标值" } as const;
const BLANK = { state: "blank", label: "指标值", at } as const;
const UNREAD = { state: "unreadable", label: "指标值", at, text: "？", because: "不认识" } as const;

type Wish = "needs" | "reads" | "optional";

/** What a rule that wants to see 指标值 answers to a table with one indicator. */
function answer(wish: Wish, change: { column?: ColumnState; value?: Indicator["value"]; none?: boolean }) {
  const rule = defineIndicatorRule({ id: "r", ...words, [wish]: ["value"], check: () => undefined });
  const indicator = { ...table.indicators[0]!, ...(change.value && { value: change.value }) };
  const document: Document = {
    ...table,
    columns: { ...table.columns, ...(change.column && { value: change.column }) },
    indicators: change.none ? [] : [indicator],
  };
  const [outcome] = runRules([rule], [document], profileById("hebei-2023")!);
  return [outcome!.kind, outcome!.because];
}

const PASS = ["pass", ""];

describe("a column that a rule wants to see", () => {
  test.each(["needs", "reads", "optional"] as const)("is seen or told: %s", (wish) => {
    expect(answer(wish, {})).toEqual(PASS);
    expect(answer(wish, { column: ABSENT })).toEqual(["insufficient", "没有找到“指标值”列"]);
    expect(answer(wish, { none: true })[0]).toBe("insufficient");
    expect(answer(wish, { column: FOREIGN })).toEqual(
      wish === "optional" ? PASS : ["notApplicable", "本表样没有“指标值”列"],
    );
  });
});

describe("a cell that a rule wants to see", () => {
  test.each(["needs", "reads", "optional"] as const)("is seen or told: %s", (wish) => {
    expect(answer(wish, { value: UNREAD })).toEqual(["insufficient", "F10 的“指标值”读不出：不认识"]);
    expect(answer(wish, { value: ABSENT })).toEqual(["insufficient", "没有找到“指标值”"]);
    expect(answer(wish, { value: BLANK })).toEqual(
      wish === "needs" ? ["insufficient", "F10 的“指标值”没有填写"] : PASS,
    );
    expect(answer(wish, { value: FOREIGN })).toEqual(
      wish === "optional" ? PASS : ["insufficient", "本表样没有“指标值”"],
    );
  });
});

describe("a field that a rule over the head wants to see", () => {
  function head(wish: Wish, budget: ProjectTarget["budget"]) {
    const rule = defineTableRule({
      id: "r",
      ...words,
      on: "ProjectTarget",
      [wish]: ["budget"],
      check: () => undefined,
    });
    const [outcome] = runRules([rule], [{ ...table, budget }], profileById("hebei-2023")!);
    return [outcome!.kind, outcome!.because];
  }

  test.each(["needs", "reads", "optional"] as const)("is seen or told: %s", (wish) => {
    expect(head(wish, table.budget)).toEqual(PASS);
    expect(head(wish, UNREAD)).toEqual(["unreadable", "F10 的“指标值”读不出：不认识"]);
    expect(head(wish, ABSENT)).toEqual(["insufficient", "没有找到“指标值”"]);
    expect(head(wish, BLANK)).toEqual(wish === "needs" ? ["insufficient", "F10 的“指标值”没有填写"] : PASS);
    expect(head(wish, FOREIGN)).toEqual(wish === "optional" ? PASS : ["notApplicable", "本表样没有“指标值”"]);
  });
});

describe("a spending plan", () => {
  function plan(shares: readonly ProjectTarget["plan"][number]["share"][]) {
    const rule = defineTableRule({
      id: "r",
      ...words,
      on: "ProjectTarget",
      plan: true,
      check: () => undefined,
    });
    const document = { ...table, plan: shares.map((share, month) => ({ month: `${month}月底`, share })) };
    const [outcome] = runRules([rule], [document], profileById("hebei-2023")!);
    return [outcome!.kind, outcome!.because];
  }
  const given = table.plan[0]!.share;

  test("can be judged where a month is filled in, and not where none is", () => {
    expect(plan([given, BLANK])).toEqual(PASS);
    expect(plan([BLANK, BLANK])).toEqual(["insufficient", "资金支出计划没有填写"]);
    expect(plan([given, ABSENT])).toEqual(["insufficient", "没有找到“指标值”"]);
    expect(plan([])).toEqual(["notApplicable", "本表样没有资金支出计划"]);
  });
});
