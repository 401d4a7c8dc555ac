import type { ExpenditureKind, FundYear, Ledger } from "../../model/ledger";
import { normaliseLabel } from "../../sheet/label";
import { valueAt, type CellValue, type SheetSnapshot } from "../../sheet/snapshot";
import { textOf } from "./cell-text";
import { fundOf, kindOf, yearOf, type FundWord, type Meaning } from "./line-words";

/** What a cell of a line means. */
export interface Sense<T> {
  readonly meaning: Meaning<T>;
  /** Whether a formula that looks for the word finds the cell. */
  readonly isPlain: boolean;
}

/** What kind of expenditure a line is, and by what that was told. */
export interface Nature extends Sense<ExpenditureKind> {
  /** "word": 支出类别 says it; "basic": it says 基本支出, and the economic code the rest; "inferred": there is no such column. */
  readonly by: "word" | "basic" | "inferred";
}

/** Tells what lines are by their words. Each word is read once, and the same words always give the same object. */
export interface LineSenses {
  readonly natureOf: (category: CellValue, economicCode: string, hasProject: boolean) => Nature;
  readonly fundOf: (fund: CellValue) => Sense<FundWord>;
  /** The year by its own column, else by 资金来源, else the one of the budget; they must not say two things. */
  readonly yearOf: (fundYear: CellValue, fund: Meaning<FundWord>) => Sense<FundYear>;
}

const WHETHER = /是否|标[志识]/;
const BECAUSE = {
  basic: "支出类别只写“基本支出”，又没有部门经济科目编码，分不清人员经费和公用经费，请写明",
  inferred: "没有支出类别列，这一行也没有项目和部门经济科目编码，分不清是什么支出，请写明",
  clash: "资金来源和资金年度一个写本年、一个写结转，请核对",
};
const NATURES = { basic: naturesBy("basic"), inferred: naturesBy("inferred") };
const UNSAID = {
  current: plainSense<FundYear>({ value: "current" }),
  carriedIn: plainSense<FundYear>({ value: "carriedIn" }),
  clash: plainSense<FundYear>({ because: BECAUSE.clash }),
};

/** Prepares to tell what the lines of a ledger are. */
export function lineSenses(sheet: SheetSnapshot, { columns, year }: Ledger): LineSenses {
  const { category, fundYear } = columns;
  const label = fundYear.state === "given" ? valueAt(sheet, fundYear.at) : null;
  const asksWhether = typeof label === "string" && WHETHER.test(normaliseLabel(label));
  const years = remembered((value) => senseOf(value, (text) => yearOf(text, { asksWhether, year })));
  return {
    natureOf: category.state === "given" ? toldNature() : inferredNature,
    fundOf: remembered((value) => senseOf(value, fundOf)),
    yearOf:
      fundYear.state === "given"
        ? (value, fund) => agreed(years(value), yearIn(fund))
        : (_, fund) => UNSAID[yearIn(fund) ?? "current"],
  };
}

function toldNature(): LineSenses["natureOf"] {
  const natures = remembered((value): Nature | "basic" => {
    const { meaning, isPlain } = senseOf(value, kindOf);
    if ("because" in meaning) return { meaning, isPlain, by: "word" };
    return meaning.value === "basic" ? "basic" : { meaning: { value: meaning.value }, isPlain, by: "word" };
  });
  return (category, economicCode) => {
    const nature = natures(category);
    return nature === "basic" ? byEconomicCode(economicCode, "basic") : nature;
  };
}

/** Without a column 支出类别 a line with a project is one of 项目支出. */
function inferredNature(_: CellValue, economicCode: string, hasProject: boolean): Nature {
  return hasProject ? NATURES.inferred.project : byEconomicCode(economicCode, "inferred");
}

/** E08: 人员经费 is 301 and 303, 公用经费 all else. */
function byEconomicCode(code: string, by: "basic" | "inferred"): Nature {
  if (code === "") return NATURES[by].unknown;
  return code.startsWith("301") || code.startsWith("303") ? NATURES[by].personnel : NATURES[by].operating;
}

function naturesBy(by: "basic" | "inferred") {
  const nature = (value: ExpenditureKind): Nature => ({ ...plainSense({ value }), by });
  return {
    personnel: nature("personnel"),
    operating: nature("operating"),
    project: nature("project"),
    unknown: { ...plainSense<ExpenditureKind>({ because: BECAUSE[by] }), by },
  };
}

function yearIn(fund: Meaning<FundWord>): FundYear | undefined {
  return "value" in fund ? fund.value.year : undefined;
}

function agreed(own: Sense<FundYear>, ofFund: FundYear | undefined): Sense<FundYear> {
  const { meaning } = own;
  if (ofFund === undefined || "because" in meaning || ofFund === meaning.value) return own;
  return UNSAID.clash;
}

function senseOf<T>(value: CellValue, read: (text: string) => Meaning<T>): Sense<T> {
  const text = textOf(value);
  return { meaning: read(text), isPlain: typeof value !== "string" || value === text };
}

function plainSense<T>(meaning: Meaning<T>): Sense<T> {
  return { meaning, isPlain: true };
}

function remembered<T>(make: (value: CellValue) => T): (value: CellValue) => T {
  const known = new Map<CellValue, T>();
  return (value) => {
    let made = known.get(value);
    if (made === undefined) known.set(value, (made = make(value)));
    return made;
  };
}
