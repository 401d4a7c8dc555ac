import type { CellContent } from "../../sheet/edit";
import { isCellError } from "../../sheet/snapshot";

/** The most characters a cell holds. */
export const LONGEST_TEXT = 32_767;

/** Cells of this format keep every text as it comes, and turn numbers into texts. */
export const TEXT_FORMAT = "@";

/**
 * What is given to Excel so that a cell comes to hold the content. Excel reads a text as if it were typed, so that one
 * which it could take for something else begins with its sign for texts, the apostrophe; it is not part of the text.
 */
export function entryOf(content: CellContent, numberFormat: string): string | number | boolean {
  if ("formula" in content) return content.formula;
  const { value } = content;
  if (value === null || value === "") return "";
  if (isCellError(value)) return value.error;
  if (typeof value !== "string") return value;
  return numberFormat !== TEXT_FORMAT && mayBeTakenFor(value) ? `'${value}` : value;
}

/** The other way to enter a text, for the case that Excel made something else of it. */
export function otherEntryOf(text: string, numberFormat: string): string {
  return numberFormat === TEXT_FORMAT ? `'${text}` : text;
}

/**
 * Whether writing the content would change the cell's number format, or the format the content: Excel gives a formula the
 * format of what it reads, and makes a text of a number in a text cell.
 */
export function disturbsFormat(content: CellContent, numberFormat: string): boolean {
  if ("formula" in content) return true;
  const { value } = content;
  return numberFormat === TEXT_FORMAT && value !== null && typeof value !== "string";
}

/**
 * Whether Excel could take a text for a number, a date, a truth value, an error or a formula. Only a text with a Chinese
 * character that stands in no date, time or amount is sure to be none of them.
 */
function mayBeTakenFor(text: string): boolean {
  if (/^[\s=+\-@'＝＋－＠＇]/.test(text)) return true;
  return !/[\p{Script=Han}]/u.test(text.replace(IN_NUMBERS, ""));
}

/** Characters of dates, times and amounts as they are written in Chinese. */
const IN_NUMBERS =
  /[年月日号时分秒点上下午星期周正负零〇一二两三四五六七八九十廿百千万亿元圆角整壹贰叁肆伍陆柒捌玖拾佰仟]/gu;
