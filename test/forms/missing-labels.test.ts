import { readSheet } from "../../src/forms/read-workbook";
import { amountAsWritten } from "../../src/model/amount";
import type { BudgetRow, BudgetTable } from "../../src/model/documents";
import { valueOf } from "../../src/model/field";
import type { SheetSnapshot } from "../../src/sheet/snapshot";
import { mutationsOf } from "./mutations";
import { readSample } from "./samples";

const OF_EACH_KIND = ["收支总表", "收入总表", "财政拨款收支总表", "一般公共预算财政拨款基本支出表"];

/** 昌黎's tables of income and expenditure; every amount is made another, so that none can stand for its neighbour. */
const SHEETS = readSample("昌黎县2023")
  .sheets.filter(({ name }) => OF_EACH_KIND.includes(name))
  .map((sheet) => [sheet.name, withOwnAmounts(sheet)] as const);

function withOwnAmounts(sheet: SheetSnapshot): SheetSnapshot {
  const header = sheet.values.findIndex((row) => row[0] === "栏次");
  const values = sheet.values.map((row, r) =>
    row.map((value, c) =>
      r > header &&
      c > 1 &&
      (value === null || typeof value === "number") &&
      sheet.values[header]?.[c] !== null
        ? 1000 + r * 20 + c
        : value,
    ),
  );
  return { ...sheet, values };
}

function tables(sheet: SheetSnapshot): BudgetTable[] {
  return readSheet(sheet).documents.filter((document) => document.kind === "BudgetTable");
}

/** Every figure with the column it was read from, and with what its line is known by. */
function figures(sheet: SheetSnapshot): string[] {
  return tables(sheet).flatMap(({ table, rows }) =>
    rows.flatMap((row) =>
      Object.entries(row.cells).flatMap(([column, cell]) => {
        const value = valueOf(cell);
        if (typeof value !== "object" || value === null || !("fen" in value)) return [];
        return knownBy(row).map((by) => `${table} ${by} ${column} ${amountAsWritten(value)}`);
      }),
    ),
  );
}

function knownBy({ code, name, line }: BudgetRow): string[] {
  const [byCode, byName] = [valueOf(code), valueOf(name)];
  return [byCode, byName, line].flatMap((text) => (text === null ? [] : [text]));
}

test.each(SHEETS)(
  "%s: whatever is taken away, no figure is read under another's column or line",
  (_, sheet) => {
    const said = new Set(figures(sheet));
    expect(said.size).toBeGreaterThan(60);
    for (const mutation of mutationsOf(sheet)) {
      const madeUp = figures(mutation.sheet).filter((figure) => !said.has(figure));
      expect({ mutation: mutation.name, madeUp }).toEqual({ mutation: mutation.name, madeUp: [] });
    }
  },
);

test.each(SHEETS)("%s: without merges neither", (_, merged) => {
  const sheet = { ...merged, merges: [] };
  const said = new Set(figures(sheet));
  expect(said).toEqual(new Set(figures(merged)));
  for (const mutation of mutationsOf(sheet)) {
    const madeUp = figures(mutation.sheet).filter((figure) => !said.has(figure));
    expect({ mutation: mutation.name, madeUp }).toEqual({ mutation: mutation.name, madeUp: [] });
  }
});
