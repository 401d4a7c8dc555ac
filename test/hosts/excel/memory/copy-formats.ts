import type { Area } from "../../../../src/sheet/address";
import { cellAt, commonArea, encloses, ensureCell } from "./cells";
import { excelError } from "./errors";
import { merge } from "./merging";
import type { Sheet } from "./model";

/**
 * Formats as pasting them brings them: looks, number formats, merged areas and conditional formats, of a block as often
 * as it fits. What Excel does to a part of a merged area is documented nowhere: here it refuses, the worse guess.
 */
export function copyFormats(source: Sheet, from: Area, target: Sheet, to: Area): void {
  const [height, width] = [from.bottom - from.top + 1, from.right - from.left + 1];
  const [down, across] = [(to.bottom - to.top + 1) / height, (to.right - to.left + 1) / width];
  if (!Number.isInteger(down) || !Number.isInteger(across))
    throw excelError("NotInDouble", "The in-memory Excel pastes no part of a block.");
  const merged = source.merges.filter((each) => commonArea(each, from));
  if (merged.some((each) => !encloses(from, each))) throw excelError("InvalidArgument");
  if (target.merges.some((each) => commonArea(each, to) && !encloses(to, each)))
    throw excelError("InvalidArgument");
  for (let row = to.top; row <= to.bottom; row += height) {
    for (let col = to.left; col <= to.right; col += width)
      paste(source, from, target, { rows: row - from.top, cols: col - from.left }, merged);
  }
  for (const rule of source === target ? source.rules : []) {
    const held = rule.areas.flatMap((area) => commonArea(area, from) ?? []);
    for (let row = to.top; row <= to.bottom; row += height) {
      const added = held.map((area) => shifted(area, row - from.top, to.left - from.left));
      rule.areas.push(...added.filter((area) => !rule.areas.some((each) => encloses(each, area))));
    }
  }
}

function paste(
  source: Sheet,
  from: Area,
  target: Sheet,
  { rows, cols }: { readonly rows: number; readonly cols: number },
  merged: readonly Area[],
): void {
  for (let row = from.top; row <= from.bottom; row += 1) {
    for (let col = from.left; col <= from.right; col += 1) {
      const model = cellAt(source, row, col);
      const cell = ensureCell(target, row + rows, col + cols);
      cell.look = { ...model?.look };
      cell.numberFormat = model?.numberFormat ?? "General";
    }
  }
  for (const area of merged) merge(target, shifted(area, rows, cols), false);
}

function shifted(area: Area, rows: number, cols: number): Area {
  return {
    top: area.top + rows,
    bottom: area.bottom + rows,
    left: area.left + cols,
    right: area.right + cols,
  };
}
