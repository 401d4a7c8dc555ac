import { finish } from "../../../src/model/steps";
import type { SheetSnapshot } from "../../../src/sheet/snapshot";
import { ledgerFormulas } from "../../../src/summaries/budget/ledger-formulas";
import { isTellable } from "../../../src/summaries/budget/word-criteria";
import type { LedgerCriteria } from "../../../src/summaries/ledger/criteria";
import { ledgerCube, sumOf } from "../../../src/summaries/ledger/cube";
import { randomLedger } from "../../../src/tools/verify-formulas/random-ledger";
import { ledgerOf, lineOf, type Said } from "../../forms/ledger/ledgers";
import { readLedger } from "./budget-kit";
import { computed } from "./sumifs";

/** The formula of a figure over a ledger. */
function formulaOf(sheet: SheetSnapshot, criteria: LedgerCriteria, unit?: string): string | undefined {
  const { ledger, lines } = readLedger(sheet);
  return finish(ledgerFormulas(sheet, ledger, finish(ledgerCube(lines, unit))))(criteria);
}

const ASKED: readonly LedgerCriteria[] = [
  {},
  { years: ["carriedIn"] },
  { funds: ["general"], years: ["current"] },
  { functionCode: "2080505" },
  { functionCode: "208", kinds: ["project"] },
  { functionCode: "205", funds: ["governmentFund"], years: ["current"] },
  { functionCode: "2050201", kinds: ["personnel", "operating"], funds: ["general"], years: ["carriedIn"] },
  { economicCode: "30201", kinds: ["operating"] },
  { economicCode: "301", funds: ["undertaking"] },
  { economicCodes: ["31013", "30231"], funds: ["general"] },
];

test.each([
  ["元", {}],
  ["万元", {}],
  ["亿元", {}],
  ["元", { codesAreNumbers: true }],
  ["元", { yearInFund: true }],
] as const)("over a random ledger in %s, %j, formulas give just the sums", (amountUnit, about) => {
  const sheet = randomLedger({ sheet: "明细 '甲' 表", seed: 11, lines: 60, amountUnit, ...about });
  const { ledger, lines } = readLedger(sheet);
  for (const unit of [undefined, "613002", "某县*中学", ">=某县小学", '某县"职教"中心']) {
    const cube = finish(ledgerCube(lines, unit));
    const formulas = finish(ledgerFormulas(sheet, ledger, cube));
    for (const criteria of ASKED) {
      const { fen, count } = sumOf(cube, criteria);
      const text = formulas(criteria);
      if (text === undefined) continue;
      const found = computed(text, sheet);
      expect([Math.round(found.sum * 1_000_000), found.count]).toEqual([fen, count]);
    }
    expect(ASKED.filter((criteria) => formulas(criteria) !== undefined).length).toBeGreaterThan(3);
  }
});

/** Lines of so many 项. */
function items(count: number, said: Said = {}): Said[] {
  return Array.from({ length: count }, (_, at) => ({ 功能科目编码: String(2080101 + at), ...said }));
}

const UNREAD = { 支出类别: "看不懂的词" };
const OF_208 = { functionCode: "208" };
const STAFF = { ...OF_208, kinds: ["personnel"] } as const;

test.each<[string, readonly Said[], LedgerCriteria]>([
  ["one 项", [{}], OF_208],
  ["one of several 项", [{ 功能科目编码: "2050201" }, {}], OF_208],
  ["several 项", [{ 功能科目编码: "2080199" }, {}], OF_208],
  ["words for one kind", [{}, { 支出类别: "人员类" }, { 支出类别: "公用经费" }], STAFF],
  ["twelve terms", items(12), OF_208],
  [
    "two words of six 项",
    [...items(6), ...items(6, { 支出类别: "人员类" }), ...items(6, { 支出类别: "公用经费" })],
    STAFF,
  ],
  ["a line that was not read, with another word", [{}, UNREAD], STAFF],
  ["a line that was not read, of nothing", [{}, { ...UNREAD, "金额（元）": 0 }], OF_208],
  ["a line that was not read, with a text for its amount", [{}, { "金额（元）": "待定" }], OF_208],
  ["a line that was not read, with an error for its word", [{}, { 支出类别: { error: "#N/A" } }], STAFF],
  ["a unit by its code", [{}, { 单位编码: "323002" }], { ...OF_208, unit: "323002" }],
  ["a unit by its name", [{}, { 单位名称: "某中心" }], { ...OF_208, unit: "某中心" }],
  [
    "a unit by the one of both that all its lines have",
    [{}, { 单位编码: null, 单位名称: "乙" }],
    { ...OF_208, unit: "乙" },
  ],
  [
    "the year by the one word that says it",
    [{}, { 资金年度: null }, { 资金年度: "结转" }],
    { years: ["carriedIn"] },
  ],
])("a formula gives the sum of %s", (_, said, { unit, ...criteria }) => {
  const sheet = ledgerOf(...said.map(lineOf));
  const { fen, count } = sumOf(finish(ledgerCube(readLedger(sheet).lines, unit)), criteria);
  const found = computed(formulaOf(sheet, criteria, unit)!, sheet);
  expect(count).toBeGreaterThan(0);
  expect([Math.round(found.sum * 1_000_000), found.count]).toEqual([fen, count]);
});

test.each<[string, readonly Said[], LedgerCriteria]>([
  ["of no line", [{}], { functionCode: "205" }],
  ["of all lines, which it would have no criterion for", [{}], {}],
  ["of thirteen terms", items(13), OF_208],
  [
    "of two words of seven 项",
    [...items(7), ...items(7, { 支出类别: "人员类" }), ...items(1, { 支出类别: "公用经费" })],
    STAFF,
  ],
  ["with an amount that is a text", [{}, { "金额（元）": "100.00" }], OF_208],
  ["with a line that was not read but would be added", [{}, UNREAD], OF_208],
  ["with such a line whose code is a number", [{}, { ...UNREAD, 功能科目编码: 2080101 }], OF_208],
  ["of two 项, one of which a line that was not read has", [{}, { 功能科目编码: "2080102" }, UNREAD], OF_208],
  [
    "of a unit whose code a program may take for a date",
    [{ 单位编码: "1-2" }, {}],
    { ...OF_208, unit: "1-2" },
  ],
  ["by function and economic code at once", [{}], { ...OF_208, economicCode: "301" }],
  [
    "of a unit that is told now by its code, now by its name",
    [
      { 单位编码: "甲", 单位名称: "乙" },
      { 单位编码: "乙", 单位名称: "丙" },
    ],
    { ...OF_208, unit: "乙" },
  ],
])("no formula is written for a sum %s", (_, said, { unit, ...criteria }) => {
  expect(formulaOf(ledgerOf(...said.map(lineOf)), criteria, unit)).toBeUndefined();
});

test("no formula is written where the ledger does not say what its amounts are counted in", () => {
  const sheet = ledgerOf(lineOf());
  const { ledger, lines } = readLedger(sheet);
  const formulas = ledgerFormulas(sheet, { ...ledger, amountUnit: null }, finish(ledgerCube(lines)));
  expect(finish(formulas)(OF_208)).toBeUndefined();
});

test("the parts of a formula stand in a bracket only where they are divided together", () => {
  const said = [lineOf(), lineOf({ 支出类别: "人员类" })];
  const [yuan, wan] = [ledgerOf(...said), changedHead(ledgerOf(...said))];
  expect(formulaOf(yuan, STAFF)).toMatch(/^=\(SUMIFS\(.*\)\+SUMIFS\(.*\)\)\/10000$/);
  expect(formulaOf(wan, STAFF)).toMatch(/^=SUMIFS\(.*\)\+SUMIFS\(.*\)$/);
  expect(formulaOf(yuan, OF_208)).toMatch(/^=SUMIFS\([^()]*\)\/10000$/);
});

function changedHead(sheet: SheetSnapshot): SheetSnapshot {
  const values = sheet.values.map((row) =>
    row.map((value) => (value === "金额（元）" ? "金额（万元）" : value)),
  );
  return { ...sheet, values };
}

test.each([
  [["人员经费"], ["公用经费"], true],
  [["人员经费", "人员类"], ["人员类", "公用经费"], true],
  [["2080101"], ["2080102", "20801"], true],
  [["甲A"], ["甲a"], false],
  [["甲A", "甲a"], [], false],
  [["0101"], ["101"], false],
  [["1".repeat(16)], [`${"1".repeat(15)}2`], true],
  [["", "人员经费"], [], false],
])("that %j are told apart from %j by SUMIFS is %s", (own, others, isSo) => {
  expect(isTellable(own, [...own, ...others])).toBe(isSo);
});
