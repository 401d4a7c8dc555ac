import { sameData } from "../model/same-data";
import { parseTarget } from "../model/target";
import { joinTarget, QUALITATIVE, splitTarget, type TargetParts } from "../model/target-parts";

/** A 指标值 in the columns 符号｜数值｜计量单位 in which the fiscal system takes it. */
export interface TargetColumns {
  /** "" for texts, and where no sign is written. */
  readonly sign: string;
  /** A plain number, or the whole of a text such as 及时, 12月底前, 360～400人. */
  readonly number: string;
  readonly measure: string;
}

/** The signs that a system offers. */
export const SIGNS: readonly Exclude<TargetParts["operator"], "" | typeof QUALITATIVE>[] = [
  "≥",
  "≤",
  "=",
  ">",
  "<",
];

/** What some systems put into 符号 where the value is a text. */
const TEXT_SIGNS = [QUALITATIVE, "文字描述", "文字", "定性描述", "定性指标"];

/** Splits a 指标值 over the columns: ≥95% is ≥｜95｜%. */
export function targetColumns(value: string): TargetColumns {
  const { operator, number, unit } = splitTarget(value);
  return { sign: operator === QUALITATIVE ? "" : operator, number, measure: unit };
}

/**
 * The 指标值 that the columns make, as anyone may have filled them. A text may also stand in 计量单位 with 数值 blank,
 * which is how systems have it whose column is called 单位（文字描述）.
 */
export function valueOfColumns({ sign, number, measure }: TargetColumns): string {
  const operator = TEXT_SIGNS.includes(sign.normalize("NFKC").trim()) ? "" : sign;
  const isText = parseTarget(number).kind === "text";
  const unit = isText && number.trim() === measure.trim() ? "" : measure;
  return joinTarget({ operator, number, unit });
}

/** Whether two ways to write a 指标值 mean the same. */
export function isSameTarget(one: string, other: string): boolean {
  const [a, b] = [parseTarget(one), parseTarget(other)];
  if (a.kind === "text" && b.kind === "text") return a.text.trim() === b.text.trim();
  return sameData(parseTarget(joinTarget(splitTarget(one))), parseTarget(joinTarget(splitTarget(other))));
}
