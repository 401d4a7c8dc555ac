import { compareDecimals, parseDecimal, roundToScale, type Decimal } from "./decimal";
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
  const [one, other] = [parseDecimal(a.number), parseDecimal(b.number)];
  const same = one && inUnit(one, a.unit, b.unit);
  return same && other && compareDecimals(same, other);
}

/** Whether two units count the same for the same: 元/月/人 and 万元/人/月. */
export function unitsCompare(a: string, b: string): boolean {
  const [one, other] = [unitParts(a), unitParts(b)];
  return one !== undefined && other !== undefined && nameOf(one) === nameOf(other);
}

/** A figure in another unit that counts the same: 1.5万人 in 人 is 15000. Undefined where the units do not compare. */
export function inUnit({ digits, scale }: Decimal, unit: string, other: string): Decimal | undefined {
  const [from, to] = [unitParts(unit), unitParts(other)];
  if (!from || !to || nameOf(from) !== nameOf(to)) return undefined;
  const moved = shortest({ digits, scale: scale - from.tens + to.tens });
  return moved.scale < 0 ? { digits: roundToScale(moved, 0), scale: 0 } : moved;
}

/**
 * What is counted and how much of it, as texts that are the same for just those figures that compare as equal: 1.50万人 is
 * 15e3 of 人. Undefined for what is no number or no unit.
 */
export function plainFigure({ number, unit }: Measure): { figure: string; counted: string } | undefined {
  const [value, parts] = [parseDecimal(number), unitParts(unit)];
  if (!value || !parts) return undefined;
  const { digits, scale } = shortest({ ...value, scale: value.scale - parts.tens });
  return { figure: `${digits}e${-scale}`, counted: nameOf(parts) };
}

/** The same value without zeros at its end. */
function shortest({ digits, scale }: Decimal): Decimal {
  const text = String(digits);
  const plain = text.replace(/0+$/, "");
  return plain === ""
    ? { digits, scale: 0 }
    : { digits: BigInt(plain), scale: scale - (text.length - plain.length) };
}

function nameOf({ counted, per }: UnitParts): string {
  return [counted.join("*"), ...per].join("/");
}
