import { amountWithUnit, type Amount } from "../../model/amount";
import type { CodeLevel } from "../../model/classification/codes";
import type { BudgetRow, BudgetTable } from "../../model/documents";
import type { Given } from "../../model/field";
import { envelope } from "../../model/rounding";
import { amountIn } from "../budget-tables";
import { defineBudgetRule, type FindingDraft, type RuleContext } from "../define-rule";
import { codedLines, type CodedLine } from "./coded-lines";
import { rowName, unreadableText } from "./figures";
import { levelsIn, sumOf } from "./level-sums";

/** A sum into which the same money went at several levels. */
export const codeLevelDoubleCounted = defineBudgetRule({
  id: "code-level-double-counted",
  title: "合计不应把上级科目和下级科目都加进去",
  family: "预算表",
  severity: "error",
  basis: "《政府收支分类科目》类、款、项逐级汇总：上级科目的金额就是下级科目之和，合计只加最上一级",
  why: "上级科目里已经有下级科目的钱，两级都加就把同一笔钱算了两次，合计虚增。",
  how: "改正求和的范围：合计只加各类，类只加各款，款只加各项。",
  check(table, context) {
    const coded = codedLines(table, context);
    if (!coded?.complete) return;
    const sums = sumLines(table, coded.lines);
    if (sums.length === 0) return context.notApplicable("表里没有上级科目，也没有合计");
    const total = table.columns["total"];
    if (total?.state === "absent") context.unseen(`没有找到“${total.label}”列`);
    const columns = columnsOf(table, context);
    for (const sum of sums) checkSum(sum, columns, context);
  },
});

/** A line that sums up others. */
interface SumLine {
  readonly row: BudgetRow;
  /** The lines that it is the sum of. */
  readonly parts: BudgetRow[];
  /** All lines that it takes in, at whatever level. */
  readonly below: CodedLine[];
}

function sumLines({ rows }: BudgetTable, lines: readonly CodedLine[]): SumLine[] {
  const sums = new Map<number, SumLine>();
  for (const line of lines) {
    for (let index = line.row.parent; index !== null; index = rows[index]!.parent) {
      const sum = sums.get(index) ?? { row: rows[index]!, parts: [], below: [] };
      sums.set(index, sum);
      sum.below.push(line);
      if (index === line.row.parent) sum.parts.push(line.row);
    }
  }
  return [...sums.values()];
}

/** The columns whose figures can all be seen; each is judged by itself. */
function columnsOf({ rows }: BudgetTable, { unseen }: RuleContext): string[] {
  return Object.keys(rows[0]!.cells).flatMap((key) => {
    const [unread] = rows.flatMap(({ cells }) => {
      const cell = cells[key];
      return cell?.state === "unreadable" ? [cell] : [];
    });
    if (unread) unseen(unreadableText(unread));
    return unread ? [] : [key];
  });
}

/** A figure that is the sum of several levels. */
interface DoubleCount {
  readonly shown: Given<Amount>;
  readonly parts: readonly Given<Amount>[];
  readonly levels: readonly CodeLevel[];
  /** The figures of other columns that are wrong in the same way. */
  readonly again: Given<Amount>[];
}

function checkSum({ row, parts, below }: SumLine, columns: readonly string[], { report }: RuleContext): void {
  const found = new Map<string, DoubleCount>();
  for (const key of columns) {
    const shown = amountIn(row, key);
    if (!shown) continue;
    const cells = amountsIn(parts, key);
    const amounts = cells.map(({ value }) => value);
    const levels = levelsIn(shown.value, amounts, byLevel(below, key));
    if (!levels) continue;
    const figures = `${shown.value.fen} ${sumOf(amounts)}`;
    const same = found.get(figures);
    if (same) same.again.push(shown);
    else found.set(figures, { shown, parts: cells, levels, again: [] });
  }
  for (const count of found.values()) report(findingOf(rowName(row), count));
}

function findingOf(name: string, { shown, parts, levels, again }: DoubleCount): FindingDraft {
  const { fen, unit } = shown.value;
  const amounts = parts.map(({ value }) => value);
  const sum = sumOf(amounts);
  return {
    at: shown,
    message:
      `“${name}”的“${shown.label}”是 ${amountWithUnit(fen, unit)}，等于所列${levels.join("、")}全部相加，` +
      `同一笔钱算了${levels.length > 2 ? "三" : "两"}次；只加下一级是 ${amountWithUnit(sum, unit)}`,
    difference: amountWithUnit(fen - sum, unit),
    allowed: amountWithUnit(envelope(shown.value, amounts), unit),
    related: [
      ...again.map((at) => ({ role: `“${at.label}”也是这样`, at })),
      ...parts.map((at) => ({ role: "应加的下一级", at })),
    ],
    subject: name,
  };
}

function amountsIn(rows: readonly BudgetRow[], key: string): Given<Amount>[] {
  return rows.flatMap((row) => amountIn(row, key) ?? []);
}

function byLevel(lines: readonly CodedLine[], key: string): Map<CodeLevel, Amount[]> {
  const levels = new Map<CodeLevel, Amount[]>();
  for (const { row, level } of lines) {
    const amount = amountIn(row, key);
    if (!amount) continue;
    const amounts = levels.get(level);
    if (amounts) amounts.push(amount.value);
    else levels.set(level, [amount.value]);
  }
  return levels;
}
