import type { Area, Cell } from "../../../../src/sheet/address";

/** Where a cell goes; null where it is deleted. */
export type Follow = (row: number, col: number) => Cell | null;

/** Areas after a move: they grow when a gap opens within, shrink when cells go, and end with their last cell. */
export function moved(areas: readonly Area[], follow: Follow): Area[] {
  return areas.flatMap((area) => {
    const first = firstLeft(area, follow);
    const last = lastLeft(area, follow);
    return first && last ? [{ top: first.row, left: first.col, bottom: last.row, right: last.col }] : [];
  });
}

function firstLeft(area: Area, follow: Follow): Cell | null {
  for (let row = area.top; row <= area.bottom; row += 1) {
    for (let col = area.left; col <= area.right; col += 1) {
      const to = follow(row, col);
      if (to) return to;
    }
  }
  return null;
}

function lastLeft(area: Area, follow: Follow): Cell | null {
  for (let row = area.bottom; row >= area.top; row -= 1) {
    for (let col = area.right; col >= area.left; col -= 1) {
      const to = follow(row, col);
      if (to) return to;
    }
  }
  return null;
}
