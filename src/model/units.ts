import { moneyUnit, type MoneyUnit } from "./amount";

/** Words for percent that systems and typists write instead of %. */
export const PERCENT_WORDS = ["百分数", "百分比", "百分率", "百分点"] as const;

/** Units of money, count, time and measure that target values use. */
const PLAIN_UNITS: ReadonlySet<string> = new Set(
  [
    "元 美元 欧元 % ‰ 个百分点",
    "人 名 位 户 家 个 项 次 场 批 期 班 届 轮 节 趟 台 套 辆 件 份 册 本 张 条 篇 部 部门 所 处 座 栋 幢 间 块 幅 门 款 笔 单",
    "级 类 种 宗 起 例 卷 盒 组 队 岗 镇 乡 村 县 区 市 省 生 社区 街道 学校 企业 字 分 倍 株 棵 只 头 匹 支 根 口 眼 片",
    "人次 人日 人天 人月 个次 项次 场次 批次 班次 车次 户次 件次 家次 台次 套次 辆次",
    "秒 分钟 小时 课时 学时 天 日 工作日 个工作日 周 个星期 月 个月 季度 个季度 年 个年度 学期 个学期 岁 周岁",
    "平方米 平方千米 平方公里 立方米 平米 亩 公顷 m2 m3 km2 米 千米 公里 厘米 毫米 m km 度 升 毫升",
    "吨 千克 公斤 克 kg t 千瓦 千瓦时 兆瓦 kW kWh 分贝 dB 兆 GB TB MB Mbps",
  ].flatMap((line) => line.split(" ")),
);

/** The plain units that begin with a sign, the longest first. */
const BY_SIGN = new Map<string, string[]>();
for (const unit of [...PLAIN_UNITS].sort((a, b) => b.length - a.length)) {
  const sign = unit[0]!;
  BY_SIGN.set(sign, [...(BY_SIGN.get(sign) ?? []), unit]);
}
/** More than any unit with its denominators. */
const LONGEST_UNIT = 40;
const BIG = /^[百千万亿]+/;
const BIG_HERE = /[百千万亿]{0,4}/y;
/** A measure word with the thing counted: 个项目, 家企业, 名教师; but not 个月内, 项及以上, 次性完成, 个左右. */
const COUNTED = /^[个家名位所项]\p{Script=Han}{1,4}$/u;
const NO_THING = /[内前后每以及性完成发持达按月左]/;
const BETWEEN = /[/*×·]每?|每/;
/** Anything may stand below the line, but not what bounds a number: 人以上. */
const DENOMINATOR = /^\p{Script=Han}{1,4}$/u;
const BOUND = /[以之]|内$|左右$/;

/** Whether a word is a unit that these tables use: 人, 万人次, 元/人/月, 元*教龄/月, %, 百分数 … */
export function isUnit(word: string): boolean {
  if (word.length > LONGEST_UNIT) return false;
  const [first, ...denominators] = word.replaceAll("／", "/").split(BETWEEN);
  return (isPercentUnit(first!) || isPlainUnit(first!)) && denominators.every(isDenominator);
}

function isDenominator(part: string): boolean {
  return (DENOMINATOR.test(part) && !BOUND.test(part)) || isPlainUnit(part);
}

function isPlainUnit(word: string): boolean {
  const plain = word.replace(BIG, "");
  if (PLAIN_UNITS.has(plain) || PLAIN_UNITS.has(word)) return true;
  return plain === "" ? word !== "" : COUNTED.test(plain) && !NO_THING.test(plain);
}

/**
 * The longest unit of a prose text at a place, its powers of ten and denominators included; "" where none stands.
 * What is counted is left out, since nothing says where its name ends: 个 of 60个项目按时办结.
 */
export function unitAt(text: string, from: number): string {
  let to = from + plainUnitLength(text, from);
  if (to === from) {
    BIG_HERE.lastIndex = from;
    BIG_HERE.test(text);
    to = BIG_HERE.lastIndex + plainUnitLength(text, BIG_HERE.lastIndex);
  }
  while (to > from && text[to] === "/") {
    const below = plainUnitLength(text, to + 1);
    if (below === 0) break;
    to += 1 + below;
  }
  return text.slice(from, to);
}

function plainUnitLength(text: string, from: number): number {
  return BY_SIGN.get(text[from] ?? "")?.find((unit) => text.startsWith(unit, from))?.length ?? 0;
}

/** Whether a unit counts percent. */
export function isPercentUnit(unit: string): boolean {
  return unit === "%" || (PERCENT_WORDS as readonly string[]).includes(unit);
}

/** Whether a unit counts money, as a sum or as a standard for one person or thing: 万元, 元/人/月. */
export function isMoneyUnit(unit: string): boolean {
  return /^[百千万亿]*元(?![\p{Script=Han}])|^[百千万亿]*元每/u.test(unit);
}

/** The money unit of a whole sum; undefined for 元/人 and everything else that is no sum. */
export function sumUnit(unit: string): MoneyUnit | undefined {
  return moneyUnit(unit);
}
