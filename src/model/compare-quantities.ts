import { compareDecimals, parseDecimal, type Decimal } from "./decimal";
import { unitParts, type UnitParts } from "./unit-parts";

/** A number as text with its unit, as a quantity holds it. */
export interface Measure {
  readonly number: string;
  readonly unit: string;
}

/**
 * Compares two figures exactly across 元, 万元 and 亿元, 人 and 万人, % and its words: negative, zero or positive as a is
 * less than, equal to or greater than b. Undefined where the units do not compare, as 人 with 人次, or with none.
 */
export function compareQuantities(a: Measure, b: Measure): number | undefined {
  const [one, other] = [exactly(a), exactly(b)];
  return one && other && isSame(one.parts, other.parts) ? compareDecimals(one.value, other.value) : undefined;
}

/** Whether two units count the same for the same: 元/月/人 and 万元/人/月. */
export function unitsCompare(a: string, b: string): boolean {
  const [one, other] = [unitParts(a), unitParts(b)];
  return one !== undefined && other !== undefined && isSame(one, other);
}

function isSame(a: UnitParts, b: UnitParts): boolean {
  const [one, other] = [a, b].map(({ counted, per }) => [counted.join("*"), ...per].join("/"));
  return one === other;
}

/** The number in the unit without its powers of ten. */
function exactly({ number, unit }: Measure): { value: Decimal; parts: UnitParts } | undefined {
  const [value, parts] = [parseDecimal(number), unitParts(unit)];
  return value && parts && { value: { ...value, scale: value.scale - parts.tens }, parts };
}
