import type { ExpenditureKind, Fund, FundYear } from "../../model/ledger";
import type { LedgerCriteria } from "./criteria";
import { FISCAL, OWN } from "./funds";

/** What users call the kinds of expenditure. */
export const KIND_NAMES: Readonly<Record<ExpenditureKind, string>> = {
  personnel: "人员经费",
  operating: "公用经费",
  project: "项目支出",
  business: "经营支出",
  superior: "上解上级支出",
  subordinate: "对附属单位补助支出",
};

/** What users call the sources of money. */
export const FUND_NAMES: Readonly<Record<Fund, string>> = {
  general: "一般公共预算",
  governmentFund: "政府性基金预算",
  stateCapital: "国有资本经营预算",
  specialAccount: "财政专户管理资金",
  undertaking: "事业收入",
  business: "事业单位经营收入",
  superior: "上级补助收入",
  subordinate: "附属单位上缴收入",
  other: "其他收入",
};

const YEAR_NAMES: Readonly<Record<FundYear, string>> = { current: "本年", carriedIn: "上年结转" };

/** Which lines a figure sums up, as users read it: “功能科目 208 开头，项目支出，财政拨款，本年”. */
export function criteriaWords(criteria: LedgerCriteria): string {
  const { functionCode, economicCode, economicCodes, kinds, funds, years, unit } = criteria;
  const words = [
    unit === undefined ? undefined : `单位“${unit}”`,
    functionCode === undefined ? undefined : `功能科目 ${functionCode}${begins(functionCode, 7)}`,
    economicCode === undefined ? undefined : `部门经济科目 ${economicCode}${begins(economicCode, 5)}`,
    economicCodes === undefined ? undefined : `部门经济科目 ${economicCodes.join("、")}`,
    kinds && kindWords(kinds),
    funds && fundWords(funds),
    years?.map((year) => YEAR_NAMES[year]).join("、"),
  ].filter((word) => word !== undefined);
  return words.length === 0 ? "全部明细" : words.join("，");
}

function begins(code: string, deepest: number): string {
  return code.length < deepest ? " 开头" : "";
}

function kindWords(kinds: readonly ExpenditureKind[]): string {
  const names = kinds.map((kind) => KIND_NAMES[kind]).join("、");
  const isBasic = kinds.length === 2 && kinds.includes("personnel") && kinds.includes("operating");
  return isBasic ? `基本支出（${names}）` : names;
}

function fundWords(funds: readonly Fund[]): string {
  const names = funds.map((fund) => FUND_NAMES[fund]).join("、");
  if (isSame(funds, FISCAL)) return `财政拨款（${names}）`;
  return isSame(funds, OWN) ? `单位资金（${names}）` : names;
}

function isSame(some: readonly Fund[], others: readonly Fund[]): boolean {
  return some.length === others.length && others.every((fund) => some.includes(fund));
}
