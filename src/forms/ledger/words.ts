import type { ExpenditureKind, Fund, FundYear } from "../../model/ledger";

/** A word and what it stands for. */
type Meanings<Meaning> = readonly (readonly [RegExp, Meaning])[];

/** 支出类别; "basic" says 基本支出 without telling of which kind. */
export const KIND_WORDS: Meanings<ExpenditureKind | "basic"> = [
  [/^人员(?:类|经费|支出)?(?:项目|支出)?$/, "personnel"],
  [/^(?:日常|定额)?公用(?:类|经费|支出)?(?:项目|支出)?$/, "operating"],
  [/^(?:项目(?:支出|经费)?|(?:特定目标|其他运转)类?(?:项目)?(?:支出)?)$/, "project"],
  [/^(?:事业单位|事业)?经营支出$/, "business"],
  [/^(?:上解|上缴)上级(?:支出)?$/, "superior"],
  [/^对附属单位补助(?:支出)?$/, "subordinate"],
  [/^基本支出$/, "basic"],
];

/** 资金来源. */
export const FUND_WORDS: Meanings<Fund> = [
  [/^一般公共(?:财政)?预算(?:财政)?(?:拨款)?(?:资金|收入)?$/, "general"],
  [/^(?:政府性?基金(?:预算)?|基金预算)(?:财政)?(?:拨款)?(?:资金|收入)?$/, "governmentFund"],
  [/^国有资[本产](?:经营)?(?:预算)?(?:财政)?(?:拨款)?(?:资金|收入)?$/, "stateCapital"],
  [/^(?:财政)?专户(?:管理)?(?:核拨)?(?:资金|收入)?$/, "specialAccount"],
  [/^事业(?:预算)?收入(?:资金)?$/, "undertaking"],
  [/^(?:事业单位|事业)?经营(?:预算)?收入(?:资金)?$/, "business"],
  [/^上级补助(?:预算)?(?:收入)?$/, "superior"],
  [/^附属单位(?:上缴|缴款)(?:预算)?(?:收入)?$/, "subordinate"],
  [/^其他(?:预算)?收入$/, "other"],
];

/** 资金年度. */
export const YEAR_WORDS: Meanings<FundYear> = [
  [/^(?:[本当]年度?(?:预算|资金|安排|拨款|收入|财政拨款)?|年初预算|非结转)$/, "current"],
  [
    /^(?:上年度?|以前年度|往年|年初)?(?:财政拨款)?(?:结转(?:和?结余)?|结余(?:和?结转)?)(?:资金|收入)?$/,
    "carriedIn",
  ],
  [/^上年$/, "carriedIn"],
];

/** Words that may stand for several things, and what has to be written instead. */
export const UNCLEAR_WORDS: Meanings<string> = [
  [/^运转类?(?:项目|支出)?$/, "分不清是公用经费还是其他运转类项目"],
  [/^财政(?:性)?(?:拨款|资金)(?:收入)?$/, "分不清是一般公共预算、政府性基金还是国有资本经营预算"],
  [
    /^(?:单位|自有|单位自有|其他|非财政(?:拨款)?)资金(?:收入)?$/,
    "分不清是事业收入、经营收入、上级补助收入、附属单位上缴收入还是其他收入",
  ],
];

const LONGEST = 80;
const BETWEEN = /[\s\-—_/\\>:;,、()]+/;
const NUMBERED = /^\d+(?:[.、]|(?=\D))/;

/** The words of a text: 11-一般公共预算资金（上年结转） says two. */
export function wordsOf(text: string): readonly string[] {
  return text
    .slice(0, LONGEST)
    .normalize("NFKC")
    .replace(/[[【〔]/g, "(")
    .split(BETWEEN)
    .map((word) => word.replace(/[\]】〕]/g, "").replace(NUMBERED, ""))
    .filter((word) => word !== "");
}

/** What words stand for, each meaning once. */
export function meaningsOf<Meaning>(
  words: readonly string[],
  meanings: Meanings<Meaning>,
): readonly Meaning[] {
  const found = words.flatMap((word) =>
    meanings.filter(([shape]) => shape.test(word)).map(([, means]) => means),
  );
  return [...new Set(found)];
}
