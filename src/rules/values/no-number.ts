import type { Given } from "../../model/field";
import type { Target } from "../../model/target";
import { isLeftOpen } from "./not-applicable";

/** Digits, and numbers in Chinese characters with what they count: 四县一区, 一年一次, 全部 is all of it. */
const NUMBER = /[\d０-９]|百分之|[一二三四五六七八九十百千万亿两半][成倍\p{Script=Han}]/u;
/** What lies outside the table and can be looked up. */
const OUTSIDE = /上年|上一年|去年|往年|同期|平均|全省|全国|全市|规定|限额|合同|协议|文件|政策|标准|比例/;

/** Whether a value is in words that give no number and point to none. */
export function hasNoNumber({ text, value }: Given<Target>): boolean {
  if (value.kind !== "text" && value.kind !== "date") return false;
  // What is long is prose, with a number or without.
  if (text.length > 60 || isLeftOpen(text) || OUTSIDE.test(text)) return false;
  // A date has digits, and still is no share and no sum.
  return value.kind === "date" || !NUMBER.test(text);
}
