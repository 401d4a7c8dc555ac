import { LEDGER_TABLES } from "../../../src/summaries/budget/ledger-tables";
import {
  headRemarks,
  ledgerRemarks,
  nothingRemark,
  valueRemarks,
} from "../../../src/summaries/budget/summary-remarks";
import { formOf } from "../../../src/summaries/budget/ledger-table";
import { filledSheets } from "../../../src/summaries/budget/filled-sheets";
import { ledgerOf, lineOf } from "../../forms/ledger/ledgers";
import { publishedLedger, readLedger, sheetOf, summed } from "./budget-kit";

const UNREAD = lineOf({ 支出类别: "看不懂的词" });

/** What is said of a ledger with so many lines that could not be read below one that could. */
function saidOf(unread: number): ReturnType<typeof ledgerRemarks> {
  const { ledger, lines } = readLedger(ledgerOf(lineOf(), ...Array.from({ length: unread }, () => UNREAD)));
  expect(lines.problems).toHaveLength(unread);
  return ledgerRemarks(ledger, lines);
}

test("a line that could not be read is told with its row and the cell of its 金额", () => {
  const { lines } = readLedger(ledgerOf(lineOf(), UNREAD));
  expect(saidOf(1)).toEqual([
    {
      text: `“预算明细”第 3 行：${lines.problems[0]!.because}`,
      at: { sheet: "预算明细", row: 2, col: 11 },
      weight: "problem",
    },
  ]);
});

test("of many such lines fifty are told, the others counted from the first of them", () => {
  expect(saidOf(0)).toEqual([]);
  expect(saidOf(50).map(({ at }) => at?.row)).toEqual(Array.from({ length: 50 }, (_, at) => at + 2));
  expect(saidOf(53).slice(50)).toEqual([
    {
      text: "“预算明细”还有 3 行没有汇总，从第 53 行起",
      at: { sheet: "预算明细", row: 52, col: 11 },
      weight: "problem",
    },
  ]);
});

test("what is noted of the ledger as a whole comes after its lines", () => {
  const sheet = { ...ledgerOf(lineOf(), UNREAD, lineOf()), hiddenRows: [3] };
  const { ledger, lines } = readLedger(sheet);
  expect(lines.remarks.length).toBeGreaterThan(0);
  expect(ledgerRemarks(ledger, lines).slice(1)).toEqual(
    lines.remarks.map((text) => ({ text, weight: "note" })),
  );
  expect(summed(sheet, { year: "2023" }).remarks).toEqual(
    expect.arrayContaining([...ledgerRemarks(ledger, lines)]),
  );
});

test("why nothing was summed up", () => {
  const { ledger } = readLedger(ledgerOf(lineOf()));
  const said = (about: Partial<typeof ledger>, unit?: string): unknown =>
    nothingRemark({ ...ledger, ...about }, unit);
  const problem = (text: string): unknown => ({ text, weight: "problem" });
  expect(said({})).toEqual(problem("“预算明细”没有可以汇总的行"));
  expect(said({}, "某局")).toEqual(problem("“预算明细”没有单位“某局”的行，没有汇总"));
  expect(said({ amountUnit: null }, "某局")).toEqual(
    problem("“预算明细”没有写明金额单位，没有汇总；请在表头或金额列写明“元”或“万元”"),
  );
});

test("what the heads leave blank is noted", () => {
  const unit = "明细里看不出是哪个部门的预算，表头的单位留空，请填上";
  const year = "没有预算年度，表头的年度留空，科目按最新的名称，请填上年度再汇总";
  const notes = (...texts: readonly string[]): unknown => texts.map((text) => ({ text, weight: "note" }));
  expect(headRemarks({ unit: "某局", year: "2023" })).toEqual([]);
  expect(headRemarks({ unit: undefined, year: "2023" })).toEqual(notes(unit));
  expect(headRemarks({ unit: "某局", year: undefined })).toEqual(notes(year));
  expect(headRemarks({ unit: undefined, year: undefined })).toEqual(notes(unit, year));
});

describe("of figures that stand as values", () => {
  const [table] = filledSheets([
    { form: formOf("T5"), name: "表", data: { fields: {}, tables: { rows: { rows: [{}] } } } },
  ]);
  const cells = (count: number) =>
    Array.from({ length: count }, (_, row) => ({ sheet: "表", row: row + 5, col: 4 }));
  const said = (kept: number, values: number, withFormulas = true): unknown =>
    valueRemarks([{ ...table!, kept: cells(kept), values: cells(values) }], withFormulas);

  test("nothing is said where there are none, or none were wanted as formulas", () => {
    expect(said(0, 0)).toEqual([]);
    expect(said(0, 4, false)).toEqual([]);
  });

  test("sums are a problem, single figures a note, three cells of them are named", () => {
    const sums = (count: number, named: string): unknown => ({
      text: `“表”有 ${count} 格合计与所列各行之和不等（${named}），照明细的合计列示，请核对明细的科目`,
      at: { sheet: "表", row: 5, col: 4 },
      weight: "problem",
    });
    const values = (count: number, named: string): unknown => ({
      text: `“表”有 ${count} 格按数值列示（${named}）：明细里有按文本存的数、带说明的编码之类，公式算不出同样的数`,
      at: { sheet: "表", row: 5, col: 4 },
      weight: "note",
    });
    expect(said(1, 0)).toEqual([sums(1, "E6")]);
    expect(said(2, 3)).toEqual([sums(2, "E6、E7"), values(3, "E6、E7、E8")]);
    expect(said(4, 4)).toEqual([sums(4, "E6、E7、E8 等"), values(4, "E6、E7、E8 等")]);
    expect(said(3, 1, false)).toEqual([sums(3, "E6、E7、E8")]);
  });
});

test("tables in which lines cancel out are all empty, and say so", () => {
  const made = summed(ledgerOf(lineOf(), lineOf({ "金额（元）": -100 })));
  const notes = LEDGER_TABLES.map((table) =>
    sheetOf(made, table)
      .values.flat()
      .filter((cell) => String(cell).startsWith("注")),
  );
  const subjects = [
    "收支预算",
    "收入预算",
    "支出预算",
    "财政拨款预算",
    "一般公共预算财政拨款预算",
    "一般公共预算财政拨款基本支出预算",
    "政府性基金预算财政拨款预算",
    "国有资本经营预算财政拨款预算",
    "财政拨款“三公”经费预算",
  ];
  expect(notes).toEqual(subjects.map((subject) => [`注：无${subject}，空表列示。`]));
  const figures = made.sheets.flatMap(({ sheet }) => sheet.snapshot.values.slice(5).flat());
  expect(figures.filter((cell) => typeof cell === "number" && cell === 0)).toEqual([]);
});

test("no note says that a table is empty where it has a figure", () => {
  const made = summed(publishedLedger());
  const empty = LEDGER_TABLES.filter((table) =>
    sheetOf(made, table)
      .values.flat()
      .some((cell) => String(cell).includes("空表列示")),
  );
  expect(empty).toEqual(["T7", "T8"]);
});
