import type { Field } from "../../model/field";
import { isMoneyUnit, isUnit } from "../../model/units";

const IN_BRACKETS = /[(（](?:单位[:：])?([^()（）]{1,6})[)）]/g;
const MONEY = /金额|成本|资金|经费|费用|补贴|补助|投入|预算|贴息|工资|收入|价值|产值|税收|元$/;
const COUNTS: readonly (readonly [RegExp, string])[] = [
  [/人次(?:数|数量)?$/, "人次"],
  [/人数$/, "人"],
  [/场次$/, "场次"],
  [/次数$/, "次"],
  [/天数$/, "天"],
  [/户数$/, "户"],
  [/(?:课时|学时)(?:数|数量)?$/, "课时"],
  [/(?:率|比例|比重|满意度)$/, "%"],
];

/** What a unit-less number may count: money, or the measure that the indicator's name ends in. */
export interface NamedUnit {
  /** Written in brackets in the name, so that the number needs none: 人数（人）. */
  readonly inBrackets: string | undefined;
  readonly isMoney: boolean;
  /** What the name ends in: 培训人次 → 人次. */
  readonly counted: string | undefined;
}

/** What an indicator's name and description say about the unit of its value. */
export function namedUnit(name: string, description: Field<string>): NamedUnit {
  const texts = description.state === "given" ? [name, description.value] : [name];
  const bracketed = texts.flatMap((text) =>
    [...text.normalize("NFKC").slice(0, 200).matchAll(IN_BRACKETS)].map((match) => match[1]!),
  );
  const plain = name
    .normalize("NFKC")
    .replace(/\s/g, "")
    .replace(/\([^()]*\)$/, "");
  const counted = COUNTS.find(([pattern]) => pattern.test(plain))?.[1];
  return {
    inBrackets: bracketed.find((text) => isUnit(text)),
    // 补助户数 counts households.
    isMoney: bracketed.some(isMoneyUnit) || (counted === undefined && MONEY.test(plain)),
    counted,
  };
}
