import fc from "fast-check";
import { readWorkbook } from "../../src/forms/read-workbook";
import { parseTarget } from "../../src/model/target";
import { splitTarget } from "../../src/model/target-parts";
import { targetColumns, valueOfColumns } from "../../src/templates/target-columns";
import { readSample, SAMPLES } from "../forms/samples";

/** Every 指标值 of the published documents, as typed. */
const VALUES = [
  ...new Set(
    SAMPLES.flatMap((name) => readWorkbook(readSample(name)).documents).flatMap((document) =>
      "indicators" in document
        ? document.indicators.flatMap(({ value }) => (value.state === "given" ? [value.text] : []))
        : [],
    ),
  ),
];

test("the published values are many", () => {
  expect(VALUES.length).toBeGreaterThan(250);
});

test.each(VALUES)("“%s” keeps its meaning in three columns", (value) => {
  const columns = targetColumns(value);
  const joined = valueOfColumns(columns);
  expect(splitTarget(joined)).toEqual(splitTarget(value));
  expect(targetColumns(joined)).toEqual(columns);
  expect(["", "≥", "≤", "=", ">", "<"]).toContain(columns.sign);
});

test("splitting what was joined gives the same columns, whatever the value", () => {
  const piece = fc.constantFrom(
    ..."≥ ≤ = 约 1 0.5 95.00 1,200 % 百分数 万元 元/人 人 次 年 12月底 前 及时 完成 不适用 以上 - ～ 定性".split(
      " ",
    ),
  );
  const value = fc.oneof(
    fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join("")),
    fc.string({ maxLength: 40 }),
  );
  fc.assert(
    fc.property(value, (text) => {
      const columns = targetColumns(text);
      expect(targetColumns(valueOfColumns(columns))).toEqual(columns);
      expect(parseTarget(valueOfColumns(columns)).kind).toBe(parseTarget(text).kind);
    }),
    { numRuns: 1000 },
  );
});

test.each([
  ["≥95%", "≥", "95", "%"],
  ["≤78.71万元", "≤", "78.71", "万元"],
  ["3000人", "", "3000", "人"],
  ["=100%", "=", "100", "%"],
  ["100百分数", "", "100", "百分数"],
  ["及时", "", "及时", ""],
  ["12月底前", "", "12月底前", ""],
  ["不适用", "", "不适用", ""],
  ["约120次", "", "约120次", ""],
  ["360-400人", "", "360～400人", ""],
])("“%s” stands as “%s”｜“%s”｜“%s”", (value, sign, number, measure) => {
  expect(targetColumns(value)).toEqual({ sign, number, measure });
});

test.each([
  ["文字描述", "及时", "", "及时"],
  ["文字描述", "", "按时完成", "按时完成"],
  ["定性", "较上年提高", "", "较上年提高"],
  ["文字描述", "及时", "及时", "及时"],
  ["大于等于", "95", "％", "≥95%"],
  [">=", "1,200", "人", "≥1200人"],
  ["", "", "", ""],
])("“%s”｜“%s”｜“%s”, as systems fill them, is “%s”", (sign, number, measure, value) => {
  expect(valueOfColumns({ sign, number, measure })).toBe(value);
});
