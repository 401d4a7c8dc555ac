import { lineName } from "../../forms/line-text";
import type { LedgerLines } from "../../model/ledger";
import type { BudgetRow, BudgetTable, BudgetValue } from "../../model/documents";
import type { Amount } from "../../model/amount";
import type { Field } from "../../model/field";
import { moneyFigure } from "../projects/money-figure";
import { problem, type Charted, type ChartLine } from "./chart-data";

/** More slices no pie shows well. */
const MOST_SLICES = 7;
const CLASS = /^[0-9]{3}$/;
/** The lines of 收支总表 that are 类 begin with their number: 一、一般公共服务支出. */
const NUMBERED = /^[一二三四五六七八九十]{1,4}[、.]/;

/** Where the structure of expenditure is taken from. */
export interface ExpenditureSources {
  readonly tables: readonly BudgetTable[];
  readonly ledger?: { readonly lines: LedgerLines; readonly nameOf: (code: string) => string };
  /** "（2023 年度，单位：万元）". */
  readonly about: string;
}

/** 支出结构 by 类, from 支出总表, else 收支总表, else the ledger. */
export function expenditureChart({ tables, ledger, about }: ExpenditureSources): Charted {
  const of = (number: BudgetTable["table"]): BudgetTable | undefined =>
    tables.find(({ table }) => table === number);
  const [t3, t1] = [of("T3"), of("T1")];
  const found = [
    t3 && linesOf(t3, "total", ({ code }) => code.state === "given" && CLASS.test(code.value)),
    t1 &&
      linesOf(
        t1,
        "expenditureAmount",
        ({ name }) => name.state === "given" && NUMBERED.test(name.text.trim()),
      ),
    ledger && ledgerClasses(ledger.lines, ledger.nameOf),
  ].find((lines) => lines !== undefined && lines.length > 0);
  if (!found) {
    return {
      remarks: [
        problem("“支出结构”没有画：没有部门预算支出总表或收支总表，也没有预算明细，或表里各类都没有金额。"),
      ],
    };
  }
  const negative = found.some(({ figures }) => figures[0]!.fen < 0);
  const lines = [...found].sort((one, other) => other.figures[0]!.fen - one.figures[0]!.fen);
  const isPie = lines.length <= MOST_SLICES && !negative;
  return {
    data: {
      kind: isPie ? "pie" : "bar",
      title: `支出结构${about}`,
      heads: ["功能分类（类）", "支出"],
      lines: isPie ? lines : lines.reverse(),
    },
    remarks: [],
  };
}

function linesOf({ rows }: BudgetTable, column: string, isClass: (row: BudgetRow) => boolean): ChartLine[] {
  return rows.flatMap((row): ChartLine[] => {
    const field = row.cells[column];
    if (!isClass(row) || !field || !isMoney(field)) return [];
    const { value, formula } = moneyFigure(field);
    if (value === null || value === 0) return [];
    const name = row.name.state === "given" ? lineName(row.name.text) : "";
    return [{ name, figures: [{ fen: value, ...(formula !== null && { formula: formula.slice(1) }) }] }];
  });
}

function isMoney(field: Field<BudgetValue>): field is Field<Amount> & { state: "given" } {
  return field.state === "given" && typeof field.value === "object" && "fen" in field.value;
}

function ledgerClasses({ texts, fen }: LedgerLines, nameOf: (code: string) => string): ChartLine[] {
  const sums = new Map<string, number>();
  texts.functionCode.forEach((code, line) => {
    const own = code.slice(0, 3);
    sums.set(own, (sums.get(own) ?? 0) + fen[line]!);
  });
  return [...sums].flatMap(([code, sum]) =>
    sum === 0 ? [] : [{ name: code === "" ? "未列科目" : nameOf(code), figures: [{ fen: sum }] }],
  );
}
