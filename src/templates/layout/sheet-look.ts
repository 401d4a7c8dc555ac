import type { CellLook, SheetLook } from "../../sheet/look";
import type { Piece } from "../../forms/piece";
import type { Pending } from "../form-sheet";
import { cornerOf, keyOf, type LaidForm } from "./laid-form";
import { lookOf } from "./looks";

/** The look of every cell of a laid form, with its columns' widths and rows' heights. */
export function sheetLook(
  { snapshot, pieces }: LaidForm,
  pending: readonly Pending[],
  widths: readonly number[],
  heights: readonly number[],
): SheetLook {
  const waits = new Set(pending.map(({ at }) => keyOf(at)));
  const framed = new Set(pieces.filter(isFramed).map(({ area }) => area.top));
  // The first look is that of cells that no place of the form takes.
  const looks: CellLook[] = [{}];
  const known = new Map<string, number>();
  const cells = snapshot.values.map((row) => row.map(() => 0));
  for (const piece of pieces) {
    const { area } = piece;
    const isPending = waits.has(keyOf(cornerOf(area)));
    const look = lookOf(piece, { isAbove: !framed.has(area.top), isPending });
    const text = JSON.stringify(look);
    const index = known.get(text) ?? looks.push(look) - 1;
    known.set(text, index);
    for (let row = area.top; row <= area.bottom; row++)
      for (let col = area.left; col <= area.right; col++) cells[row]![col] = index;
  }
  return { looks, cells, columnWidths: byIndex(widths), rowHeights: byIndex(heights) };
}

/** Whether a place belongs to the frame of the form; titles, years and units that stand alone in their row do not. */
function isFramed({ role }: Piece): boolean {
  if (role.kind === "title" || role.kind === "template" || role.kind === "note") return false;
  return !(role.kind === "field" && role.isLoose);
}

function byIndex(numbers: readonly number[]): Record<number, number> {
  return Object.fromEntries(numbers.map((each, index) => [index, each]));
}
