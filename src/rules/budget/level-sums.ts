import type { Amount } from "../../model/amount";
import type { CodeLevel } from "../../model/classification/codes";
import { envelope } from "../../model/rounding";

/** The ways to add up several levels as if each were money of its own. */
const SEVERAL: readonly (readonly CodeLevel[])[] = [
  ["类", "款"],
  ["款", "项"],
  ["类", "款", "项"],
  ["类", "项"],
];

/** The sum of some amounts in 分. */
export function sumOf(amounts: readonly Amount[]): number {
  return amounts.reduce((sum, { fen }) => sum + fen, 0);
}

/**
 * The levels that a sum shown was made of, where it is not that of its parts but of several levels below it, in which
 * the same money stands again.
 */
export function levelsIn(
  shown: Amount,
  parts: readonly Amount[],
  below: ReadonlyMap<CodeLevel, readonly Amount[]>,
): readonly CodeLevel[] | undefined {
  if (parts.length === 0 || isSum(shown, parts)) return undefined;
  return SEVERAL.find((levels) => {
    const amounts = levels.map((level) => below.get(level) ?? []);
    return amounts.every(({ length }) => length > 0) && isSum(shown, amounts.flat());
  });
}

function isSum(shown: Amount, parts: readonly Amount[]): boolean {
  return Math.abs(shown.fen - sumOf(parts)) <= envelope(shown, parts);
}
