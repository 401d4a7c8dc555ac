import type { TimeLimit } from "./target";

const YEAR_OR_MONTH =
  /^(?:((?:19|20)\d\d)(?:年度?|[-/](?=\d)))?(?:(\d{1,2})(?:月份?)?(?:[-/]?\d{1,2}日?)?)?(?:之?前|以前)?$/;

/** What would read as a quantity but is a date: 2024年, 12月, 2024-12-31. */
export function parseYearOrMonth(plain: string): TimeLimit | undefined {
  const [, year, month] = YEAR_OR_MONTH.exec(plain) ?? [];
  // A bare number is a quantity; only 月 or a year before it makes it a month.
  if (year === undefined && !/^\d{1,2}月份?$/.test(plain)) return undefined;
  return limit(plain, month === undefined ? null : Number(month), year);
}

const MONTHLY =
  /^(?:于|在|截至|至|每年|本年|当年)?(?:(\d{4})年)?(\d{1,2})(?:月(?:\d{1,2}日)?|(?=底|末))(?:底|末|份|中旬|上旬|下旬|初)?(?:之?前|以前)?.{0,12}$/;
const YEARLY = /^(?:于|在|截至|至)?(?:(\d{4})年|当年|本年度?|全年|年)(?:底|末).{0,15}$/;
const WITHIN_YEAR = /^(?:当年|本年度?|年内)(?:完成|到位|支付|发放)/;
const QUARTERLY = /^(?:(\d{4})年)?[第前]?([一二三四])季度(?!每).{0,12}$/;
const HALF_YEARLY = /^(?:(\d{4})年)?([上下])半年/;
/** A time limit that comes again: 每月30日以前, 每季度末, 次月10日前. */
const RECURRING = /^[每次当本](?:个?月|季度?|半年|周|学期)月?(?:\d{1,2}日|底|末).{0,12}$/;

/** A time limit in words: 12月底前, 年底前完成当年任务, 三季度末. */
export function parseDate(plain: string): TimeLimit | undefined {
  const monthly = MONTHLY.exec(plain);
  if (monthly) return limit(plain, Number(monthly[2]), monthly[1]);
  const yearly = YEARLY.exec(plain);
  if (yearly) return limit(plain, 12, yearly[1]);
  if (WITHIN_YEAR.test(plain)) return limit(plain, 12);
  const quarter = QUARTERLY.exec(plain);
  if (quarter) return limit(plain, 3 * ("一二三四".indexOf(quarter[2]!) + 1), quarter[1]);
  if (RECURRING.test(plain)) return limit(plain, null);
  const half = HALF_YEARLY.exec(plain);
  return half ? limit(plain, half[2] === "上" ? 6 : 12, half[1]) : undefined;
}

/** Undefined where there is no such month. */
function limit(text: string, month: number | null, year?: string): TimeLimit | undefined {
  if (month !== null && (month < 1 || month > 12)) return undefined;
  return { kind: "date", text, month, year: year === undefined ? null : Number(year) };
}
