import { BUILT_IN_CODES } from "../../../src/model/classification/built-in";
import { finish } from "../../../src/model/steps";
import { ledgerCodes } from "../../../src/summaries/budget/ledger-codes";
import { dataOf, rowsOf } from "../../../src/summaries/budget/ledger-table";
import { LEDGER_TABLES, type LedgerTable } from "../../../src/summaries/budget/ledger-tables";
import { namesOfCodes } from "../../../src/summaries/budget/names-of-codes";
import type { TableRows } from "../../../src/summaries/budget/table-rows";
import { ledgerCube, sumOf, type LedgerCube } from "../../../src/summaries/ledger/cube";
import { randomLedger } from "../../../src/tools/verify-formulas/random-ledger";
import { ledgerOf, lineOf, type Said } from "../../forms/ledger/ledgers";
import type { SheetSnapshot } from "../../../src/sheet/snapshot";
import { readLedger, sheetOf, summed } from "./budget-kit";

/** The lines of a table that a ledger is summed up into. */
function rowsFrom(sheet: SheetSnapshot, table: LedgerTable): { rows: TableRows; cube: LedgerCube } {
  const { ledger, lines } = readLedger(sheet);
  const cube = finish(ledgerCube(lines));
  const sources = { ledger, lines, classification: BUILT_IN_CODES, year: "2023" };
  const named = (kind: "function" | "economic") =>
    namesOfCodes(finish(ledgerCodes(lines, kind, () => true)), sources);
  const about = { cube, functional: named("function"), economic: named("economic") };
  return { cube, rows: rowsOf(table, { ...about, classification: BUILT_IN_CODES, year: "2023" }) };
}

function rowsOfLines(table: LedgerTable, ...said: readonly Said[]): TableRows {
  return rowsFrom(ledgerOf(...said.map(lineOf)), table).rows;
}

const random = randomLedger({ sheet: "明细", seed: 9, lines: 150, amountUnit: "元" });

test.each(LEDGER_TABLES)(
  "in %s a figure stands just where its lines come to something, and is their sum",
  (table) => {
    const { rows, cube } = rowsFrom(random, table);
    expect(rows.rows.length).toBeGreaterThan(1);
    for (const [row, cells] of rows.rows.entries())
      for (const column of Object.keys(cells)) {
        const criteria = rows.criteria(row, column);
        const figure = cells[column];
        if (typeof figure === "string") expect(criteria).toBeUndefined();
        else expect(figure).toEqual({ fen: sumOf(cube, criteria!).fen, decimals: 6, unit: "万元" });
      }
    expect(rows.criteria(rows.rows.length, "total")).toBeUndefined();
    expect(rows.criteria(0, "name")).toBeUndefined();
    expect(rows.isEmpty).toBe(false);
  },
);

test("lines by code stand below 合计 in the order of their codes, each below what it is a part of", () => {
  const { rows } = rowsOfLines(
    "T3",
    { 功能科目编码: "2080505", 功能科目名称: "养老" },
    { 功能科目编码: "20502", 功能科目名称: "普通教育" },
    { 功能科目编码: "2080101", 功能科目名称: "行政运行" },
    { 功能科目编码: "213", 功能科目名称: "农林水支出" },
  );
  expect(rows.map(({ code, name }) => [code, name])).toEqual([
    [undefined, "合计"],
    ["205", "教育支出"],
    ["20502", "普通教育"],
    ["208", "社会保障和就业支出"],
    ["20801", "人力资源和社会保障管理事务"],
    ["2080101", "行政运行"],
    ["20805", "行政事业单位养老支出"],
    ["2080505", "养老"],
    ["213", "农林水支出"],
  ]);
});

test("a line by code whose lines cancel out is left out, 合计 of the others stays", () => {
  const rows = rowsOfLines(
    "T3",
    {},
    { 功能科目编码: "2050201" },
    { 功能科目编码: "2050201", "金额（元）": -100 },
  );
  expect(rows.rows.map(({ code }) => code)).toEqual([undefined, "208", "20801", "2080101"]);
  expect(rows.criteria(3, "basic")).toEqual({ functionCode: "2080101", kinds: ["personnel", "operating"] });
  const none = rowsOfLines("T7", {});
  expect([none.rows, none.isEmpty, none.criteria(0, "total")]).toEqual([[], true, undefined]);
});

test("类 and 款 stand above parts that cancel each other out", () => {
  const taken = { "金额（元）": -100 };
  const codesOf = (...said: readonly Said[]) => rowsOfLines("T3", ...said).rows.map(({ code }) => code);
  expect(codesOf({}, { ...taken, 功能科目编码: "2080505" })).toEqual([
    undefined,
    "208",
    "20801",
    "2080101",
    "20805",
    "2080505",
  ]);
  expect(codesOf({}, { ...taken, 功能科目编码: "2080102" })).toEqual([
    undefined,
    "208",
    "20801",
    "2080101",
    "2080102",
  ]);
  expect(codesOf({}, taken)).toEqual([]);
});

test("合计 stands above lines that cancel each other out too", () => {
  const made = summed(ledgerOf(lineOf(), lineOf({ 功能科目编码: "2050201", "金额（元）": -100 })));
  const { values, formulas } = sheetOf(made, "T3");
  expect(values.slice(5).map((row) => row.slice(1, 4))).toEqual([
    [null, "合计", 0],
    ["205", "教育支出", -0.01],
    ["20502", "普通教育", -0.01],
    ["2050201", "行政运行", -0.01],
    ["208", "社会保障和就业支出", 0.01],
    ["20801", "人力资源和社会保障管理事务", 0.01],
    ["2080101", "行政运行", 0.01],
  ]);
  expect(formulas[5]!.slice(3, 5)).toEqual([
    '=IF(COUNT(E6:I6)=0,"",SUM(E6:I6))',
    expect.stringContaining("SUM(E7,E10)"),
  ]);
  expect(values[5]!.slice(4, 6)).toEqual([0, ""]);
});

test.each<[LedgerTable, number]>([
  ["T1", 7],
  ["T2", 2],
  ["T3", 3],
  ["T5", 3],
  ["T6", 2],
  ["T7", 0],
  ["T9", 0],
])("in %s there are %s figures that nothing else adds up", (table, leaves) => {
  const rows = rowsOfLines(
    table,
    {},
    { 支出类别: "项目支出" },
    { 支出类别: "公用经费", 部门经济科目编码: "30201", 功能科目编码: "2050201" },
  );
  expect(rows.leaves).toBe(leaves);
});

describe("in a 三公 table", () => {
  const abroad = { 部门经济科目编码: "30212", 支出类别: "公用经费" };

  test("money for going abroad is all 其他, which is noted", () => {
    const { rows, notes, criteria } = rowsOfLines("T9", {}, abroad);
    const figures = rows.flatMap(({ name, total }) => (total === undefined ? [] : [name]));
    expect(figures).toEqual(["合计", "“三公”经费小计", "一、因公出国（境）费", "其他因公出国（境）费"]);
    expect(notes).toEqual([
      "明细分不出教学科研人员的因公出国（境）费，全部列在“其他因公出国（境）费”，其中有教学科研人员的请改列",
    ]);
    const other = rows.findIndex(({ name }) => name === "其他因公出国（境）费");
    expect(criteria(other, "general")).toEqual({ economicCode: "30212", funds: ["general"] });
  });

  test("nothing is noted where nobody goes abroad, or the money for it cancels out", () => {
    const reception = { 部门经济科目编码: "30217", 支出类别: "公用经费" };
    expect(rowsOfLines("T9", reception).notes).toEqual([]);
    expect(rowsOfLines("T9", reception, abroad, { ...abroad, "金额（元）": -100 }).notes).toEqual([]);
    expect(rowsOfLines("T1", abroad).notes).toEqual([]);
    expect(rowsOfLines("T3", abroad).notes).toEqual([]);
  });

  test("without a figure the lines of the form stay", () => {
    const { rows, isEmpty } = rowsOfLines("T9", {});
    expect([rows.length, isEmpty]).toEqual([9, true]);
    expect(rows.every((cells) => Object.keys(cells).join() === "name")).toBe(true);
  });
});

test("a table says whose it is, for which year, and that it is empty", () => {
  const empty = rowsOfLines("T7", {});
  expect(dataOf("T7", empty, { unit: "某局", year: "2023" })).toEqual({
    fields: {
      unit: "某局",
      year: "2023",
      amountUnit: "万元",
      note: ["无政府性基金预算财政拨款预算，空表列示。"],
    },
    tables: { rows: { rows: [{}] } },
  });
  const full = rowsOfLines("T3", {});
  expect(dataOf("T3", full, { unit: undefined, year: undefined })).toEqual({
    fields: { amountUnit: "万元" },
    tables: { rows: { rows: full.rows } },
  });
});
