import { checkWorkbook } from "../../src/app/check-workbook";
import { withEdit } from "../../src/app/plan-edit";
import { planSafeFixes } from "../../src/app/plan-safe-fixes";
import { readSample, SAMPLES } from "../forms/samples";

describe.each(SAMPLES)("%s", (name) => {
  const workbook = readSample(name);
  const report = checkWorkbook(workbook);
  const { edit } = planSafeFixes(workbook, report, () => true);
  const after = checkWorkbook(withEdit(workbook, edit), report.profile);

  test("after 全部修复 no safe mend is left to offer", () => {
    expect(after.findings.filter(({ fixes }) => fixes.some(({ safety }) => safety === "safe"))).toEqual([]);
  });

  test("全部修复 makes nothing worse: no rule finds more than before", () => {
    const count = (findings: typeof report.findings) => {
      const counts: Record<string, number> = {};
      for (const { rule } of findings) counts[rule] = (counts[rule] ?? 0) + 1;
      return counts;
    };
    const before = count(report.findings);
    const worse = Object.entries(count(after.findings)).filter(
      ([rule, found]) => found > (before[rule] ?? 0),
    );
    expect(worse).toEqual([]);
  });

  test("each cell is changed once, against what it held when it was checked", () => {
    const places = edit.cells.map(({ at }) => `${at.sheet}!${at.row}:${at.col}`);
    expect(new Set(places).size).toBe(places.length);
    for (const { at, expected } of edit.cells) {
      const sheet = workbook.sheets.find((candidate) => candidate.name === at.sheet);
      expect(expected).toEqual({ value: sheet?.values[at.row]?.[at.col] });
    }
  });
});
