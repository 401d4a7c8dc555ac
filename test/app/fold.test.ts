import { checkWorkbook } from "../../src/app/check-workbook";
import { cellsOf, fold } from "../../src/app/fold";
import type { Finding } from "../../src/rules/outcome";
import { readSample, SAMPLES } from "../forms/samples";

const [model] = checkWorkbook(readSample("高新区2024")).findings;

function finding(rule: string, severity: Finding["severity"], row: number, sheet = "甲"): Finding {
  return { ...model!, rule, severity, at: { sheet, row, col: 5 } };
}

function bundles(findings: readonly Finding[]): string[][] {
  return fold(findings, (each) => each).map((bundle) => bundle.map(({ rule, at }) => `${rule}${at.row}`));
}

test("six 提示 of one rule come together where the first of them stood, five do not", () => {
  const six = Array.from({ length: 6 }, (_, row) => finding("a", "notice", row));
  const five = Array.from({ length: 5 }, (_, row) => finding("b", "notice", row));
  const mixed = five.flatMap((each, index) => [each, six[index]!]).concat(six[5]!);
  expect(bundles(mixed)).toEqual([
    ["b0"],
    ["a0", "a1", "a2", "a3", "a4", "a5"],
    ["b1"],
    ["b2"],
    ["b3"],
    ["b4"],
  ]);
});

test("errors and warnings are told one by one, however many", () => {
  const many = Array.from({ length: 9 }, (_, row) => finding("a", row % 2 ? "error" : "warning", row));
  expect(bundles(many)).toHaveLength(9);
});

test.each(SAMPLES)("of %s nothing is lost or told twice", (name) => {
  const { findings } = checkWorkbook(readSample(name));
  const folded = fold(findings, (each) => each);
  expect(folded.flat()).toHaveLength(findings.length);
  expect(new Set(folded.flat())).toEqual(new Set(findings));
});

test("cells are named sheet by sheet", () => {
  const cells = [finding("a", "notice", 9), finding("a", "notice", 11), finding("a", "notice", 0, "乙")];
  expect(cellsOf(cells)).toBe("甲!F10、F12；乙!F1");
});
