import { withEdit } from "../../src/app/with-edit";
import { reviewSheets, REVIEW_COLUMNS, type ReviewLine } from "../../src/reports/review-sheet";
import { appendLines } from "../../src/reports/write-review";
import type { CellValue, SheetSnapshot, WorkbookSnapshot } from "../../src/sheet/snapshot";
import { readSample } from "../forms/samples";

const sample = readSample("高新区2024");

function line(reason: string, more: Partial<ReviewLine> = {}): ReviewLine {
  return {
    problem: "错误：总成本指标应与预算数一致。相差 3000.00万元",
    place: "招聘经费!F12",
    basis: "预算编制通知",
    decision: "忽略",
    reason,
    by: "王芳",
    date: "2026-11-21",
    fingerprint: "00000000000012e4",
    ...more,
  };
}

function linesOf(workbook: WorkbookSnapshot): ReviewLine[] {
  return reviewSheets(workbook).flatMap(({ lines }) =>
    lines.map(({ sheet: _sheet, row: _row, cells: _cells, ...said }) => said),
  );
}

function sheetOf(name: string, rows: readonly (readonly CellValue[])[], row = 0): SheetSnapshot {
  return {
    name,
    origin: { row, col: 2 },
    values: rows,
    formulas: rows.map((cells) => cells.map(() => null)),
    numberFormats: rows.map((cells) => cells.map(() => "General")),
    merges: [],
    hiddenRows: [],
    hiddenColumns: [],
    protected: false,
    visible: "visible",
  };
}

const HEAD = Object.values(REVIEW_COLUMNS);

test("what is written reads back equal, on a new sheet and below the lines that stand there", () => {
  const once = withEdit(sample, appendLines("忽略", sample, [line("一"), line("二")]));
  expect(linesOf(once)).toEqual([line("一"), line("二")]);
  const edit = appendLines("忽略", once, [line("三", { by: "", basis: "" })]);
  expect(edit.added).toBeUndefined();
  expect(linesOf(withEdit(once, edit))).toEqual([line("一"), line("二"), line("三", { by: "", basis: "" })]);
});

test("the new sheet prints without the fingerprints, and keeps them as texts", () => {
  const { added = [] } = appendLines("忽略", sample, [
    line("一", { fingerprint: "1234567890123456", by: "" }),
  ]);
  const { snapshot } = added[0]!;
  const hidden = HEAD.indexOf("指纹");
  expect(snapshot.name).toBe("审核意见");
  expect(snapshot.hiddenColumns).toEqual([hidden]);
  expect(snapshot.values[2]![hidden]).toBe("1234567890123456");
  expect(snapshot.values[2]![HEAD.indexOf("经办人")]).toBeNull();
  expect(snapshot.numberFormats[2]![hidden]).toBe("@");
  expect(snapshot.merges).toEqual([{ top: 0, left: 0, bottom: 0, right: hidden - 1 }]);
});

test("the new sheet offers the usual decisions on every line that is made ready, and prints as wide as the page", () => {
  const { added = [] } = appendLines("忽略", sample, [line("一")]);
  const { snapshot, extras } = added[0]!;
  const col = HEAD.indexOf("处理意见");
  expect(extras!.validations).toEqual([
    {
      areas: [{ top: 2, left: col, bottom: snapshot.values.length - 1, right: col }],
      allow: { kind: "list", items: ["待处理", "忽略", "取消忽略", "已解决"] },
      message: expect.stringContaining("写别的也可以"),
      isStrict: false,
    },
  ]);
  expect(extras!.print).toEqual({
    paper: "A4",
    isLandscape: true,
    fitsWidth: true,
    titleRows: { from: 0, to: 1 },
  });
});

test("text that looks like a formula is written as a text", () => {
  const edit = appendLines("忽略", sample, [line("=HYPERLINK(1)", { problem: "=1+1" })]);
  const { snapshot } = edit.added![0]!;
  expect(snapshot.values[2]).toContain("=HYPERLINK(1)");
  expect(snapshot.formulas.flat().every((formula) => formula === null)).toBe(true);
});

test("a user's own sheet of that name is left alone", () => {
  const own = { ...sample, sheets: [...sample.sheets, sheetOf("审核意见", [["问题", "理由"]])] };
  expect(reviewSheets(own)).toEqual([]);
  expect(appendLines("忽略", own, [line("一")]).added?.[0]?.snapshot.name).toBe("审核意见2");
});

test("reads by labels: renamed, shifted, reordered, with spaces in the head and blank rows between", () => {
  const order = ["指 纹", "理 由", "位置", "问题：", "处理意见"];
  const moved = sheetOf(
    "局里的意见",
    [
      ["2026年审核"],
      order,
      ["f1", "有批文", "甲!A1", "错误：甲。乙", "忽略"],
      [],
      ["f2", "", "", "", ""],
    ].map((row) => Array.from({ length: 5 }, (_, col) => row[col] ?? null)),
    7,
  );
  const book = { name: "书.xlsx", sheets: [moved] };
  expect(linesOf(book).map(({ fingerprint, reason, by }) => [fingerprint, reason, by])).toEqual([
    ["f1", "有批文", ""],
    ["f2", "", ""],
  ]);
  const after = withEdit(book, appendLines("忽略", book, [line("三")]));
  expect(after.sheets[0]!.values.at(-1)).toEqual([
    "00000000000012e4",
    "三",
    "招聘经费!F12",
    "错误：总成本指标应与预算数一致。相差 3000.00万元",
    "忽略",
  ]);
});

test.each(["问题", "处理意见", "理由", "指纹"])("without its column %s a sheet is not ours", (label) => {
  const head = HEAD.filter((each) => each !== label);
  expect(reviewSheets({ name: "书.xlsx", sheets: [sheetOf("审核意见", [head])] })).toEqual([]);
});
