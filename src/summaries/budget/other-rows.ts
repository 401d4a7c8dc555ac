import type { Ledger, LedgerLines, LedgerTextColumn } from "../../model/ledger";
import { isCellError, valueAt, type SheetSnapshot } from "../../sheet/snapshot";
import { sameToSumifs } from "./criterion-text";

/** A row among the lines of a ledger that is none of them, but has a number where they have their 金额. */
export type OtherRow = ReadonlyMap<LedgerTextColumn, string>;

/** The rows that a formula over the whole ledger might take in though they are no lines of it. */
export function otherRows(
  snapshot: SheetSnapshot,
  { first, end, columns }: Ledger,
  { rows }: LedgerLines,
): readonly OtherRow[] {
  const { amount, ...texts } = columns;
  if (amount.state !== "given") return [];
  const found: OtherRow[] = [];
  let next = 0;
  for (let row = first; row < end; row++) {
    if (rows[next] === row) {
      next++;
      continue;
    }
    const value = valueAt(snapshot, { row, col: amount.at.col });
    if (typeof value !== "number" || value === 0) continue;
    const cells = Object.entries(texts).flatMap(([key, column]) => {
      if (column.state !== "given") return [];
      const text = valueAt(snapshot, { row, col: column.at.col });
      return [[key as LedgerTextColumn, isCellError(text) ? text.error : String(text ?? "")] as const];
    });
    found.push(new Map(cells));
  }
  return found;
}

/** Whether SUMIFS would take a row in. */
export function isTakenIn(
  row: OtherRow,
  criteria: readonly { readonly column: LedgerTextColumn; readonly text: string }[],
): boolean {
  return criteria.every(({ column, text }) => sameToSumifs(row.get(column) ?? "") === sameToSumifs(text));
}
