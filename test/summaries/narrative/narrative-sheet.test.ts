import { checkWorkbook } from "../../../src/app/check-workbook";
import { readSheet } from "../../../src/forms/read-workbook";
import type { BudgetTable } from "../../../src/model/documents";
import { narrative } from "../../../src/summaries/narrative/narrative";
import { isNarrativeSheet, NARRATIVE_TITLE } from "../../../src/summaries/narrative/is-narrative-sheet";
import { narrativeSheet } from "../../../src/summaries/narrative/narrative-sheet";
import { readSample } from "../../forms/samples";
import { tablesOf } from "../check-text/kit";

const workbook = readSample("昌黎县2023");
const tables = tablesOf("昌黎县2023").filter((each): each is BudgetTable => each.kind === "BudgetTable");
const sheet = narrativeSheet(narrative(tables, {}), "情况说明");
const { snapshot, look, extras } = sheet;

test("each heading and paragraph has a cell of its own, high enough to be read", () => {
  const texts = snapshot.values.map(([text]) => text as string);
  expect(texts.slice(0, 4)).toEqual([
    NARRATIVE_TITLE,
    "一、部门预算安排的总体情况",
    expect.stringContaining("按照预算管理有关规定"),
    expect.stringMatching(/^\u3000\u30002023年部门预算安排29295\.60万元/),
  ]);
  expect(texts.every((text) => !text.includes("\n"))).toBe(true);
  const longest = texts.indexOf(texts.reduce((a, b) => (a.length > b.length ? a : b)));
  expect(look.rowHeights[longest]).toBeGreaterThan(look.rowHeights[3]!);
  expect(extras?.print).toMatchObject({ paper: "A4", fitsWidth: true });
});

test("it is known again, and no table is", () => {
  expect(isNarrativeSheet(snapshot)).toBe(true);
  expect(workbook.sheets.filter(isNarrativeSheet)).toEqual([]);
  expect(isNarrativeSheet({ ...snapshot, values: [...snapshot.values, [12.6]] })).toBe(false);
  expect(isNarrativeSheet({ ...snapshot, values: [["另一张表"], ...snapshot.values] })).toBe(false);
  expect(isNarrativeSheet({ ...snapshot, values: [] })).toBe(false);
  expect(readSheet(snapshot).documents).toEqual([]);
});

test("a check finds nothing new because of it", () => {
  const before = checkWorkbook(workbook);
  const after = checkWorkbook({ ...workbook, sheets: [...workbook.sheets, snapshot] });
  expect(after.findings).toEqual(before.findings);
  expect(after.reading.unrecognised).toEqual(before.reading.unrecognised);
});

test("texts of tables stay texts", () => {
  const hostile = tables.map((table) => ({
    ...table,
    unit: { state: "given", kept: "text", label: "", value: "=HYPERLINK(1)", text: "", at: at0 } as const,
  }));
  const made = narrativeSheet(narrative(hostile, {}), "情况说明").snapshot;
  expect(made.formulas.flat().every((formula) => formula === null)).toBe(true);
  expect(made.values.flat().every((value) => !String(value).startsWith("="))).toBe(true);
});

const at0 = { sheet: "收支总表", row: 0, col: 0 };
