import fc from "fast-check";
import { textOf } from "../../../src/forms/ledger/cell-text";
import { LEDGER_COLUMNS } from "../../../src/model/ledger";
import type { CellValue } from "../../../src/sheet/snapshot";
import { sheetOf } from "../table-sheet";
import { HEAD, ledgerOf, lineOf, problemOf, readLines, without, type Said } from "./ledgers";

const PROJECT: Said = { 支出类别: "项目支出", 部门经济科目编码: null, 部门经济科目名称: null };

test("the text of a cell has no blanks at its ends, whatever blanks there are", () => {
  const blanks = [..."\t\n\v\f\r \u00a0\u1680\u2000\u2005\u200a\u2028\u2029\u202f\u205f\u3000\ufeff"];
  const sign = fc.oneof(
    fc.constantFrom(...blanks),
    fc.constantFrom(..."x科!\u200b\u3001\u00a1"),
    fc.string(),
  );
  fc.assert(
    fc.property(
      fc.array(sign, { maxLength: 6 }),
      (signs) => textOf(signs.join("")) === signs.join("").trim(),
    ),
  );
  for (const blank of blanks)
    expect([textOf(`${blank}科目`), textOf(`科目${blank}`)]).toEqual(["科目", "科目"]);
  expect([null, 12.5, true, { error: "#N/A" }].map(textOf)).toEqual(["", "12.5", "true", "#N/A"]);
});

test("every column of a line is told as it is typed", () => {
  const said = { 项目编码: "P01", 项目名称: "专项", 单位编码: 323001 };
  const { amount: _, ...columns } = Object.fromEntries(
    LEDGER_COLUMNS.map((column, index) => [column, [String(lineOf(said)[index])]]),
  );
  expect({ ...readLines(ledgerOf(lineOf(said))).texts }).toEqual(columns);
});

test.each<[string, Said, boolean]>([
  ["an ordinary line", {}, true],
  ["a number for a code of a unit", { 单位编码: 323001 }, true],
  ["no unit", { 单位编码: null, 单位名称: null }, true],
  ["no economic code", PROJECT, true],
  ["基本支出, whose kind the code tells", { 支出类别: "基本支出" }, true],
  ["blanks around the unit's code", { 单位编码: " 323001" }, false],
  ["blanks around the unit's name", { 单位名称: "局本级　" }, false],
  ["blanks around 支出类别", { 支出类别: "人员经费 " }, false],
  ["blanks around 资金来源", { 资金来源: " 一般公共预算" }, false],
  ["blanks around 资金年度", { 资金年度: "本年\n" }, false],
  ["a name behind the economic code", { 部门经济科目编码: "30101基本工资" }, false],
])("a formula sees %s as it is: %#", (_, said, isPlain) => {
  expect(readLines(ledgerOf(lineOf(said)))).toMatchObject({ problems: [], isPlain: [isPlain] });
});

test("a year as a number is plain, and so is one that no column tells", () => {
  expect(readLines(sheetOf("2023年", [HEAD, lineOf({ 资金年度: 2023 })])).isPlain).toEqual([true]);
  expect(readLines(without(["资金年度", "支出类别", "单位编码", "单位名称"], {})).isPlain).toEqual([true]);
});

test.each<[string, { left: number; right: number }, Said]>([
  ["a remark that is no column of the ledger", { left: 12, right: 12 }, {}],
  ["money", { left: 11, right: 11 }, {}],
  ["blanks", { left: 7, right: 8 }, {}],
  ["cells of one line", { left: 1, right: 2 }, {}],
])("%s merged over lines changes none of them", (what, { left, right }) => {
  const rows = [
    [...HEAD, "备注"],
    [...lineOf(), "见附件"],
    [...lineOf(), null],
    [...lineOf(), null],
  ];
  const bottom = what === "cells of one line" ? 1 : 3;
  const lines = readLines(sheetOf("表", rows, [{ top: 1, bottom, left, right }]));
  expect(lines).toMatchObject({ rows: [1, 2, 3], total: 30_000, isPlain: [true, true, true] });
});

test("what is merged goes down to the end of its area and no further, and never from the head", () => {
  const other = lineOf({ 单位名称: "就业中心" });
  const rows = [
    HEAD,
    HEAD.map(() => null),
    lineOf({ 单位名称: "局本级" }),
    lineOf({ 单位名称: null }),
    other,
  ];
  const down = HEAD.map((_, col) => ({ top: 0, bottom: 1, left: col, right: col }));
  const lines = readLines(sheetOf("表", rows, [...down, { top: 2, bottom: 3, left: 1, right: 1 }]));
  expect(lines).toMatchObject({ rows: [2, 3, 4], isPlain: [true, false, true], problems: [], remarks: [] });
  expect(lines.texts.unitName).toEqual(["局本级", "局本级", "就业中心"]);
});

test.each<[Said, readonly string[]]>([
  [{ "金额（元）": 0 }, []],
  [{ 功能科目编码: "208" }, ["第 2 行功能科目编码只到类或款，只计入这一级和它的上级"]],
  [{ 功能科目编码: "20801" }, ["第 2 行功能科目编码只到类或款，只计入这一级和它的上级"]],
  [{ 部门经济科目编码: "301" }, ["第 2 行部门经济科目编码只到类，只计入这一级"]],
  [{ 功能科目编码: "208010199" }, ["第 2 行科目编码比统一科目还细，计入所属的项或款"]],
  [{ 部门经济科目编码: "3010103" }, ["第 2 行科目编码比统一科目还细，计入所属的项或款"]],
  [{ ...PROJECT, 部门经济科目编码: " " }, ["第 2 行没有部门经济科目编码，按经济科目汇总的表里没有这些金额"]],
])("of a line with %p is told %p", (said, remarks) => {
  expect(readLines(ledgerOf(lineOf(said)))).toMatchObject({ rows: [1], problems: [], remarks });
});

const NO_FUNCTION = "不是支出功能科目编码（2 开头，3、5 或 7 位），请核对";
const NO_ECONOMIC = "不是部门经济科目编码（3 开头，3 或 5 位），请核对";

test.each<[Said, string]>([
  [{ 功能科目编码: "20801011" }, `“20801011”${NO_FUNCTION}`],
  [{ 功能科目编码: "A2080101" }, `“A2080101”${NO_FUNCTION}`],
  [{ 功能科目编码: "行政运行" }, `“行政运行”${NO_FUNCTION}`],
  [{ 功能科目编码: " " }, "没有功能科目编码，请补上"],
  [{ 功能科目编码: null, "金额（元）": null }, "没有功能科目编码，请补上；没有金额"],
  [{ 功能科目编码: null, ...PROJECT }, "没有功能科目编码，请补上"],
  [{ ...PROJECT, "金额（元）": null }, "没有金额"],
  [{ 部门经济科目编码: "305012" }, `“305012”${NO_ECONOMIC}`],
  [{ 部门经济科目编码: "工资" }, `“工资”${NO_ECONOMIC}`],
  [{ 部门经济科目编码: "[50101]工资" }, "“[50101]工资”是政府经济科目编码，请换成部门经济科目编码"],
  [{ 部门经济科目编码: "５０１０１" }, "“５０１０１”是政府经济科目编码，请换成部门经济科目编码"],
  [{ 支出类别: "公用经费", 部门经济科目编码: null }, "基本支出没有部门经济科目编码，请补上"],
  [{ "金额（元）": "900000000亿元" }, "金额太大，算不准"],
  [{ "金额（元）": -1e15 }, "金额“-1000000000000000”读不出数"],
  [{ "金额（元）": false }, "金额不是数"],
  [{ "金额（元）": "0.0705" }, "金额 0.0705 元比一分还细"],
])("%p keeps a line out of the sums, and the sentence says why", (said, because) => {
  expect(problemOf(said)).toBe(`这一行没有计入：${because}`);
});

test.each<[CellValue, number]>([
  ["12.500", 1250],
  ["0.07000", 7],
  ["-0.10", -10],
  [-0, 0],
])("an amount of %p is exactly %i 分", (amount, fen) => {
  expect(readLines(ledgerOf(lineOf({ "金额（元）": amount }))).fen).toEqual([fen]);
});

test("a code may be followed by a name over several lines", () => {
  const { texts } = readLines(
    ledgerOf(lineOf({ 功能科目编码: "2080505 机关事业单位\n养老保险缴费", 功能科目名称: null })),
  );
  expect(texts).toMatchObject({ functionCode: ["2080505"], functionName: ["机关事业单位\n养老保险缴费"] });
  const none = readLines(ledgerOf(lineOf({ ...PROJECT, 功能科目名称: null }))).texts;
  expect(none).toMatchObject({ functionName: [""], economicCode: [""], economicName: [""] });
});

test("基本支出 needs its economic code, though that is the first column of the sheet", () => {
  const head = ["部门经济科目编码", "功能科目编码", "支出类别", "资金来源", "金额（元）"];
  const { problems } = readLines(sheetOf("表", [head, [null, "2080101", "人员经费", "一般公共预算", 1]]));
  expect(problems).toEqual([{ row: 1, because: "这一行没有计入：基本支出没有部门经济科目编码，请补上" }]);
});
