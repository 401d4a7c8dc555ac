import fc from "fast-check";
import { checkWorkbook } from "../../../src/app/check-workbook";
import { readWorkbook } from "../../../src/forms/read-workbook";
import type { BudgetRow, BudgetTable } from "../../../src/model/documents";
import { valueOf } from "../../../src/model/field";
import { withoutLists } from "../../../src/app/without-lists";
import { toA1 } from "../../../src/sheet/address";
import { formulaAt, type SheetSnapshot } from "../../../src/sheet/snapshot";
import type { UnitsPlan } from "../../../src/summaries/units/units-plan";
import { readSample } from "../../forms/samples";
import { spreadsheet } from "../../relations/cell-formulas/spreadsheet";
import {
  changliFiles,
  fileOf,
  ledgerFile,
  ledgerOfChangli,
  planned,
  unitsOfChangli,
  unitSheets,
} from "./units-kit";

const files = changliFiles();
const published = tablesOf(readSample("昌黎县2023").sheets);

function sheetsOf({ sheets }: UnitsPlan): readonly SheetSnapshot[] {
  return sheets.map(({ snapshot }) => snapshot);
}

/** The tables that stand on sheets, by number; those of what units gave are none of the workbook's. */
function tablesOf(sheets: readonly SheetSnapshot[]): ReadonlyMap<string, BudgetTable> {
  const { documents } = readWorkbook(withoutLists({ name: "汇总.xlsx", sheets }));
  return new Map(
    documents.flatMap((document) =>
      document.kind === "BudgetTable" ? [[document.table, document] as const] : [],
    ),
  );
}

/** Every figure of a table but noughts, rounded as tables are published: "205 total 965.31". */
function figuresOf(table: BudgetTable | undefined): string[] {
  return (table?.rows ?? []).flatMap((row: BudgetRow) =>
    Object.entries(row.cells).flatMap(([column, field]) => {
      if (field.state !== "given" || typeof field.value !== "object" || !("fen" in field.value)) return [];
      const figure = (Math.round(field.value.fen / 1e4) / 100).toFixed(2);
      return figure === "0.00" ? [] : [`${valueOf(row.code) ?? row.line} ${column} ${figure}`];
    }),
  );
}

describe.each(["columns", "sheets"] as const)(
  "昌黎's twelve units put together, their own figures in %s",
  (origin) => {
    const plan = planned(files, { origin });
    const made = tablesOf(sheetsOf(plan));

    test.each(["T1", "T2", "T3", "T4", "T5", "T6", "T7", "T8", "T9"])(
      "%s is as it was published",
      (table) => {
        expect(figuresOf(made.get(table))).toEqual(figuresOf(published.get(table)));
        expect(made.has(table)).toBe(true);
      },
    );

    test("nothing is left to be told, and nothing does not tie", () => {
      expect(plan.remarks).toEqual([]);
      expect(plan.untied).toEqual([]);
      expect(plan.units.map(({ tables }) => tables.length)).toEqual(Array(12).fill(9));
    });

    test("a check of the workbook finds only what the published figures bring along, and every sheet is known", () => {
      const report = checkWorkbook({ name: "汇总.xlsx", sheets: sheetsOf(plan) });
      expect(report.findings.map(({ rule, difference }) => `${rule} ${difference}`)).toEqual([
        "relation-E26 3.29万元",
      ]);
      expect(report.reading.unrecognised).toEqual([]);
      expect(report.reading.documents).toHaveLength(9);
    });

    test("formulas give the figures that stand in their cells", () => {
      const sheets = sheetsOf(plan);
      const program = spreadsheet(sheets);
      let computed = 0;
      for (const sheet of sheets)
        sheet.formulas.forEach((row, at) =>
          row.forEach((formula, col) => {
            if (formula === null) return;
            computed++;
            const [own, shown] = [
              sheet.values[at]![col],
              program.valueOf({ sheet: sheet.name, row: at, col }),
            ];
            if (typeof own === "number") expect(Number(shown)).toBeCloseTo(own, 8);
            else
              expect([sheet.name, toA1({ row: at, col }), shown]).toEqual([
                sheet.name,
                toA1({ row: at, col }),
                own,
              ]);
          }),
        );
      expect(computed).toBeGreaterThan(500);
    });

    test("no figure of a table by codes is typed: each is a formula", () => {
      const sheets = new Map(sheetsOf(plan).map((sheet) => [sheet.name, sheet]));
      const typed = [...made.values()].flatMap(({ rows }) =>
        rows.flatMap(({ cells }) =>
          Object.values(cells).flatMap((field) =>
            field.state === "given" && formulaAt(sheets.get(field.at.sheet)!, field.at) === null
              ? [`${field.at.sheet}!${toA1(field.at)}`]
              : [],
          ),
        ),
      );
      expect(typed).toEqual([]);
    });

    test("a figure that changes on a unit's sheet changes the totals that it is in", () => {
      const sheets = sheetsOf(plan);
      const program = spreadsheet(sheets);
      const total = made.get("T6")!.rows[0]!.cells["total"]!;
      if (total.state !== "given") throw new Error("no total");
      const before = program.valueOf(total.at);
      const leaf = made.get("T6")!.rows.find(({ code }) => valueOf(code) === "30205")!.cells["running"]!;
      if (leaf.state !== "given") throw new Error("no leaf");
      const formula = formulaAt(
        sheets.find(({ name }) => name === leaf.at.sheet)!,
        leaf.at,
      )!;
      const [, sheet = "", column = "", row = ""] = /^=SUM\('([^']+)'!([A-Z]+)(\d+)/.exec(formula) ?? [];
      const at = { sheet, row: Number(row) - 1, col: column.charCodeAt(0) - 65 };
      const own = origin === "columns" ? { ...at, col: at.col + 3 } : at;
      expect(program.valueOf(own)).toBe(1);
      program.type(own, 3);
      expect(program.valueOf(total.at)).toBeCloseTo(Number(before) + 2, 8);
    });
  },
);

test("whatever lines of the ledger each unit has, in whatever order the files come, the sums are the same", () => {
  const lines = ledgerOfChangli();
  const all = figuresOf(published.get("T3"));
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 4 }), { minLength: lines.length, maxLength: lines.length }),
      fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 5 }),
      fc.constantFrom("columns" as const, "sheets" as const),
      (owners, order, origin) => {
        const some = order.flatMap((unit) => {
          const own = lines.filter((_, index) => owners[index] === unit);
          return own.length === 0
            ? []
            : [fileOf(`单位${unit}.xlsx`, unitSheets(own, { unit: `40000${unit}单位${unit}` }, ["T3"]))];
        });
        const plan = planned(some, { origin });
        expect(figuresOf(tablesOf(sheetsOf(plan)).get("T3"))).toEqual(all);
        expect(plan.remarks.filter(({ weight }) => weight === "problem")).toEqual([]);
      },
    ),
    { numRuns: 5 },
  );
});

test("units that bring a 预算明细 have their tables reckoned from it", () => {
  const plan = planned([ledgerFile()]);
  const made = tablesOf(sheetsOf(plan));
  for (const table of ["T1", "T2", "T3", "T4", "T5", "T6", "T9"])
    expect(figuresOf(made.get(table))).toEqual(figuresOf(published.get(table)));
  expect(plan.units).toHaveLength(12);
  expect(plan.files[0]!.tables.every(({ isFromLedger, at }) => isFromLedger && at.sheet === "预算明细")).toBe(
    true,
  );
});

test("a unit that brings tables and stands in a 预算明细 too is counted once, by its tables", () => {
  const plan = planned([...files.slice(0, 3), ledgerFile()]);
  expect(figuresOf(tablesOf(sheetsOf(plan)).get("T3"))).toEqual(figuresOf(published.get("T3")));
  expect(plan.remarks.map(({ text }) => text)).toEqual([
    "“昌黎县2023-预算明细.xlsx”的“预算明细”里，“323001昌黎县人力资源和社会保障局本级”、“323002昌黎县劳动力人才交流服务中心”、“323003昌黎县企业养老保险中心”另有部门预算表，用的是表，没有用明细。",
  ]);
});

test("rounded tables of units add up as they are published; what rounding leaves is no error", () => {
  const rounded = changliFiles(() => ({ isRounded: true }), ["T3"]);
  const plan = planned(rounded);
  const total = [...unitsOfChangli().values()].reduce(
    (sum, lines) => sum + Math.round(lines.reduce((all, { fen }) => all + fen, 0) / 1e4) * 1e4,
    0,
  );
  const made = tablesOf(sheetsOf(plan)).get("T3")!.rows[0]!.cells["total"]!;
  expect(
    made.state === "given" && typeof made.value === "object" && "fen" in made.value && made.value.fen,
  ).toBe(total);
  expect(plan.untied).toEqual([]);
});

test("numbers of things are shown as they come, and money with two decimals", () => {
  const sheet = readSample("昌黎县2023").sheets.find(({ name }) => name.includes("固定资产"))!;
  const units = ["就业中心", "社保中心"].map((unit) => {
    const values = sheet.values.map((row) =>
      row.map((value) =>
        typeof value === "string" ? value.replace(/昌黎县人力资源和社会保障局/, unit) : value,
      ),
    );
    return fileOf(`${unit}.xlsx`, [{ ...sheet, values }]);
  });
  const [assets] = sheetsOf(planned(units));
  const row = assets!.values.findIndex((line) => String(line[1]).startsWith("2、车辆"));
  expect(assets!.values[row]!.slice(2)).toEqual([12, 21]);
  expect(assets!.formulas[row]!.slice(2)).toEqual([expect.any(String), expect.any(String)]);
  expect(assets!.numberFormats[row]!.slice(2)).toEqual(["General", "#,##0.00"]);
});
