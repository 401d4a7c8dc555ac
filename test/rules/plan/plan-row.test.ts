import type { PlanPoint } from "../../../src/model/documents";
import type { Field, Located } from "../../../src/model/field";
import { monthOf, planUnseen, shiftedFigures } from "../../../src/rules/plan/plan-row";

function point(month: string, share: Field<number>): PlanPoint {
  return { month, share };
}

function blank(col: number, row = 5): Field<number> {
  return { state: "blank", label: `${col}列`, at: { sheet: "表", row, col } };
}

function stray(text: string, col: number, row = 5): Located<string> {
  return { value: text, text, at: { sheet: "表", row, col } };
}

test("a heading names its month, in whatever digits; one without a month is neither before nor after any", () => {
  expect(monthOf(point("6月底", blank(0)))).toBe(6);
  expect(monthOf(point("１２月底", blank(0)))).toBe(12);
  expect(monthOf(point("全年", blank(0)))).toBeNaN();
  expect(monthOf(point("截至6月", blank(0)))).toBeNaN();
});

test("a plan is seen where every month was found and could be read", () => {
  const absent = point("6月底", { state: "absent", label: "6月底" });
  const at = { sheet: "表", row: 5, col: 2 };
  const unreadable = point("10月底", {
    state: "unreadable",
    label: "10月底",
    at,
    text: "过半",
    because: "“过半”不是百分比",
  });
  expect(planUnseen([point("3月底", blank(1))])).toBeUndefined();
  expect(planUnseen([point("3月底", blank(1)), absent])).toBe("没有找到“6月底”");
  expect(planUnseen([unreadable, absent])).toBe("“10月底”读不出：“过半”不是百分比");
});

test("figures between the months, and right behind the last, have slipped", () => {
  const plan = [point("3月底", blank(1)), point("6月底", blank(3))];
  const between = stray("40", 2);
  const behind = stray("100.00 %", 4);
  expect(shiftedFigures(plan, [between, behind])).toEqual([between, behind]);
});

test("figures elsewhere, and what is no share, have not", () => {
  const plan = [point("3月底", blank(1)), point("6月底", blank(3))];
  const elsewhere = [stray("40", 0), stray("40", 1), stray("40", 5), stray("40", 2, 4), stray("40", 2, 6)];
  expect(shiftedFigures(plan, elsewhere)).toEqual([]);
  expect(shiftedFigures(plan, [stray("100.01", 2), stray("见备注", 2), stray("2023年", 2)])).toEqual([]);
  expect(shiftedFigures(plan, [stray("100", 2)])).toHaveLength(1);
});

test("without a month in a cell nothing can have slipped from it", () => {
  expect(shiftedFigures([point("3月底", { state: "absent", label: "3月底" })], [stray("40", 2)])).toEqual([]);
});
