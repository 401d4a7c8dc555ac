import type { ProjectLine } from "./project-line";
import { groupByUnit } from "./unit-groups";

/** A row below the head. */
export type SummaryRow =
  | { readonly kind: "project"; readonly line: ProjectLine; readonly serial: number }
  /** 小计 of a unit, or 合计 of all. */
  | SumRow;

/** A row that adds up others; rows count from 0 on the sheet, both ends belong to them. */
export interface SumRow {
  readonly kind: "subtotal" | "total";
  readonly unit: string;
  readonly lines: readonly ProjectLine[];
  readonly from: number;
  readonly to: number;
  /** Whether what it adds up are 小计, which have projects between them. */
  readonly ofSubtotals: boolean;
}

/** What the first column says of a sum. */
export const SUM_LABELS = { subtotal: "小计", total: "合计" } as const;

/** The rows of a summary from a row on: the projects by their units, 小计 where there are several units, and 合计. */
export function summaryRows(lines: readonly ProjectLine[], first: number): readonly SummaryRow[] {
  const groups = groupByUnit(lines, ({ unit }) => unit);
  const isGrouped = groups.length > 1;
  const rows: SummaryRow[] = [];
  let serial = 0;
  for (const { unit, members } of groups) {
    const from = first + rows.length;
    for (const line of members) rows.push({ kind: "project", line, serial: ++serial });
    const to = first + rows.length - 1;
    if (isGrouped) rows.push({ kind: "subtotal", unit, lines: members, from, to, ofSubtotals: false });
  }
  const to = first + rows.length - 1;
  return [...rows, { kind: "total", unit: "", lines, from: first, to, ofSubtotals: isGrouped }];
}
