import type { SheetSnapshot } from "../../../src/sheet/snapshot";
import type { NewSheet } from "../../../src/sheet/edit";
import { isUnitSources } from "../../../src/summaries/units/source-sheets";
import { fileOf, lineOf, planned, unitSheets } from "./units-kit";

const JIA = fileOf(
  "甲.xlsx",
  unitSheets(
    [lineOf("2080101", 10), lineOf("2080505", 2.5, { kind: "项目支出" })],
    { unit: "323001甲所", year: "2024" },
    ["T3", "T7"],
  ),
);
const YI = fileOf(
  "乙.xlsx",
  unitSheets([lineOf("2080101", 4)], { unit: "323002乙'所", year: "2024", money: "元" }, ["T3", "T6"]),
);

function sheetOf(sheets: readonly NewSheet[], name: string): NewSheet {
  return sheets.find(({ snapshot }) => snapshot.name === name)!;
}

describe("a column a unit", () => {
  const { sheets } = planned([JIA, YI], { origin: "columns" });
  const { snapshot, look, extras } = sheetOf(sheets, "支出总表来源");

  test("each figure of the department's table is a line, nothing is written where there is none", () => {
    expect(snapshot.values).toEqual([
      ["支出总表的来源", null, null, null, null, null],
      [
        "单位：万元。每行是汇总表的一格，右边是各单位表里的数；没有数的格不列。",
        null,
        null,
        null,
        null,
        null,
      ],
      ["编码", "项目", "栏目", "各单位合计", "323001甲所", "323002乙'所"],
      [null, "合计", "合计", 16.5, 12.5, 4],
      [null, "合计", "基本支出", 14, 10, 4],
      [null, "合计", "项目支出", 2.5, 2.5, null],
      ["208", "社会保障和就业支出", "合计", 16.5, 12.5, 4],
      ["208", "社会保障和就业支出", "基本支出", 14, 10, 4],
      ["208", "社会保障和就业支出", "项目支出", 2.5, 2.5, null],
      ["20801", "人力资源和社会保障管理事务", "合计", 14, 10, 4],
      ["20801", "人力资源和社会保障管理事务", "基本支出", 14, 10, 4],
      ["2080101", "功能2080101", "合计", 14, 10, 4],
      ["2080101", "功能2080101", "基本支出", 14, 10, 4],
      ["20805", "行政事业单位养老支出", "合计", 2.5, 2.5, null],
      ["20805", "行政事业单位养老支出", "项目支出", 2.5, 2.5, null],
      ["2080505", "功能2080505", "合计", 2.5, 2.5, null],
      ["2080505", "功能2080505", "项目支出", 2.5, 2.5, null],
    ]);
  });

  test("only the sums are formulas, over the columns of all units", () => {
    snapshot.formulas.forEach((row, at) =>
      row.forEach((formula, col) => {
        expect(formula).toBe(at >= 3 && col === 3 ? `=SUM(E${at + 1}:F${at + 1})` : null);
      }),
    );
    expect(snapshot.numberFormats[2]).toEqual(Array(6).fill("General"));
    expect(snapshot.numberFormats[3]).toEqual(["@", "@", "@", "#,##0.00", "#,##0.00", "#,##0.00"]);
  });

  test("the department's table adds up those columns", () => {
    const table = sheetOf(sheets, "部门预算支出总表").snapshot;
    const formulas = table.formulas.flat().filter((formula) => formula?.includes("来源"));
    expect(formulas).toEqual(["=SUM('支出总表来源'!E13:F13)", "=SUM('支出总表来源'!E17:F17)"]);
    const row = table.values.findIndex((cells) => cells.includes("2080505"));
    expect(table.formulas[row]!.filter((formula) => formula !== null)).toEqual([
      expect.any(String),
      "=SUM('支出总表来源'!E17:F17)",
    ]);
  });

  test("titles, labels, names, sums and figures look each in their way", () => {
    const at = (row: number, col: number) => look.looks[look.cells[row]![col]!]!;
    expect(at(0, 0)).toMatchObject({ bold: true, fontSize: 14 });
    expect(at(1, 0)).toEqual({});
    expect(at(2, 4)).toMatchObject({ bold: true, wrap: true, fill: "F2F2F2" });
    expect(at(3, 2)).not.toHaveProperty("horizontal");
    expect(at(3, 3)).toMatchObject({ horizontal: "right", fill: "F2F2F2" });
    expect(at(3, 4)).toMatchObject({ horizontal: "right" });
    expect(at(3, 4)).not.toHaveProperty("fill");
    for (const col of [0, 3, 5])
      expect(at(4, col).borders).toMatchObject({ top: { style: "thin" }, left: { color: "BFBFBF" } });
    expect(look.columnWidths).toEqual({ 0: 10, 1: 34, 2: 18, 3: 14, 4: 16, 5: 16 });
    expect(look.rowHeights).toEqual({ 0: 24, 2: 48 });
    expect(extras!.print).toEqual({
      paper: "A3",
      isLandscape: true,
      titleRows: { from: 2, to: 2 },
      titleColumns: { from: 0, to: 3 },
    });
  });

  test("tables without figures have no such sheet", () => {
    expect(sheets.map(({ snapshot: { name } }) => name)).toEqual([
      "部门预算支出总表",
      "部门预算一般公共预算财政拨款基本支出表",
      "部门预算政府性基金预算财政拨款支出表",
      "支出总表来源",
      "基本支出表来源",
    ]);
  });
});

describe("a sheet a unit", () => {
  const { sheets } = planned([JIA, YI], { origin: "sheets" });
  const [jia, yi] = [sheetOf(sheets, "甲所"), sheetOf(sheets, "乙所")] as [NewSheet, NewSheet];

  test("its tables are listed first, each with a link to where it stands below", () => {
    expect(jia.snapshot.values.slice(0, 5).map((row) => row.filter((value) => value !== null))).toEqual([
      ["323001甲所的来源表"],
      ["以下各表抄自这个单位的文件，部门的表引用这里的格；金额已换成部门表的单位。"],
      ["来源表", "来源文件", "来源工作表", "合计数"],
      ["支出总表", "甲.xlsx", "支出总表", "12.50万元"],
      ["政府性基金支出表", "甲.xlsx", JIA.workbook.sheets[1]!.name, ""],
    ]);
    expect(jia.extras!.links!.map(({ at, to }) => [at, to])).toEqual(
      [3, 4].map((row, index) => [
        { row, col: 0 },
        { sheet: "甲所", cell: { row: startsOf(jia)[index], col: 0 } },
      ]),
    );
    expect(jia.extras!.print).toEqual({ paper: "A4", isLandscape: true, fitsWidth: true });
  });

  /** The rows in which tables begin, by their titles in merged cells over the whole width. */
  function startsOf({ snapshot }: NewSheet): number[] {
    return snapshot.values.flatMap((row, at) => (at > 4 && /表$/.test(String(row[0])) ? [at] : []));
  }

  test("tables stand below each other, two blank rows between them, merged and formatted as by themselves", () => {
    const [first, second] = startsOf(jia) as [number, number];
    expect(first).toBe(7);
    const blank = (row: number): boolean => jia.snapshot.values[row]!.every((value) => value === null);
    expect([5, 6, second - 1, second - 2].map(blank)).toEqual([true, true, true, true]);
    expect([second - 3, second, jia.snapshot.values.length - 1].map(blank)).toEqual([false, false, false]);
    expect(jia.snapshot.merges).toEqual(
      expect.arrayContaining([
        { top: first, left: 0, bottom: first, right: 8 },
        { top: second, left: 0, bottom: second, right: 5 },
      ]),
    );
    const row = jia.snapshot.values.findIndex((cells) => cells.includes("2080505"));
    expect(jia.snapshot.numberFormats[row]!.slice(-3)).toEqual(["#,##0.00", "#,##0.00", "#,##0.00"]);
    expect(jia.look.rowHeights[0]).toBe(24);
    expect(Object.keys(jia.look.rowHeights).map(Number)).toEqual(expect.arrayContaining([first, second]));
    const { looks, cells } = jia.look;
    expect(looks[cells[3]![0]!]).toMatchObject({ underline: true });
    expect(looks[cells[0]![0]!]).toMatchObject({ bold: true, fontSize: 14 });
    expect(looks[cells[2]![3]!]).toMatchObject({ bold: true, fill: "F2F2F2" });
    expect(looks[cells[first]![0]!]).toEqual(looks[cells[second]![0]!]);
    expect(looks[cells[first]![0]!]!.horizontal).toBe("center");
  });

  test("the department's table adds up the cells of the units, in its own unit of money", () => {
    const cell = ({ snapshot: { name, values } }: NewSheet, text: string, money: number): string => {
      const row = values.findIndex((cells) => cells.includes(text));
      return `'${name}'!${"ABCDEF"[values[row]!.lastIndexOf(money)]}${row + 1}`;
    };
    const table = sheetOf(sheets, "部门预算支出总表").snapshot;
    const row = table.values.findIndex((cells) => cells.includes("2080101"));
    expect(table.formulas[row]).toContain(`=SUM(${cell(jia, "2080101", 10)},${cell(yi, "2080101", 4)})`);
    expect(yi.snapshot.values.flat()).toContain("单位：万元");
    expect(yi.snapshot.values[3]!.slice(0, 4)).toEqual(["支出总表", "乙.xlsx", "支出总表", "40000.00元"]);
  });

  test("a quote in the name of a sheet is doubled", () => {
    const names = planned([JIA, YI], { origin: "sheets", names: (wanted) => `${wanted}'s` }).sheets;
    const formulas = names[0]!.snapshot.formulas.flat().filter((formula) => formula?.includes("!"));
    expect(formulas[0]).toBe("=SUM('甲所''s'!E16,'乙所''s'!E16)");
  });
});

test("sheets of both kinds are known as such, wherever their labels stand near the top", () => {
  const made = (["columns", "sheets"] as const).map((origin) => planned([JIA, YI], { origin }).sheets);
  expect(made.map((sheets) => sheets.filter(({ snapshot }) => isUnitSources(snapshot)).length)).toEqual([
    2, 2,
  ]);
  const [own] = made[0]!.flatMap(({ snapshot }) => (isUnitSources(snapshot) ? [snapshot] : []));
  const below = (rows: number): SheetSnapshot => ({
    ...own!,
    values: [...Array.from({ length: rows }, () => [null]), ...own!.values],
  });
  expect([isUnitSources(below(47)), isUnitSources(below(48))]).toEqual([true, false]);
});
