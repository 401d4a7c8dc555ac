import fc from "fast-check";
import type { CellContent } from "../../../src/sheet/edit";
import type { CellValue } from "../../../src/sheet/snapshot";
import { contentText, hashText } from "../../../src/summaries/made/content-hash";
import { fingerprintOf, likeness, readFingerprint, widthOf } from "../../../src/summaries/made/fingerprint";
import { barredFormula, plainFormula } from "../../../src/summaries/made/same-formula";
import { made, sheetOf } from "./kit";

const ROWS: CellValue[][] = [
  ["支出总表", null, null, null],
  ["序号", "科目编码", "科目名称", "合计"],
  ["1", null, "合计", "=SUM(D4:D5)"],
  ["2", "205", "教育支出", 10.5],
  ["3", "208", "社会保障和就业支出", null],
];
/** What stands for these rows in workbooks that users have. */
const KEPT = "1:3:4:iBrAsHY...YFTL2hc0ayZhnbh6D2wjyCK.bh60Mt6nb90LDCdd86w1X9bVttWRCw_YjGA.";

test("a fingerprint that was written into a workbook stays known", () => {
  expect(fingerprintOf(made(ROWS))).toBe(KEPT);
  expect(hashText("教育支出", 5)).toBe("JHPL3");
  const { width, count, hasRow, hasCell } = readFingerprint(KEPT)!;
  expect([width, count]).toEqual([4, 5]);
  expect(["码 205", "名 合计", "码 208"].map(hasRow)).toEqual([true, true, true]);
  expect(hasRow("")).toBe(false);
  expect(hasCell("码 205", 3, "#10.5")).toBe(true);
  expect(hasCell("码 205", 3, "")).toBe(false);
  expect(hasCell("码 208", 3, "")).toBe(true);
  expect(hasCell("码 208", 9, "")).toBe(true);
  expect(hasCell("码 210", 3, "")).toBe(false);
});

test("blank rows are kept in a fingerprint and count as none", () => {
  const [title, ...rest] = ROWS as [CellValue[], ...CellValue[][]];
  const known = readFingerprint(fingerprintOf(made([title, [], ...rest, []])))!;
  expect([known.count, known.hasRow("")]).toEqual([5, true]);
});

test("of rows that are known by one key, each may hold what was made", () => {
  const rows = [
    ["名称", "合计"],
    ["小计", 1],
    ["小计", 2],
  ];
  const { hasCell, count } = readFingerprint(fingerprintOf(made(rows)))!;
  expect(count).toBe(3);
  expect([1, 2, 3].map((value) => hasCell("名 小计", 1, `#${value}`))).toEqual([true, true, false]);
});

test.each([
  "",
  KEPT.slice(0, -1),
  KEPT.slice(1),
  KEPT.replace("1:3", "2:3"),
  KEPT.replace("1:3", "1:4"),
  ` ${KEPT}`,
  `${KEPT}A`,
])("somebody changed a fingerprint to %j", (text) => {
  expect(readFingerprint(text)).toBeUndefined();
});

test.each([
  [2908, "1:3:3:"],
  [2909, "1:2:3:"],
  [3554, "1:2:3:"],
  [3555, "1:1:3:"],
  [4570, "1:1:3:"],
  [4571, ""],
])("%i rows of two cells and a blank one have a fingerprint that a cell can keep: %s", (count, head) => {
  const rows = Array.from({ length: count - 1 }, (_, at) => [`${at}`, null, at]);
  const text = fingerprintOf(made([["科目编码", null, "合计"], ...rows]));
  expect(text.slice(0, 6)).toBe(head);
  expect(text.length).toBeLessThanOrEqual(32_000);
});

test("how much of what was made stands on a sheet is a share of its rows", () => {
  const last = readFingerprint(KEPT)!;
  expect(likeness(sheetOf(ROWS), last)).toBe(1);
  expect(likeness(sheetOf(ROWS.slice(0, 4)), last)).toBe(0.8);
  expect(likeness(sheetOf([...ROWS, ["4", "210", "卫生健康支出", 3], []]), last)).toBe(1);
  expect(likeness(sheetOf([["别的表"]]), last)).toBe(0);
  expect(likeness(sheetOf(ROWS), { ...last, count: 0 })).toBe(0);
});

test("a sheet is as wide as what stands on it, a formula too", () => {
  expect(widthOf(sheetOf([["甲", null, null, null]]))).toBe(1);
  expect(widthOf(sheetOf([[null, 0, null], [null]]))).toBe(2);
  expect(widthOf(sheetOf([[null, null]]))).toBe(0);
  const [formula] = [sheetOf([["甲", null, "=A1", null]])];
  expect(widthOf({ ...formula, values: [["甲", null, null, null]] })).toBe(3);
});

test.each<[CellContent, string]>([
  [{ value: null }, ""],
  [{ value: "" }, ""],
  [{ value: "  教育 支出\n" }, "'教育 支出"],
  [{ value: "1" }, "'1"],
  [{ value: 1 }, "#1"],
  [{ value: 0.1 + 0.2 }, "#0.3"],
  [{ value: 61.776 + 1.918 + 0.466 }, "#64.16"],
  [{ value: true }, "?true"],
  [{ value: { error: "#N/A" } }, "!#N/A"],
  [{ formula: "='预算明细'!$B$2 + sum( c3:C14)" }, "=B+SUM(C:C)"],
])("%j is known as %j", (content, text) => {
  expect(contentText(content)).toBe(text);
});

test.each([
  ["=SUM(D4:D5)", "=SUM(D4:D6)"],
  ["=SUM(D4:D5)", "=sum($D$14:$D$15)"],
  ["='支出总表'!D4", "=支出总表2023!D4"],
  ['=SUMIFS(明细!L:L,明细!C:C,"205*")', "=SUMIFS('预算 明细'!L:L, '预算 明细'!C:C, \"205*\")"],
])("%s and %s are one formula whose cells moved", (one, other) => {
  expect(barredFormula(one)).toBe(barredFormula(other));
  expect(plainFormula(one)).not.toBe(plainFormula(other));
});

test.each([
  ["=SUM(D4:D5)", "=SUM(E4:E5)"],
  ["=SUM(D4:D5)", "=MAX(D4:D5)"],
  ["=D4+1", "=D4+2"],
  ['="A1"', '="A2"'],
  ['="a b"', '="ab"'],
  ['="a""b c"', '="a""bc"'],
  ["=LOG10(2)", "=LOG(2)"],
  ["=A1_", "=A2_"],
  ["=税率1", "=税率2"],
])("%s and %s are two formulas", (one, other) => {
  expect(barredFormula(one)).not.toBe(barredFormula(other));
  expect(plainFormula(one)).not.toBe(plainFormula(other));
});

test.each([
  ["='支出总表'!D4", "=支出总表!d4", "=支出总表!D4"],
  ["='甲''乙'!D4", "= '甲''乙' !D4".replace(" !", "!"), "=甲'乙!D4"],
  ["=Sheet1!A1+'SHEET1'!A2", "=sheet1!a1 + sheet1!A2", "=sheet1!A1+sheet1!A2"],
  ['=if(A1="a b", 1, "c""D")', '=IF(A1="a b",1,"c""D")', '=IF(A1="a b",1,"c""D")'],
  ["=税率*A1", "= 税率 * a1", "=税率*A1"],
])("%s and %s are compared as %s", (one, other, plain) => {
  expect([one, other].map(plainFormula)).toEqual([plain, plain]);
});

test("a figure is the same as far as files keep it, a text whatever blanks are around it", () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
      const kept = Number(value.toPrecision(15));
      expect(contentText({ value: kept })).toBe(contentText({ value }));
    }),
    { examples: [[0.1 + 0.2], [-0]] },
  );
});
