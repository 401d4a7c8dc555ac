import type { ProjectTarget } from "../../../src/model/documents";
import { isQuantity, keyOf, valueLines } from "../../../src/rules/across/value-lines";
import { documentsIn } from "../documents-in";

function tableOf(rows: readonly string[], broken?: string): ProjectTarget {
  const table = `| 二级指标 | 三级指标 | 指标值 |\n|---|---|---|\n${rows.map((row) => `| ${row} |`).join("\n")}`;
  const [document] = documentsIn("project-target/generic", table, broken) as [ProjectTarget];
  return document;
}

test("a line has its number and its unit, percent in one way", () => {
  const lines = valueLines(
    tableOf([
      "数量指标 | 培训场次。 | ≥3场次",
      "质量指标 | 合格率 | 95百分数",
      "质量指标 | 参会率 | ≥1.5%",
      "时效指标 | 时间 | 12月底前",
    ]),
  );
  if (typeof lines === "string") throw new Error(lines);
  expect(
    lines.map(({ key, level2, comparator, number, unit }) => [key, level2, comparator, number, unit]),
  ).toEqual([
    ["培训场次", "数量指标", "≥", { digits: 3n, scale: 0 }, "场次"],
    ["合格率", "质量指标", null, { digits: 95n, scale: 0 }, "%"],
    ["参会率", "质量指标", "≥", { digits: 15n, scale: 1 }, "%"],
    ["时间", "时效指标", null, undefined, ""],
  ]);
  expect(lines.map(isQuantity)).toEqual([true, false, false, false]);
});

test("lines without a name or a value are left out, those without a level 2 are not", () => {
  const lines = valueLines(tableOf(["数量指标 | 人数 | ", "质量指标 |  | 3人", " | 场次 | 3场"]));
  expect(lines).toMatchObject([{ key: "场次" }]);
});

test("a cell that is an error hides the lines of its table", () => {
  expect(valueLines(tableOf(["数量指标 | 人数 | 坏"], "坏"))).toMatch(/指标值看不到$/);
  expect(valueLines(tableOf(["数量指标 | 坏 | 3人"], "坏"))).toMatch(/三级指标看不到$/);
});

test("a table without indicators has no lines to tell of", () => {
  expect(valueLines({ ...tableOf(["数量指标 | 人数 | 3人"]), indicators: [] })).toMatch(/没有读到指标$/);
});

test("names differ in brackets, spaces and stops only when they name the same", () => {
  expect(keyOf("服务县（区） 数。")).toBe(keyOf("服务县(区)数"));
  expect(keyOf("培训、会议；其他，等;一.二,三")).toBe("培训会议其他等一二三");
});
