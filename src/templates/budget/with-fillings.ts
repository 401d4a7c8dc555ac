import { cellKey, type CellRef } from "../../sheet/address";
import type { CellValue, SheetSnapshot } from "../../sheet/snapshot";

/** What is put into a cell of a sheet that was laid out. */
export interface Filling {
  readonly at: CellRef;
  readonly value: CellValue;
  readonly formula?: string;
  readonly format: string;
}

/** A sheet with formulas and numbers in cells that were laid out blank. */
export function withFillings(snapshot: SheetSnapshot, fillings: readonly Filling[]): SheetSnapshot {
  const { name: sheet, origin } = snapshot;
  const byCell = new Map(fillings.map((filling) => [cellKey(filling.at), filling]));
  const put = <T>(grid: readonly (readonly T[])[], of: (filling: Filling) => T): T[][] =>
    grid.map((cells, row) =>
      cells.map((before, col) => {
        const filling = byCell.get(cellKey({ sheet, row: origin.row + row, col: origin.col + col }));
        return filling ? of(filling) : before;
      }),
    );
  return {
    ...snapshot,
    values: put(snapshot.values, ({ value }) => value),
    formulas: put(snapshot.formulas, ({ formula }) => formula ?? null),
    numberFormats: put(snapshot.numberFormats, ({ format }) => format),
  };
}
