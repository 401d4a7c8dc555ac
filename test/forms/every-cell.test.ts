import { readSheet } from "../../src/forms/read-workbook";
import { amountAsWritten } from "../../src/model/amount";
import { decimalToText } from "../../src/model/decimal";
import type { BudgetTable, BudgetValue } from "../../src/model/documents";
import type { Field } from "../../src/model/field";
import { toA1 } from "../../src/sheet/address";
import type { SheetSnapshot } from "../../src/sheet/snapshot";
import { readSample } from "./samples";

/** The budget sheets, with the row in which each header begins. */
const SHEETS = [
  ...readSample("昌黎县2023").sheets.filter(({ name }) => !/^\d/.test(name)),
  ...readSample("满城区2021").sheets.filter(({ name }) => !/^\d/.test(name)),
].map((sheet) => [`${sheet.name} ${String(sheet.values[1]?.[0] ?? "")}`, sheet] as const);

function budgetTable(sheet: SheetSnapshot): BudgetTable {
  const { documents, unrecognised } = readSheet(sheet);
  expect(unrecognised).toEqual([]);
  const [table] = documents;
  if (documents.length !== 1 || table?.kind !== "BudgetTable") throw new Error(`${sheet.name} is not read`);
  return table;
}

/** What a reading says of each cell, by address. */
function said(table: BudgetTable): Map<string, string> {
  const { title, unit, year, amountUnit } = table;
  const fields: Field<BudgetValue>[] = [
    title,
    unit,
    year,
    amountUnit,
    ...table.rows.flatMap(({ code, name, cells }) => [code, name, ...Object.values(cells)]),
  ];
  return new Map(fields.flatMap((field) => (field.state === "given" ? [[toA1(field.at), says(field)]] : [])));
}

/** A figure as it was written, not as the cell shows it; of text what the cell shows. */
function says({ value, text }: Extract<Field<BudgetValue>, { state: "given" }>): string {
  if (typeof value === "string") return text.replace(/\s/g, "");
  return "fen" in value ? amountAsWritten(value) : decimalToText(value);
}

/** What each cell holds, but for labels of columns, the numbers of the columns and those of the lines. */
function held(sheet: SheetSnapshot, table: BudgetTable): Map<string, string> {
  const labels = Object.values(table.columns).flatMap((column) => ("at" in column ? [column.at.row] : []));
  const [first, last] = [Math.min(...labels), Math.max(...labels)];
  const serial = sheet.values[first]?.[0] === "序号" || sheet.values[first - 1]?.[0] === "序号" ? 0 : -1;
  const top = serial === 0 && sheet.values[first]?.[0] !== "序号" ? first - 1 : first;
  const from = "at" in table.title ? table.title.at.row : 0;
  const cells = new Map<string, string>();
  sheet.values.forEach((values, row) => {
    if (row < from || (row >= top && row <= last) || values[0] === "栏次") return;
    values.forEach((value, col) => {
      const text = typeof value === "object" ? "" : String(value).replace(/\s/g, "");
      const isNothing = /^—?$|^截止时间：/.test(text);
      if (!isNothing && !(col === serial && row > last)) cells.set(toA1({ row, col }), text);
    });
  });
  return cells;
}

test.each(SHEETS)("%s is read to the last cell", (_, sheet) => {
  const table = budgetTable(sheet);
  expect(Object.fromEntries(said(table))).toEqual(Object.fromEntries(held(sheet, table)));
  expect(table.strays).toEqual([]);
});

test("there are fifteen of them, and only columns that these sheets lack are not found", () => {
  const absent = SHEETS.map(([, sheet]) => {
    const { table, columns } = budgetTable(sheet);
    const labels = Object.values(columns).flatMap(({ state, label }) => (state === "absent" ? [label] : []));
    return [table, labels];
  });
  expect(absent).toEqual([
    ["T1", []],
    ["T2", ["政府性基金预算拨款收入", "国有资本经营预算拨款收入", "单位资金"]],
    ["T3", []],
    ["T4", []],
    ["T5", []],
    ["T6", []],
    ["T7", []],
    ["T8", []],
    ["T9", []],
    ["T12", []],
    ["T10", []],
    ["T11", []],
    ["T12", []],
    ["T13", []],
    ["T11", []],
  ]);
});
