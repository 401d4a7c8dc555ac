import type { ExpenditureKind, Fund, FundYear } from "../../model/ledger";
import { quoted } from "../../model/quoted";
import { FUND_WORDS, KIND_WORDS, meaningsOf, UNCLEAR_WORDS, wordsOf, YEAR_WORDS } from "./words";

/** What a word of a line means, or a Chinese clause that says why nobody can tell. */
export type Meaning<T> = { readonly value: T } | { readonly because: string };

/** 支出类别 as it is written: of 基本支出 the economic code tells the kind. */
export function kindOf(text: string): Meaning<ExpenditureKind | "basic"> {
  const found = meaningsOf(wordsOf(text), KIND_WORDS);
  const exact = found.filter((kind) => kind !== "basic");
  const isBasic = found.length > exact.length;
  if (exact.length === 0 && isBasic) return { value: "basic" };
  const [kind] = exact;
  const isClash = isBasic && kind !== "personnel" && kind !== "operating";
  return one(exact.length === 1 && !isClash ? kind : undefined, "支出类别", text);
}

/** What 资金来源 says: 一般公共预算拨款（上年结转） tells the year too. */
export interface FundWord {
  readonly fund: Fund;
  readonly year: FundYear | undefined;
}

/** 资金来源 as it is written. */
export function fundOf(text: string): Meaning<FundWord> {
  const words = wordsOf(text);
  const funds = meaningsOf(words, FUND_WORDS);
  const years = meaningsOf(words, YEAR_WORDS);
  const [fund] = funds;
  const isClear = fund !== undefined && funds.length === 1 && years.length <= 1;
  return one(isClear ? { fund, year: years[0] } : undefined, "资金来源", text);
}

/** How a column tells the year: by 本年 and 上年结转, by 是 and 否 under 是否结转, by years beside the one of the budget. */
export interface YearColumn {
  readonly asksWhether: boolean;
  readonly year: string | null;
}

const YEAR = /^(20\d\d)(?:年度?)?(?:预算|资金)?$/;

/** 资金年度 as it is written. */
export function yearOf(text: string, { asksWhether, year }: YearColumn): Meaning<FundYear> {
  const plain = text.normalize("NFKC");
  if (asksWhether && (plain === "是" || plain === "否"))
    return { value: plain === "是" ? "carriedIn" : "current" };
  const written = YEAR.exec(plain)?.[1];
  if (written !== undefined) return yearBeside(written, year);
  const found = meaningsOf(wordsOf(text), YEAR_WORDS);
  return one(found.length === 1 ? found[0] : undefined, "资金年度", text);
}

function yearBeside(written: string, year: string | null): Meaning<FundYear> {
  if (year === null)
    return { because: `资金年度写的是 ${written}，表上没有预算年度，分不清是本年还是上年结转，请写明` };
  if (written > year) return { because: `资金年度 ${written} 晚于预算年度 ${year}，请核对` };
  return { value: written === year ? "current" : "carriedIn" };
}

function one<T>(value: T | undefined, label: string, text: string): Meaning<T> {
  if (value !== undefined) return { value };
  if (text === "") return { because: `没有写${label}，请补上` };
  const [unclear] = meaningsOf(wordsOf(text), UNCLEAR_WORDS);
  return { because: `${label}${quoted(text)}${unclear ?? "不是认识的写法"}，请写明` };
}
