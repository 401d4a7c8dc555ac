import fc from "fast-check";
import { BUDGET_FORMS } from "../../../src/forms/catalogue";
import type { RowData } from "../../../src/forms/form-data";
import { readSheet } from "../../../src/forms/read-workbook";
import { writeForm } from "../../../src/forms/write-form";
import { mainTable } from "../../../src/forms/vocabulary";
import { BUILT_IN_CODES } from "../../../src/model/classification/built-in";
import type { BudgetTable, BudgetTableNumber } from "../../../src/model/documents";
import { finish } from "../../../src/model/steps";
import { codeNames } from "../../../src/summaries/units/code-names";
import { inUnit, isNought, moneyIn, sumOf } from "../../../src/summaries/units/figures";
import type { Figure } from "../../../src/summaries/units/lines";
import { mergedTable, type MergedTable } from "../../../src/summaries/units/merged-table";
import { mergeRemarks } from "../../../src/summaries/units/merge-remarks";
import { totalText } from "../../../src/summaries/units/table-total";

const money = (amount: number) => moneyIn(Math.round(amount * 1e6), "万元");

function formOf(table: BudgetTableNumber) {
  return BUDGET_FORMS.find((one) => one.document === "BudgetTable" && one.table === table)!;
}

/** A table with these rows, as it is read. */
function tableOf(table: BudgetTableNumber, rows: readonly RowData[]): BudgetTable {
  const form = formOf(table);
  const sheet = writeForm(form, { fields: { amountUnit: "万元" }, tables: { rows: { rows } } }, "表");
  return readSheet(sheet).documents.find((one) => one.kind === "BudgetTable")!;
}

/** The tables of units 甲, 乙 … put together. */
function merged(tables: readonly BudgetTable[]): MergedTable {
  const sources = tables.map((table, at) => {
    const unit = "甲乙丙丁戊己"[at]!;
    const place = { sheet: "表", row: 0, col: 0 };
    return { file: `${unit}.xlsx`, unit, key: unit, isNamed: true, year: "2024", table, at: place };
  });
  const { table } = tables[0]!;
  return finish(mergedTable(formOf(table), table, sources, "万元", codeNames(BUILT_IN_CODES, "2024")));
}

function linesOf({ lines }: MergedTable, column = "total"): string[] {
  return lines.map(({ code, name, figures }) => {
    const figure = figures.get(column);
    return [code, name, figure && "fen" in figure ? figure.fen / 1e6 : undefined]
      .filter((each) => each !== null && each !== undefined)
      .join(" ");
  });
}

function said(table: MergedTable): string[] {
  return mergeRemarks(table, (_file, _at, text, weight) => ({ text, weight })).map(
    ({ text, weight }) => `${weight}：${text}`,
  );
}

const T3 = (...rows: (readonly [string | null, string, number, number?])[]): BudgetTable =>
  tableOf(
    "T3",
    rows.map(([code, name, total, basic]) => ({
      ...(code !== null && { code }),
      name,
      total: money(total),
      ...(basic !== undefined && { basic: money(basic) }),
    })),
  );

describe("tables by codes", () => {
  const jia = T3([null, "合计", 6], ["208", "社会保障和就业支出", 6], ["20807", "就业补助", 6]);
  const yi = T3([null, "合计", 5], ["205", "教育支出", 5]);

  test("合计 comes first, then every code in its order", () => {
    expect(linesOf(merged([jia, yi]))).toEqual([
      "合计 11",
      "205 教育支出 5",
      "208 社会保障和就业支出 6",
      "20807 就业补助 6",
    ]);
  });

  test("a unit that lists only what is below is counted above by that, and told", () => {
    const below = T3(["2080701", "就业创业服务补贴", 1.5], ["2080505", "养老保险缴费", 0.5]);
    const table = merged([jia, below]);
    expect(linesOf(table)).toEqual([
      "合计 8",
      "208 社会保障和就业支出 8",
      "2080505 养老保险缴费 0.5",
      "20807 就业补助 7.5",
      "2080701 就业创业服务补贴 1.5",
    ]);
    expect(said(table)).toEqual([
      "problem：“甲”的支出总表的20807没有往下列，别的单位列到了下级，汇总后下级之和会小于上级（“甲.xlsx”）。",
      "note：“乙”的支出总表没有列“合计”、208、20807，按其下级之和汇入（“乙.xlsx”）。",
    ]);
  });

  test("a line with its name alone takes the code that others give that name, if it is the only one", () => {
    const named = T3([null, "合计", 3], [null, "教育支出", 3]);
    expect(linesOf(merged([yi, named]))).toEqual(["合计 8", "205 教育支出 8"]);
    const other = T3([null, "合计", 1], ["206", "教育支出", 1]);
    expect(linesOf(merged([yi, named, other, other]))).toContain("教育支出 3");
  });

  test("a code that is listed twice is added up, and told", () => {
    const twice = T3([null, "合计", 9], ["205", "教育支出", 4, 1], ["205", "教育支出", 5]);
    const table = merged([yi, twice]);
    expect(linesOf(table)).toEqual(["合计 14", "205 教育支出 14"]);
    expect(linesOf(table, "basic")).toEqual(["合计", "205 教育支出 1"]);
    expect(said(table)).toEqual(["note：“乙”的支出总表里205各列了不止一次，加在了一起（“乙.xlsx”）。"]);
  });

  test("two names of a code are told, the official one is taken, else the one that most write", () => {
    const name = (code: string, text: string) => T3([null, "合计", 1], [code, text, 1]);
    const table = merged([name("205", "教育"), name("205", "教育支出"), name("205", "教 育")]);
    expect(linesOf(table)).toEqual(["合计 3", "205 教育支出 3"]);
    expect(said(table)).toEqual([
      "note：支出总表的 205 有 2 种名称：“甲”写“教育”、“乙”写“教育支出”；采用“教育支出”。",
    ]);
    const own = merged(["子", "丑", "丑"].map((text) => name("2990001", text)));
    expect(linesOf(own)[1]).toBe("2990001 丑 3");
  });

  test("whatever order the units come in, the lines are the same", () => {
    const tables = [jia, yi, T3([null, "合计", 2], ["2010301", "行政运行", 2]), T3(["20807", "就业补助", 1])];
    const all = linesOf(merged(tables));
    fc.assert(
      fc.property(fc.shuffledSubarray(tables, { minLength: 4 }), (some) => {
        expect(linesOf(merged(some))).toEqual(all);
      }),
      { numRuns: 10 },
    );
  });
});

test("lines without a code are counted where they are no part of a coded one", () => {
  const plain = T3([null, "教育支出", 4], [null, "其他", 2], ["2080101", "行政运行", 1], ["208", "社保", 3]);
  const jia = T3([null, "合计", 5], ["205", "教育支出", 5]);
  const table = merged([jia, plain]);
  expect(linesOf(table)).toEqual(["合计 14", "205 教育支出 9", "208 社保 3", "2080101 行政运行 1", "其他 2"]);
  expect(said(table)).toEqual(["note：“乙”的支出总表没有列“合计”，按其下级之和汇入（“乙.xlsx”）。"]);
  const known = T3([null, "合计", 6], ["205", "教育", 2], [null, "教育支出", 4]);
  expect(linesOf(merged([jia, known]))).toEqual(["合计 11", "205 教育支出 7", "教育支出 4"]);
});

test("only money asks for what is below a code", () => {
  const deep = T3([null, "合计", 5], ["205", "教育支出", 5], ["20502", "普通教育", 5]);
  const zero = T3([null, "合计", 0], ["205", "教育支出", 0, 0]);
  const shallow = T3([null, "合计", 1], ["205", "教育支出", 1, 0]);
  expect(said(merged([deep, zero]))).toEqual([]);
  expect(said(merged([deep, shallow]))).toEqual([
    "problem：“乙”的支出总表的205没有往下列，别的单位列到了下级，汇总后下级之和会小于上级（“乙.xlsx”）。",
  ]);
});

test("codes have one name", () => {
  const name = codeNames(BUILT_IN_CODES, "2024");
  expect(name("205", ["", "教育"])).toBe("教育");
  expect(name("205", ["教育", "教育", "教育支出"])).toBe("教育支出");
  expect(name("205", ["", ""])).toBe("教育支出");
  expect(name("2999999999", [])).toBe("");
  expect(codeNames(BUILT_IN_CODES, "")("205", [])).toBe("教育支出");
});

describe("tables with fixed lines", () => {
  const T9 = (...rows: RowData[]): BudgetTable => tableOf("T9", rows);
  const full = T9(
    { name: "合计", total: money(3), general: money(3) },
    { name: "“三公”经费小计", total: money(3), general: money(3) },
    { name: "一、因公出国（境）费" },
    { name: "二、公务用车购置及运维费", total: money(3), general: money(3) },
    { name: "其中：公务用车购置费" },
    { name: "公务用车运行维护费", total: money(3), general: money(3) },
    { name: "三、公务接待费" },
  );

  test("a line that sums up others and is missing is told; a line of the unit's own stands below the one above it", () => {
    const bare = T9(
      { name: "二、公务用车购置及运维费", total: money(1) },
      { name: "公务用车运行维护费", total: money(1) },
      { name: "公车平台费", total: money(0.5) },
      { name: "三、公务接待费" },
    );
    const table = merged([full, bare]);
    const lines = linesOf(table);
    expect(lines).toContain("公车平台费 0.5");
    expect(lines.indexOf("公车平台费 0.5")).toBe(lines.findIndex((line) => line.includes("运行维护费")) + 1);
    expect(lines.filter((line) => line.startsWith("合计"))).toEqual(["合计 3"]);
    expect(said(table)).toEqual([
      "problem：“乙”的三公经费支出表没有“合计”、““三公”经费小计”，汇总的这些行没有它的数（“乙.xlsx”）。",
    ]);
    const first = T9({ name: "公车平台费", total: money(0.5) }, { name: "合计", total: money(0.5) });
    expect(linesOf(merged([full, first]))[0]).toBe("公车平台费 0.5");
  });

  test("lines that no unit has stand in the order of the form all the same, those that need not be there do not", () => {
    const some = T9({ name: "三、公务接待费", total: money(1) }, { name: "合计", total: money(1) });
    const always = mainTable(formOf("T9")).lines.filter(({ optional }) => !optional);
    expect(merged([some]).lines.map(({ line, name }) => [line, name])).toEqual(
      always.map(({ key, label }) => [key, label]),
    );
    expect(always.length).toBeGreaterThan(4);
    expect(linesOf(merged([some, full])).filter((line) => /\d/.test(line))).toEqual(
      expect.arrayContaining(["合计 4", "三、公务接待费 1"]),
    );
  });
});

test("a list is worth its lines, without what closes it, and 单位 in a list of units stand once", () => {
  const list = tableOf("T12", [{ name: "甲所" }, { name: "乙所" }]);
  expect(totalText(list)).toBe(`${list.rows.length} 行`);
  expect(merged([list, list]).lines).toHaveLength(list.rows.length);
});

describe("figures", () => {
  const two = { digits: 25n, scale: 1 };

  test.each<[string, Figure[], Figure | undefined]>([
    ["none", [], undefined],
    ["one", [money(1)], { fen: 1e6, unit: "万元", decimals: 2 }],
    ["money of two units", [money(1), moneyIn(1, "元")], { fen: 1_000_001, unit: "万元", decimals: 6 }],
    ["numbers of other decimals", [two, { digits: 175n, scale: 2 }], { digits: 425n, scale: 2 }],
    ["money and a number", [money(1), two], { fen: 1e6, unit: "万元", decimals: 2 }],
    ["a number and money", [two, money(1)], two],
    ["what is too large", [moneyIn(Number.MAX_SAFE_INTEGER, "元"), moneyIn(1, "元")], undefined],
  ])("the sum of %s", (_, figures, sum) => {
    expect(sumOf(figures)).toEqual(sum);
  });

  test("money has as many decimals as it needs in another unit, and no fewer than two", () => {
    expect(inUnit(money(1), "元")).toEqual({ fen: 1e6, unit: "元", decimals: 2 });
    expect(inUnit(moneyIn(100, "元"), "万元")).toEqual({ fen: 100, unit: "万元", decimals: 4 });
    expect(inUnit(moneyIn(1, "元"), "亿元")).toEqual({ fen: 1, unit: "亿元", decimals: 10 });
    expect(inUnit(two, "元")).toBe(two);
    expect([money(0), two, { digits: 0n, scale: 2 }, moneyIn(1, "元")].map(isNought)).toEqual([
      true,
      false,
      true,
      false,
    ]);
  });
});
