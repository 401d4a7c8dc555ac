import { readWorkbook } from "../../src/forms/read-workbook";
import type { Document } from "../../src/model/documents";
import { plain } from "./plain";
import { readSample, SAMPLES } from "./samples";
import { VARIANTS } from "./variants";

/** Tables, activities and indicators by form. */
function counts(documents: readonly Document[]): Record<string, readonly number[]> {
  const found: Record<string, number[]> = {};
  for (const document of documents) {
    const sums = (found[document.source.form] ??= [0, 0, 0]);
    const activities = document.kind === "ActivityTargets" ? document.activities : [];
    const indicators =
      document.kind === "ActivityTargets" ? activities.flatMap((a) => a.indicators) : document.indicators;
    sums[0]! += 1;
    sums[1]! += activities.length;
    sums[2]! += indicators.length;
  }
  return found;
}

test.each([
  ["曹妃甸区2023", { "project-target/hebei": [16, 0, 103], "activity-targets/caofeidian": [1, 21, 51] }],
  ["满城区2021", { "project-target/hebei": [22, 0, 169] }],
  ["高新区2024", { "project-target/gaoxin": [7, 0, 42] }],
  ["昌黎县2023", { "project-target/changli": [26, 0, 234] }],
  ["宿州市2024", { "project-target/suzhou": [7, 0, 185], "department-target/suzhou": [1, 0, 128] }],
] as const)("%s reads to the tables and indicators it holds", (name, expected) => {
  expect(counts(readWorkbook(readSample(name)).documents)).toEqual(expected);
});

test.each(SAMPLES)("%s has no text in its tables that the form has no place for", (name) => {
  expect(readWorkbook(readSample(name)).documents.flatMap(({ strays }) => strays)).toEqual([]);
});

test("sheets with no known form are listed with the nearest form and what it lacks", () => {
  const { unrecognised } = readWorkbook(readSample("满城区2021"));
  expect(unrecognised.map(({ sheet }) => sheet)).toEqual([
    "部门机构设置情况",
    "“三公”经费预算情况及增减变化原因",
    "固定资产",
  ]);
  for (const { because, nearest } of unrecognised) {
    expect(because).toContain("缺");
    expect(nearest[0]?.missing.length).toBeGreaterThan(0);
  }
});

describe.each(SAMPLES)("%s reads the same", (name) => {
  const workbook = readSample(name);
  const expected = readWorkbook(workbook).documents.map(plain);
  test.each(Object.entries(VARIANTS))("%s", (_, variant) => {
    expect(readWorkbook(variant(workbook)).documents.map(plain)).toEqual(expected);
  });
});
