import { amountWithUnit } from "../../model/amount";
import type { BudgetRow, BudgetTable } from "../../model/documents";
import { defineBudgetRule, type FindingDraft } from "../define-rule";
import { cellName, figuresOf, isMoney, rowName, type MoneyFigure } from "./figures";

const SUM_LINE = /(?:合计|总计|小计|总额)$/;
const SUM_COLUMN = /^(?:合计|小计|总计)$/;

/** Sums that stand in one line or column. */
interface Neighbours {
  readonly where: string;
  count: number;
  computed: number;
  /** The first of them that a formula gives. */
  formula: MoneyFigure | undefined;
}

/** A sum that was typed where the sums beside it are formulas. */
export const totalIsConstant = defineBudgetRule({
  id: "total-is-constant",
  title: "合计应由公式算出",
  family: "预算表",
  severity: "notice",
  basis: "同一行、同一列的合计应用同样的方法取得，用公式的都用公式（电子表格编制惯例）",
  why: "公式被数字盖掉以后，明细再改，这个合计不会跟着变。",
  how: "按旁边的合计补上公式；算出来的数与现在的不同的，先查明原因。",
  check(table, { report, unseen, notApplicable }) {
    const { figures, unread } = figuresOf(table);
    for (const { because } of unread) unseen(because);
    const money = figures.filter(isMoney);
    if (!money.some(isComputed)) return notApplicable("表里没有公式");
    const isSumLine = sumLinesOf(table);
    const groups = new Map<string, Neighbours>();
    const sums = money.flatMap((figure) => {
      const keys = groupsOf(figure, isSumLine(figure.row));
      for (const [key, where] of keys) enter(groups, key, where, figure);
      return isComputed(figure) ? [] : [{ figure, keys }];
    });
    for (const { figure, keys } of sums) {
      const others = keys.map(([key]) => groups.get(key)).find(isMostlyComputed);
      if (others?.formula) report(draftOf(figure, others.where, others.formula));
    }
  },
});

/** The lines and columns of sums that a figure stands in, by key, with what a message calls them. */
function groupsOf({ field: { at, label } }: MoneyFigure, isInSumLine: boolean): [string, string][] {
  const groups: [string, string][] = [];
  if (isInSumLine) groups.push([`row ${at.row}`, "同一行"], [`sums in ${at.col}`, "同一列"]);
  if (SUM_COLUMN.test(label)) groups.push([`col ${at.col}`, "同一列"]);
  return groups;
}

function enter(groups: Map<string, Neighbours>, key: string, where: string, figure: MoneyFigure): void {
  const group = groups.get(key) ?? { where, count: 0, computed: 0, formula: undefined };
  group.count++;
  if (isComputed(figure)) {
    group.computed++;
    group.formula ??= figure;
  }
  groups.set(key, group);
}

/** Whether most of the sums beside a typed one are formulas. */
function isMostlyComputed(group: Neighbours | undefined): boolean {
  return group !== undefined && group.computed > (group.count - 1) / 2;
}

function draftOf(figure: MoneyFigure, where: string, formula: MoneyFigure): FindingDraft {
  const { field, row } = figure;
  const amount = amountWithUnit(field.value.fen, field.value.unit);
  return {
    at: field,
    message: `${cellName(figure)}（${amount}）是直接填的数，${where}的其他合计是公式`,
    related: [{ role: "公式", at: formula.field }],
    subject: rowName(row),
  };
}

/** Lines that sum up others: by their name, or since codes put other lines under them. */
function sumLinesOf({ rows }: BudgetTable): (row: BudgetRow) => boolean {
  const parents = new Set(
    rows.flatMap(({ code, parent }) => (code.state === "given" && parent !== null ? [rows[parent]] : [])),
  );
  return (row) => parents.has(row) || SUM_LINE.test(rowName(row));
}

function isComputed({ field }: MoneyFigure): boolean {
  return field.computed === true;
}
