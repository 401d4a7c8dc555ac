import type { SheetLook } from "../../sheet/look";
import { linesIn } from "../../templates/layout/sizes";
import type { FormSheet } from "../../templates/form-sheet";

/** Higher no program shows a row, in points. */
const MOST_HEIGHT = 409;
/** Sizes of type, the points of a line of each. */
const USUAL = { size: 11, line: 14.5 };
const SMALL = { size: 9, line: 12 };
const ROOM = 6;

/** The sheet on which a long text was made to show, and whether it does. */
export interface FittedSheet {
  readonly sheet: FormSheet;
  readonly fits: boolean;
}

/** Makes a long text in a merged cell show whole where smaller type does it; a cell that is too long shows its beginning. */
export function fitText(made: FormSheet, text: string): FittedSheet {
  const { snapshot, look } = made.sheet;
  const row = snapshot.values.findIndex((cells) => cells.includes(text));
  const col = snapshot.values[row]?.indexOf(text) ?? -1;
  if (row < 0 || col < 0) return { sheet: made, fits: true };
  const area = snapshot.merges.find(({ top, left }) => top === row && left === col);
  const right = area?.right ?? col;
  let width = 0;
  for (let at = col; at <= right; at++) width += look.columnWidths[at] ?? 0;
  const heightAt = ({ size, line }: typeof USUAL): number =>
    linesIn(text, width * (USUAL.size / size)) * line + ROOM;
  if (heightAt(USUAL) <= MOST_HEIGHT) return { sheet: made, fits: true };
  const height = heightAt(SMALL);
  const fits = height <= MOST_HEIGHT;
  const smaller = withSmall(look, {
    row,
    from: col,
    to: right,
    height: Math.ceil(Math.min(height, MOST_HEIGHT)),
    fits,
  });
  return { sheet: { ...made, sheet: { ...made.sheet, look: smaller } }, fits };
}

function withSmall(
  look: SheetLook,
  { row, from, to, height, fits }: { row: number; from: number; to: number; height: number; fits: boolean },
): SheetLook {
  const own = look.looks[look.cells[row]![from]!]!;
  const small = { ...own, fontSize: SMALL.size, ...(!fits && { vertical: "top" as const }) };
  const index = look.looks.length;
  return {
    ...look,
    looks: [...look.looks, small],
    cells: look.cells.map((cells, at) =>
      at === row ? cells.map((each, col) => (col >= from && col <= to ? index : each)) : cells,
    ),
    rowHeights: { ...look.rowHeights, [row]: height },
  };
}
