import type { BudgetTableNumber } from "../../../src/model/documents";
import { fileOf, lineOf, notes, planned, problems, unitFile, unitSheets, type LedgerLine } from "./units-kit";

const A = [lineOf("2080101", 10.004), lineOf("2080505", 3, { kind: "项目支出" })];
const B = [lineOf("2080101", 20.004)];
const C = [lineOf("2080701", 7.0008)];
const ALL = [...A, ...B, ...C];
const [JIA, YI, BING] = [unitFile("323001甲所", A), unitFile("323002乙所", B), unitFile("323003丙所", C)];
const LEFT = (count: number): string =>
  `“323某局.xlsx”里“323某局”的表，合计等于其余 ${count} 个单位之和，是部门自己的表，没有汇入。`;

test("the department's own tables are left out, and name it", () => {
  const plan = planned([JIA, unitFile("323某局", ALL), YI, BING], { department: undefined as never });
  expect(plan.department).toBe("323某局");
  expect(notes(plan)).toEqual([LEFT(3)]);
  expect(plan.tables.map(({ total, units }) => [total, units])).toEqual([["40.0088万元", 3]]);
  expect(plan.files[1]!.tables[0]).toMatchObject({ isTaken: false, because: "是部门自己的表" });
  expect(planned([JIA, unitFile("323某局", ALL), YI, BING], { department: "某局" }).department).toBe("某局");
});

test("where they are asked for they are taken, as a problem, and the cell can be gone to", () => {
  const own = unitFile("323某局", ALL);
  const asked = planned([JIA, YI, BING, own], { withDepartment: true, workbook: "323某局.xlsx" });
  expect(asked.remarks[0]).toEqual({
    text: "“323某局.xlsx”里“323某局”的表，合计等于其余 3 个单位之和，是部门自己的表；按要求也汇入了，同一笔预算会算两次。",
    at: { sheet: own.workbook.sheets[0]!.name, row: 0, col: 0 },
    weight: "problem",
  });
  expect(asked.tables[0]!.total).toBe("80.0176万元");
  expect(asked.files[3]!.tables[0]!.isTaken).toBe(true);
});

test("totals may differ by what each was rounded, and by no more", () => {
  const rounded = (lines: readonly LedgerLine[], unit: string) =>
    unitFile(unit, lines, ["T3"], { isRounded: true });
  const files = [rounded(A, "323001甲所"), rounded(B, "323002乙所"), rounded(C, "323003丙所")];
  const own = (more: number) =>
    unitFile("323某局", [...ALL, lineOf("2080101", more)], ["T3"], { isRounded: true });
  expect(notes(planned([...files, own(0)]))).toEqual([LEFT(3)]);
  expect(notes(planned([...files, own(0.01)]))).toEqual([LEFT(3)]);
  expect(notes(planned([...files, own(0.05)]))).toEqual([]);
  expect(notes(planned([...files, own(-0.05)]))).toEqual([]);
});

test("what only one other unit has may be a copy, and is no sum", () => {
  expect(planned([JIA, unitFile("323某局", A)]).units).toHaveLength(2);
  const nothing = unitFile("323004丁所", []);
  expect(planned([JIA, nothing, unitFile("323某局", A)]).units).toHaveLength(3);
  expect(planned([JIA, YI, unitFile("323某局", [...A, ...B])]).units).toHaveLength(2);
});

test("each table that all have has to be the sum, those that not all have say nothing", () => {
  const both: BudgetTableNumber[] = ["T3", "T6"];
  const files = [
    unitFile("323001甲所", A, both),
    unitFile("323002乙所", B, both),
    unitFile("323003丙所", C, both),
  ];
  const [t3, t6] = unitSheets(ALL, { unit: "323某局", year: "2024" }, both);
  const [wrong] = unitSheets([...ALL, ...A], { unit: "323某局", year: "2024" }, ["T6"]);
  const own = (...sheets: (typeof t3)[]) =>
    fileOf(
      "323某局.xlsx",
      sheets.map((sheet) => sheet!),
    );
  expect(notes(planned([...files, own(t3, t6)]))).toEqual([LEFT(3)]);
  expect(planned([...files, own(t3, wrong)]).units).toHaveLength(4);
  const withoutOne = [unitFile("323001甲所", A), ...files.slice(1)];
  expect(notes(planned([...withoutOne, own(t3, wrong)]))).toContain(LEFT(3));
});

test("tables without money are no sum of others", () => {
  const empty = ["甲", "乙", "丙", "丁"].map((name) => unitFile(`${name}所`, [], ["T7"]));
  expect(planned(empty).units).toHaveLength(4);
});

describe("what is far from the others", () => {
  const far = (files: Parameters<typeof planned>[0]): string[] =>
    problems(planned(files)).filter((text) => text.includes("上千倍"));
  const of = (name: string, money: number) => unitFile(name, [lineOf("2080101", money)]);

  test.each<[number, string | undefined]>([
    [10_000, undefined],
    [10_000.01, "10000.01万元，比一般单位大"],
    [0.0101, undefined],
    [0.01, "0.01万元，比一般单位小"],
  ])("where 10 万元 is usual, %f is told: %s", (money, told) => {
    const text = `“丁所”的支出总表合计 ${told}了上千倍，可能写错了金额单位（元写成万元，或相反），请核对“丁所.xlsx”工作表“支出总表”。`;
    const files = [of("甲所", 10), of("丁所", money), of("乙所", 10), of("丙所", 10)];
    expect(far(files)).toEqual(told === undefined ? [] : [text]);
  });

  test("of two units, and of those without money, nobody can say what is usual", () => {
    expect(far([of("甲所", 10), of("乙所", 100_000)])).toEqual([]);
    expect(far([of("甲所", 10), of("乙所", 100_000), unitFile("丙所", [])])).toEqual([]);
    expect(far([of("甲所", 10), of("乙所", 10), of("丁所", 10), unitFile("丙所", [])])).toEqual([]);
    expect(far([of("甲所", 10), of("丙所", 100_000), of("乙所", 10)])).toHaveLength(1);
    expect(far([of("甲所", 9), of("丙所", 100), of("乙所", 100_000)])).toHaveLength(0);
  });

  test("only the table of all spending is looked at, and its cell can be gone to", () => {
    const small = unitFile("丁所", [lineOf("2080101", 10)], ["T3", "T6"]);
    const files = [of("甲所", 10_000.01), small, of("乙所", 10), of("丙所", 10)];
    const { remarks } = planned(files, { workbook: "甲所.xlsx" });
    expect(remarks.filter(({ text }) => text.includes("上千倍"))).toEqual([
      expect.objectContaining({ at: { sheet: "支出总表", row: 0, col: 0 }, weight: "problem" }),
    ]);
  });
});
