import type { MoneyUnit } from "../../model/amount";
import { parseDecimal } from "../../model/decimal";
import { quoted } from "../../model/quoted";
import type { Expression } from "../formula";
import { fail, plainIn, take, textIn, type Reader } from "./reader";

const NUMBER = /(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.\d+)?/y;
const UNIT = /元|万元|亿元|%/y;
/** What may not stand right behind a number. */
const REST = /[^-+×÷=≠≥≤<>!()[\],;。且或时\s][^-+×÷=≠≥≤<>!()[\],;。\s]*/y;

/** Takes a number with or without a unit: 20万元, 1,234.56, 80%; undefined where none stands. */
export function takeNumber(reader: Reader): Expression | undefined {
  const number = take(reader, NUMBER);
  if (!number) return undefined;
  const value = parseDecimal(plainIn(reader, number));
  if (!value) return fail(reader, number, "这个数太长");
  const unit = take(reader, UNIT);
  const rest = take(reader, REST);
  if (rest) return fail(reader, rest, afterNumber(textIn(reader, rest)));
  return {
    kind: "number",
    value,
    unit: unit ? (plainIn(reader, unit) as MoneyUnit | "%") : null,
    from: number.from,
    to: (unit ?? number).to,
  };
}

function afterNumber(text: string): string {
  return `数后面不能接${quoted(text)}：单位只能是元、万元、亿元、%；以数字开头的表名要加英文双引号`;
}
