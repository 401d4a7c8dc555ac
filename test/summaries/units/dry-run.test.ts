import type { BudgetTableNumber } from "../../../src/model/documents";
import type { CellValue, SheetSnapshot } from "../../../src/sheet/snapshot";
import type { UnitFile } from "../../../src/summaries/units/unit-file";
import { fileOf, lineOf, notes, planned, problems, unitFile, unitSheets, type LedgerLine } from "./units-kit";

/** A file with each cell of its sheets changed that holds a value. */
function changed(
  file: UnitFile,
  change: (value: CellValue, row: readonly CellValue[]) => CellValue,
): UnitFile {
  const sheets = file.workbook.sheets.map((sheet): SheetSnapshot => ({
    ...sheet,
    values: sheet.values.map((row) => row.map((value) => change(value, row))),
  }));
  return fileOf(file.name, sheets);
}

const PENSION = lineOf("2080505", 10);
const OFFICE = lineOf("2080101", 2.5, { kind: "项目支出" });

describe("what was found", () => {
  const jia = unitFile("323001甲所", [PENSION, OFFICE], ["T3", "T6"]);
  const yi = unitFile("323002乙所", [lineOf("2080505", 7)], ["T3"]);
  const again = { ...yi, name: "又.xlsx" };
  const plan = planned([jia, yi, again]);

  test("each file is listed with its tables, their totals and what becomes of them", () => {
    const [t3, t6] = jia.workbook.sheets;
    expect(plan.files).toEqual([
      {
        name: "323001甲所.xlsx",
        tables: [
          {
            table: "T3",
            name: "支出总表",
            unit: "323001甲所",
            year: "2024",
            at: { sheet: t3!.name, row: 0, col: 0 },
            total: "12.50万元",
            isTaken: true,
          },
          {
            table: "T6",
            name: "基本支出表",
            unit: "323001甲所",
            year: "2024",
            at: { sheet: t6!.name, row: 0, col: 0 },
            total: "10.00万元",
            isTaken: true,
          },
        ],
      },
      { name: "323002乙所.xlsx", tables: [expect.objectContaining({ unit: "323002乙所", isTaken: true })] },
      {
        name: "又.xlsx",
        tables: [
          expect.objectContaining({ total: "7.00万元", isTaken: false, because: "与已汇入的一张相同" }),
        ],
      },
    ]);
  });

  test("each unit is listed with its files and what it lacks", () => {
    expect(plan.units).toEqual([
      {
        name: "323001甲所",
        files: ["323001甲所.xlsx"],
        tables: ["T3", "T6"],
        lacking: [],
        total: "12.50万元",
      },
      {
        name: "323002乙所",
        files: ["323002乙所.xlsx"],
        tables: ["T3"],
        lacking: ["基本支出表"],
        total: "7.00万元",
      },
    ]);
  });

  test("the tables that would be made are listed with their sheets and totals", () => {
    expect(plan.tables).toEqual([
      { table: "T3", name: "支出总表", sheet: "部门预算支出总表", units: 2, total: "19.50万元" },
      {
        table: "T6",
        name: "基本支出表",
        sheet: "部门预算一般公共预算财政拨款基本支出表",
        units: 1,
        total: "10.00万元",
      },
    ]);
    expect([plan.year, plan.department]).toEqual(["2024", "323昌黎县人力资源和社会保障局"]);
  });

  test("a table that is there twice is told with both places", () => {
    const at = { sheet: yi.workbook.sheets[0]!.name, row: 0, col: 0 };
    const text =
      "“323002乙所”的支出总表有两张，数字完全相同：采用“323002乙所.xlsx”工作表“支出总表”的，没有采用“又.xlsx”工作表“支出总表”的。";
    expect(plan.duplicates).toEqual([
      {
        table: "T3",
        unit: "323002乙所",
        taken: { file: "323002乙所.xlsx", at },
        left: { file: "又.xlsx", at },
        isSame: true,
        text,
      },
    ]);
    expect(plan.remarks).toContainEqual({ text, weight: "note" });
    const open = planned([jia, yi, again], { workbook: "又.xlsx" });
    expect(open.remarks).toContainEqual({ text, weight: "note", at });
  });
});

test("tables that not every unit has are a note, all others a problem, of each unit", () => {
  const all = ["甲", "乙", "丙", "丁"].map((name, at) =>
    unitFile(`32300${at}${name}所`, [lineOf("2080505", at + 1)]),
  );
  const plan = planned([...all, unitFile("323009戊所", [lineOf("2080505", 9)], ["T3", "T10", "T6", "T5"])]);
  expect(problems(plan)).toEqual(
    ["甲", "乙", "丙", "丁"].map(
      (name, at) =>
        `“32300${at}${name}所”没有一般公共预算支出表、基本支出表，别的单位有，汇总里没有它的数（“32300${at}${name}所.xlsx”）。`,
    ),
  );
  expect(notes(plan)).toEqual([
    "“323000甲所”、“323001乙所”、“323002丙所”等 4 个没有政府采购预算，汇总里只有其余单位的。",
  ]);
  expect(plan.units.at(-1)!.tables).toEqual(["T3", "T5", "T6", "T10"]);
});

describe("years", () => {
  const file = (unit: string, year: string, money: number) =>
    unitFile(unit, [lineOf("2080505", money)], ["T3"], { year });

  test("the year that most tables are of is taken, the later of two that as many are of", () => {
    expect(planned([file("甲所", "2023", 1), file("乙所", "2024", 2)]).year).toBe("2024");
    expect(planned([file("甲所", "2024", 1), file("乙所", "2023", 2)]).year).toBe("2024");
    expect(planned([file("甲所", "2024", 1), file("乙所", "2023", 2), file("丙所", "2023", 3)]).year).toBe(
      "2023",
    );
  });

  test("what is of another year is left out with its place", () => {
    const plan = planned([file("甲所", "2023", 1), file("乙所", "2024", 2)]);
    expect(problems(plan)).toEqual([
      "“甲所”的支出总表是 2023 年的，汇总的是 2024 年，没有汇入（“甲所.xlsx”工作表“支出总表”）。",
    ]);
    expect(plan.files[0]!.tables[0]).toMatchObject({ isTaken: false, because: "是 2023 年的表" });
    expect(plan.tables[0]!.total).toBe("2.00万元");
  });

  test("what says no year is taken for it, and told", () => {
    const unsaid = ["甲", "乙", "丙", "丁", "戊", "己"].map((name, at) =>
      fileOf(`${name}所.xlsx`, unitSheets([lineOf("2080505", at + 1)], { unit: `${name}所` }, ["T3", "T6"])),
    );
    expect(notes(planned([...unsaid.slice(0, 2), file("庚所", "2024", 2)], { department: "局" }))).toEqual([
      "“甲所.xlsx”、“乙所.xlsx”里有 4 张表没有写年度，当作 2024 年的汇入。",
    ]);
    expect(notes(planned(unsaid, { year: "2025" }))).toEqual([
      "“甲所.xlsx”、“乙所.xlsx”、“丙所.xlsx”、“丁所.xlsx”、“戊所.xlsx”等 6 个里有 12 张表没有写年度，当作 2025 年的汇入。",
    ]);
    const plan = planned(unsaid);
    expect([plan.year, notes(plan)]).toEqual(["", []]);
  });
});

test("tables of no department are told to have none", () => {
  const plan = planned([unitFile("甲所", [PENSION])], { department: undefined as never });
  expect(notes(plan)).toEqual(["不知道部门的名称，汇总表的表头没有写单位，请填上。"]);
  expect(plan.department).toBe("");
  expect(plan.sheets[0]!.snapshot.values.flat()).not.toContain("undefined");
});

describe("what cannot be read", () => {
  test("cells are counted, and the first is told", () => {
    const file = changed(unitFile("甲所", [PENSION, OFFICE]), (value) => (value === 10 ? "待定" : value));
    const plan = planned([file, unitFile("乙所", [PENSION])]);
    expect(problems(plan)[0]).toBe(
      "“甲所”的支出总表没有汇入：“甲所.xlsx”工作表“支出总表”E5 的“基本支出”读不出：“待定”不是金额，这样的格共 6 处。改好后再汇总。",
    );
    expect(plan.files[0]!.tables[0]).toMatchObject({ isTaken: false, because: "有 6 格读不出" });
    expect(plan.tables[0]!.total).toBe("10.00万元");
  });

  test("one cell is told by itself", () => {
    const file = changed(unitFile("甲所", [PENSION, OFFICE]), (value, row) =>
      value === 12.5 && row.includes("208") ? "待定" : value,
    );
    const plan = planned([file, unitFile("乙所", [PENSION])], { workbook: "甲所.xlsx" });
    expect(plan.remarks[0]).toEqual({
      text: "“甲所”的支出总表没有汇入：“甲所.xlsx”工作表“支出总表”D6 的“合计”读不出：“待定”不是金额。改好后再汇总。",
      at: { sheet: "支出总表", row: 5, col: 3 },
      weight: "problem",
    });
  });
});

describe("copies", () => {
  const many = ["01", "02", "03"].map((code, at) => lineOf(`20801${code}`, at + 1));
  const unnamed = (
    lines: readonly LedgerLine[],
    file: string,
    wanted: readonly BudgetTableNumber[] = ["T3"],
  ) => fileOf(file, unitSheets(lines, { year: "2024" }, wanted));

  test("two units that name themselves and have the same figures are both taken, and told", () => {
    const plan = planned([unitFile("甲所", many, ["T3", "T6"]), unitFile("乙所", many, ["T3", "T6"])]);
    expect(plan.tables[0]!.total).toBe("12.00万元");
    expect(problems(plan)).toEqual([
      "“甲所”与“乙所”的 2 张表数字完全相同（“甲所.xlsx”工作表“支出总表”、“乙所.xlsx”工作表“支出总表”），可能是一份填报了两次；两个单位的都汇入了，请核对。",
    ]);
    expect(plan.duplicates.map(({ table, unit, left }) => [table, unit, left.file])).toEqual([
      ["T3", "乙所", "乙所.xlsx"],
      ["T6", "乙所", "乙所.xlsx"],
    ]);
    expect(plan.units).toHaveLength(2);
  });

  test("what only lies in a file of another name is left out, in whatever order the files come", () => {
    const [named, copy] = [unitFile("甲所", many), unnamed(many, "新建.xlsx")];
    for (const files of [
      [named, copy],
      [copy, named],
    ]) {
      const plan = planned(files);
      expect(plan.units.map(({ name }) => name)).toEqual(["甲所"]);
      expect(plan.files.find(({ name }) => name === "新建.xlsx")!.tables[0]).toMatchObject({
        isTaken: false,
        because: "与“甲所”的表相同",
      });
      expect(problems(plan)).toEqual([
        "“甲所”与“新建”的 1 张表数字完全相同，看作同一份：采用“甲所.xlsx”的，没有采用“新建.xlsx”的。",
      ]);
    }
  });

  test("of too few figures nobody can say so, and other figures are no copy", () => {
    const copied = (table: BudgetTableNumber) =>
      problems(planned([unitFile("甲所", [PENSION], [table]), unnamed([PENSION], "新建.xlsx", [table])]));
    expect([copied("T3").length, copied("T6").length]).toEqual([1, 0]);
    const other = many.map((line, at) => (at === 2 ? { ...line, fen: 1 } : line));
    const plan = planned([unitFile("甲所", many), unnamed(other, "新建.xlsx")]);
    expect([problems(plan), plan.units.length]).toEqual([[], 2]);
  });
});

test("units stand in the order of their codes, those without one behind them as they were given", () => {
  const files = ["乙所", "323003丙所", "甲所", "323001丁所", "323002戊所"].map((unit, at) =>
    unitFile(unit, [lineOf("2080505", at + 1)]),
  );
  const names = planned(files).units.map(({ name }) => name);
  expect(names).toEqual(["323001丁所", "323002戊所", "323003丙所", "乙所", "甲所"]);
});

test("what has to be put right is told first", () => {
  const file = fileOf("无年.xlsx", unitSheets([lineOf("2080505", 2)], { unit: "甲所" }, ["T3"]));
  const { remarks } = planned([file, unitFile("乙所", [PENSION], ["T3", "T6"])], {
    department: undefined as never,
  });
  expect(remarks.map(({ weight }) => weight)).toEqual(["problem", "note", "note"]);
});

test("a unit is worth what the first of its tables with a total says", () => {
  const plan = planned([
    unitFile("甲所", [], ["T7"]),
    unitFile("乙所", [PENSION], ["T7", "T3"]),
    unitFile("丙所", [], ["T7", "T9"]),
  ]);
  expect(plan.units.map(({ total }) => total)).toEqual(["", "10.00万元", ""]);
});

test("the same lines in another order are the same table", () => {
  const file = unitFile("甲所", [PENSION, OFFICE]);
  const [sheet] = file.workbook.sheets as [SheetSnapshot];
  const last = sheet.values.length - 1;
  const values = sheet.values.map((row, at) => (at < 5 ? row : sheet.values[last - at + 5]!));
  const plan = planned([file, fileOf("又.xlsx", [{ ...sheet, values }])]);
  expect(plan.duplicates.map(({ isSame }) => isSame)).toEqual([true]);
});

test("of several things that do not tie the first is told, with how many there are", () => {
  const file = changed(unitFile("甲所", [PENSION, OFFICE]), (value, row) =>
    value === 12.5 && (row.includes("208") || row.includes("合计")) ? (row.includes("208") ? 13 : 14) : value,
  );
  const plan = planned([file]);
  expect(plan.untied.length).toBeGreaterThan(1);
  expect(problems(plan)[0]).toMatch(
    new RegExp(
      `^“甲所”的表自己不平：“甲所.xlsx”工作表“支出总表”[A-Z]\\d+，.*；这样的共 ${plan.untied.length} 处。$`,
    ),
  );
});
