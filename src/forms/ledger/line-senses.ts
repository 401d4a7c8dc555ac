import type { ExpenditureKind, Fund, FundYear, Ledger } from "../../model/ledger";
import { normaliseLabel } from "../../sheet/label";
import { valueAt, type SheetSnapshot } from "../../sheet/snapshot";
import { fundOf, kindOf, yearOf, type Meaning } from "./line-words";

/** What the words of a line mean, or why nobody can tell. */
export interface LineSense {
  readonly kind: Meaning<ExpenditureKind>;
  readonly fund: Meaning<Fund>;
  readonly year: Meaning<FundYear>;
  /** Whether the words of the line alone tell all of it, so that a formula can go by them. */
  readonly isSaid: boolean;
  /** Whether 支出类别 says 基本支出 and the economic code tells the rest. */
  readonly isBasic: boolean;
}

/** The words of a line by which it is told what it is. */
export interface LineWords {
  readonly category: string;
  readonly fund: string;
  readonly fundYear: string;
  readonly economicCode: string;
  readonly hasProject: boolean;
}

const WHETHER = /是否|标[志识]/;

/** Tells what lines are by their words; each word is read once. */
export function lineSenses(sheet: SheetSnapshot, { columns, year }: Ledger): (words: LineWords) => LineSense {
  const { category, fundYear } = columns;
  const label = fundYear.state === "given" ? valueAt(sheet, fundYear.at) : null;
  const asksWhether = typeof label === "string" && WHETHER.test(normaliseLabel(label));
  const kinds = remembered(kindOf);
  const funds = remembered(fundOf);
  const years = remembered((text) => yearOf(text, { asksWhether, year }));
  const natureOf =
    category.state === "given" ? (words: LineWords) => told(kinds(words.category), words) : inferred;
  return (words) => {
    const nature = natureOf(words);
    const fund = funds(words.fund);
    const ofFund = "value" in fund ? fund.value.year : undefined;
    const ofColumn = fundYear.state === "given" ? years(words.fundYear) : undefined;
    return {
      kind: nature.kind,
      fund: "value" in fund ? { value: fund.value.fund } : fund,
      year: agreed(ofColumn, ofFund),
      isSaid: nature.isSaid && (ofColumn !== undefined || ofFund === undefined),
      isBasic: nature.isBasic,
    };
  };
}

type Nature = Pick<LineSense, "kind" | "isSaid" | "isBasic">;

function told(kind: Meaning<ExpenditureKind | "basic">, { economicCode }: LineWords): Nature {
  if ("because" in kind) return { kind, isSaid: true, isBasic: false };
  if (kind.value !== "basic") return { kind: { value: kind.value }, isSaid: true, isBasic: false };
  if (economicCode === "") {
    const because = "支出类别只写“基本支出”，又没有部门经济科目编码，分不清人员经费和公用经费，请写明";
    return { kind: { because }, isSaid: true, isBasic: false };
  }
  return { kind: { value: byEconomicCode(economicCode) }, isSaid: false, isBasic: true };
}

/** Without a column 支出类别 a line with a project is one of 项目支出. */
function inferred({ economicCode, hasProject }: LineWords): Nature {
  if (hasProject) return { kind: { value: "project" }, isSaid: false, isBasic: false };
  if (economicCode !== "")
    return { kind: { value: byEconomicCode(economicCode) }, isSaid: false, isBasic: false };
  const because = "没有支出类别列，这一行也没有项目和部门经济科目编码，分不清是什么支出，请写明";
  return { kind: { because }, isSaid: false, isBasic: false };
}

/** E08: 人员经费 is 301 and 303, 公用经费 all else. */
function byEconomicCode(code: string): ExpenditureKind {
  return code.startsWith("301") || code.startsWith("303") ? "personnel" : "operating";
}

/** The year by its own column, else by 资金来源, else the one of the budget; they must not say two things. */
function agreed(ofColumn: Meaning<FundYear> | undefined, ofFund: FundYear | undefined): Meaning<FundYear> {
  if (ofColumn === undefined) return { value: ofFund ?? "current" };
  if ("because" in ofColumn || ofFund === undefined || ofFund === ofColumn.value) return ofColumn;
  return { because: "资金来源和资金年度一个写本年、一个写结转，请核对" };
}

function remembered<T>(make: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    let made = known.get(text);
    if (made === undefined) known.set(text, (made = make(text)));
    return made;
  };
}
