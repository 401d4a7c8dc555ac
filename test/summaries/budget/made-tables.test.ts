import { BUILT_IN_CODES } from "../../../src/model/classification/built-in";
import { finish } from "../../../src/model/steps";
import type { SheetSnapshot } from "../../../src/sheet/snapshot";
import { budgetSummary } from "../../../src/summaries/budget/budget-summary";
import { chosenStyle } from "../../../src/summaries/budget/figure-style";
import { textSums } from "../../../src/summaries/budget/text-sums";
import { randomLedger } from "../../../src/tools/verify-formulas/random-ledger";
import { HEAD, ledgerOf, lineOf } from "../../forms/ledger/ledgers";
import { sheetOf as plainSheet } from "../../forms/table-sheet";
import { publishedLedger, readLedger, sheetOf, summed } from "./budget-kit";

/** What the head of a table that was made says besides the unit of money. */
function head(made: ReturnType<typeof summed>): unknown[] {
  return sheetOf(made, "T5").values[1]!.filter((value) => value !== null && value !== "单位：万元");
}

/** Tables made without a word on the year, or with one. */
function made(snapshot: SheetSnapshot, year?: string): ReturnType<typeof summed> {
  return finish(
    budgetSummary({
      snapshot,
      ...readLedger(snapshot),
      tables: ["T5"],
      ...(year !== undefined && { year }),
      figures: "auto",
      classification: BUILT_IN_CODES,
      names: ({ name }) => name,
    }),
  );
}

describe("the head of made tables", () => {
  const dated = plainSheet("明细", [["2022年部门预算明细"], HEAD, lineOf()]);

  test("names the department that was asked for, else that of the ledger", () => {
    expect(head(summed(publishedLedger(), { department: "某县人社局" }))).toEqual([
      "某县人社局",
      "预算年度：2023",
    ]);
    expect(head(summed(ledgerOf(lineOf({ 单位编码: null, 单位名称: "某局" }))))).toEqual([
      "某局",
      "预算年度：2023",
    ]);
  });

  test("names the year that was asked for, else that of the ledger, else none with a note", () => {
    expect(readLedger(dated).ledger.year).toBe("2022");
    expect(head(made(dated, "2024"))[1]).toBe("预算年度：2024");
    expect(head(made(dated))[1]).toBe("预算年度：2022");
    const none = made(ledgerOf(lineOf()));
    expect(String(head(none)[1]).trim()).toBe("预算年度：");
    expect(none.remarks.map(({ text }) => text)).toContain(
      "没有预算年度，表头的年度留空，科目按最新的名称，请填上年度再汇总",
    );
  });
});

test("each table is called as it was asked to be", () => {
  const made = summed(publishedLedger(), { names: ({ name }) => `新${name}`, tables: ["T3", "T9"] });
  expect(made.sheets.map(({ sheet }) => sheet.snapshot.name)).toEqual([
    "新部门预算支出总表",
    "新部门预算财政拨款“三公”经费支出表",
  ]);
});

test("what had to be assumed is noted once, whichever tables are made", () => {
  const abroad = ledgerOf(
    lineOf({ 部门经济科目编码: "30212", 部门经济科目名称: null, 支出类别: "公用经费" }),
  );
  const notes = summed(abroad).remarks.filter(({ text }) => text.includes("因公出国"));
  expect(notes.map(({ weight }) => weight)).toEqual(["note"]);
});

test("figures that were asked for as values are not told of", () => {
  expect(summed(publishedLedger(), { figures: "values" }).remarks).toEqual([]);
});

test("from five million lines looked through on, figures stand as values, and why is told", () => {
  const table = { rows: [], isEmpty: false, notes: [], leaves: 50, criteria: () => undefined };
  expect(chosenStyle("auto", 50_000, [table, table])).toEqual({ withFormulas: true, remarks: [] });
  expect(chosenStyle("auto", 50_001, [table, table])).toEqual({
    withFormulas: false,
    remarks: [
      {
        text: "明细有 50001 行，各表要 100 个公式逐行去找，表格软件算起来会慢，所以明细的数按数值列示，各级合计仍是公式；要能追到明细的公式，把“金额”选为“公式”再汇总",
        weight: "note",
      },
    ],
  });
  expect(chosenStyle("values", 1, [table])).toEqual({ withFormulas: false, remarks: [] });
});

test("the words of a long ledger are added up with pauses, in which the window answers", () => {
  const { lines } = readLedger(randomLedger({ sheet: "明细", seed: 4, lines: 12_000, amountUnit: "元" }));
  expect([...textSums(lines, () => true)]).toHaveLength(2);
});

test("sums by words are those of the wanted lines, by the texts in their cells", () => {
  const { lines } = readLedger(
    ledgerOf(lineOf(), lineOf({ 支出类别: "人员类" }), lineOf(), lineOf({ 功能科目编码: "2050201" })),
  );
  const steps = textSums(lines, (line) => line !== 2);
  const { value } = steps.next();
  if (value === undefined) throw new Error("a pause in four lines");
  expect(value.words.map(({ texts, meanings }) => [texts.category, meanings])).toEqual([
    ["人员经费", [{ kind: "personnel", fund: "general", year: "current" }]],
    ["人员类", [{ kind: "personnel", fund: "general", year: "current" }]],
  ]);
  expect([...value.byFunction]).toEqual([
    ["2080101", { fen: [10_000, 10_000], count: [1, 1] }],
    ["2050201", { fen: [10_000], count: [1] }],
  ]);
  expect([...value.byEconomic]).toEqual([["30101", { fen: [20_000, 10_000], count: [2, 1] }]]);
});
