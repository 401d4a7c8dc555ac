import { parseTarget, type Comparator } from "./target";
import { targetText } from "./target-text";

/** The sign of a value that is no plain number. */
export const QUALITATIVE = "定性";

/** A 指标值 in the fiscal system's three columns, 符号｜数值｜单位. */
export interface TargetParts {
  /** "" where no sign is written. */
  readonly operator: Comparator | typeof QUALITATIVE | "";
  readonly number: string;
  readonly unit: string;
}

/**
 * Splits a 指标值 over the three columns. 数值 holds plain numbers only, so that whatever is none (words, time limits,
 * ranges, 约120次) stands there whole under 定性, without a unit. Joined again, it is the same target.
 */
export function splitTarget(text: string): TargetParts {
  const target = parseTarget(text);
  if (target.kind !== "quantity" || target.approximate) {
    return { operator: QUALITATIVE, number: targetText(target), unit: "" };
  }
  return { operator: target.comparator ?? "", number: target.number, unit: target.unit };
}

/** Puts the three columns, as anyone may have filled them, together to one 指标值: ＞＝｜95｜% is ≥95%. */
export function joinTarget({ operator, number, unit }: Readonly<Record<keyof TargetParts, string>>): string {
  const sign = operator.trim();
  return targetText(parseTarget(`${sign === QUALITATIVE ? "" : sign}${number}${unit}`));
}
