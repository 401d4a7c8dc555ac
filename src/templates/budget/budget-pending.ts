import type { Form } from "../../forms/description";
import type { Piece } from "../../forms/piece";
import { SERIAL } from "../../forms/budget-rows";
import { cellKey, type CellRef } from "../../sheet/address";
import { valueAt, type SheetSnapshot } from "../../sheet/snapshot";
import type { Pending } from "../form-sheet";
import { COLUMN_NUMBERS } from "./serial-numbers";
import type { Filling } from "./with-fillings";

/** The tables that are often published without a figure, and then have to say so. */
const OFTEN_EMPTY: ReadonlySet<string> = new Set(["T7", "T8", "T10"]);

/**
 * What a table of a budget waits for, beside its head: its figures, told once at the first of them since most lines of
 * most units stay blank, and the note that says that there are none.
 */
export function budgetPending(
  form: Form,
  snapshot: SheetSnapshot,
  pieces: readonly Piece[],
  fillings: readonly Filling[],
): Pending[] {
  const filled = new Set(fillings.map(({ at }) => cellKey(at)));
  const open = pieces.flatMap(({ area: { top, left }, role }) => {
    if (role.kind !== "body" || role.column.key === SERIAL) return [];
    const at: CellRef = { sheet: snapshot.name, row: top, col: left };
    const isNumbers = valueAt(snapshot, { row: top, col: 0 }) === COLUMN_NUMBERS;
    const isFree = valueAt(snapshot, at) === null && !isNumbers && !filled.has(cellKey(at));
    return isFree ? [{ at, label: role.column.label }] : [];
  });
  const first = open.sort((a, b) => a.at.row - b.at.row || a.at.col - b.at.col)[0];
  const below = { sheet: snapshot.name, row: snapshot.origin.row + snapshot.values.length, col: 0 };
  const isOftenEmpty = form.document === "BudgetTable" && OFTEN_EMPTY.has(form.table);
  return [
    ...(first ? [{ at: first.at, label: `各行的${first.label}等` }] : []),
    ...(isOftenEmpty ? [{ at: below, label: "注：没有数的，写明“空表列示”" }] : []),
  ];
}
