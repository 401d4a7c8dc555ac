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
  /** A time limit: 12月底前, 2024年底, 年底前完成当年任务, 每月30日以前. */
  | {
      readonly kind: "date";
      readonly text: string;
      readonly month: number | null;
      readonly year: number | null;
    }
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
  const plain = text
    .normalize("NFKC")
    .replace(/\s/g, "")
    .replace(/[。;,、]$/, "");
  return (
    parseYearOrMonth(plain) ??
    parseQuantity(plain) ??
    parseRange(plain) ??
    parseDate(plain) ?? { kind: "text", text }
  );
}

/** What would read as a quantity but is a date: 2024年, 12月, 2024-12-31. */
function parseYearOrMonth(plain: string): Target | undefined {
  const match =
    /^(?:((?:19|20)\d\d)(?:年度?|[-/](?=\d)))?(?:(\d{1,2})(?:月份?)?(?:[-/]?\d{1,2}日?)?)?(?:之?前|以前)?$/.exec(
      plain,
    );
  if (!match) return undefined;
  const [, year, month] = match;
  // A bare number is a quantity; only 月 or a year before it makes it a month.
  if (year === undefined && !/^\d{1,2}月份?$/.test(plain)) return undefined;
  if (month !== undefined && !isMonth(Number(month))) return undefined;
  return date(plain, month === undefined ? null : Number(month), year);
}

function parseQuantity(plain: string): Target | undefined {
  const perEach = /^每(人|户|生|件|次|亩|台)(?:每(年|月|天|次|学期))?(.+)$/.exec(plain);
  if (perEach) return perUnit(perEach[3] ?? "", perEach[1] ?? "", perEach[2]);
  let rest = plain.replace(/^(?:控制在|保持在|达到)/, "");
  let comparator: Comparator | null = null;
  let approximate = false;
  for (const [pattern, found] of COMPARATORS) {
    const match = pattern.exec(rest);
    if (!match) continue;
    comparator = found;
    rest = rest.slice(match[0].length);
    break;
  }
  const about = /^(?:约|大约|近|≈)(?=\d)/.exec(rest);
  if (about) {
    approximate = true;
    rest = rest.slice(about[0].length);
  }
  const match = /^([+-]?\d[\d,]*(?:\.\d+)?)(.*)$/.exec(rest);
  if (!match) return undefined;
  const number = parseDecimal(match[1] ?? "");
  if (!number) return undefined;
  let unit = match[2] ?? "";
  const over = /^[余多](?=.)/.exec(unit);
  if (over) {
    approximate = true;
    unit = unit.slice(1);
  }
  const bound = /^(.*?)(?:\(含\))?\(?(及?以上|及?以下|以内|左右|之内|内)(?:\(含\))?\)?$/.exec(unit);
  if (bound && (bound[1] === "" || isUnit(bound[1] ?? ""))) {
    unit = bound[1] ?? "";
    if (bound[2] === "左右") approximate = true;
    else comparator ??= bound[2]?.endsWith("以上") ? "≥" : "≤";
  }
  if (unit !== "" && !isUnit(unit)) return undefined;
  return { kind: "quantity", comparator, number: decimalToText(number), unit, approximate };
}

/** 每人每月100元 is 100元/人/月. */
function perUnit(rest: string, each: string, period: string | undefined): Target | undefined {
  if (rest.startsWith("每")) return undefined;
  const target = parseQuantity(rest);
  if (target?.kind !== "quantity" || target.unit === "" || target.unit.includes("/")) return undefined;
  return { ...target, unit: [target.unit, each, ...(period ? [period] : [])].join("/") };
}

const BOUNDED_RANGE =
  /^(?:≥|≧|>=?)(\d+(?:\.\d+)?)([^\d<≤≦且,]{0,6})[且,]?(?:≤|≦|<=?)(\d+(?:\.\d+)?)(.{0,8})$/;

function parseRange(plain: string): Target | undefined {
  const match =
    BOUNDED_RANGE.exec(plain) ??
    /^(\d+(?:\.\d+)?)([^\d\-~—–至到]{0,6})(?:-|~|—|–|至|到)(\d+(?:\.\d+)?)(.{0,8})$/.exec(plain);
  if (!match) return undefined;
  const [, from = "", first = "", to = "", unit = ""] = match;
  if (first !== "" && first !== unit) return undefined;
  return unit === "" || isUnit(unit) ? { kind: "range", from, to, unit } : undefined;
}

const MONTHLY =
  /^(?:于|在|截至|至|每年|本年|当年)?(?:(\d{4})年)?(\d{1,2})(?:月(?:\d{1,2}日)?|(?=底|末))(?:底|末|份|中旬|上旬|下旬|初)?(?:之?前|以前)?.{0,12}$/;
const YEARLY = /^(?:于|在|截至|至)?(?:(\d{4})年|当年|本年度?|全年|年)(?:底|末|内|度)?(?:之?前|以前)?.{0,12}$/;
const QUARTERLY = /^(?:(\d{4})年)?第?([一二三四])季度(?!每).{0,12}$/;
/** A time limit that comes again: 每月30日以前, 每季度末, 次月10日前. */
const RECURRING = /^[每次当本](?:个?月|季度?|半年|周|学期)月?(?:\d{1,2}日|底|末).{0,12}$/;

function parseDate(plain: string): Target | undefined {
  const monthly = MONTHLY.exec(plain);
  if (monthly) {
    const month = Number(monthly[2]);
    return isMonth(month) ? date(plain, month, monthly[1]) : undefined;
  }
  const yearly = YEARLY.exec(plain);
  if (yearly && /年(?:底|末)/.test(plain)) return date(plain, 12, yearly[1]);
  if (/^(?:当年|本年度?|年内)(?:完成|到位|支付|发放)/.test(plain)) return date(plain, 12, undefined);
  const quarter = QUARTERLY.exec(plain);
  if (quarter) return date(plain, 3 * ("一二三四".indexOf(quarter[2] ?? "") + 1), quarter[1]);
  if (RECURRING.test(plain)) return date(plain, null, undefined);
  const half = /^(?:(\d{4})年)?(上|下)半年/.exec(plain);
  return half ? date(plain, half[2] === "上" ? 6 : 12, half[1]) : undefined;
}

function isMonth(month: number): boolean {
  return month >= 1 && month <= 12;
}

function date(text: string, month: number | null, year: string | undefined): Target {
  return { kind: "date", text, month, year: year === undefined ? null : Number(year) };
}
