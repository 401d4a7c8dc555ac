import type { CellValue } from "../../../../src/sheet/snapshot";
import { isErrorText } from "./error-values";

/** What becomes of a text that is typed, or written as a value. */
export interface Typed {
  readonly value: CellValue;
  readonly formula: string | null;
  readonly quoted: boolean;
  /** The number format that comes with it where the cell has none. */
  readonly numberFormat?: string;
}

/**
 * What Excel makes of a text. Documented of Range.values: a string that begins with "=" is a formula, an empty one
 * empties the cell, and text like a number or date is taken for one unless the cell's format is "@" or it begins with
 * a quote. What else users type as formulas ("+A1", "@SUM(A1)") is taken for one here as well: the worse case.
 */
export function understand(text: string, numberFormat: string): Typed {
  if (text === "") return constant(null);
  if (text.startsWith("'")) return { ...constant(text.slice(1)), quoted: true };
  if (numberFormat === "@") return constant(text);
  if (/^=./s.test(text)) return { ...constant(null), formula: text };
  return number(text) ?? moment(text) ?? word(text) ?? constant(text);
}

function constant(value: CellValue, numberFormat?: string): Typed {
  return { value, formula: null, quoted: false, ...(numberFormat === undefined ? {} : { numberFormat }) };
}

function number(text: string): Typed | undefined {
  const trimmed = text.trim();
  const match = /^(\()?([+-]?)[¥￥$]?((?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d*)?)(e[+-]?\d+)?(%)?(\))?$/i.exec(
    trimmed,
  );
  if (!match || !/\d/.test(match[3]!)) return undefined;
  if ((match[1] === undefined) !== (match[6] === undefined)) return undefined;
  // Fifteen digits is all that Excel keeps.
  const size = Number(Number(match[3]!.replaceAll(",", "") + (match[4] ?? "")).toPrecision(15));
  const value = match[1] || match[2] === "-" ? -size : size;
  if (match[5]) return constant(value / 100, match[3]!.includes(".") ? "0.00%" : "0%");
  if (match[4]) return constant(value, "0.00E+00");
  if (match[3]!.includes(",")) return constant(value, match[3]!.includes(".") ? "#,##0.00" : "#,##0");
  return constant(value);
}

/** Dates and times become serial numbers. */
function moment(text: string): Typed | undefined {
  const day = /^(\d{4})[-/年](\d{1,2})[-/月](\d{1,2})日?$/.exec(text);
  if (day) return date(Number(day[1]), Number(day[2]), Number(day[3]), "yyyy/m/d");
  const short = /^(\d{1,2})[-/](\d{1,2})$/.exec(text);
  if (short) return date(new Date().getFullYear(), Number(short[1]), Number(short[2]), 'm"月"d"日"');
  const time = /^(\d{1,2}):(\d{2})$/.exec(text);
  if (!time || Number(time[1]) > 23 || Number(time[2]) > 59) return undefined;
  return constant((Number(time[1]) * 60 + Number(time[2])) / 1440, "h:mm");
}

function date(year: number, month: number, day: number, format: string): Typed | undefined {
  const at = new Date(Date.UTC(year, month - 1, day));
  if (at.getUTCMonth() !== month - 1 || at.getUTCDate() !== day) return undefined;
  return constant(at.getTime() / 86_400_000 + 25_569, format);
}

function word(text: string): Typed | undefined {
  if (/^(true|false)$/i.test(text)) return constant(text.toUpperCase() === "TRUE");
  if (isErrorText(text)) return constant({ error: text.toUpperCase() });
  return /^[+@-]./s.test(text) ? { ...constant(null), formula: `=${text}` } : undefined;
}
