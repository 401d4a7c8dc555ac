import type { CellEdit, Edit } from "../../sheet/edit";
import type { RollChange, RollYears } from "./roll-plan";

/** The changes that were chosen, made in the tables where they are. */
export function rollEdit(chosen: readonly RollChange[], { from, to }: RollYears): Edit {
  return { title: `滚动到 ${to} 年度（原 ${from} 年）`, cells: cellsOf(chosen) };
}

/** The changes as edits of cells. */
export function cellsOf(chosen: readonly RollChange[]): CellEdit[] {
  return chosen.map(({ at, before, after }) => ({ at, expected: before, content: after }));
}
