import { isPercentUnit, isUnit } from "./units";

/** A unit taken apart: 万元·教龄/人/月 is 元 × 教龄 × 10⁴ for each 人 and 月. */
export interface UnitParts {
  /** What is counted, its factors in the order of their names; empty where a number stands alone. */
  readonly counted: readonly string[];
  /** What it is counted for, in the order of the names: 元/月/人 and 元/人/月 are the same standard. */
  readonly per: readonly string[];
  /** The powers of ten that the unit holds: 4 for 万元, -4 for 元/万人. */
  readonly tens: number;
}

/** Words that count the same. 人 and 人次 do not: one person may come twice. */
const SAME: Readonly<Record<string, string>> = {
  名: "人",
  位: "人",
  场次: "场",
  天: "日",
  周岁: "岁",
  个工作日: "工作日",
  个星期: "周",
  个月: "月",
  个季度: "季度",
  个学期: "学期",
  个年度: "年",
  平米: "平方米",
  m2: "平方米",
  m3: "立方米",
};
const POWERS: Readonly<Record<string, number>> = { 百: 2, 千: 3, 万: 4, 亿: 8 };

/** Takes a unit apart; undefined for what is no unit. The sign * or · below the line stays below it: 元/人·月. */
export function unitParts(unit: string): UnitParts | undefined {
  if (unit === "") return { counted: [], per: [], tens: 0 };
  if (!isUnit(unit)) return undefined;
  const [above, ...below] = unit.split(/[/／]每?|每/);
  const counted = factorsOf([above!]);
  const per = factorsOf(below);
  return { counted: counted.names, per: per.names, tens: counted.tens - per.tens };
}

function factorsOf(parts: readonly string[]): { names: string[]; tens: number } {
  const factors = parts.flatMap((part) => part.split(/[*×·]每?/)).map(factorOf);
  return {
    names: factors.flatMap(({ name }) => (name === "" ? [] : [name])).sort(),
    tens: factors.reduce((sum, { tens }) => sum + tens, 0),
  };
}

function factorOf(word: string): { name: string; tens: number } {
  if (isPercentUnit(word)) return { name: "%", tens: 0 };
  if (word === "‰") return { name: "%", tens: -1 };
  // 千瓦 and 百 of 百货 are words of their own only where the rest is no unit.
  const [big] = /^[百千万亿]*/.exec(word)!;
  const rest = word.slice(big.length);
  if (rest !== "" && !isUnit(rest)) return { name: word, tens: 0 };
  return { name: SAME[rest] ?? rest, tens: [...big].reduce((sum, sign) => sum + POWERS[sign]!, 0) };
}
