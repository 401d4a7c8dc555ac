import type { Area } from "../../sheet/address";
import type { Spread } from "./cells";
import type { SheetOps } from "./sheet-ops";

/**
 * The first area with one formula over several cells (array formula, what-if table) of which only some are to be
 * written: programs refuse that, and what is left would say something else than before.
 */
export function brokenArea(spreads: readonly Spread[], ops: SheetOps): Area | undefined {
  return spreads.find(({ area }) => isBroken(area, ops))?.area;
}

function isBroken({ top, left, bottom, right }: Area, ops: SheetOps): boolean {
  let written = 0;
  for (const [row, cells] of ops) {
    if (row < top || row > bottom) continue;
    for (const [col, op] of cells) if (col >= left && col <= right && op.kind === "write") written++;
  }
  return written > 0 && written < (bottom - top + 1) * (right - left + 1);
}
