import { readWorkbook } from "../../src/forms/read-workbook";
import { GRADES } from "../../src/model/documents";
import { parseTarget } from "../../src/model/target";
import { joinTarget, splitTarget } from "../../src/model/target-parts";
import { targetText } from "../../src/model/target-text";
import { readSample, SAMPLES } from "./samples";

const VALUES = publishedValues();

/** Every 指标值 of the published documents, as typed. */
function publishedValues(): string[] {
  const documents = SAMPLES.flatMap((name) => readWorkbook(readSample(name)).documents);
  const fields = documents.flatMap((document) =>
    document.kind === "ActivityTargets"
      ? document.activities.flatMap(({ indicators }) =>
          indicators.flatMap((indicator) => GRADES.map((grade) => indicator[grade])),
        )
      : "indicators" in document
        ? document.indicators.map(({ value }) => value)
        : [],
  );
  return [...new Set(fields.flatMap((field) => (field.state === "given" ? [field.text] : [])))];
}

test("the published values are many, and of every kind", () => {
  const kinds = VALUES.map((text) => parseTarget(text).kind);
  expect(kinds.length).toBeGreaterThan(300);
  expect(new Set(kinds)).toEqual(new Set(["quantity", "range", "date", "text"]));
});

test.each(VALUES)("“%s” is written, and split and joined, without loss", (text) => {
  const target = parseTarget(text);
  expect(parseTarget(targetText(target))).toEqual(target);
  expect(joinTarget(splitTarget(text))).toBe(targetText(target));
});
