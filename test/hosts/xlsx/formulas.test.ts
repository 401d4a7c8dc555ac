import { movable } from "../../../src/hosts/xlsx/formulas";
import { readSheet } from "./package";

describe("a formula that moves", () => {
  test.each([
    ["A1+B2", "B3+C4"],
    ["$A1+A$1+$A$1", "$A3+B$1+$A$1"],
    ["SUM(A1:C3)", "SUM(B3:D5)"],
    ["SUM(A:A)+SUM($A:C)", "SUM(B:B)+SUM($A:D)"],
    ["SUM(1:1)+SUM($2:3)", "SUM(3:3)+SUM($2:5)"],
    ["LOG10(A1)+ATAN2(1,A1)", "LOG10(B3)+ATAN2(1,B3)"],
    ['"A1"&A1&"he said ""B2"""', '"A1"&B3&"he said ""B2"""'],
    ["'A1 表'!A1+'it''s B2'!$B2", "'A1 表'!B3+'it''s B2'!$B4"],
    ["部门预算!B3+Sheet1!A1", "部门预算!C5+Sheet1!B3"],
    ["AB1!A1", "AB1!B3"],
    ["[1]Sheet1!A1", "[1]Sheet1!B3"],
    ["表1[[#This Row],[A1]]+A1", "表1[[#This Row],[A1]]+B3"],
    ["1E5+2.5E-3+A1", "1E5+2.5E-3+B3"],
    ["_xlfn.XLOOKUP(A1,总额_A1,A1.B1)", "_xlfn.XLOOKUP(B3,总额_A1,A1.B1)"],
    ["IF(TRUE,#REF!,#N/A)", "IF(TRUE,#REF!,#N/A)"],
    ["XFD1+A1048576", "#REF!+#REF!"],
    ["XFE1+A1048577+ABCD1", "XFE1+A1048577+ABCD1"],
    ["XFD:XFD", "#REF!"],
    ["A1#+@A1", "B3#+@B3"],
    ["a1", "B3"],
  ])("%s, two rows down and one column right, is %s", (formula, moved) => {
    expect(movable(formula)(2, 1)).toBe(moved);
  });

  test("moves up and left too, and leaves the sheet as #REF!", () => {
    expect(movable("C3+B2")(-1, -1)).toBe("B2+A1");
    expect(movable("A1:B2")(-1, 0)).toBe("#REF!:B1");
  });
});

describe("formulas of a sheet", () => {
  test("dependents of a shared formula get its text, moved to where they stand", () => {
    const { formulas, values } = readSheet(
      '<sheetData><row r="2"><c r="B2"><f t="shared" ref="B2:C3" si="0">A2*$D$1</f><v>2</v></c>' +
        '<c r="C2"><f t="shared" si="0"/><v>3</v></c></row>' +
        '<row r="3"><c r="B3"><f t="shared" si="0"></f><v>4</v></c><c r="C3"><f>1+1</f><v>2</v></c></row></sheetData>',
    ).snapshot;
    expect(formulas.slice(1)).toEqual([
      [null, "=A2*$D$1", "=B2*$D$1"],
      [null, "=A3*$D$1", "=1+1"],
    ]);
    expect(values[2]).toEqual([null, 4, 2]);
  });

  test("a dependent may stand before its master, and one without a master has no formula", () => {
    const { formulas } = readSheet(
      '<sheetData><row><c r="A1"><f t="shared" si="5"/><v>1</v></c><c r="B1"><f t="shared" ref="A1:B1" si="5">C1</f><v>1</v></c>' +
        '<c r="C1"><f t="shared" si="9"/><v>1</v></c></row></sheetData>',
    ).snapshot;
    expect(formulas).toEqual([["=B1", "=C1", null]]);
  });

  test("an array formula stands on its first cell, a what-if table on none", () => {
    const { formulas, values } = readSheet(
      '<sheetData><row><c r="A1"><f t="array" ref="A1:B1">D1:E1*2</f><v>2</v></c><c r="B1"><v>4</v></c>' +
        '<c r="C1"><f t="dataTable" ref="C1:C2" dt2D="0" r1="A1"/><v>6</v></c></row></sheetData>',
    ).snapshot;
    expect(formulas).toEqual([["=D1:E1*2", null, null]]);
    expect(values).toEqual([[2, 4, 6]]);
  });

  test("a formula without a cached value has none", () => {
    const { formulas, values } = readSheet(
      "<sheetData><row><c><f>SUM(B1)</f></c></row></sheetData>",
    ).snapshot;
    expect([formulas, values]).toEqual([[["=SUM(B1)"]], [[null]]]);
  });
});
