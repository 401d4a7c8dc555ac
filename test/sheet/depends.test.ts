import { mayReadOtherSheets } from "../../src/sheet/depends";
import type { SheetSnapshot } from "../../src/sheet/snapshot";

const withFormula = (formula: string | null) =>
  ({ formulas: [[null], [formula]] }) as unknown as SheetSnapshot;

test.each([
  "=总表!A1",
  "='收支 总表'!A1+1",
  "=SUM(收入表!B:B)",
  "=[1]总表!A1",
  "=SUM(表1[金额])",
  "=预算数*2",
  "=INDIRECT(A1)",
  "=SUM(OFFSET(A1,1,0,3))",
  "=_xlfn.XLOOKUP(A1,区域,B1:B9)",
  "=本年.合计",
])("%s may read another sheet", (formula) => {
  expect(mayReadOtherSheets(withFormula(formula))).toBe(true);
});

test.each([
  null,
  "=C3+C4",
  "=$C$3*1.5E3",
  "=SUM(A:A,$B1:B$9,3:5)",
  '=IF(A1="总表!A1",TRUE,false)',
  '=N("预算数")=0',
  "=ROUND(SUM(A1:A9)/A10,2)",
  "=LOG10(A1)",
  "=-(A1)%",
])("%s reads its own sheet only", (formula) => {
  expect(mayReadOtherSheets(withFormula(formula))).toBe(false);
});
