import { checkWorkbook } from "../../src/app/check-workbook";
import { fingerprint } from "../../src/rules/fingerprint";
import { readSample } from "../forms/samples";

// Waivers in workbooks out there hold these: a version that makes others brings every waived problem back.
test("fingerprints stay what they are from version to version", () => {
  expect(fingerprint([])).toBe("cbf29ce484222325");
  expect(fingerprint(["ab", "c"])).toBe("0ab11b2f87ef04a1");
  expect(fingerprint(["a", "bc"])).toBe("cb31b5381b2a17ab");
  expect(fingerprint(["指标"])).toBe("90be9ca578d96f04");
});

test("so do those of a published table's problems, two of one rule and table apart", () => {
  const { findings } = checkWorkbook(readSample("高新区2024"));
  const of = (rule: string) => findings.filter((finding) => finding.rule === rule);
  expect(of("cost-equals-budget").map((each) => each.fingerprint)).toEqual(["1b7a71bad6879c49"]);
  expect(of("level2-required").map((each) => each.fingerprint)).toEqual([
    "c30e78e1f72b7044",
    "d64e7924fcc97c8a",
  ]);
  expect(new Set(findings.map((each) => each.fingerprint)).size).toBe(findings.length);
});
