import type { CellValue } from "../../../src/sheet/snapshot";
import { HEAD, ledgerOf, lineOf, readLines, rowOf } from "./ledgers";

/** Lines of so many 元, and rows of sums: [合计, 15]. */
type Rows = readonly (number | readonly [string, CellValue])[];

function told(rows: Rows): readonly string[] {
  const lines = readLines(
    ledgerOf(
      ...rows.map((row) =>
        typeof row === "number"
          ? lineOf({ "金额（元）": row })
          : rowOf({ 单位名称: row[0], "金额（元）": row[1] }),
      ),
    ),
  );
  expect(lines.fen).toEqual(rows.flatMap((row) => (typeof row === "number" ? [row * 100] : [])));
  return lines.remarks.filter((remark) => remark.includes("请核对"));
}

test.each<[string, Rows]>([
  ["above all lines", [["合计", 15], 1, 2, 4, 8]],
  ["below all lines", [1, 2, 4, 8, ["总计", 15]]],
  ["below each part", [1, ["小计", 1], 2, ["小计", 2], 4, ["小计", 4], 8, ["小计", 8]]],
  ["above each part", [["小计", 3], 1, 2, ["小计", 4], 4, ["小计", 24], 8, 16]],
  ["of all lines so far", [1, 2, ["累计", 3], 4, ["累计", 7], 8, ["累计", 15], 16]],
  ["below parts under different names", [1, 2, ["合计", 3], 4, 8, ["小计", 12], 16]],
  ["above parts under different names", [["累计", 1], 1, ["小计", 6], 2, 4, ["合计", 24], 8, 16]],
  [
    "in two levels below",
    [
      1,
      ["小计", 1],
      2,
      ["小计", 2],
      ["合计", 3],
      4,
      ["小计", 4],
      8,
      ["小计", 8],
      ["合计", 12],
      16,
      ["小计", 16],
      ["合计", 16],
      ["总计", 31],
    ],
  ],
  [
    "in two levels above",
    [
      ["总计", 31],
      ["合计", 3],
      ["小计", 1],
      1,
      ["小计", 2],
      2,
      ["合计", 12],
      ["小计", 4],
      4,
      ["小计", 8],
      8,
      ["合计", 16],
      ["小计", 16],
      16,
    ],
  ],
])("sums that stand %s tie", (_, rows) => {
  expect(told(rows)).toEqual([]);
});

test.each<[string, Rows, string]>([
  [
    "above all lines",
    [["合计", 14], 1, 2, 4, 8],
    "第 2 行“合计”是 14.00元，计入的明细共 15.00元，相差 -1.00元",
  ],
  [
    "below a part",
    [1, 2, ["小计", 3], 4, 8, ["小计", 11], 16],
    "第 7 行“小计”是 11.00元，与它的明细各行之和不同",
  ],
  [
    "above a part",
    [["小计", 3], 1, 2, ["小计", 13], 4, 8, ["小计", 16], 16],
    "第 5 行“小计”是 13.00元，与它的明细各行之和不同",
  ],
  [
    "in two levels",
    [1, ["小计", 1], 2, ["小计", 2], ["合计", 3], 4, ["小计", 4], ["合计", 5], 8],
    "第 9 行“合计”是 5.00元，计入的明细共 15.00元，相差 -10.00元",
  ],
])("a sum that stands %s and does not tie is told", (_, rows, said) => {
  expect(told(rows)).toEqual([`${said}，请核对`]);
});

test("of many sums that do not tie the first twenty are told, and how many more there are", () => {
  const wrong = (count: number) => Array.from({ length: count }, () => ["小计", 5] as const);
  expect(told([1, ...wrong(20)])).toHaveLength(20);
  const { remarks } = readLines(
    ledgerOf(lineOf(), ...wrong(22).map(() => rowOf({ 单位名称: "小计", "金额（元）": 5 }))),
  );
  expect(remarks.slice(-3).map((remark) => remark.slice(0, 6))).toEqual([
    "第 21 行",
    "第 22 行",
    "还有 2 行",
  ]);
  expect(remarks.at(-1)).toBe("还有 2 行合计或小计与明细之和不同");
});

test("a sum without money is passed over, and nothing else is said of it", () => {
  expect(told([1, ["小计", null], 2, ["合计", "见下页"], ["合计", 3]])).toEqual([]);
});

test.each(HEAD.slice(0, 7))("合计 or 小计 may stand under %s", (label) => {
  for (const word of ["合计", "小 计：", "教育支出小计", "本页累计", "总计", "共计"]) {
    const lines = readLines(ledgerOf(lineOf(), rowOf({ [label]: word, "金额（元）": 100 })));
    expect(lines).toMatchObject({
      rows: [1],
      problems: [],
      remarks: ["第 3 行是合计或小计，已跳过，不重复计入"],
    });
  }
});

test("a code whose name is that of a sum is one, with blanks behind it or not", () => {
  for (const name of ["社会保障和就业支出小计", "合计 ", "小　计　"]) {
    const lines = readLines(ledgerOf(lineOf(), lineOf({ 功能科目编码: "208", 功能科目名称: name })));
    expect(lines).toMatchObject({ rows: [1], total: 10_000, problems: [] });
  }
});

test("a name that only begins like a sum is none", () => {
  const lines = readLines(
    ledgerOf(lineOf({ 功能科目名称: "累计结余安排的支出" }), lineOf({ 功能科目名称: "统计" })),
  );
  expect(lines.rows).toEqual([1, 2]);
  const without = readLines(ledgerOf(lineOf({ 功能科目编码: null, 单位名称: "合计量检测所" })));
  expect(without.problems).toEqual([{ row: 1, because: "这一行没有计入：没有功能科目编码，请补上" }]);
});
