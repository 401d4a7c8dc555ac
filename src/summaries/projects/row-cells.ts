import { moneyCell, BLANK_CELL, countSum, moneySum, shareSum, type SummaryCell } from "./sum-cells";
import type { SummaryColumn } from "./summary-columns";
import type { LookName } from "./summary-looks";
import { SUM_LABELS, type SumRow, type SummaryRow } from "./summary-rows";

/** The cells of one row, and how they look. */
export interface RowCells {
  readonly cells: readonly SummaryCell[];
  readonly looks: readonly LookName[];
}

/** What a row shows in every column; `remark` is what stands in its last. */
export function rowCells(
  row: SummaryRow,
  at: number,
  columns: readonly SummaryColumn[],
  remark: string,
): RowCells {
  const budget = columns.findIndex(({ of }) => of.kind === "money" && of.key === "budget");
  return {
    cells: columns.map(({ of }, col) =>
      row.kind === "project"
        ? projectCell(row, of, remark)
        : sumCell(row, of, { row: at, col, budget }, remark),
    ),
    looks: columns.map(({ of }) => lookOf(row, of)),
  };
}

function projectCell(
  { line, serial }: Extract<SummaryRow, { kind: "project" }>,
  of: SummaryColumn["of"],
  remark: string,
): SummaryCell {
  switch (of.kind) {
    case "money":
      return moneyCell(line.money[of.key]);
    case "share":
      return line.shares[of.month]!;
    case "serial":
      return plain(serial);
    case "indicators":
      return plain(line.project.indicators.length);
    case "problems":
      return plain(line.problems);
    case "remark":
      return plain(remark);
    default:
      return plain(line[of.kind]);
  }
}

function sumCell(
  row: SumRow,
  of: SummaryColumn["of"],
  at: { row: number; col: number; budget: number },
  remark: string,
): SummaryCell {
  switch (of.kind) {
    case "money":
      return moneySum(row, at.col, ({ money }) => money[of.key]);
    case "share":
      return shareSum(row, { ...at, month: of.month }, at.budget);
    case "indicators":
      return countSum(row, at.col, ({ project }) => project.indicators.length);
    case "problems":
      return countSum(row, at.col, ({ problems }) => problems);
    case "serial":
      return plain(SUM_LABELS[row.kind]);
    case "unit":
      // Rows are known again by what does not change.
      return plain(row.kind === "total" ? "全部项目" : row.unit === "" ? "没有写单位" : row.unit);
    case "code":
    case "name":
      return BLANK_CELL;
    case "remark":
      return plain(remark);
  }
}

function plain(value: string | number): SummaryCell {
  return { value: value === "" ? null : value, formula: null };
}

function lookOf({ kind }: SummaryRow, of: SummaryColumn["of"]): LookName {
  const isText = of.kind === "name" || of.kind === "unit" || of.kind === "remark";
  const isFigure = of.kind === "money" || of.kind === "share";
  if (kind !== "project") return isText ? "sumText" : isFigure ? "sumFigure" : "sumShort";
  if (of.kind === "name") return "link";
  return isText ? "text" : isFigure ? "figure" : "short";
}
