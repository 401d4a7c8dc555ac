import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { checkWorkbook, countOutcomes } from "../../src/app/check-workbook";
import { toA1 } from "../../src/sheet/address";
import { readSample, SAMPLES } from "../forms/samples";

/** The findings and the counts of a published workbook, a line each. */
function report(name: (typeof SAMPLES)[number]): string {
  const { findings, outcomes, profile } = checkWorkbook(readSample(name));
  const lines = findings.map(
    ({ severity, at, rule, message }) => `${severity}\t${at.sheet}!${toA1(at)}\t${rule}\t${message}`,
  );
  const counts = Object.entries(countOutcomes(outcomes)).map(([kind, count]) => `${kind} ${count}`);
  return `${[`口径 ${profile.id}`, ...lines, counts.join("，")].join("\n")}\n`;
}

/** Reviewed lists; after a change that is meant: UPDATE_GOLDEN=1 npm test -- test/golden, then read the difference. */
test.each(SAMPLES)("%s has exactly the findings that were reviewed", (name) => {
  const file = join(__dirname, `${name}.txt`);
  if (process.env["UPDATE_GOLDEN"]) writeFileSync(file, report(name));
  expect(existsSync(file)).toBe(true);
  expect(report(name).split("\n")).toEqual(readFileSync(file, "utf8").split("\n"));
});
