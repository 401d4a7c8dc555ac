import fc from "fast-check";
import type { ExpenditureKind, Fund, FundYear } from "../../../src/model/ledger";
import { finish } from "../../../src/model/steps";
import type { LedgerCriteria } from "../../../src/summaries/ledger/criteria";
import { ledgerCube, sumOf } from "../../../src/summaries/ledger/cube";
import { linesOf } from "../../../src/summaries/ledger/lines-of";
import { randomLedger } from "../../../src/tools/verify-formulas/random-ledger";
import { ledgerOf, lineOf, readLines } from "../../forms/ledger/ledgers";
import { dice, randomLine } from "./random-ledgers";

const KINDS = ["personnel", "operating", "project", "business", "superior", "subordinate"] as const;
const FUNDS = [
  "general",
  "governmentFund",
  "stateCapital",
  "specialAccount",
  "undertaking",
  "business",
  "superior",
  "subordinate",
  "other",
] as const;
const YEARS = ["current", "carriedIn"] as const;

/** Lines of one unit, some of which no formula sees as they are. */
const mixed = readLines(ledgerOf(...Array.from({ length: 400 }, toRow(dice(7)))));
/** Lines of seven units. */
const units = readLines(randomLedger({ sheet: "明细", seed: 3, lines: 400, amountUnit: "元" }));

function toRow(roll: (bound: number) => number) {
  return () => randomLine(roll).cells;
}

const anyCriteria: fc.Arbitrary<LedgerCriteria> = fc.record(
  {
    functionCode: fc.constantFrom("2", "205", "208", "20805", "2080505", "999"),
    economicCode: fc.constantFrom("3", "301", "302", "30231", "999"),
    economicCodes: fc.uniqueArray(fc.constantFrom("30108", "30212", "30217", "30231", "999")),
    kinds: fc.uniqueArray(fc.constantFrom<ExpenditureKind>(...KINDS)),
    funds: fc.uniqueArray(fc.constantFrom<Fund>(...FUNDS)),
    years: fc.uniqueArray(fc.constantFrom<FundYear>(...YEARS)),
    unit: fc.constantFrom("613001", "某县第一中学", "某县没有的局"),
  },
  { requiredKeys: [] },
);

test.each([
  ["one unit", mixed],
  ["several units", units],
])("over a ledger of %s a sum is that of the lines which are told, whatever is asked", (_, lines) => {
  const cube = finish(ledgerCube(lines));
  fc.assert(
    fc.property(anyCriteria, (criteria) => {
      const behind = linesOf(lines, criteria);
      expect(sumOf(cube, criteria)).toEqual({
        fen: behind.reduce((sum, line) => sum + lines.fen[line]!, 0),
        count: behind.length,
        isPlain: behind.every((line) => lines.isPlain[line]),
      });
    }),
    { numRuns: 300 },
  );
});

test("the cube of a unit sums up what the cube of all does for that unit, and nothing for another", () => {
  const all = finish(ledgerCube(units));
  const own = finish(ledgerCube(units, "613003"));
  fc.assert(
    fc.property(anyCriteria, ({ unit: _, ...criteria }) => {
      const wanted = sumOf(all, { ...criteria, unit: "613003" });
      expect(sumOf(own, criteria)).toEqual(wanted);
      expect(sumOf(own, { ...criteria, unit: "某县第一中学" })).toEqual(wanted);
      expect(sumOf(own, { ...criteria, unit: "613001" }).count).toBe(0);
    }),
  );
});

test("each line is of one kind, one source and one year, and all of these make up the whole", () => {
  const everything = units.rows.map((_, line) => line);
  for (const parts of [
    KINDS.map((kind) => ({ kinds: [kind] })),
    FUNDS.map((fund) => ({ funds: [fund] })),
    YEARS.map((year) => ({ years: [year] })),
    [...new Set(units.texts.unitCode)].map((unit) => ({ unit })),
    [...new Set(units.texts.unitName)].map((unit) => ({ unit })),
    [...new Set(units.texts.functionCode)].map((functionCode) => ({ functionCode })),
    [...new Set(units.texts.economicCode)].map((economicCode) => ({ economicCode })),
  ] satisfies LedgerCriteria[][]) {
    const found = parts.map((criteria) => linesOf(units, criteria));
    expect(found.every((lines) => lines.length > 0)).toBe(true);
    expect(found.flat().sort((a, b) => a - b)).toEqual(everything);
  }
});

test("codes are the beginnings of those of the lines", () => {
  const lines = readLines(
    ledgerOf(
      lineOf({ 功能科目编码: "2050201", 部门经济科目编码: "30201" }),
      lineOf({ 功能科目编码: "2080205", 部门经济科目编码: "30102" }),
      lineOf({ 功能科目编码: "2050205", 部门经济科目编码: "30231" }),
    ),
  );
  expect(linesOf(lines, { functionCode: "20502" })).toEqual([0, 2]);
  expect(linesOf(lines, { economicCode: "302" })).toEqual([0, 2]);
  expect(linesOf(lines, { economicCodes: ["30102", "30231"] })).toEqual([1, 2]);
  expect(linesOf(lines, { economicCode: "302", economicCodes: ["30102", "30231"] })).toEqual([2]);
  expect(linesOf(lines, { economicCodes: [] })).toEqual([]);
});

test("a line that a formula would read otherwise is counted, and told in every sum that it is in", () => {
  const lines = readLines(ledgerOf(lineOf(), lineOf({ 功能科目编码: "2050201", "金额（元）": "￥100.00" })));
  const cube = finish(ledgerCube(lines));
  expect(sumOf(cube, {})).toEqual({ fen: 20_000, count: 2, isPlain: false });
  expect(sumOf(cube, { functionCode: "205" })).toEqual({ fen: 10_000, count: 1, isPlain: false });
  expect(sumOf(cube, { functionCode: "208" })).toEqual({ fen: 10_000, count: 1, isPlain: true });
});

test("a long ledger is added up with pauses, in which the window answers", () => {
  const long = readLines(randomLedger({ sheet: "明细", seed: 4, lines: 12_000, amountUnit: "元" }));
  expect([...ledgerCube(long)]).toHaveLength(2);
});
