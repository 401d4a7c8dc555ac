import { lineMap, UNMOVED } from "../../src/sheet/line-map";
import { SHEET_SIZE } from "../../src/sheet/sheet-size";
import { moveAreas, moveReferences, type CellMap } from "../../src/sheet/references";

/** Two rows put in before row 4, row 7 taken out. */
const MAP: CellMap = {
  sheet: "收入 表",
  rows: lineMap([0, 1, 2, undefined, undefined, 3, 4, 5, 7], 8, SHEET_SIZE.rows),
  columns: UNMOVED,
};

test.each([
  ["A3+A4", "A3+A6"],
  ["SUM(A1:A6)", "SUM(A1:A8)"],
  ["SUM($A$4:$B$4)", "SUM($A$6:$B$6)"],
  ["A7", "#REF!"],
  ["SUM(A7:B7)", "SUM(#REF!)"],
  ["SUM(A6:A7)", "SUM(A8:A8)"],
  ["SUM(A7:A8)", "SUM(A9:A9)"],
  ["A8+A100", "A9+A101"],
  ["SUM(A:B)", "SUM(A:B)"],
  ["SUM(4:$6)", "SUM(6:$8)"],
  ["SUM(A1:A1048576)", "SUM(A1:A1048576)"],
  ["A1048576", "#REF!"],
  ['"A4"&A4', '"A4"&A6'],
  ["LOG10(A4)", "LOG10(A6)"],
  ["表一[A4]+A4", "表一[A4]+A6"],
  ["税A4+A4", "税A4+A6"],
  ["A4.5+XFE4", "A4.5+XFE4"],
  ["'收入 表'!A4+其他!A4", "'收入 表'!A6+其他!A4"],
  ["'[1]收入 表'!A4", "'[1]收入 表'!A4"],
  ["[1]收入!A4", "[1]收入!A4"],
  ["甲:乙!A4", "甲:乙!A4"],
  ["#REF!+A4", "#REF!+A6"],
  ["1E4+A4", "1E4+A6"],
  ["IF(TRUE,A4,0)", "IF(TRUE,A6,0)"],
])("on its own sheet %s becomes %s", (formula, moved) => {
  expect(moveReferences(formula, "收入 表", MAP)).toBe(moved);
});

test("on another sheet only what names the sheet is moved, in whatever case", () => {
  const map = { ...MAP, sheet: "Income" };
  expect(moveReferences("A4+INCOME!A4:B4+其他!A4", "其他", map)).toBe("A4+INCOME!A6:B6+其他!A4");
});

test("areas that are gone are left out of a list of them", () => {
  expect(moveAreas("A1:B3 C7 D4", MAP)).toBe("A1:B3 D6");
  expect(moveAreas("C7", MAP)).toBe("");
});

test("columns go as rows do", () => {
  const columns = lineMap([0, undefined, 1, 2], 3, SHEET_SIZE.columns);
  const map: CellMap = { sheet: "表", rows: UNMOVED, columns };
  expect(moveReferences("A1:B2+SUM(B:C)+XFD1+2:5", "表", map)).toBe("A1:C2+SUM(C:D)+#REF!+2:5");
});
