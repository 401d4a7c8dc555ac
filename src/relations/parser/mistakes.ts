import { quoted } from "../../model/quoted";
import type { Span } from "../formula";
import { fail, here, nextSign, plainIn, take, textIn, type Reader } from "./reader";
import type { PlacedOperator } from "./operators";

const CLOSING_SIGNS = /[\])]/y;
const PUNCTUATION = /[,;。]/y;
const JOINING_WORDS = /[且或时]/y;
const WORD = /[^-+×÷=≠≥≤<>()[\],\s]+|./suy;

/** Says that a figure is missing: behind what it should stand, else before what stands in its place. */
export function failMissing(reader: Reader, before: Span | null): undefined {
  if (before) {
    const written = textIn(reader, before).replace(/[\s,，:：]+$/, "");
    return fail(reader, before, `“${written}”后面缺少数或单元格`);
  }
  const sign = nextSign(reader);
  if (sign === "") return fail(reader, here(reader), "公式是空的，应写成 表名[行, 列] = 表名[行, 列]");
  return fail(reader, here(reader), `“${sign}”前面缺少数或单元格`);
}

/** Says what is wrong with what stands where a formula, or a pair of brackets, should be at its end. */
export function failRest(reader: Reader): undefined {
  const closing = take(reader, CLOSING_SIGNS);
  if (closing) {
    const sign = plainIn(reader, closing);
    const opening = sign === ")" ? "(" : "[";
    return fail(reader, closing, `多了一个“${sign}”，前面没有与它配对的“${opening}”`);
  }
  const joining = take(reader, JOINING_WORDS);
  if (joining) return fail(reader, joining, JOINING_RULES[plainIn(reader, joining)]!);
  const mark = take(reader, PUNCTUATION);
  if (mark) return fail(reader, mark, `多了一个“${textIn(reader, mark)}”；几条公式请一条写一行`);
  const word = take(reader, WORD)!;
  return fail(reader, word, `${quoted(textIn(reader, word))}前面缺少运算符（+、-、×、÷）或比较符（=、≥ 等）`);
}

const JOINING_RULES: Readonly<Record<string, string>> = {
  且: "“且”只能写在“当…时”里；两个要求请写成两条公式",
  或: "“或”只能写在“当…时”里",
  时: "“时”前面没有与它配对的“当”",
};

/** Says why two parts cannot be joined so; `odd` is the one that does not fit. */
export function failJoining(
  reader: Reader,
  { kind, sign, at }: PlacedOperator,
  odd: Span & { kind: string },
): undefined {
  if (kind === "logic") return fail(reader, odd, `“${sign}”两边应是条件，如 表名[行, 列] > 0、有(表名)`);
  if (kind === "comparison" && odd.kind === "compare") {
    return fail(reader, at, "一条公式只能有一个比较符；连着比较的请分成几条公式");
  }
  return fail(reader, odd, `“${sign}”两边应是数或单元格，不能是条件`);
}
