import type { Cell } from "../../sheet/address";
import type { CellContent } from "../../sheet/edit";
import type { CellValue } from "../../sheet/snapshot";

/** A cell that is to hold something else. */
export interface CellChange {
  readonly at: Cell;
  readonly content: CellContent;
  /** What a formula is known to give. */
  readonly known?: CellValue;
  /** The cell as it once stood in this part, to be put back as it was; null where there was none. */
  readonly markup?: string | null;
}

/** What is to become of one cell of a part. */
export type CellOp =
  | { readonly kind: "write"; readonly change: CellChange }
  /** The formula stays, its value may go; a formula that was shared with others gets its own text, without "=". */
  | { readonly kind: "amend"; readonly dropValue: boolean; readonly formula?: string };

/** The ops of a part by row and column. */
export type SheetOps = Map<number, Map<number, CellOp>>;

/** The ops for cells to be written and for formulas whose values are to be dropped. */
export function newOps(changes: readonly CellChange[], stale: readonly Cell[]): SheetOps {
  const ops: SheetOps = new Map();
  for (const cell of stale) putOp(ops, cell, { kind: "amend", dropValue: true });
  for (const change of changes) putOp(ops, change.at, { kind: "write", change });
  return ops;
}

/** Puts an op in the place of the one that its cell had. */
export function putOp(ops: SheetOps, { row, col }: Cell, op: CellOp): void {
  const known = ops.get(row);
  if (known) known.set(col, op);
  else ops.set(row, new Map([[col, op]]));
}

/** The op of a cell. */
export function opAt(ops: SheetOps, { row, col }: Cell): CellOp | undefined {
  return ops.get(row)?.get(col);
}
