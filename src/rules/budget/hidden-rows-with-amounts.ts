import { columnName } from "../../sheet/address";
import { defineBudgetRule, type FindingDraft } from "../define-rule";
import { cellName, figuresOf, isMoney, rowName, type MoneyFigure } from "./figures";

/** Hidden rows, or columns, that follow each other, with the money in them. */
interface Hidden {
  readonly where: string;
  readonly amounts: MoneyFigure[];
}

/** Rows or columns that nobody sees, with money of the table in them. */
export const hiddenRowsWithAmounts = defineBudgetRule({
  id: "hidden-rows-with-amounts",
  title: "隐藏的行列里不应有金额",
  family: "预算表",
  severity: "warning",
  basis: "报送和公开的表应当完整：合计里有的，明细里都看得到（预算公开惯例）",
  why: "隐藏的金额仍算在合计里，打印和公开出来却看不见，看得见的明细加起来不等于合计。",
  how: "取消隐藏或筛选后核对；不要的行列连同金额一起删除，再核对合计。",
  check(table, { report, unseen, notApplicable }) {
    const { figures, unread } = figuresOf(table);
    if (figures.length + unread.length === 0) return notApplicable("表里没有数字");
    const rows = hiddenRuns(table.source.hiddenRows, (names) => `第 ${names} 行`, rowNumber);
    const columns = hiddenRuns(table.source.hiddenColumns, (names) => `${names} 列`, columnName);
    for (const { at, because } of unread) if (rows.has(at.row) || columns.has(at.col)) unseen(because);
    for (const amount of figures.filter(isMoney)) {
      const { at, value } = amount.field;
      const hidden = rows.get(at.row) ?? columns.get(at.col);
      // A zero adds nothing to what is seen.
      if (value.fen !== 0) hidden?.amounts.push(amount);
    }
    for (const hidden of new Set([...rows.values(), ...columns.values()])) {
      const [first] = hidden.amounts;
      if (first) report(draftOf(hidden, first));
    }
  },
});

function draftOf({ where, amounts }: Hidden, first: MoneyFigure): FindingDraft {
  const example = cellName(first);
  return {
    at: first.field,
    message: `${where}是隐藏的，里面有 ${amounts.length} 个金额${amounts.length > 1 ? "，如" : "："}${example}`,
    subject: rowName(first.row),
  };
}

/** Each hidden row or column by its number, with those next to it. */
function hiddenRuns(
  hidden: readonly number[],
  textOf: (names: string) => string,
  nameOf: (number: number) => string,
): Map<number, Hidden> {
  const runs: number[][] = [];
  for (const number of hidden) {
    const last = runs.at(-1);
    if (last?.at(-1) === number - 1) last.push(number);
    else runs.push([number]);
  }
  return new Map(
    runs.flatMap((run) => {
      const ends = run.length > 1 ? [...run.slice(0, 1), ...run.slice(-1)] : run;
      const entry: Hidden = { where: textOf(ends.map(nameOf).join("—")), amounts: [] };
      return run.map((number) => [number, entry] as const);
    }),
  );
}

function rowNumber(row: number): string {
  return String(row + 1);
}
