import { checkWorkbook, type CheckReport } from "../../src/app/check-workbook";
import { planFixes } from "../../src/app/plan-fixes";
import { withEdit } from "../../src/app/with-edit";
import type { Finding, Fix } from "../../src/rules/outcome";
import { parseA1, toA1 } from "../../src/sheet/address";
import { valueAt, type WorkbookSnapshot } from "../../src/sheet/snapshot";
import { readSample } from "../forms/samples";
import { sheetOf } from "../forms/table-sheet";

const SHEET = "表一";
const at = (a1: string) => ({ sheet: SHEET, ...parseA1(a1)! });

/** What rules of a test say of a workbook: where, and what they would put there. */
type Rules = (value: (a1: string) => unknown) => readonly [rule: string, a1: string, fixes: readonly Fix[]][];

function fix(
  title: string,
  changes: Readonly<Record<string, string>>,
  safety: Fix["safety"] = "confirm",
): Fix {
  return { title, safety, changes: Object.entries(changes).map(([a1, value]) => ({ at: at(a1), value })) };
}

/** A check by rules of a test; everything else of it is that of an empty workbook. */
function checkedBy(rules: Rules): (workbook: WorkbookSnapshot) => CheckReport {
  const empty = checkWorkbook({ name: "空.xlsx", sheets: [] });
  return (workbook) => {
    const value = (a1: string): unknown => valueAt(workbook.sheets[0]!, at(a1));
    const findings = rules(value).map(
      ([rule, a1, fixes]) => ({ rule, at: at(a1), fixes }) as unknown as Finding,
    );
    return { ...empty, findings };
  };
}

const workbook: WorkbookSnapshot = { name: "甲.xlsx", sheets: [sheetOf(SHEET, [["甲", "乙"]])] };

function changesOf(rules: Rules, isConfirmed = true): string[] {
  return planFixes(workbook, checkedBy(rules), isConfirmed).changes.map(
    ({ at: cell, before, after, rules: by, safety }) =>
      `${toA1(cell)} ${String(before)}→${String(after)} ${by.join("+")} ${safety}`,
  );
}

test("mends that need a look are made one after another where they are wanted", () => {
  const rules: Rules = (value) => {
    const all: readonly ReturnType<Rules>[number][] = [
      ["一", "A1", [fix("改", { A1: "丙" })]],
      ["二", "B1", [fix("改", { B1: "丁" })]],
    ];
    return all.filter(([, a1]) => value(a1) === { A1: "甲", B1: "乙" }[a1]);
  };
  expect(changesOf(rules)).toEqual(["A1 甲→丙 一 confirm", "B1 乙→丁 二 confirm"]);
  expect(changesOf(rules, false)).toEqual([]);
});

test("a mend that makes another rule fail elsewhere is left, and the next that is offered is tried", () => {
  const rules: Rules = (value) =>
    value("A1") === "甲"
      ? [["一", "A1", [fix("改坏", { A1: "坏" }), fix("改好", { A1: "好" })]]]
      : value("A1") === "坏"
        ? [["二", "B1", []]]
        : [];
  expect(changesOf(rules)).toEqual(["A1 甲→好 一 confirm"]);
});

test("rules that undo each other end, with one of them told as before", () => {
  const rules: Rules = (value) =>
    value("A1") === "甲"
      ? [["一", "A1", [fix("改", { A1: "丙" })]]]
      : [["二", "A1", [fix("改回", { A1: "甲" })]]];
  expect(changesOf(rules)).toEqual([]);
});

test("a mend that mends nothing is not made", () => {
  expect(changesOf(() => [["一", "A1", [fix("改", { A1: "丙" })]]])).toEqual([]);
});

test("a cell that is mended twice expects what it held first, and names both rules", () => {
  const rules: Rules = (value) =>
    value("A1") === "甲"
      ? [
          ["一", "A1", [fix("改", { A1: "丙" }, "safe")]],
          ["二", "A1", []],
        ]
      : value("A1") === "丙"
        ? [["二", "A1", [fix("再改", { A1: "丁" })]]]
        : [];
  expect(changesOf(rules)).toEqual(["A1 甲→丁 一+二 confirm"]);
  expect(changesOf(rules, false)).toEqual(["A1 甲→丙 一 safe"]);
});

test("what is only told is never made", () => {
  expect(changesOf(() => [["一", "A1", [fix("看", { A1: "丙" }, "show")]]])).toEqual([]);
});

test("on a real workbook, nothing is left that could be mended safely", () => {
  const sample = readSample("高新区2024");
  const { edit, changes } = planFixes(sample, checkWorkbook, true);
  const after = checkWorkbook(withEdit(sample, edit));
  expect(changes.length).toBe(edit.cells.length);
  expect(changes.every(({ rules }) => rules.length > 0)).toBe(true);
  expect(after.findings.length).toBeLessThan(checkWorkbook(sample).findings.length);
  expect(after.findings.flatMap(({ fixes }) => fixes).filter(({ safety }) => safety === "safe")).toEqual([]);
});
