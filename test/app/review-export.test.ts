import { checkWorkbook } from "../../src/app/check-workbook";
import { exportReview, type ReviewExport } from "../../src/app/review-export";
import { waiverOf, waiving } from "../../src/app/waivers";
import { withEdit } from "../../src/app/with-edit";
import { reviewSheets, REVIEW_COLUMNS, type ReviewColumn } from "../../src/reports/review-sheet";
import { appendLines } from "../../src/reports/write-review";
import { isEmptyEdit } from "../../src/sheet/edit";
import { parseA1 } from "../../src/sheet/address";
import { valueAt, type CellValue, type WorkbookSnapshot } from "../../src/sheet/snapshot";
import { readSample, SAMPLES } from "../forms/samples";

const FIRST = "2026-11-21";
const LATER = "2026-11-28";
const COST = "总成本指标应与预算数一致";

const workbook = readSample("高新区2024");
const report = checkWorkbook(workbook);
const cost = report.findings.find(({ title }) => title === COST)!;

function plan(book: WorkbookSnapshot, date = FIRST, rules?: readonly string[]): ReviewExport {
  const found = checkWorkbook(book);
  const chosen = found.findings.filter(({ title }) => !rules || rules.includes(title));
  return exportReview(book, found, chosen, date);
}

function exported(book: WorkbookSnapshot, date = FIRST, rules?: readonly string[]): WorkbookSnapshot {
  return withEdit(book, plan(book, date, rules).edit);
}

function lines(book: WorkbookSnapshot) {
  return reviewSheets(book).flatMap((sheet) => sheet.lines);
}

function typed(book: WorkbookSnapshot, sheet: string, a1: string, value: CellValue): WorkbookSnapshot {
  const at = { sheet, ...parseA1(a1)! };
  return withEdit(book, { title: "改", cells: [{ at, expected: { value: null }, content: { value } }] });
}

/** What a person writes into the line of the cost finding. */
function decided(book: WorkbookSnapshot, texts: Partial<Record<ReviewColumn, string>>): WorkbookSnapshot {
  return Object.entries(texts).reduce((changed, [key, value]) => {
    const line = lines(changed).find(({ problem }) => problem.includes(COST))!;
    const column = "ABCDEFGH"[Object.keys(REVIEW_COLUMNS).indexOf(key)]!;
    return typed(changed, line.sheet, `${column}${line.row + 1}`, value);
  }, book);
}

const costLine = (book: WorkbookSnapshot) => lines(book).find(({ problem }) => problem.includes(COST));
const wrongFigure = valueAt(
  workbook.sheets.find(({ name }) => name === cost.at.sheet)!,
  cost.at,
);
const spoilt = (book: WorkbookSnapshot) => typed(book, cost.at.sheet, "F13", wrongFigure);
const mended = (book: WorkbookSnapshot) => typed(book, cost.at.sheet, "F13", "≤4000万元");

test.each(SAMPLES)("every finding of %s gets one line, waives nothing, and is not written twice", (name) => {
  const before = checkWorkbook(readSample(name));
  const book = exported(readSample(name));
  expect(lines(book).map(({ fingerprint }) => fingerprint)).toEqual(
    before.findings.map(({ fingerprint }) => fingerprint),
  );
  expect(new Set(lines(book).map(({ decision }) => decision))).toEqual(new Set(["待处理"]));
  const after = checkWorkbook(book);
  expect(after.findings).toEqual(before.findings);
  // The sheet is neither read as a table nor told as one that is not known.
  expect(after.reading).toEqual(before.reading);
  const again = plan(book, LATER);
  expect(again).toMatchObject({ added: [], known: before.findings.length, solved: [], reopened: [] });
  expect(isEmptyEdit(again.edit)).toBe(true);
});

test("a line says what and where, on what grounds, since when, and leaves the rest to a person", () => {
  expect(costLine(exported(workbook))).toMatchObject({
    problem: `错误：${COST}。${cost.message}`,
    place: `${cost.at.sheet}!F13`,
    basis: cost.basis,
    decision: "待处理",
    reason: "",
    by: "",
    date: FIRST,
    fingerprint: cost.fingerprint,
  });
});

test("only the findings that are asked for get lines", () => {
  const book = exported(workbook, FIRST, [COST]);
  expect(lines(book)).toHaveLength(1);
  expect(plan(book).added).toHaveLength(report.findings.length - 1);
});

test("a person who writes 忽略 and a reason into an exported line has waived the finding", () => {
  const book = exported(workbook);
  expect(checkWorkbook(decided(book, { decision: "忽略" })).waived).toEqual([]);
  const after = checkWorkbook(decided(book, { decision: "忽略", reason: "有批文", by: "王芳" }));
  expect(after.waived).toMatchObject([{ finding: { title: COST }, line: { reason: "有批文", by: "王芳" } }]);
  expect(after.findings).toHaveLength(report.findings.length - 1);
});

test("a finding waived in the pane is waived in its exported line, and taken back there", () => {
  const book = exported(workbook);
  const after = withEdit(book, waiving(book, [cost], "有批文", "王芳", LATER));
  expect(lines(after)).toHaveLength(lines(book).length);
  expect(costLine(after)).toMatchObject({ decision: "忽略", reason: "有批文", by: "王芳", date: LATER });
  expect(checkWorkbook(after).waived).toHaveLength(1);
});

test("a waived finding is not exported again", () => {
  const book = withEdit(workbook, appendLines("忽略", workbook, [waiverOf(cost, "有批文", "王芳", FIRST)]));
  expect(plan(book).added.map(({ title }) => title)).not.toContain(COST);
  expect(lines(exported(book)).filter(({ problem }) => problem.includes(COST))).toHaveLength(1);
});

test("a line whose problem is gone stays and says 已解决, and is 待处理 again when the problem is back", () => {
  const book = exported(workbook);
  const solved = exported(mended(book), LATER);
  expect(plan(mended(book)).solved.map(({ place }) => place)).toContain(`${cost.at.sheet}!F13`);
  expect(costLine(solved)).toMatchObject({ decision: "已解决", date: LATER });
  expect(lines(solved)).toHaveLength(lines(book).length);
  expect(isEmptyEdit(plan(solved, LATER).edit)).toBe(true);
  const wrong = spoilt(solved);
  expect(plan(wrong).reopened).toHaveLength(1);
  expect(costLine(exported(wrong))).toMatchObject({ decision: "待处理" });
});

test("what a person decided is left as it is, whether the problem is gone or not", () => {
  const book = decided(exported(workbook), { decision: "已退回单位", by: "王芳" });
  expect(costLine(exported(book, LATER))).toMatchObject({ decision: "已退回单位", date: FIRST });
  expect(costLine(exported(mended(book), LATER))).toMatchObject({ decision: "已退回单位", date: FIRST });
  const signed = decided(exported(mended(exported(workbook))), { reason: "单位已改" });
  const wrong = spoilt(signed);
  expect(costLine(exported(wrong, LATER))).toMatchObject({ decision: "已解决", reason: "单位已改" });
});

test("a wrong figure that became another wrong figure keeps its line, which says the new one", () => {
  const book = decided(exported(workbook), { reason: "在核实" });
  const other = typed(book, cost.at.sheet, "F13", "≤6000万元");
  expect(plan(other)).toMatchObject({ added: [], solved: [] });
  const after = exported(other, LATER);
  expect(lines(after)).toHaveLength(lines(book).length);
  expect(costLine(after)).toMatchObject({ decision: "待处理", reason: "在核实", date: FIRST });
  expect(costLine(after)?.problem).toContain("2000.00万元");
});

test("what cannot be checked any more is not called solved", () => {
  const book = exported(workbook);
  const headless = {
    ...book,
    sheets: book.sheets.map((sheet) =>
      sheet.name === cost.at.sheet
        ? {
            ...sheet,
            values: sheet.values.map((row) => row.map((value) => (value === "预算数" ? "数" : value))),
          }
        : sheet,
    ),
  };
  const checked = checkWorkbook(headless);
  expect(checked.findings.filter(({ title, at }) => title === COST && at.sheet === cost.at.sheet)).toEqual(
    [],
  );
  const after = exported(headless, LATER);
  expect(costLine(after)).toMatchObject({ decision: "待处理" });
  // The amount beside the lost label is asked about no more; its rule answers for other amounts.
  const amount = lines(after).find(({ place }) => place === `${cost.at.sheet}!C3`);
  expect(checked.findings.map(({ title }) => title)).toContain(amount?.problem.slice(3).split("。")[0]);
  expect(amount).toMatchObject({ decision: "待处理" });
});
