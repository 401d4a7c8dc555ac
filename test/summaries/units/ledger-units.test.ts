import type { CellValue, SheetSnapshot } from "../../../src/sheet/snapshot";
import { HEAD, lineOf as ledgerLine } from "../../forms/ledger/ledgers";
import { sheetOf } from "../../forms/table-sheet";
import { fileOf, lineOf, planned, problems, notes, unitSheets } from "./units-kit";

/** A line of a 预算明细: 2080505 of a unit, in 元. */
function line(code: string, name: string, yuan: CellValue): CellValue[] {
  return ledgerLine({ 单位编码: code, 单位名称: name, 功能科目编码: "2080505", "金额（元）": yuan });
}

function ledgerOf(
  lines: readonly (readonly CellValue[])[],
  title: string | null = "2024年预算明细",
): SheetSnapshot {
  return sheetOf("预算明细", [[title], HEAD, ...lines]);
}

function unitsOf(plan: ReturnType<typeof planned>): string[] {
  return plan.units.map(({ name, total }) => `${name} ${total}`);
}

test("each unit of a 预算明细 has its tables reckoned, from whichever of code and name it has", () => {
  const sheet = ledgerOf([
    line("323001", "甲所", 100_000),
    line("323002", "", 20_000),
    line("323001", "甲所", 5_000),
    line("", "丙所", 3_000),
  ]);
  const plan = planned([fileOf("明细.xlsx", [sheet])]);
  expect(unitsOf(plan)).toEqual(["323001甲所 10.50万元", "323002 2.00万元", "丙所 0.30万元"]);
  expect(plan.files[0]!.tables[0]).toEqual({
    table: "T1",
    name: "收支总表",
    unit: "323001甲所",
    year: "2024",
    at: { sheet: "预算明细", row: 0, col: 0 },
    total: "10.50万元",
    isTaken: true,
    isFromLedger: true,
  });
  expect(plan.files[0]!.tables).toHaveLength(27);
  expect(plan.tables.find(({ table }) => table === "T3")!.total).toBe("12.80万元");
});

test("where no line names a unit, the file is of one", () => {
  const plan = planned([fileOf("丁所2024.xlsx", [ledgerOf([line("", "", 10_000), line("", "", 5_000)])])]);
  expect(unitsOf(plan)).toEqual(["丁所2024 1.50万元"]);
  expect(planned([fileOf("丁所.xlsx", [ledgerOf([])])]).units).toEqual([]);
});

test.each([
  ["323001甲所", "323001", "甲所", true],
  ["323001甲所", "323001", "旧甲所", true],
  ["甲所", "323001", "甲所", true],
  ["323甲局", "323", "乙局", false],
  ["323002乙所", "323001", "甲所", false],
  ["323002甲所", "323001", "甲所", false],
])("a unit that has tables as %s is not reckoned from lines of %s %s: %s", (own, code, name, isPassed) => {
  const tables = fileOf("表.xlsx", unitSheets([lineOf("2080505", 9)], { unit: own, year: "2024" }, ["T3"]));
  const plan = planned([tables, fileOf("明细.xlsx", [ledgerOf([line(code, name, 70_000)])])]);
  expect(plan.tables.find(({ table }) => table === "T3")!.total).toBe(isPassed ? "9.00万元" : "16.00万元");
  const text = `“明细.xlsx”的“预算明细”里，“${code}${name}”另有部门预算表，用的是表，没有用明细。`;
  expect(notes(plan).filter((note) => note.includes("用的是表"))).toEqual(isPassed ? [text] : []);
});

test("a line that does not go into the sums is told with its file, and can be gone to in the open workbook", () => {
  const file = fileOf("明细.xlsx", [
    ledgerOf([line("323001", "甲所", 10_000), line("323001", "甲所", "待定")]),
  ]);
  const [told] = problems(planned([file]));
  expect(told).toMatch(/^“明细.xlsx”：/);
  expect(planned([file]).remarks[0]).not.toHaveProperty("at");
  const [open] = planned([file], { workbook: "明细.xlsx" }).remarks;
  expect(open).toMatchObject({
    text: told!.replace("“明细.xlsx”：", ""),
    weight: "problem",
    at: { sheet: "预算明细" },
  });
});

test("a ledger that says no year gives tables of none", () => {
  const plan = planned([fileOf("明细.xlsx", [ledgerOf([line("323001", "甲所", 10_000)], null)])]);
  expect([plan.year, plan.files[0]!.tables[0]!.year]).toEqual(["", ""]);
});
