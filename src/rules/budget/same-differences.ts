import type { BudgetRow } from "../../model/documents";
import type { Difference } from "../../relations/check-formula";
import type { UsedCell } from "../../relations/seen";

/** A difference, with the cells in which the same one shows again. */
export interface ToldDifference extends Difference {
  readonly again: readonly UsedCell[];
}

/**
 * Differences without their repetitions: where a line has all its money in one column, its 合计 differs as that column
 * does, and one finding with the cells of both is enough.
 */
export function withoutRepetitions(differences: readonly Difference[]): ToldDifference[] {
  const told: ToldDifference[] = [];
  const byRow = new Map<BudgetRow | undefined, number[]>();
  for (const difference of differences) {
    const row = difference.left.cells[0]?.row;
    const places = byRow.get(row) ?? [];
    byRow.set(row, places);
    const at = places.find((place) => isSame(told[place], difference));
    const first = at === undefined ? undefined : told[at];
    if (at === undefined || !first) places.push(told.push({ ...difference, again: [] }) - 1);
    else
      told[at] = { ...first, again: [...first.again, ...difference.left.cells, ...difference.right.cells] };
  }
  return told;
}

/** Whether two differences of one line are the same; one with nothing on the left stands for itself. */
function isSame(a: Difference | undefined, b: Difference): boolean {
  return (
    a?.formula === b.formula &&
    b.left.cells.length > 0 &&
    a.left.value.over === b.left.value.over &&
    a.right.value.over === b.right.value.over
  );
}
