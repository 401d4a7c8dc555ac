import { cellKey } from "../../sheet/address";
import type { CellLook, SheetLook } from "../../sheet/look";
import type { SheetSnapshot } from "../../sheet/snapshot";
import type { Filling } from "./with-fillings";

/** The grey of cells that nobody types into. */
const COMPUTED_FILL = "F2F2F2";

/** The look of a sheet whose computed cells are told from those that are to be filled in. */
export function withComputedLook(
  look: SheetLook,
  { name: sheet, origin }: SheetSnapshot,
  fillings: readonly Filling[],
): SheetLook {
  const computed = new Set(
    fillings.filter(({ formula }) => formula !== undefined).map(({ at }) => cellKey(at)),
  );
  const looks: CellLook[] = [...look.looks];
  const filled = new Map<number, number>();
  const greyed = (index: number): number => {
    const known = filled.get(index) ?? looks.push({ ...looks[index], fill: COMPUTED_FILL }) - 1;
    filled.set(index, known);
    return known;
  };
  const cells = look.cells.map((row, at) =>
    row.map((index, col) =>
      computed.has(cellKey({ sheet, row: origin.row + at, col: origin.col + col })) ? greyed(index) : index,
    ),
  );
  return { ...look, looks, cells };
}
