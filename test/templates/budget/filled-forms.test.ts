import fc from "fast-check";
import { BUDGET_FORMS } from "../../../src/forms/catalogue";
import { readWorkbook } from "../../../src/forms/read-workbook";
import type { BudgetRow, BudgetTable } from "../../../src/model/documents";
import { checkFormulas, formulasOf } from "../../../src/relations/check-relation";
import { OFFICIAL_RELATIONS } from "../../../src/relations/official/official-relations";
import { toA1, type CellRef } from "../../../src/sheet/address";
import { formulaAt, valueAt, type CellValue, type SheetSnapshot } from "../../../src/sheet/snapshot";
import { budgetForms } from "../../../src/templates/budget/budget-form";
import { spreadsheet } from "../../relations/cell-formulas/spreadsheet";
import { readSample } from "../../forms/samples";
import { budgetFormOf, figuresOf, tableOn } from "./budget-kit";

/** Relations that no formula can make hold: both sides are typed, or belong to different tables' lines. */
const TYPED = new Set(["E01", "E08"]);
const ABOUT = { unit: "323昌黎县人力资源和社会保障局", year: "2023", system: [], taken: [] };

/** What relations within a table find wrong with some sheets: formulas and cells. */
function faults(sheets: readonly SheetSnapshot[]): string[] {
  const { documents } = readWorkbook({ name: "表.xlsx", sheets });
  return OFFICIAL_RELATIONS.filter(({ kind, id }) => kind === "表内" && !TYPED.has(id)).flatMap(
    (relation) => {
      const formulas = formulasOf(relation).flatMap((one) => (one.ok ? [one.formula] : []));
      const equations = formulas.filter(({ operator, right }) => operator === "=" && right.kind !== "cells");
      return checkFormulas(equations, documents).differences.map(
        ({ formula, left }) => `${formula.text} ${left.cells.map(({ field }) => toA1(field.at)).join()}`,
      );
    },
  );
}

/** The places of a table that are to be typed: amounts by line, beside which nothing computes them. */
function typedCells({ rows }: BudgetTable, snapshot: SheetSnapshot): CellRef[] {
  return rows.flatMap(({ cells }) =>
    Object.values(cells).flatMap((field) =>
      field.state === "blank" && formulaAt(snapshot, field.at) === null ? [field.at] : [],
    ),
  );
}

test("whatever is typed into the tables, what their formulas compute is what the relations demand", () => {
  const sheets = budgetForms(BUDGET_FORMS, { ...ABOUT, lines: 3 }).map(({ sheet }) => sheet.snapshot);
  const coded = ["T2", "T3", "T5", "T6", "T7", "T8"].map((table) => budgetFormOf(table as "T2").name);
  const codes = ["205", "208", "213"];
  const figure = fc.oneof(
    fc.constant(null),
    fc.integer({ min: 0, max: 9_999_999 }).map((fen) => fen / 100),
  );
  fc.assert(
    fc.property(fc.infiniteStream(figure), (stream) => {
      const program = spreadsheet(sheets);
      for (const name of coded) {
        codes.forEach((code, index) => {
          const row = 6 + index;
          program.type({ sheet: name, row, col: 1 }, code);
          program.type({ sheet: name, row, col: 2 }, `科目${code}`);
        });
      }
      const withCodes = new Map(program.sheets().map((sheet) => [sheet.name, sheet]));
      for (const sheet of sheets) {
        const table = tableOn(withCodes.get(sheet.name)!);
        if (["T10", "T12"].includes(table.table)) continue;
        for (const at of typedCells(table, sheet)) program.type(at, stream.next().value as CellValue);
      }
      expect(faults(program.sheets())).toEqual([]);
    }),
    { numRuns: 4 },
  );
});

describe("昌黎's nine tables typed into nine empty ones", () => {
  const TABLES = ["T1", "T2", "T3", "T4", "T5", "T6", "T7", "T8", "T9"] as const;
  const published = new Map(
    readWorkbook(readSample("昌黎县2023")).documents.flatMap((document) =>
      document.kind === "BudgetTable" ? [[document.table, document] as const] : [],
    ),
  );
  const sheets = budgetForms(TABLES.map(budgetFormOf), { ...ABOUT, lines: 40 }).map(
    ({ sheet }) => sheet.snapshot,
  );
  const program = spreadsheet(sheets);
  TABLES.forEach((number, index) => typeInto(published.get(number)!, sheets[index]!));
  const filled = program.sheets();

  /** Types what a published table says into the places that are not computed. */
  function typeInto(table: BudgetTable, sheet: SheetSnapshot): void {
    const lines = new Map(tableOn(sheet).rows.map((row) => [row.line, row]));
    let next = 6;
    for (const row of table.rows) {
      const own = row.line === null ? undefined : lines.get(row.line);
      if (own) typeLine(row, own, sheet);
      else if (row.code.state === "given") typeCoded(row, table, sheet, next++);
    }
  }

  function typeLine(from: BudgetRow, to: BudgetRow, sheet: SheetSnapshot): void {
    for (const [key, field] of Object.entries(from.cells)) {
      const target = to.cells[key];
      if (field.state !== "given" || !target || !("at" in target)) continue;
      if (formulaAt(sheet, target.at) === null) program.type(target.at, Number(field.text.replace(/,/g, "")));
    }
  }

  function typeCoded(from: BudgetRow, table: BudgetTable, sheet: SheetSnapshot, row: number): void {
    const columns = tableOn(sheet).columns;
    const put = (key: string, value: CellValue): void => {
      const column = columns[key];
      if (column?.state !== "given") throw new Error(`${table.table} has no column ${key}`);
      const at = { sheet: sheet.name, row, col: column.at.col };
      if (formulaAt(sheet, at) === null) program.type(at, value);
    };
    if (from.code.state === "given") put("code", from.code.value);
    if (from.name.state === "given") put("name", from.name.value);
    for (const [key, field] of Object.entries(from.cells))
      if (field.state === "given") put(key, Number(field.text.replace(/,/g, "")));
  }

  test.each(TABLES.map((number, index) => [number, filled[index]!] as const))(
    "%s has every figure as it was published, each total computed",
    (number, sheet) => {
      const before = published.get(number)!;
      const after = tableOn(sheet);
      const said = (rows: readonly BudgetRow[]): [string, Record<string, string>][] =>
        rows.map((row) => [row.code.state === "given" ? row.code.value : (row.line ?? ""), figuresOf(row)]);
      // A table without a figure is published without lines.
      const lines = said(after.rows).filter(
        ([, figures]) => before.rows.length > 0 || Object.keys(figures).length > 0,
      );
      expect(lines).toEqual(said(before.rows));
    },
  );

  test("the relations find in them what they find in the published ones: 303 as it was rounded from 元", () => {
    // 类 and 款 are typed, as 64.16 was. Where formulas add those up too it comes to 64.17, see published-formulas.
    const place = filled.find(({ name }) => name === budgetFormOf("T6").name)!;
    const row = tableOn(place).rows.find(({ code }) => code.state === "given" && code.value === "303")!;
    expect(figuresOf(row)).toEqual({ staff: "64160000", total: "64160000" });
    expect(faults(filled).map((fault) => fault.split(" = ")[0])).toEqual([
      "基本支出表[类]",
      "基本支出表[类]",
    ]);
  });
});

describe("what users type in another way than asked", () => {
  const form = budgetFormOf("T5");
  const sheetName = form.name;
  const [sheet] = budgetForms([form], { ...ABOUT, lines: 3 });
  const at = (row: number, col: number): CellRef => ({ sheet: sheetName, row, col });

  function filledWith(code: CellValue, figure: CellValue): SheetSnapshot {
    const program = spreadsheet([sheet!.sheet.snapshot]);
    program.type(at(6, 1), code);
    program.type(at(6, 2), "教育支出");
    program.type(at(6, 4), figure);
    program.type(at(7, 1), "20502");
    program.type(at(7, 2), "普通教育");
    program.type(at(7, 4), 5);
    return program.sheets()[0]!;
  }

  test("a code typed as a number counts like one typed as text", () => {
    for (const code of ["205", 205]) {
      const filled = filledWith(code, 5);
      expect([valueAt(filled, at(5, 3)), valueAt(filled, at(5, 4))]).toEqual([5, 5]);
      expect(faults([filled])).toEqual([]);
    }
  });

  test("a figure typed as text is left out by the formula, which the relations find", () => {
    const filled = filledWith("205", "5.00");
    expect(valueAt(filled, at(5, 4))).toBe(0);
    expect(faults([filled]).length).toBeGreaterThan(0);
  });

  test("a dash is nothing, and no error", () => {
    const filled = filledWith("205", "——");
    expect(valueAt(filled, at(6, 3))).toBe("");
    expect(valueAt(filled, at(5, 3))).toBe(0);
  });
});
