import { compareReports, type Changes } from "../../src/app/changes";
import { checkWorkbook, type CheckReport } from "../../src/app/check-workbook";
import { restoring, waiverOf } from "../../src/app/waivers";
import { planEdit } from "../../src/app/plan-edit";
import { withEdit } from "../../src/app/with-edit";
import { appendLines } from "../../src/reports/write-review";
import type { Finding } from "../../src/rules/outcome";
import type { SheetSnapshot, WorkbookSnapshot } from "../../src/sheet/snapshot";
import { readSample, SAMPLES } from "../forms/samples";

const workbook = readSample("高新区2024");
const report: CheckReport = checkWorkbook(workbook);
const [model] = report.findings;

/** A report of findings only: fingerprint, and row on a sheet. */
function found(...findings: readonly (readonly [print: string, at: string])[]): CheckReport {
  return {
    ...report,
    waived: [],
    findings: findings.map(([fingerprint, at]) => {
      const [sheet = "", row] = at.split("!");
      return { ...model!, fingerprint, at: { sheet, row: Number(row), col: 0 } };
    }),
  };
}

function told({ appeared, resolved, stayed }: Changes): unknown {
  const place = ({ fingerprint, at }: Finding): string => `${fingerprint} ${at.sheet}!${at.row}`;
  return { appeared: [...appeared].map(place), resolved: resolved.map(place), stayed };
}

test.each(SAMPLES)("two checks of %s differ in nothing", (name) => {
  const [one, other] = [checkWorkbook(readSample(name)), checkWorkbook(readSample(name))];
  const { findings } = other;
  expect(compareReports(one, other)).toEqual({ appeared: new Set(), resolved: [], stayed: findings.length });
});

test("a finding that is mended is resolved, as it was told, and undoing brings it back", () => {
  const cost = report.findings.find(({ rule, fixes }) => rule === "cost-equals-budget" && fixes.length > 0)!;
  const after = checkWorkbook(withEdit(workbook, planEdit("改", cost.fixes.slice(0, 1), workbook)));
  expect(compareReports(report, after).resolved).toContain(cost);
  expect(compareReports(after, report).appeared.has(cost)).toBe(true);
  expect(compareReports(report, after).stayed).toBe(
    report.findings.length - compareReports(report, after).resolved.length,
  );
});

test.each(SAMPLES)("rows inserted above the tables of %s move its findings, and no more", (name) => {
  const before = readSample(name);
  const after: WorkbookSnapshot = { ...before, sheets: before.sheets.map(withRowAbove) };
  const { findings } = checkWorkbook(after);
  expect(compareReports(checkWorkbook(before), checkWorkbook(after))).toEqual({
    appeared: new Set(),
    resolved: [],
    stayed: findings.length,
  });
});

test("findings set aside or taken back were there all along", () => {
  const line = waiverOf(model!, "有批文", "王芳", "2026-11-21");
  const aside = withEdit(workbook, appendLines("忽略", workbook, [line]));
  const waived = checkWorkbook(aside);
  const restored = checkWorkbook(withEdit(aside, restoring(waived.waived[0]!.line)));
  const nothing = { appeared: new Set(), resolved: [] };
  const { length } = report.findings;
  expect(compareReports(report, waived)).toEqual({ ...nothing, stayed: length - 1 });
  expect(compareReports(waived, restored)).toEqual({ ...nothing, stayed: length });
});

test("equal fingerprints are counted", () => {
  const [two, three] = [
    found(["a", "甲!1"], ["a", "乙!1"]),
    found(["a", "甲!9"], ["a", "丙!1"], ["a", "丁!1"]),
  ];
  expect(told(compareReports(two, three))).toEqual({ appeared: ["a 丁!1"], resolved: [], stayed: 2 });
  expect(told(compareReports(three, two))).toEqual({ appeared: [], resolved: ["a 丁!1"], stayed: 2 });
});

test("of findings alike the one that went is told, not the first", () => {
  const before = found(["a", "甲!1"], ["a", "乙!1"], ["a", "丙!1"]);
  expect(told(compareReports(before, found(["a", "乙!1"], ["a", "丙!7"])))).toEqual({
    appeared: [],
    resolved: ["a 甲!1"],
    stayed: 2,
  });
});

test("another message in the same cell under another fingerprint is another finding", () => {
  expect(told(compareReports(found(["a", "甲!1"]), found(["b", "甲!1"])))).toEqual({
    appeared: ["b 甲!1"],
    resolved: ["a 甲!1"],
    stayed: 0,
  });
});

function withRowAbove(sheet: SheetSnapshot): SheetSnapshot {
  return {
    ...sheet,
    origin: { ...sheet.origin, row: sheet.origin.row + 1 },
    merges: sheet.merges.map((area) => ({ ...area, top: area.top + 1, bottom: area.bottom + 1 })),
    hiddenRows: sheet.hiddenRows.map((row) => row + 1),
  };
}
