import { checkWorkbook } from "../../../src/app/check-workbook";
import { BUDGET_TABLE_NAMES } from "../../../src/model/documents";
import { readWorkbook } from "../../../src/forms/read-workbook";
import { profileById } from "../../../src/rules/profiles";
import { normaliseLabel } from "../../../src/sheet/label";
import type { CellValue, SheetSnapshot } from "../../../src/sheet/snapshot";
import { LEDGER_TABLES, type LedgerTable } from "../../../src/summaries/budget/ledger-tables";
import { readSample } from "../../forms/samples";
import { publishedLedger, sheetOf, summed } from "./budget-kit";

const ledger = publishedLedger();
const made = summed(ledger);
const sample = readSample("昌黎县2023");
const published = new Map(
  readWorkbook(sample).documents.flatMap((document) =>
    document.kind === "BudgetTable"
      ? [[document.table, sample.sheets.find(({ name }) => name === document.source.sheet)!] as const]
      : [],
  ),
);

/** What the published workbook calls otherwise than the form, which keeps to the full name of the fund. */
const DIFFERENCES: Partial<Record<LedgerTable, readonly [published: string, ours: string]>> = {
  T7: ["政府基金预算", "政府性基金预算"],
  T9: ["政府性基金预算拨款", "政府性基金预算财政拨款"],
};

/** What a reader sees in a cell: figures with two decimals, labels without the blanks that stretch them. */
function shown(value: CellValue): string {
  if (typeof value === "number") return Number.isInteger(value) ? String(value) : value.toFixed(2);
  return value === null ? "" : normaliseLabel(String(value));
}

/** All lines of a table from its header on, its title and its head left out. */
function linesOf({ values }: SheetSnapshot): string[] {
  return values.slice(2).map((row) => row.map(shown).join("|"));
}

test.each(LEDGER_TABLES)(
  "%s has every cell as it was published: header, 栏次, 序号, codes, names and figures",
  (table) => {
    const ours = linesOf(sheetOf(made, table));
    const [from, to] = DIFFERENCES[table] ?? ["", ""];
    const theirs = linesOf(published.get(table)!).map((line) => line.replace(from, to));
    const note = ours.length > theirs.length ? ours.pop()! : "";
    expect(ours).toEqual(theirs);
    // The published workbook leaves out the notes below empty tables, which the published text has.
    expect(note.startsWith("注:无") && note.includes("预算,空表列示。")).toBe(["T7", "T8"].includes(table));
  },
);

test.each(LEDGER_TABLES)("%s has its name, whose it is, the year and the unit of money", (table) => {
  const [title, head] = sheetOf(made, table).values;
  const [theirTitle, theirHead] = published.get(table)!.values;
  const [from, to] = DIFFERENCES[table] ?? ["", ""];
  expect(title![0]).toBe(String(theirTitle![0]).replace(from, to));
  expect(title![0]).toBe(BUDGET_TABLE_NAMES[table]);
  const texts = (row: readonly CellValue[]): string[] => row.filter((value) => value !== null).map(shown);
  expect(texts(head!)).toEqual(texts(theirHead!));
});

test("303 is 64.16 as it was published: its parts are added up before they are rounded", () => {
  const sheet = sheetOf(made, "T6");
  const row = sheet.values.findIndex((cells) => cells[1] === "303");
  const parts = sheet.values.slice(row + 1).map((cells) => cells[4]);
  expect(parts).toEqual([61.776, 1.918, 0.466]);
  expect(sheet.values[row]![4]).toBe(64.16);
  expect(sheet.formulas[row]![4]).toBe('=IF(COUNT(E30:E32)=0,"",SUM(E30:E32))');
  expect(sheet.numberFormats[row]![4]).toBe("#,##0.00");
});

test("every figure is a formula, and a check of the workbook finds what it finds in the published one", () => {
  expect(made.remarks).toEqual([]);
  const sheets = [ledger, ...made.sheets.map(({ sheet }) => sheet.snapshot)];
  const { findings, reading, outcomes } = checkWorkbook(
    { name: "表.xlsx", sheets },
    profileById("hebei-2023")!,
  );
  expect(reading.unrecognised).toEqual([]);
  expect(findings.map(({ rule, severity }) => [rule, severity])).toEqual([["relation-E26", "notice"]]);
  expect(outcomes.filter(({ kind }) => kind === "crashed")).toEqual([]);
  const values = made.sheets.flatMap(({ sheet: { snapshot } }) =>
    snapshot.values
      .slice(5)
      .flatMap((row, at) =>
        row.filter(
          (value, col) => col > 0 && typeof value === "number" && snapshot.formulas[at + 5]![col] === null,
        ),
      ),
  );
  expect(values).toEqual([]);
});

test("figures name the lines that they come from", () => {
  const t6 = sheetOf(made, "T6");
  const at = (col: string): string => `'预算明细'!$${col}$2:$${col}$67`;
  expect(t6.formulas[7]![4]).toBe(
    `=SUMIFS(${at("L")},${at("E")},"30101",${at("G")},"人员经费",${at("J")},"一般公共预算拨款")/10000`,
  );
  const t3 = sheetOf(made, "T3");
  const row = t3.values.findIndex((cells) => cells[1] === "2080199");
  expect(t3.formulas[row]![4]).toBe(
    `=(SUMIFS(${at("L")},${at("C")},"2080199",${at("G")},"人员经费")+SUMIFS(${at("L")},${at("C")},"2080199",${at("G")},"公用经费"))/10000`,
  );
  expect(t3.formulas[row]![3]).toBe('=IF(COUNT(E19:I19)=0,"",SUM(E19:I19))');
});
