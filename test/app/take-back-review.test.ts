import { checkWorkbook } from "../../src/app/check-workbook";
import { exportReview } from "../../src/app/review-export";
import { takeBackReview } from "../../src/app/take-back-review";
import { withEdit } from "../../src/app/with-edit";
import { reviewSheets, type ReviewColumn } from "../../src/reports/review-sheet";
import type { CellValue, WorkbookSnapshot } from "../../src/sheet/snapshot";
import { readSample } from "../forms/samples";

const plain = readSample("高新区2024");

function exported(workbook: WorkbookSnapshot): WorkbookSnapshot {
  const report = checkWorkbook(workbook);
  return withEdit(workbook, exportReview(workbook, report, report.findings, "2026-11-21").edit);
}

/** The workbook with something written into the first line. */
function written(workbook: WorkbookSnapshot, key: ReviewColumn, value: CellValue): WorkbookSnapshot {
  const [line] = reviewSheets(workbook).flatMap(({ lines }) => lines);
  const at = { sheet: line!.sheet, ...line!.cells[key]! };
  return withEdit(workbook, { title: "写", cells: [{ at, expected: { value: null }, content: { value } }] });
}

function namesLeft(workbook: WorkbookSnapshot): readonly string[] {
  return withEdit(workbook, takeBackReview(workbook).edit).sheets.map(({ name }) => name);
}

const NAMES = plain.sheets.map(({ name }) => name);
const marked = exported(plain);

test("what an export wrote goes, whatever its sheet is called by now", () => {
  expect(reviewSheets(marked)).toHaveLength(1);
  expect(namesLeft(marked)).toEqual(NAMES);
  const sheets = marked.sheets.map((sheet) =>
    sheet.name === "审核意见" ? { ...sheet, name: "意见" } : sheet,
  );
  expect(namesLeft({ ...marked, sheets })).toEqual(NAMES);
  expect(takeBackReview(plain)).toMatchObject({ edit: { removed: [] }, problems: [] });
});

test("lines that a later export found solved are no person's", () => {
  expect(namesLeft(written(marked, "decision", "已解决"))).toEqual(NAMES);
});

test("sheets whose names begin with a blank are told with it", () => {
  const sheets = plain.sheets.map((sheet) => ({ ...sheet, name: ` ${sheet.name}` }));
  expect(namesLeft(exported({ ...plain, sheets }))).toEqual(sheets.map(({ name }) => name));
});

test.each<[ReviewColumn, string]>([
  ["decision", "忽略"],
  ["decision", "不改"],
  ["reason", "有批文"],
  ["by", "王芳"],
  ["fingerprint", ""],
])("a sheet in which a person wrote %s “%s” stays, and it is said", (key, value) => {
  const workbook = written(marked, key, value);
  expect(namesLeft(workbook)).toEqual([...NAMES, "审核意见"]);
  const { problems } = takeBackReview(workbook);
  expect(problems).toMatchObject([{ message: expect.stringMatching(/“审核意见”.*没有删除/) }]);
});
