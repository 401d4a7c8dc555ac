import type { Piece } from "../../forms/piece";
import type { CellLook, SheetLook } from "../../sheet/look";
import type { Pending } from "../form-sheet";
import { cornerOf, keyOf, type LaidForm } from "./laid-form";
import { lookOf, pendingLook } from "./looks";

/** The look of every cell of a laid form, with its columns' widths and rows' heights. */
export function sheetLook(
  { form, data, snapshot, pieces }: LaidForm,
  pending: readonly Pending[],
  widths: readonly number[],
  heights: readonly number[],
): SheetLook {
  const waits = new Set(pending.map(({ at }) => keyOf(at)));
  const framed = new Set(pieces.filter((piece) => isFramed(form, piece)).map(({ area }) => area.top));
  // The first look is that of cells that no place of the form takes.
  const looks: CellLook[] = [{}];
  const known = new Map<CellLook, number>();
  const cells = snapshot.values.map((row) => row.map(() => 0));
  for (const piece of pieces) {
    const { area, role } = piece;
    const rows = role.kind === "body" ? (data.tables[role.table]?.rows ?? []) : [];
    const plain = lookOf(piece, !framed.has(area.top), rows);
    const look = waits.has(keyOf(cornerOf(area))) ? pendingLook(plain) : plain;
    const index = known.get(look) ?? looks.push(look) - 1;
    known.set(look, index);
    for (let row = area.top; row <= area.bottom; row++) cells[row]!.fill(index, area.left, area.right + 1);
  }
  return { looks, cells, columnWidths: byIndex(widths), rowHeights: byIndex(heights) };
}

/** Whether a place belongs to the frame of the form; what stands alone above a table does not. */
function isFramed({ document }: LaidForm["form"], { role }: Piece): boolean {
  if (role.kind === "title" || role.kind === "template" || role.kind === "note") return false;
  return !(role.kind === "field" && document === "BudgetTable");
}

function byIndex(numbers: readonly number[]): Record<number, number> {
  return Object.fromEntries(numbers.map((each, index) => [index, each]));
}
