import type { RollYears } from "./roll-plan";
import type { YearMention } from "./year-mentions";

/** Where a text stands, as far as years in it mean something else there. */
export type YearPlace = "head" | "name" | "basis" | "text";

/** What is to become of a year: it moves, surely or only likely, or it stays. */
export type Verdict =
  | { readonly kind: "move"; readonly to: number; readonly isOn: boolean; readonly because: string }
  | { readonly kind: "stay"; readonly because: string }
  /** It has nothing to do with years. */
  | undefined;

/** A text that a year stands in, as a whole. */
export interface YearContext {
  readonly place: YearPlace;
  readonly years: RollYears;
  /** Whether the budget year itself is named in the same text. */
  readonly namesBudgetYear: boolean;
  /** Whether the text speaks of 当年, so that a year before is the one to compare with. */
  readonly namesThisYear: boolean;
}

const OPEN = /[〔【[(（]\s?$/;
const DOCUMENT_BRACKET = /[〔【[]\s?$/;
const DOCUMENT_NUMBER =
  /^\s?[〕】\])）]\s?第?\s?\d{1,5}\s?号|^\s?年?\s?[〔【[(（]\s?\d+\s?[〕】\])）]\s?号|^\s?年?\s?第\s?\d{1,4}\s?号/;
const EDITION = /^\s?年?版/;
const STANDARD = /[A-Za-z/]\s?[\d.]*\s?[-—–]\s?$/;
const SINCE = /^\s?年度?(?:\d{1,2}月)?(?:\d{1,2}日)?\s?(?:起(?!草)|以来|至今|以后|之后)/;
const AFTER_FROM = /(?:自|自从|从)\s?$/;
const BEGINS = /^\s?年度?(?:\d{1,2}月)?(?:\d{1,2}日)?(?:开始|后)/;
const BEFORE_THEN = /^\s?年度?(?:底|末|\d{1,2}月(?:底|末|\d{1,2}日)?)?(?:及?以前|之?前)/;
const AS_OF = /(?:截至|截止到?|至|到)\s?$/;
const CITED = /(?:依据|根据|按照|依照|遵照|参照|落实|关于|印发|文件)[^，。；;、]{0,20}$/;
const DOCUMENT = /^[^，。；;]{0,40}?(?:文件|通知|办法|规定|政策|方案|意见|纪要|批复|函|细则|条例|标准|决定)/;
const COMPARED = /(?:与|较|比|同|相比|对比)[^，。；;、]{0,6}$/;
const AS_COMPARED = /^\s?年[^，。；;]{0,10}(?:相比|同期|基数|基础上|比[率例较])/;
const DONE =
  /^\s?年度?(?:\d{1,2}月)?[^，。；;]{0,8}?(?:已经|已完成|已发放|已支付|已投入|曾)|^\s?年度?[^，。；;]{0,4}?(?:[我全本][省市县区]|单位)共/;
const COUNTED = /^\s?年度?[^，。；;]{0,8}?共[有计发完支培]/;
const WHOLE_YEAR = /^\s?年(?:度|预算年度|全年)/;
const ONGOING = /运转|运行|日常|经费|维护|开展|保障|预算|实施|正常/;
const OTHER_YEAR = /结转|结余|清算|考核|奖|补发|决算|尾款|欠/;
const COHORT = /^\s?年?级/;
const SHORT_YEAR = /^\s?年(?:度|底|初|末|全年|\d{1,2}月|春|秋|预算|中央|省级|市级|县级|区级)/;

/** What becomes of a year that a text names. */
export function judgeYear(mention: YearMention, context: YearContext): Verdict {
  const { from } = context.years;
  if (mention.written === "short" && mention.year !== from) return undefined;
  return (
    fixedName(mention) ??
    (mention.until ? judgeRange(mention, mention.until, context) : undefined) ??
    (context.place === "head" ? judgeHead(mention, context) : judgeSingle(mention, context))
  );
}

/** Years that are part of what something is called for good. */
function fixedName({ before, behind, isInTitle }: YearMention): Verdict {
  if (DOCUMENT_NUMBER.test(behind) || (DOCUMENT_BRACKET.test(before) && /^\s?[〕】\]]/.test(behind)))
    return stay("文号不随年度推算，新年度有新文件的请换上");
  if (isInTitle) return stay("书名号里是文件的名称");
  if (EDITION.test(behind)) return stay("说的是版本");
  if (STANDARD.test(before)) return stay("标准或编号里的年份");
  return undefined;
}

function judgeRange({ year }: YearMention, until: YearMention, { years }: YearContext): Verdict {
  const { from, to } = years;
  const last = until.year;
  if (last < from || year > from) return stay(`${year}—${last} 年不含 ${from} 年`);
  if (last - year === 1) return move(year + to - from, true, `跨两年的年度，前后各移 ${to - from} 年`);
  if (to <= last) return stay(`${year}—${last} 年的期间包含 ${to} 年`);
  return move(year + to - from, false, `${year}—${last} 年的期间不含 ${to} 年，请确认是否顺延`);
}

/** A head tells the year of the table, and the one before: 2020年度预算 beside 2021年度预算, 截止时间 2022-12-31. */
function judgeHead({ year }: YearMention, context: YearContext): Verdict {
  const { from, to } = context.years;
  // A table that is of the new year already is not rolled once more.
  if (year === from + 1) return judgeNext(context);
  if (year !== from && year !== from - 1) return stay(`不是 ${from} 年的前后年度`);
  return move(year + to - from, true, year === from ? "预算年度" : "跟预算年度一起移");
}

function judgeSingle(mention: YearMention, context: YearContext): Verdict {
  const { year, before, behind } = mention;
  const { from } = context.years;
  if (SINCE.test(behind) || (AFTER_FROM.test(before) && BEGINS.test(behind))) return stay("说的是从哪一年起");
  if (AFTER_FROM.test(before) && !/^\s?年度?\d{1,2}月[^，。；;]{0,5}[至到-]/.test(behind))
    return stay("说的是从哪一年起");
  if (CITED.test(before) && DOCUMENT.test(behind)) return stay("引用的文件，新年度有新文件的请换上");
  if (DONE.test(behind)) return stay("说的是已经发生的事，新年度请用新的数");
  if (year === from) return judgeOwn(mention, context);
  if (year === from - 1) return judgeLast(mention, context);
  if (year === from + 1) return judgeNext(context);
  return stay(year < from ? "说的是往年" : "说的是以后年度的期限，不随预算年度移");
}

function judgeOwn({ written, behind, before }: YearMention, { years: { from, to } }: YearContext): Verdict {
  if (COHORT.test(behind)) return move(to, false, "可能是年级，请确认");
  if (written === "short" && !SHORT_YEAR.test(behind))
    return move(to, false, `可能是年限，不是 ${from} 年，请确认`);
  if (COUNTED.test(behind)) return move(to, false, "可能是已经发生的事，请确认");
  if (OPEN.test(before) && /^\s?[)）]/.test(behind)) return move(to, true, "预算年度");
  return move(to, true, `预算年度 ${from} → ${to}`);
}

function judgeLast({ year, before, behind }: YearMention, context: YearContext): Verdict {
  const { years, place, namesThisYear } = context;
  const { from, to } = years;
  const moved = year + to - from;
  if (COMPARED.test(before) || AS_COMPARED.test(behind))
    return move(moved, namesThisYear, "和上年比的年份，跟着移");
  if (BEFORE_THEN.test(behind)) return stay("说的是某年以前");
  if (AS_OF.test(before)) return stay("截至某时的数，新年度请用新的数");
  if (place !== "name" && WHOLE_YEAR.test(behind) && ONGOING.test(behind) && !OTHER_YEAR.test(behind))
    return move(to, false, `原表是 ${from} 年的，这里却写 ${year} 年，像是往年的表没有改；请确认`);
  if (place === "basis") return move(moved, false, "依据是上年的，请确认是否换成新的上年");
  if (place === "name") return move(moved, false, "名称里是上年的资金，请确认新年度是哪一年的");
  return move(moved, false, "说的是上年，请确认是否跟着移");
}

function judgeNext({ years: { from, to }, namesBudgetYear }: YearContext): Verdict {
  return move(
    to + 1,
    namesBudgetYear,
    namesBudgetYear ? "和预算年度一起移" : `说的是 ${from + 1} 年，请确认`,
  );
}

function stay(because: string): Verdict {
  return { kind: "stay", because };
}

function move(to: number, isOn: boolean, because: string): Verdict {
  return { kind: "move", to, isOn, because };
}
