import { BUDGET_FORMS } from "../../../src/forms/catalogue";
import { readSheet } from "../../../src/forms/read-workbook";
import type { RowData } from "../../../src/forms/form-data";
import { toA1 } from "../../../src/sheet/address";
import { filledSheets, type FilledSheet } from "../../../src/summaries/budget/filled-sheets";
import type { FilledTable } from "../../../src/summaries/budget/filled-table";
import { laidTable } from "../../../src/summaries/budget/laid-table";
import { formOf } from "../../../src/summaries/budget/ledger-table";

const FIELDS = { unit: "某局", year: "2023", amountUnit: "万元" };

function money(fen: number) {
  return { fen, decimals: 6, unit: "万元" } as const;
}

function filled(rows: readonly RowData[], about: Partial<FilledTable> = {}): FilledTable {
  return { form: formOf("T5"), name: "表", data: { fields: FIELDS, tables: { rows: { rows } } }, ...about };
}

function made(table: FilledTable): FilledSheet {
  return filledSheets([table])[0]!;
}

const TREE = [
  { name: "合计", total: money(640_000), basic: money(640_000) },
  { code: "205", name: "教育支出", total: money(640_000), basic: money(640_000) },
  { code: "20501", name: "教育管理事务", total: money(640_000), basic: money(640_000) },
];

test("a figure stands in 万元 as exact as it is, shown with two decimals; noughts stay blank", () => {
  const { sheet } = made(filled([...TREE, { code: "206", name: "科学技术支出", project: money(0) }]));
  const { values, numberFormats } = sheet.snapshot;
  expect(values[7]!.slice(0, 6)).toEqual([3, "20501", "教育管理事务", 0.64, 0.64, null]);
  expect(numberFormats[7]!.slice(3, 6)).toEqual(["#,##0.00", "#,##0.00", "#,##0.00"]);
  expect(values[8]!.slice(1, 6)).toEqual(["206", "科学技术支出", "", null, null]);
  expect(made(filled([{ code: "205", basic: money(1) }])).sheet.snapshot.values[5]![4]).toBe(0.000001);
});

test("what a table brings along computes single figures, sums go first", () => {
  const listed = [
    { row: 0, column: "basic", formula: "=1" },
    { row: 2, column: "basic", formula: "='别的表'!A1" },
    { row: 2, column: "project", formula: "='别的表'!A2" },
  ];
  const asked: string[] = [];
  const byList = made(filled(TREE, { formulas: listed }));
  const byFunction = made(
    filled(TREE, {
      formulas: (row, column) => {
        asked.push(`${row} ${column}`);
        return listed.find((one) => one.row === row && one.column === column)?.formula;
      },
    }),
  );
  expect(byFunction.sheet.snapshot).toEqual(byList.sheet.snapshot);
  const { formulas, values } = byList.sheet.snapshot;
  expect(formulas[7]![4]).toBe("='别的表'!A1");
  expect(values[7]![4]).toBe(0.64);
  expect(formulas[7]![5]).toBeNull();
  expect(formulas[5]![4]).toContain("SUM(");
  expect(asked).toEqual(["2 basic"]);
  expect([byList.kept, byList.values]).toEqual([[], []]);
});

test("figures that nothing computes are told, by their cells on their own sheets", () => {
  const sheets = filledSheets([filled(TREE), filled(TREE, { form: formOf("T7"), name: "另一表" })]);
  expect(sheets.map(({ kept }) => kept)).toEqual([[], []]);
  expect(sheets.map(({ values }) => values.map((at) => at.sheet + toA1(at)))).toEqual([
    ["表E8"],
    ["另一表E8"],
  ]);
  expect(sheets.map(({ table, sheet }) => [table.name, sheet.snapshot.name])).toEqual([
    ["表", "表"],
    ["另一表", "另一表"],
  ]);
});

test("a sum of nothing shows nothing, a sum of what cancels out shows 0", () => {
  const { sheet } = made(
    filled([
      { name: "合计" },
      { code: "205", name: "教育支出", total: money(100), basic: money(100) },
      { code: "206", name: "科学技术支出", total: money(-100), basic: money(-100) },
    ]),
  );
  const { values, formulas } = sheet.snapshot;
  expect(values[5]!.slice(3, 6)).toEqual([0, 0, ""]);
  expect(formulas[5]!.slice(3, 6).every((formula) => formula !== null)).toBe(true);
});

describe("of things that are counted", () => {
  const form = BUDGET_FORMS.find((one) => one.document === "BudgetTable" && one.table === "T11")!;
  const rows = [
    { name: "资产总额", value: money(3_500_000) },
    { name: "1、房屋（平方米）", quantity: { digits: 12_005n, scale: 1 }, value: money(2_500_000) },
  ];

  test("numbers stand as they are, beside money with two decimals", () => {
    const formulas = [
      { row: 1, column: "quantity", formula: "=1200.5" },
      { row: 1, column: "value", formula: "=2.5" },
    ];
    const { sheet, values: told } = made(filled(rows, { form, formulas }));
    const { values, numberFormats, formulas: written } = sheet.snapshot;
    const row = values.findIndex((cells) => cells.includes("1、房屋（平方米）"));
    const [counted, worth] = [values[row]!.indexOf(1200.5), values[row]!.indexOf(2.5)];
    expect([written[row]![counted], numberFormats[row]![counted]]).toEqual(["=1200.5", "General"]);
    expect([written[row]![worth], numberFormats[row]![worth]]).toEqual(["=2.5", "#,##0.00"]);
    expect(told.map(({ row: at }) => at)).not.toContain(row);
    const plain = made(filled(rows, { form })).values.filter((at) => at.row === row);
    expect(plain.map(({ col }) => col).sort()).toEqual([counted, worth].sort());
  });

  test("lines are parts of those above that stand further left, as the reader sees it", () => {
    const names = ["资产总额", "　　一、房屋", "　　　　办公用房", "　　二、车辆"];
    const { document, laid } = laidTable(
      filled(
        names.map((name) => ({ name, value: money(100) })),
        { form },
      ),
    );
    const [read] = readSheet(laid.snapshot).documents;
    if (read?.kind !== "BudgetTable") throw new Error("no table");
    const lines = (table: typeof read): unknown[] =>
      table.rows.map(({ name, parent }) => [name.state === "given" && name.value, parent]);
    expect(lines(document!)).toEqual(lines(read));
    expect(lines(document!)[2]).toEqual(["办公用房", 1]);
  });
});

test("the places for figures are those of the lines, 栏次 is none, blank lines have no number", () => {
  const { figures, laid, document } = laidTable(filled([...TREE, {}]));
  const columns = ["total", "basic", "project"];
  const places = columns.flatMap((column) => [0, 1, 2, 3].map((row) => `${row} ${column}`));
  expect(figures.map(({ row, column }) => `${row} ${column}`)).toEqual(places);
  for (const { at, row, column, value, exact, isMoney } of figures) {
    expect([at.row, at.col, isMoney]).toEqual([row + 5, columns.indexOf(column) + 3, true]);
    expect(exact).toBe(Math.round((value ?? 0) * 1_000_000));
  }
  expect(laid.snapshot.values[8]!.every((value) => value === null)).toBe(true);
  expect(document?.rows).toHaveLength(3);
});

test("of a laid table relations know what the reader would read", () => {
  const { document, laid } = laidTable(filled([{ ...TREE[0], name: " 合计" }, TREE[1]!, TREE[2]!]));
  const [read] = readSheet(laid.snapshot).documents;
  if (read?.kind !== "BudgetTable") throw new Error("no table");
  const told = ({ unit, year, amountUnit }: typeof read) =>
    [unit, year, amountUnit].map((field) =>
      field.state === "given" ? [field.value, field.text, field.kept] : [],
    );
  expect(told(document!).map(([value, , kept]) => [value, kept])).toEqual(
    told(read).map(([value, , kept]) => [value, kept]),
  );
  expect([document!.kind, document!.table, document!.strays]).toEqual([read.kind, read.table, read.strays]);
  expect(document!.source).toEqual({
    ...read.source,
    area: { ...read.source.area, bottom: laid.snapshot.values.length - 1 },
  });
  for (const [key, column] of Object.entries(read.columns)) {
    const own = document!.columns[key]!;
    expect([own.state, own.label]).toEqual([column.state, column.label]);
    if (own.state === "given" && column.state === "given") expect(own.at.col).toBe(column.at.col);
  }
  const bare = laidTable({
    ...filled(TREE),
    data: { fields: { unit: "" }, tables: { rows: { rows: TREE } } },
  }).document!;
  expect([bare.unit, bare.year, bare.amountUnit].map(({ state }) => state)).toEqual([
    "blank",
    "blank",
    "blank",
  ]);
});

test("a made sheet has a width and a height everywhere and is printed whole, on A4", () => {
  const { snapshot, look, extras } = made(filled(TREE)).sheet;
  const [bottom, right] = [snapshot.values.length - 1, snapshot.values[0]!.length - 1];
  expect(extras?.print).toMatchObject({
    paper: "A4",
    fitsWidth: true,
    area: { top: 0, left: 0, bottom, right },
  });
  expect(Object.keys(look.columnWidths)).toHaveLength(right + 1);
  expect(Object.keys(look.rowHeights)).toHaveLength(bottom + 1);
  expect(look.cells.map((row) => row.length)).toEqual(snapshot.values.map((row) => row.length));
});
