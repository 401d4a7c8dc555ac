import { gaoxinProject } from "../../src/forms/official/gaoxin-project";
import { hebeiProject } from "../../src/forms/official/hebei-project";
import { dataOf, type FormValue } from "../../src/forms/form-data";
import { readForm } from "../../src/forms/read-form";
import { findRegions } from "../../src/forms/regions";
import { tokenise } from "../../src/forms/tokens";
import { writeForm } from "../../src/forms/write-form";
import { amountOf } from "../../src/model/amount";
import { parseDecimal } from "../../src/model/decimal";
import type { SheetSnapshot } from "../../src/sheet/snapshot";

const BUDGET = amountOf(parseDecimal("83.65")!, "万元")!;

function tableWith(form = gaoxinProject, fields: Readonly<Record<string, FormValue>> = {}): SheetSnapshot {
  const rows = [{ level1: "产出指标", level2: "数量指标", level3: "补贴人数", value: "135人" }];
  return writeForm(
    form,
    { fields: { name: "协理员补贴", budget: BUDGET, ...fields }, tables: { indicators: { rows } } },
    "表",
  );
}

/** The cells with a number, each with its format. */
function numbersOn({ values, numberFormats }: SheetSnapshot): (readonly [number, string | undefined])[] {
  return values.flatMap((row, r) =>
    row.flatMap((value, c) => (typeof value === "number" ? [[value, numberFormats[r]?.[c]] as const] : [])),
  );
}

function budgetUnder(format: string, sheet: SheetSnapshot): FormValue | undefined {
  const numberFormats = sheet.numberFormats.map((row) =>
    row.map((old) => (old.includes("万元") ? format : old)),
  );
  const tokens = tokenise({ ...sheet, numberFormats });
  return dataOf(readForm(tokens, gaoxinProject, findRegions(tokens)[0]!)).fields["budget"];
}

test("a form without a place for the unit shows it beside the number, which stays a number", () => {
  expect(numbersOn(tableWith())).toEqual([[83.65, 'General"万元"']]);
});

test("a form that says the unit shows the bare number, and the unit beside one in another", () => {
  expect(numbersOn(tableWith(hebeiProject, { amountUnit: "万元" }))).toEqual([[83.65, "#,##0.00"]]);
  expect(numbersOn(tableWith(hebeiProject, { amountUnit: "元" }))).toEqual([[83.65, 'General"万元"']]);
});

test.each(['General"万元"', 'G/通用格式"万元"', '0.00"万元"', '#,##0.00"万元"', "0万元"])(
  "a number under %s is read in the unit that the format shows",
  (format) => expect(budgetUnder(format, tableWith())).toEqual(BUDGET),
);

// 0!.0, shows a figure in 元 as 万元: what the cell holds is not what is read there.
test.each(['0!.0,"万元"', '0,"万元"', '"万元"0', "0.00", '0.00"万人"'])(
  "a number under %s is not guessed",
  (format) => expect(budgetUnder(format, tableWith())).toBeUndefined(),
);
