import { checkWorkbook, countOutcomes, type CheckReport } from "../../src/app/check-workbook";
import { planEdit } from "../../src/app/plan-edit";
import { withEdit } from "../../src/app/with-edit";
import { restoring, sift, waiverOf } from "../../src/app/waivers";
import { appendLines } from "../../src/reports/write-review";
import { reviewSheets } from "../../src/reports/review-sheet";
import type { Finding } from "../../src/rules/outcome";
import type { WorkbookSnapshot } from "../../src/sheet/snapshot";
import { readSample, SAMPLES } from "../forms/samples";

const DATE = "2026-11-21";
const NONE: ReadonlySet<string> = new Set();

function waive(
  workbook: WorkbookSnapshot,
  findings: readonly Finding[],
  reason = "有批文",
): WorkbookSnapshot {
  return withEdit(
    workbook,
    appendLines(
      "忽略",
      workbook,
      findings.map((finding) => waiverOf(finding, reason, "王芳", DATE)),
    ),
  );
}

function fingerprints(findings: readonly Finding[]): string[] {
  return findings.map(({ fingerprint }) => fingerprint);
}

const workbook = readSample("高新区2024");
const before: CheckReport = checkWorkbook(workbook);
const cost = before.findings.find(({ rule }) => rule === "cost-equals-budget")!;

test.each(SAMPLES)("everything that is found in %s can be waived, and nothing is then left", (name) => {
  const source = readSample(name);
  const found = checkWorkbook(source);
  const after = checkWorkbook(waive(source, found.findings));
  expect(after.findings).toEqual([]);
  expect(after.stale).toEqual([]);
  expect(fingerprints(after.waived.map(({ finding }) => finding)).sort()).toEqual(
    fingerprints(found.findings).sort(),
  );
  // The sheet of ours is neither read as a table nor told as one that is not known.
  expect(after.reading).toEqual(found.reading);
});

test("a waived finding is neither a problem nor a pass", () => {
  const after = checkWorkbook(waive(workbook, [cost]));
  expect(fingerprints(after.findings)).toEqual(
    fingerprints(before.findings).filter((each) => each !== cost.fingerprint),
  );
  expect(after.waived).toMatchObject([{ line: { reason: "有批文", by: "王芳", date: DATE } }]);
  const [was, is] = [countOutcomes(before.outcomes), countOutcomes(after.outcomes)];
  expect(is.pass).toBe(was.pass);
  expect(is.fail + is.waived).toBe(was.fail);
  expect(is.waived).toBe(1);
});

test("without a reason, without its fingerprint, or with another decision a line waives nothing", () => {
  const line = waiverOf(cost, "有批文", "", DATE);
  for (const part of [{ reason: "" }, { fingerprint: "" }, { decision: "待改" }]) {
    const book = withEdit(workbook, appendLines("忽略", workbook, [{ ...line, ...part }]));
    expect(checkWorkbook(book).findings).toEqual(before.findings);
  }
});

test("once the cell says something else the problem comes back and the waiver is told as stale", () => {
  const waived = waive(workbook, [cost]);
  const change = { title: "改", safety: "confirm" as const, changes: [{ at: cost.at, value: "≤9000万元" }] };
  const changed = checkWorkbook(withEdit(waived, planEdit("改", [change], waived)));
  expect(changed.findings.filter(({ rule }) => rule === "cost-equals-budget")).toHaveLength(
    before.findings.filter(({ rule }) => rule === "cost-equals-budget").length,
  );
  expect(changed.stale).toMatchObject([{ isBack: true, line: { reason: "有批文" } }]);

  const budget = { ...change, changes: [{ at: cost.at, value: "≤4000万元" }] };
  const mended = checkWorkbook(withEdit(waived, planEdit("改", [budget], waived)));
  expect(mended.stale).toMatchObject([{ isBack: false }]);
});

test("a waiver survives rows above its cell", () => {
  const waived = waive(workbook, [cost]);
  const moved = {
    ...waived,
    sheets: waived.sheets.map((sheet) =>
      sheet.name === cost.at.sheet
        ? {
            ...sheet,
            origin: { ...sheet.origin, row: sheet.origin.row + 3 },
            merges: sheet.merges.map((area) => ({ ...area, top: area.top + 3, bottom: area.bottom + 3 })),
          }
        : sheet,
    ),
  };
  expect(checkWorkbook(moved).waived).toHaveLength(1);
});

test("one line waives one of two findings that are alike to the letter, its own first", () => {
  const twin = { ...cost, at: { ...cost.at, row: cost.at.row + 1 } };
  const sheets = reviewSheets(waive(workbook, [twin]));
  const { open, waived } = sift([cost, twin], sheets, NONE);
  expect(open).toEqual([cost]);
  expect(waived.map(({ finding }) => finding)).toEqual([twin]);
  const both = sift([cost, twin], reviewSheets(waive(waive(workbook, [twin]), [cost])), NONE);
  expect(both.open).toEqual([]);
});

test("taking a waiver back brings the finding back and leaves the line to be read", () => {
  const book = waive(workbook, [cost]);
  const { line } = checkWorkbook(book).waived[0]!;
  const restored = withEdit(book, restoring(line));
  expect(checkWorkbook(restored).findings).toEqual(before.findings);
  expect(checkWorkbook(restored).stale).toEqual([]);
  expect(reviewSheets(restored)[0]!.lines).toMatchObject([{ decision: "取消忽略", reason: "有批文" }]);
});

test("a waiver of a rule that was not asked is not told as stale", () => {
  const book = waive(workbook, [cost]);
  const profile = { ...before.profile, severities: { "cost-equals-budget": "off" as const } };
  expect(checkWorkbook(book, profile).stale).toEqual([]);
});
