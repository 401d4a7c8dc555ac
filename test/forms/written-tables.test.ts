import fc from "fast-check";
import { BUDGET_FORMS } from "../../src/forms/catalogue";
import { fixedRows } from "../../src/forms/fixed-rows";
import type { RowData } from "../../src/forms/form-data";
import { readSheet } from "../../src/forms/read-workbook";
import { mainTable } from "../../src/forms/vocabulary";
import { writeForm } from "../../src/forms/write-form";
import { amountOf } from "../../src/model/amount";
import type { BudgetTable } from "../../src/model/documents";
import { valueOf } from "../../src/model/field";
import type { SheetSnapshot } from "../../src/sheet/snapshot";

const FORMS = BUDGET_FORMS.map((form) => [form.name, form] as const);
const FIELDS = { unit: "323某县人力资源和社会保障局", amountUnit: "万元" };

function tableOn(sheet: SheetSnapshot): BudgetTable {
  const [table] = readSheet(sheet).documents;
  if (table?.kind !== "BudgetTable") throw new Error("no budget table");
  return table;
}

test.each(FORMS)(
  "%s, written from nothing, has its name, its columns and the lines that it always has",
  (_, form) => {
    const table = tableOn(writeForm(form, { fields: { amountUnit: "万元" }, tables: {} }, "表"));
    const lines = mainTable(form).lines.filter(({ optional }) => optional !== true);
    expect(table).toMatchObject({ source: { form: form.id }, title: { state: "given" }, strays: [] });
    const elsewhere = mainTable(form).columns.filter((column) => column.elsewhere);
    const absent = Object.entries(table.columns).filter(([, { state }]) => state !== "given");
    expect(absent.map(([key]) => key)).toEqual(elsewhere.map(({ key }) => key));
    expect(table.rows.map(({ line }) => line)).toEqual(lines.map(({ key }) => key));
  },
);

test.each(FORMS.filter(([, form]) => mainTable(form).lines.length > 0))(
  "%s, its lines filled in, reads back figure by figure",
  (_, form) => {
    const part = mainTable(form);
    const amounts = part.columns.filter(({ type }) => type === "amount");
    const blank = fixedRows(part);
    const figure = fc.option(fc.integer({ min: -99_999, max: 9_999_999 }));
    const filling = fc.array(fc.array(figure, { minLength: amounts.length, maxLength: amounts.length }), {
      minLength: blank.length,
      maxLength: blank.length,
    });
    fc.assert(
      fc.property(filling, (figures) => {
        const rows = blank.map((row, at) => filled(row, figures[at] ?? []));
        const table = tableOn(writeForm(form, { fields: FIELDS, tables: { [part.key]: { rows } } }, "表"));
        expect(table).toMatchObject({ unit: { value: FIELDS.unit }, strays: [] });
        const read = table.rows.flatMap(({ name, cells }) =>
          Object.entries(cells).flatMap(([key, cell]) => {
            const value = valueOf(cell);
            return typeof value === "object" && value && "fen" in value
              ? [`${valueOf(name)} ${key} ${value.fen}`]
              : [];
          }),
        );
        expect(read.sort()).toEqual(rows.flatMap(saidBy).sort());
      }),
      { numRuns: 20 },
    );

    /** A row with figures beside the names that stand in it. */
    function filled(row: RowData, figures: readonly (number | null)[]): RowData {
      const own = amounts.flatMap(({ key, half }, at) => {
        const hundredths = figures[at];
        if (hundredths === null || hundredths === undefined || nameIn(row, half) === undefined) return [];
        return [[key, amountOf({ digits: BigInt(hundredths), scale: 2 }, "万元")!] as const];
      });
      return { ...row, ...Object.fromEntries(own) };
    }

    function saidBy(row: RowData): string[] {
      return amounts.flatMap(({ key, half }) => {
        const value = row[key];
        return typeof value === "object" && "fen" in value
          ? [`${nameIn(row, half)} ${key} ${value.fen}`]
          : [];
      });
    }

    function nameIn(row: RowData, half: string | undefined): string | undefined {
      return row[half ? `${half}Name` : "name"] as string | undefined;
    }
  },
);
