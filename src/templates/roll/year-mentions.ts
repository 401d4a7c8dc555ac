import { halfWidth } from "../../model/half-width";
import { chineseYearAt } from "./chinese-year";

/** A year that a text names. */
export interface YearMention {
  readonly year: number;
  /** Where it stands in the text, in UTF-16 units. */
  readonly from: number;
  readonly to: number;
  /** How it is written: 2023, 23年 without its century, or 二〇二三. */
  readonly written: "whole" | "short" | "chinese";
  /** The other end, where it is the first of 2023-2024年. */
  readonly until: YearMention | undefined;
  /** A stretch of the text in half-width signs, before and behind the mention. */
  readonly before: string;
  readonly behind: string;
  /** Whether it stands in 《》. */
  readonly isInTitle: boolean;
}

/** So much around a year tells what it is. */
const AROUND = 60;
/** No title in 《》 is longer. */
const TITLE = 200;
const YEARS =
  /(?<![\d.,])(?:19|20)\d\d(?!\d)|(?<=[.,])(?:19|20)\d\d(?=\s?年)|(?<![\d.,])\d\d(?=\s?年)|二[〇○ＯO零0Oo]/g;
/** What stands between the years of a range. */
const RANGE = /^\s?年?度?\s?(?:[-–—~～−]{1,2}|至|到)\s?(?=(?:19|20)\d\d\s?(?:学?年|[)）]|$))/;
/** 预算年度：2023. */
const NAMED_YEAR = /年[度份]\s?:?\s?$/;
/** What follows a number that is a year. */
const BEHIND_YEAR =
  /^\s?年|^\s?[-/.](?:1[0-2]|0?[1-9])[-/.](?:3[01]|[12]\d|0?[1-9])(?!\d)|^[-/](?:1[0-2]|0[1-9])(?!\d)|^\s?[〕】\])）]|^\s?[〔【[(（]\s?\d+\s?[〕】\])）]\s?号|^(?:预算|财政|财年|学年|学期|春季?|秋季?|届|级|版|度)|^\s?[-–—~～−]{1,2}\s?(?:19|20)\d\d\s?学?年/;

/** The years that a text names, from left to right. */
export function yearMentions(text: string): YearMention[] {
  const plain = halfWidth(text);
  const mentions: YearMention[] = [];
  let end = 0;
  for (const { index, 0: found } of plain.matchAll(YEARS)) {
    if (index < end) continue;
    const mention = mentionAt(plain, index, found);
    if (!mention) continue;
    mentions.push(mention);
    end = mention.until?.to ?? mention.to;
  }
  return mentions;
}

function mentionAt(plain: string, from: number, found: string): YearMention | undefined {
  if (found.startsWith("二")) {
    const year = chineseYearAt(plain, from);
    return year === undefined ? undefined : mention(plain, from, from + 4, year, "chinese");
  }
  if (found.length === 2) return mention(plain, from, from + 2, 2000 + Number(found), "short");
  const whole = mention(plain, from, from + 4, Number(found), "whole");
  const range = RANGE.exec(whole.behind);
  if (range) {
    const second = from + 4 + range[0].length;
    const until = mention(plain, second, second + 4, Number(plain.slice(second, second + 4)), "whole");
    return { ...whole, until, behind: until.behind };
  }
  const isAlone = plain.trim() === found || (NAMED_YEAR.test(whole.before) && whole.behind.trim() === "");
  return isAlone || BEHIND_YEAR.test(whole.behind) ? whole : undefined;
}

function mention(
  plain: string,
  from: number,
  to: number,
  year: number,
  written: YearMention["written"],
): YearMention {
  const near = plain.slice(Math.max(0, from - TITLE), from);
  return {
    year,
    from,
    to,
    written,
    until: undefined,
    before: plain.slice(Math.max(0, from - AROUND), from),
    behind: plain.slice(to, to + AROUND),
    isInTitle: near.lastIndexOf("《") > near.lastIndexOf("》"),
  };
}
