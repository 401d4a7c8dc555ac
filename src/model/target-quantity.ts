import { decimalToText, parseDecimal } from "./decimal";
import type { Comparator, Quantity, QuantityRange, TimeLimit } from "./target";
import { parseYearOrMonth } from "./target-date";
import { isUnit } from "./units";

const COMPARATORS: readonly (readonly [RegExp, Comparator])[] = [
  [/^(?:≥|≧|⩾|>=|=>|不少于|不低于|不小于|至少|大于等于|大于或等于)/, "≥"],
  [/^(?:≤|≦|⩽|<=|=<|不超过|不高于|不多于|不大于|至多|小于等于|小于或等于)/, "≤"],
  [/^(?:>|大于|超过|高于|多于)/, ">"],
  [/^(?:<|小于|低于|少于)/, "<"],
  [/^(?:=|等于)/, "="],
];
const LEAD = /^(?:控制在|保持在|达到)/;
const FIGURE = /^(约|大约|近|≈)?([+-]?\d[\d,]*(?:\.\d+)?)([余多](?=.))?(.*)$/;
/** What bounds a number from behind: 400人（含）以上. */
const BOUND = /^(.*?)(?:\(含\))?\(?(及?以上|及?以下|以内|左右|上下|之内|内)(?:\(含\))?\)?$/;
const EACH = /^每([人户生件次亩台])(?:每(年|月|天|次|学期))?(?!每)(.+)$/;

/** A number with its unit; a time limit where both together are one: 达到12月. */
export function parseQuantity(plain: string): Quantity | TimeLimit | undefined {
  const each = EACH.exec(plain);
  if (each) return standardFor(each[3]!, each.slice(1, 3));
  const before = comparatorBefore(plain.replace(LEAD, ""));
  const figure = FIGURE.exec(before.rest);
  const number = figure && parseDecimal(figure[2]!);
  if (!number) return undefined;
  const [, about, , over, behind] = figure;
  const { bound, unit } = boundBehind(behind!);
  if (unit !== "" && !isUnit(unit)) return undefined;
  const quantity: Quantity = {
    kind: "quantity",
    comparator: before.comparator ?? comparatorOf(bound),
    number: decimalToText(number),
    unit,
    approximate: about !== undefined || over !== undefined || isRough(bound),
  };
  const isPlain = quantity.comparator === null && !quantity.approximate;
  const date = isPlain ? parseYearOrMonth(quantity.number + unit) : undefined;
  return date ? { ...date, text: plain } : quantity;
}

function comparatorBefore(text: string): { comparator: Comparator | null; rest: string } {
  for (const [pattern, comparator] of COMPARATORS) {
    const rest = text.replace(pattern, "");
    if (rest !== text) return { comparator, rest };
  }
  return { comparator: null, rest: text };
}

function boundBehind(behind: string): { bound: string | undefined; unit: string } {
  const [, unit, bound] = BOUND.exec(behind) ?? [];
  return unit === "" || (unit !== undefined && isUnit(unit))
    ? { bound, unit }
    : { bound: undefined, unit: behind };
}

function comparatorOf(bound: string | undefined): Comparator | null {
  if (bound === undefined || isRough(bound)) return null;
  return bound.endsWith("以上") ? "≥" : "≤";
}

function isRough(bound: string | undefined): boolean {
  return bound === "左右" || bound === "上下";
}

/** 每人每月100元 is 100元/人/月. */
function standardFor(sum: string, per: readonly (string | undefined)[]): Quantity | undefined {
  const target = parseQuantity(sum);
  if (target?.kind !== "quantity" || target.unit === "" || target.unit.includes("/")) return undefined;
  const unit = [target.unit, ...per.filter((part) => part !== undefined)].join("/");
  return isUnit(unit) ? { ...target, unit } : undefined;
}

const BOUNDED_RANGE =
  /^(?:≥|≧|>=?)(\d+(?:\.\d+)?)([^\d<≤≦且,]{0,6})[且,]?(?:≤|≦|<=?)(\d+(?:\.\d+)?)(.{0,8})$/;
const PLAIN_RANGE = /^(\d+(?:\.\d+)?)([^\d\-~—–至到]{0,6})(?:-|~|—|–|至|到)(\d+(?:\.\d+)?)(.{0,8})$/;

/** Two numbers in one unit: 360-400人, 3至5个工作日, ≥80%且<90%. */
export function parseRange(plain: string): QuantityRange | undefined {
  const match = BOUNDED_RANGE.exec(plain) ?? PLAIN_RANGE.exec(plain);
  if (!match) return undefined;
  const [from, first, to, unit] = match.slice(1) as [string, string, string, string];
  if (first !== "" && first !== unit) return undefined;
  return unit === "" || isUnit(unit) ? { kind: "range", from, to, unit } : undefined;
}
