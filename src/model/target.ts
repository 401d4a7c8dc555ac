import { decimalToText, parseDecimal } from "./decimal";
import { isUnit } from "./units";

/** How a quantity is bounded. */
export type Comparator = "≥" | "≤" | "=" | ">" | "<";

/** A parsed 指标值. Numbers are plain decimal texts: "78.71". */
export type Target =
  | {
      readonly kind: "quantity";
      /** null where none is written. */
      readonly comparator: Comparator | null;
      readonly number: string;
      /** As written, percent words included; "" where none is written. */
      readonly unit: string;
      /** 约 or 左右 stands with it. */
      readonly approximate: boolean;
    }
  | { readonly kind: "range"; readonly from: string; readonly to: string; readonly unit: string }
  /** A time limit: 12月底前, 2024年底, 年底前完成当年任务. */
  | { readonly kind: "date"; readonly text: string; readonly month: number | null; readonly year: number | null }
  | { readonly kind: "text"; readonly text: string };

/** Longer texts are prose: they are kept whole and not looked into. */
const LONGEST_QUANTITY = 60;

const COMPARATORS: readonly (readonly [RegExp, Comparator])[] = [
  [/^(?:≥|≧|⩾|>=|=>|不少于|不低于|不小于|至少|大于等于|大于或等于)/, "≥"],
  [/^(?:≤|≦|⩽|<=|=<|不超过|不高于|不多于|不大于|至多|小于等于|小于或等于)/, "≤"],
  [/^(?:>|大于|超过|高于|多于)/, ">"],
  [/^(?:<|小于|低于|少于)/, "<"],
  [/^(?:=|等于)/, "="],
];

/** Reads a 指标值. Total: any text gives a target, in time linear in its length. */
export function parseTarget(text: string): Target {
  if (text.length > LONGEST_QUANTITY) return { kind: "text", text };
  const plain = text.normalize("NFKC").replace(/[\s,，]/g, (mark) => (/\s/.test(mark) ? "" : ","));
  return parseQuantity(plain) ?? parseRange(plain) ?? parseDate(plain) ?? { kind: "text", text };
}

function parseQuantity(plain: string): Target | undefined {
  let rest = plain;
  let comparator: Comparator | null = null;
  let approximate = false;
  for (const [pattern, found] of COMPARATORS) {
    const match = pattern.exec(rest);
    if (!match) continue;
    comparator = found;
    rest = rest.slice(match[0].length);
    break;
  }
  if (/^(?:约|大约|近)\d/.test(rest)) {
    approximate = true;
    rest = rest.replace(/^(?:约|大约|近)/, "");
  }
  const match = /^([+-]?\d[\d,]*(?:\.\d+)?)(.*)$/.exec(rest);
  if (!match) return undefined;
  const number = parseDecimal(match[1] ?? "");
  if (!number) return undefined;
  let unit = match[2] ?? "";
  const bound = /^(.*?)\(?(及?以上|以下|以内|左右|之内|内)\)?$/.exec(unit);
  if (bound && (bound[1] === "" || isUnit(bound[1] ?? ""))) {
    unit = bound[1] ?? "";
    if (bound[2] === "左右") approximate = true;
    else comparator ??= bound[2]?.endsWith("以上") ? "≥" : "≤";
  }
  if (unit !== "" && !isUnit(unit)) return undefined;
  return { kind: "quantity", comparator, number: decimalToText(number), unit, approximate };
}

function parseRange(plain: string): Target | undefined {
  const match = /^(\d+(?:\.\d+)?)([^\d\-~—–至到]{0,6})(?:-|~|—|–|至|到)(\d+(?:\.\d+)?)(.{0,8})$/.exec(plain);
  if (!match) return undefined;
  const [, from = "", first = "", to = "", unit = ""] = match;
  if (first !== "" && first !== unit) return undefined;
  return unit === "" || isUnit(unit) ? { kind: "range", from, to, unit } : undefined;
}

function parseDate(plain: string): Target | undefined {
  const monthly = /^(?:(\d{4})年)?(?:(\d{1,2})月)(?:\d{1,2}日)?(?:底|末|份|中旬|上旬|下旬|初)?(?:之?前|以前)?.{0,12}$/.exec(plain);
  if (monthly) {
    const month = Number(monthly[2]);
    if (month < 1 || month > 12) return undefined;
    return { kind: "date", text: plain, month, year: monthly[1] ? Number(monthly[1]) : null };
  }
  const yearly = /^(?:(\d{4})年|当年|本年度?|全年|年)(?:底|末|内|度)?(?:之?前|以前)?.{0,12}$/.exec(plain);
  if (yearly && /年(?:底|末)/.test(plain)) {
    return { kind: "date", text: plain, month: 12, year: yearly[1] ? Number(yearly[1]) : null };
  }
  if (/^(?:当年|本年度?|年内)(?:完成|到位|支付|发放)/.test(plain)) {
    return { kind: "date", text: plain, month: 12, year: null };
  }
  return /^上半年/.test(plain) ? { kind: "date", text: plain, month: 6, year: null } : undefined;
}
