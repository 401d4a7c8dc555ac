import { nearestName } from "../../model/nearest-name";
import { quoted } from "../../model/quoted";
import { fail, here, nextSign, type Reader } from "./reader";
import type { WrittenName } from "./take-name";

const FUNCTIONS = ["求和", "有则取", "没有", "有"];
/** What people call these functions elsewhere. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  SUM: "求和",
  合计: "求和",
  加总: "求和",
  汇总: "求和",
  如有: "有则取",
  IFERROR: "有则取",
  无: "没有",
};
const CALL = /^([^(（]*)[(（].*[)）]$/s;
/** Words that are never names: what should stand before them is missing. */
const JOINING = /^[且或时]$/;

/** Says why a name behind which no bracket opens is none. */
export function failLoneName(reader: Reader, { name, isQuoted }: WrittenName): undefined {
  const { text, ...span } = name;
  const sign = nextSign(reader);
  if (sign === "]") return fail(reader, here(reader), "多了一个“]”，前面没有与它配对的“[”");
  if (!isQuoted && JOINING.test(text)) return fail(reader, span, `${quoted(text)}前面缺少数或单元格`);
  const called = sign === "(" ? text : CALL.exec(text)?.[1];
  if (called !== undefined && !isQuoted) return fail(reader, span, unknownFunction(called.trim()));
  return fail(reader, span, `${quoted(text)}后面缺少方括号，应写成 表名[行, 列]`);
}

function unknownFunction(name: string): string {
  const meant = ELSEWHERE[name.toUpperCase()] ?? nearestName(name, FUNCTIONS);
  const hint = meant === undefined ? `可用：${FUNCTIONS.join("、")}` : `是不是要写“${meant}(…)”？`;
  return `没有${quoted(name)}这个函数，${hint}`;
}
