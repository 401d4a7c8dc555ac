import { readWorkbook } from "../../../src/forms/read-workbook";
import { excelFormula } from "../../../src/relations/cell-formulas/excel-formula";
import { relationFormulas } from "../../../src/relations/cell-formulas/relation-formulas";
import { cellKey, toA1 } from "../../../src/sheet/address";
import { valueAt, type SheetSnapshot } from "../../../src/sheet/snapshot";
import { readSample } from "../../forms/samples";
import { spreadsheet } from "./spreadsheet";

const workbook = readSample("昌黎县2023");
const { documents } = readWorkbook(workbook);
const formulas = relationFormulas(documents.filter(({ kind }) => kind === "BudgetTable"));

/** The published sheets with formulas in the place of every figure that relations compute. */
const sheets = workbook.sheets.map((sheet): SheetSnapshot => {
  const own = new Map(
    formulas.filter(({ at }) => at.sheet === sheet.name).map((one) => [cellKey(one.at), one]),
  );
  return {
    ...sheet,
    formulas: sheet.values.map((cells, row) =>
      cells.map((_, col) => {
        const formula = own.get(cellKey({ sheet: sheet.name, row, col }));
        return formula ? excelFormula(formula) : null;
      }),
    ),
  };
});

test("昌黎's totals come out of the figures that are no totals, but for what rounding hides in 303", () => {
  const program = spreadsheet(sheets);
  const others = formulas.flatMap(({ at }) => {
    const published = valueAt(
      workbook.sheets.find(({ name }) => name === at.sheet)!,
      at,
    );
    const computed = program.valueOf(at);
    const shown = typeof computed === "number" ? Number(computed.toFixed(2)) : computed;
    return shown === (published ?? "") || (shown === 0 && published === null)
      ? []
      : [`${at.sheet}!${toA1(at)} ${String(published)} → ${String(shown)}`];
  });
  // 61.78 + 1.92 + 0.47 is 64.17; it was rounded from 元 to 64.16, and what it is part of with it.
  expect(others).toEqual([
    "一般公共预算财政拨款基本支出表!D6 2078.3 → 2078.31",
    "一般公共预算财政拨款基本支出表!D29 64.16 → 64.17",
    "一般公共预算财政拨款基本支出表!E6 1908.22 → 1908.23",
    "一般公共预算财政拨款基本支出表!E29 64.16 → 64.17",
  ]);
  expect(formulas.length).toBeGreaterThan(300);
});
