import type { Classification, CodeName } from "../../../src/model/classification/classification";
import { finish } from "../../../src/model/steps";
import { codeName } from "../../../src/summaries/budget/code-names";
import { ledgerCodes } from "../../../src/summaries/budget/ledger-codes";
import { namesOfCodes } from "../../../src/summaries/budget/names-of-codes";
import { randomLedger } from "../../../src/tools/verify-formulas/random-ledger";
import { HEAD, ledgerOf, lineOf } from "../../forms/ledger/ledgers";
import { sheetOf } from "../../forms/table-sheet";
import { readLedger } from "./budget-kit";

function listed(...names: readonly (readonly [code: string, name: string, from: number, until: number])[]) {
  const table = new Map<string, CodeName[]>();
  for (const [code, name, from, until] of names)
    table.set(code, [...(table.get(code) ?? []), { code, name, from, until, verifiedFrom: from }]);
  return { id: "own", title: "科目表", tables: [table] } satisfies Classification;
}

const CODES = listed(
  ["207", "文化旅游体育与传媒支出", 2019, Infinity],
  ["207", "文化体育与传媒支出", 2000, 2018],
  ["20701", "文化和旅游", 2019, Infinity],
  ["228", "对外援助支出", 2000, 2010],
  ["30201", "办公费", 2000, Infinity],
);

function named(name: string, others: readonly (readonly [string, number])[] = []) {
  return { code: "20701", name, line: 4, otherNames: new Map(others) };
}

test.each<
  [
    string,
    ReturnType<typeof named> | undefined,
    number | undefined,
    string,
    readonly (readonly [string, number?])[],
  ]
>([
  ["207", undefined, 2023, "文化旅游体育与传媒支出", []],
  ["207", undefined, 2018, "文化体育与传媒支出", []],
  ["207", undefined, undefined, "文化旅游体育与传媒支出", []],
  ["20701", named(""), 2023, "文化和旅游", []],
  [
    "228",
    undefined,
    2023,
    "对外援助支出",
    [["科目表里没有 228 在 2023 年的名称，表里写的是别的年度的“对外援助支出”，请核对"]],
  ],
  [
    "228",
    named(""),
    2023,
    "对外援助支出",
    [["科目表里没有 228 在 2023 年的名称，表里写的是别的年度的“对外援助支出”，请核对", 4]],
  ],
  ["228", named("援助"), 2023, "援助", []],
  ["2999999", undefined, 2023, "", [["没有 2999999 的名称：明细没有写，科目表里也没有，名称留空，请补上"]]],
  [
    "2999999",
    named(""),
    2023,
    "",
    [["没有 2999999 的名称：明细没有写，科目表里也没有，名称留空，请补上", 4]],
  ],
  ["2999999", named("其他"), 2023, "其他", []],
  ["20701", named("文化和旅游"), 2023, "文化和旅游", []],
  ["20701", named("（文化和旅游）"), 2023, "（文化和旅游）", []],
  [
    "20701",
    named("文化"),
    2023,
    "文化",
    [["20701 在明细里叫“文化”，科目表里 2023 年叫“文化和旅游”，表里照明细写", 4]],
  ],
  [
    "20701",
    named("文化"),
    undefined,
    "文化",
    [["20701 在明细里叫“文化”，科目表里叫“文化和旅游”，表里照明细写", 4]],
  ],
  [
    "20701",
    named("文化和旅游", [
      ["文化 和 旅游", 6],
      ["文旅", 7],
    ]),
    2023,
    "文化和旅游",
    [["20701 在明细里有两个名称：“文化和旅游”和“文旅”，表里用前一个", 7]],
  ],
])("%s, in the ledger %j, is called so in %s: %s", (code, own, year, name, remarks) => {
  expect(codeName(code, own, CODES, year)).toEqual({
    name,
    remarks: remarks.map(([text, line]) => ({ text, ...(line !== undefined && { line }) })),
  });
});

describe("codes of a ledger", () => {
  const { lines } = readLedger(
    ledgerOf(
      lineOf({ 功能科目编码: "2080101", 功能科目名称: null }),
      lineOf({ 功能科目编码: "2050201", 功能科目名称: "学前教育" }),
      lineOf({ 功能科目编码: "2080101", 功能科目名称: "行政运行" }),
      lineOf({ 功能科目编码: "2080101", 功能科目名称: "运行" }),
      lineOf({ 功能科目编码: "2080101", 功能科目名称: null }),
      lineOf({ 功能科目编码: "2080101", 功能科目名称: "运行" }),
      lineOf({ 功能科目编码: "2080101", 功能科目名称: "行政运行" }),
    ),
  );

  test("have the first name that a line says, and know who says otherwise first", () => {
    const codes = finish(ledgerCodes(lines, "function", () => true));
    expect([...codes.values()]).toEqual([
      { code: "2080101", name: "行政运行", line: 2, otherNames: new Map([["运行", 3]]) },
      { code: "2050201", name: "学前教育", line: 1, otherNames: new Map() },
    ]);
    expect(finish(ledgerCodes(lines, "economic", () => true)).get("30101")?.name).toBe("基本工资");
  });

  test("are those of the wanted lines only", () => {
    const codes = finish(ledgerCodes(lines, "function", (line) => line === 3 || line === 4));
    expect([...codes]).toEqual([
      ["2080101", { code: "2080101", name: "运行", line: 3, otherNames: new Map() }],
    ]);
  });

  test("of a long ledger are found with pauses, in which the window answers", () => {
    const long = readLedger(randomLedger({ sheet: "明细", seed: 4, lines: 12_000, amountUnit: "元" })).lines;
    expect([...ledgerCodes(long, "function", () => true)]).toHaveLength(2);
  });
});

describe("a note on a name", () => {
  const odd = {
    功能科目编码: "20701",
    功能科目名称: "文化",
    部门经济科目编码: "30201",
    部门经济科目名称: "办公用品",
  };

  /** Where notes on the names of two codes are, in a ledger that lacks some columns. */
  function cells(without: readonly string[]): unknown[] {
    const kept = <T>(row: readonly T[]): T[] => row.filter((_, col) => !without.includes(HEAD[col]!));
    const sheet = sheetOf("明细", [kept(HEAD), kept(lineOf()), kept(lineOf(odd))]);
    const { ledger, lines } = readLedger(sheet);
    return (["function", "economic"] as const).flatMap((kind) => {
      const codes = finish(ledgerCodes(lines, kind, () => true));
      const names = namesOfCodes(codes, { ledger, lines, classification: CODES, year: "2023" });
      for (const code of ["20701", "30201", "20701", "30201"]) names.nameOf(code);
      const own = names.remarks().filter(({ text }) => text.includes("明细里叫"));
      return own.map(({ at, weight }) => [at?.sheet, at?.row, at?.col, weight]);
    });
  }

  test("is at the name in the ledger, once, however often it is asked for", () => {
    expect(cells([])).toEqual([
      ["明细", 2, 3, "note"],
      ["明细", 2, 5, "note"],
    ]);
  });

  test("that nobody knows is at the code where the ledger has no names", () => {
    const sheet = sheetOf("明细", [
      HEAD.filter((label) => label !== "功能科目名称"),
      lineOf({ 功能科目编码: "2999999" }).filter((_, col) => col !== 3),
    ]);
    const { ledger, lines } = readLedger(sheet);
    const codes = finish(ledgerCodes(lines, "function", () => true));
    const names = namesOfCodes(codes, { ledger, lines, classification: CODES, year: "2023" });
    expect(names.remarks()).toEqual([]);
    expect(names.nameOf("2999999")).toBe("");
    expect(names.nameOf("29999")).toBe("");
    expect(names.nameOf("2999999")).toBe("");
    expect(names.remarks()).toEqual([
      {
        text: expect.stringContaining("没有 2999999 的名称"),
        weight: "note",
        at: { sheet: "明细", row: 1, col: 2 },
      },
      { text: expect.stringContaining("没有 29999 的名称"), weight: "note" },
    ]);
  });

  test("is about the year that was given, or none", () => {
    const { ledger, lines } = readLedger(ledgerOf(lineOf()));
    const nameIn = (year: string | undefined): string =>
      namesOfCodes(new Map(), { ledger, lines, classification: CODES, year }).nameOf("207");
    expect(["2018", "2023", undefined].map(nameIn)).toEqual([
      "文化体育与传媒支出",
      "文化旅游体育与传媒支出",
      "文化旅游体育与传媒支出",
    ]);
  });
});
