import { checkWorkbook } from "../../src/app/check-workbook";
import type { SheetSnapshot, WorkbookSnapshot } from "../../src/sheet/snapshot";
import { HIRING, paneWorkbook } from "../taskpane/pane-workbook";

/** The workbook with a formula behind F10, whose ≧5个 is then a result. */
function computed(): WorkbookSnapshot {
  const withFormula = (sheet: SheetSnapshot): SheetSnapshot => ({
    ...sheet,
    formulas: sheet.formulas.map((row, r) =>
      row.map((old, c) => (r === 9 && c === 5 ? '="≧"&COUNTA(C10:C15)-1&"个"' : old)),
    ),
  });
  const { name, sheets } = paneWorkbook();
  return { name, sheets: sheets.map((sheet) => (sheet.name === HIRING ? withFormula(sheet) : sheet)) };
}

function signFix(workbook: WorkbookSnapshot) {
  return checkWorkbook(workbook)
    .findings.filter(({ rule, at }) => rule === "operator-glyph" && at.sheet === HIRING)
    .map(({ fixes }) => fixes.map(({ title, safety }) => [title, safety]));
}

test("a mend of a computed cell is told, and never carried out over the formula", () => {
  expect(signFix(paneWorkbook())).toEqual([[["改为 ≥5个", "safe"]]]);
  expect(signFix(computed())).toEqual([[["改为 ≥5个（这里是公式，请改公式本身）", "show"]]]);
});
