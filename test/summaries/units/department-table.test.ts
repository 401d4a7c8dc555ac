import { readWorkbook } from "../../../src/forms/read-workbook";
import type { BudgetTable, BudgetTableNumber } from "../../../src/model/documents";
import { valueOf } from "../../../src/model/field";
import { headFields } from "../../../src/summaries/units/department-table";
import { sheetsFormula } from "../../../src/summaries/units/origin-sheets";
import { moneyIn } from "../../../src/summaries/units/figures";
import type { MergedTable } from "../../../src/summaries/units/merged-table";
import { totalText } from "../../../src/summaries/units/table-total";
import type { UnitsPlan } from "../../../src/summaries/units/units-plan";
import { readSample } from "../../forms/samples";
import { fileOf, lineOf, planned, problems, unitSheets } from "./units-kit";

/** The department's tables as they are read from the sheets of a plan. */
function tablesOf({ sheets, tables }: UnitsPlan): readonly BudgetTable[] {
  const own = sheets.slice(0, tables.length).map(({ snapshot }) => snapshot);
  return readWorkbook({ name: "", sheets: own }).documents.flatMap((one) =>
    one.kind === "BudgetTable" ? [one] : [],
  );
}

/** A file with a table whose note says something, or nothing. */
function noted(unit: string, table: BudgetTableNumber, note: string | null, lines = [lineOf("2080101", 1)]) {
  const sheets = unitSheets(lines, { unit, year: "2024" }, [table]).map((sheet) => {
    const rows = sheet.values.map((row) =>
      row.map((value) => (/空表列示/.test(String(value)) ? (note === null ? null : `注：${note}`) : value)),
    );
    return { ...sheet, values: rows };
  });
  return fileOf(`${unit}.xlsx`, sheets);
}

describe("the department's table", () => {
  test("names the department and the year, and its unit of money", () => {
    const [table] = tablesOf(planned([noted("甲所", "T3", null)], { department: "323某局" }));
    expect([table!.unit, table!.year, table!.amountUnit].map((field) => valueOf(field))).toEqual([
      "323某局",
      "2024",
      "万元",
    ]);
    expect(headFields({ department: "某局", year: "2024", unit: "元" })).toEqual({
      unit: "某局",
      year: "2024",
      amountUnit: "元",
    });
    expect(headFields({ department: "", year: "", unit: "万元" })).toEqual({ amountUnit: "万元" });
  });

  test.each<[string, (string | null)[], string[] | null]>([
    [
      "says what all its empty parts say, once",
      ["无此项预算，空表列示。", "无此项预算，空表列示。"],
      ["无此项预算，空表列示。"],
    ],
    [
      "says that it is empty where nobody says so",
      [null, null],
      ["无政府性基金预算财政拨款支出，空表列示。"],
    ],
    ["keeps other notes", ["另有说明。", "无此项，空表列示。"], ["另有说明。", "无此项，空表列示。"]],
  ])("%s", (_, notes, said) => {
    const plan = planned(notes.map((note, at) => noted(`${"甲乙"[at]!}所`, "T7", note)));
    expect(valueOf(tablesOf(plan)[0]!.note)).toEqual(said);
  });

  test("with figures says of none of its parts that it is empty", () => {
    const empty = fileOf("乙所.xlsx", unitSheets([], { unit: "乙所", year: "2024" }, ["T3"]));
    expect(
      valueOf(
        readWorkbook(empty.workbook).documents.flatMap((one) => (one.kind === "BudgetTable" ? [one] : []))[0]!
          .note,
      ),
    ).toEqual(["无支出总，空表列示。"]);
    const [table] = tablesOf(planned([noted("甲所", "T3", null), empty]));
    expect(valueOf(table!.note)).toBeNull();
  });

  test("tells where the sums do not tie", () => {
    const [sheet] = unitSheets([lineOf("2080101", 1), lineOf("2080505", 2)], { unit: "甲所", year: "2024" }, [
      "T3",
    ]);
    const values = sheet!.values.map((row) =>
      row.map((value) => (row.includes("208") && value === 3 ? 4 : value)),
    );
    const plan = planned([fileOf("甲.xlsx", [{ ...sheet!, values }])]);
    const after = plan.remarks.filter(({ text }) => text.startsWith("汇总后不平："));
    expect(after.length).toBeGreaterThan(0);
    for (const { text, at, weight } of after) {
      expect(text).toMatch(/^汇总后不平：.*，相差 1.00万元。$/);
      expect([at!.sheet, weight]).toEqual(["部门预算支出总表", "problem"]);
    }
  });
});

describe("a formula over cells of units' sheets", () => {
  const source = {
    file: "甲.xlsx",
    unit: "甲",
    key: "甲",
    isNamed: true,
    year: "",
    at: { sheet: "", row: 0, col: 0 },
  };
  const formulaOf = (count: number, name = "甲", known = count): string | undefined => {
    const sources = Array.from({ length: count }, (_, at) => ({
      ...source,
      key: `${at}`,
      table: {} as BudgetTable,
    }));
    const sheet = { snapshot: { name } } as MergedOrigin["sheet"];
    const origins = new Map(
      sources
        .slice(0, known)
        .map(({ key }, at) => [key, { sheet, cellOf: () => ({ row: at, col: 3 }) }] as const),
    );
    const parts = sources.map((_, at) => ({ source: at, key: "205", figure: moneyIn(1, "元") }));
    return sheetsFormula({ sources } as unknown as MergedTable, "total", parts, origins);
  };
  type MergedOrigin =
    Parameters<typeof sheetsFormula>[3] extends ReadonlyMap<string, infer Origin> ? Origin : never;

  test("takes no more arguments than a program does", () => {
    expect(formulaOf(2)).toBe("=SUM('甲'!D1,'甲'!D2)");
    const cells = (from: number, to: number) =>
      Array.from({ length: to - from }, (_, at) => `'甲'!D${from + at + 1}`).join(",");
    expect(formulaOf(200)).toBe(`=SUM(${cells(0, 200)})`);
    expect(formulaOf(201)).toBe(`=SUM(${cells(0, 200)})+SUM(${cells(200, 201)})`);
    expect(formulaOf(401)).toBe(`=SUM(${cells(0, 200)})+SUM(${cells(200, 400)})+SUM(${cells(400, 401)})`);
  });

  test("is none where it would be too long, or names no cell", () => {
    const room = (length: number) => formulaOf(1, "长".repeat(length - "=SUM(''!D1)".length));
    expect(room(8000)).toHaveLength(8000);
    expect(room(8001)).toBeUndefined();
    expect(formulaOf(0)).toBeUndefined();
    expect(formulaOf(3, "甲", 1)).toBe("=SUM('甲'!D1)");
  });
});

test("a table is worth what its own total says", () => {
  const { name, sheets } = readSample("昌黎县2023");
  const tables = readWorkbook({ name, sheets }).documents.flatMap((one) =>
    one.kind === "BudgetTable" ? [one] : [],
  );
  expect(tables.map((table) => `${table.table} ${totalText(table)}`)).toEqual([
    "T1 29296.37万元",
    "T2 29296.37万元",
    "T3 29296.37万元",
    "T4 29296.37万元",
    "T5 29296.37万元",
    "T6 2078.30万元",
    "T7 ",
    "T8 ",
    "T9 12.60万元",
    "T12 12 行",
    "T10 ",
    "T11 803.76万元",
  ]);
  const none = unitSheets([], { unit: "甲所" }, ["T3", "T9", "T11", "T13", "T10", "T12"]);
  const read = readWorkbook({ name: "", sheets: none }).documents.flatMap((one) =>
    one.kind === "BudgetTable" ? [one] : [],
  );
  expect(read.map(totalText)).toEqual(["", "", "", "", "", "0 行"]);
});

test("columns of finer ones are told with what stands above them", () => {
  const files = [
    fileOf("甲.xlsx", unitSheets([lineOf("2080101", 1)], { unit: "甲所", year: "2024" }, ["T2"])),
  ];
  const plan = planned(files);
  const { values } = plan.sheets.find(({ snapshot }) => snapshot.name === "收入总表来源")!.snapshot;
  expect([...new Set(values.slice(3).map((row) => row[2]))]).toEqual([
    "合计",
    "本年收入：小计",
    "本年收入：财政拨款收入",
  ]);
  expect(problems(plan)).toEqual([]);
});
