import type { ProjectTarget } from "../../../src/model/documents";
import { measuredLines } from "../../../src/rules/across/measured-lines";
import { documentsIn } from "../documents-in";

/** The lines of a table with rows of name, description and value. */
function linesOf(...rows: readonly string[]): string[] {
  const table = `| 三级指标 | 绩效指标描述 | 指标值 |\n|---|---|---|\n${rows.map((row) => `| ${row} |`).join("\n")}`;
  const [document] = documentsIn("project-target/generic", table) as [ProjectTarget];
  return [...measuredLines(document)];
}

test.each([
  ["发放人数 | 实发人数 | 197人", "发放人数 | 实发人数。 | 197人"],
  ["人均标准 | 人均金额 | 150元/月/人", "人均标准 | 区级人均金额 | ≤100元/月/人"],
  ["总成本 | 控制成本 | 2.58万元", "总成本 | 控制成本 | ≤18.61万元"],
  ["标准 | 说明 | 村150元/月/人；社区100元/月/人", "标准 | 说明 | 100元/月/人"],
  ["人数 | 每人每月60元，发给老人 | 197人", "人数 | 每人每月80元，发给老人 | 197人"],
  ["人数 | 先发60元，再发20元 | 197人", "人数 | 先发10元，再发5元 | 197人"],
  ["县级负担人数 | 中央财政补助 | 197人", "省级财政配套负担人数 | 本级补助 | 197人"],
  ["人数 | 市级配套补助 | 197人", "人数 | 区级财政补助 | 197人"],
])("%s measures the same as %s", (one, other) => {
  expect(linesOf(one)).toEqual(linesOf(other));
});

test.each([
  ["发放人数 | 实发人数 | 197人", "发放人数 | 实发人数 | 198人"],
  ["发放人数 | 实发人数 | 197人", "发放人数 | 应发人数 | 197人"],
  ["发放人数 | 实发人数 | 197人", "受益人数 | 实发人数 | 197人"],
  ["人数 | 乡级补助 | 197人", "人数 | 村级补助 | 197人"],
  ["人数 | 发给老人60次 | 197人", "人数 | 发给老人80次 | 197人"],
  ["标准 | 说明 | 100元", "标准 | 说明 | ¥"],
  ["甲乙 | 丙 | 1人", "甲 | 乙丙 | 1人"],
])("%s does not measure the same as %s", (one, other) => {
  expect(linesOf(one)).not.toEqual(linesOf(other));
});

test("a line without a name or a value measures nothing, and two alike are one", () => {
  expect(linesOf("人数 | 说明 | ", " | 说明 | 197人")).toEqual([]);
  expect(linesOf("人数 | 说明 | 1人", "人数 | 说明 | 1人")).toHaveLength(1);
});
