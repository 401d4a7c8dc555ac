import { moneyUnit, type MoneyUnit } from "./amount";

/** Words for percent that systems and typists write instead of %. */
export const PERCENT_WORDS = ["百分数", "百分比", "百分率", "百分点"] as const;

/** Units of count, time and measure that target values use; longest first, so that 万人次 is not read as 万. */
const PLAIN_UNITS = [
  "平方千米|平方公里|平方米|立方米|公顷|公里|千米|千克|公斤|千瓦时|课时|学时|小时|分钟|工作日|个工作日|个月|季度",
  "人次|人日|人天|场次|批次|班次|车次|户次|件次|人|名|位|户|家|个|项|次|场|批|期|班|台|套|辆|件|份|册|本|张|条|篇|部|部门|所|处|座|栋|间|块|幅|亩|吨|米|升|度|天|日|周|月|年|元|级|类|种|宗|起|例|卷|盒|组|队|岗|镇|村|县|区|市|省|生|%|‰",
]
  .join("|")
  .split("|")
  .sort((a, b) => b.length - a.length);

const BIG = /^[百千万亿]+/;

/** Whether a word is a unit that these tables use: 人, 万人次, 元/人/月, 元*教龄/月, %, 百分数 … */
export function isUnit(word: string): boolean {
  if ((PERCENT_WORDS as readonly string[]).includes(word)) return true;
  const [first = "", ...denominators] = word.split(/[/／*×·]/);
  return isPlainUnit(first) && denominators.every((part) => part.length > 0 && part.length <= 4 && !/\d/.test(part));
}

function isPlainUnit(word: string): boolean {
  const plain = word.replace(BIG, "");
  return PLAIN_UNITS.includes(plain) || (word !== "" && plain === "");
}

/** Whether a unit counts percent. */
export function isPercentUnit(unit: string): boolean {
  return unit === "%" || (PERCENT_WORDS as readonly string[]).includes(unit);
}

/** The money unit of a whole sum; undefined for 元/人 and everything else that is no sum. */
export function sumUnit(unit: string): MoneyUnit | undefined {
  return moneyUnit(unit);
}
