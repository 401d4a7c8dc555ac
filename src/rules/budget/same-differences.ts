import type { Fraction } from "../../model/fractions";
import type { BudgetRow } from "../../model/documents";
import type { Difference } from "../../relations/check-formula";
import type { UsedCell } from "../../relations/seen";

/** A difference, with the cells in which the same one shows again. */
export interface ToldDifference extends Difference {
  readonly again: readonly UsedCell[];
}

/** One that is still being gathered. */
interface Gathered extends Difference {
  readonly again: UsedCell[];
}

/**
 * Differences without their repetitions: where a line has all its money in one column, its 合计 differs as that column
 * does, and one finding with the cells of both is enough.
 */
export function withoutRepetitions(differences: readonly Difference[]): readonly ToldDifference[] {
  const told: Gathered[] = [];
  const byRow = new Map<BudgetRow, Gathered[]>();
  for (const difference of differences) {
    const [cell] = difference.left.cells;
    // One with nothing on the left is of no line, and stands for itself.
    const ofRow = (cell && byRow.get(cell.row)) ?? [];
    const same = ofRow.find((other) => isSame(other, difference));
    if (same) {
      same.again.push(...difference.left.cells, ...difference.right.cells);
      continue;
    }
    const first = { ...difference, again: [] };
    told.push(first);
    if (cell) byRow.set(cell.row, [...ofRow, first]);
  }
  return told;
}

function isSame(a: Difference, b: Difference): boolean {
  return (
    a.formula === b.formula && isEqual(a.left.value, b.left.value) && isEqual(a.right.value, b.right.value)
  );
}

function isEqual(a: Fraction, b: Fraction): boolean {
  return a.over * b.under === b.over * a.under;
}
