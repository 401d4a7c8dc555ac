import { amountAsWritten, amountText, moneyUnit, type Amount } from "../../model/amount";
import type { ProjectDraft } from "../project-draft";

/** A pattern with its blanks filled; the text is undefined while one of them is unknown. */
export interface FilledPattern {
  readonly text: string | undefined;
  /** The blanks that nothing was known for, in their order. */
  readonly blanks: readonly string[];
}

const BLANK = /\{([^{}]{1,20})\}(亿元|万元|元)?/g;

/** The 文号 that the names of earmarked funds end with: 保财社〔2020〕124号. */
const DOCUMENT_NUMBER =
  /\p{Script=Han}{1,6}[【〔[(（]?20\d\d[】〕\])）]?第?(?:[【〔[(（]?\d{1,5}[】〕\])）]?)号$/u;

/** Fills the blanks of a 指标值 with what a project says: ≤{预算数}万元 with 99 → ≤99万元. */
export function fillPattern(value: string, draft: ProjectDraft): FilledPattern {
  const blanks: string[] = [];
  const text = value.replace(BLANK, (whole, blank: string, unit = "") => {
    const known = knownFor(blank, unit, draft);
    if (known === undefined) blanks.push(blank);
    return known ?? whole;
  });
  return { text: blanks.length === 0 && text !== "" ? text : undefined, blanks };
}

function knownFor(blank: string, unit: string, draft: ProjectDraft): string | undefined {
  const amount = amountFor(blank, draft);
  if (amount) return unit === "" ? undefined : `${figureIn(amount, unit)}${unit}`;
  if (blank === "年度") return draft.year && `${draft.year}${unit}`;
  if (blank !== "项目名称") return undefined;
  const name = draft.name.replace(DOCUMENT_NUMBER, "").trim();
  return name === "" ? undefined : `${name}${unit}`;
}

function amountFor(blank: string, draft: ProjectDraft): Amount | undefined {
  if (blank === "预算数") return draft.budget;
  if (blank === "财政资金") return draft.fiscal;
  if (blank === "上年结转") return draft.carryover;
  return blank === "其他资金" ? draft.other : undefined;
}

/** The figure with the decimals it was written with, or in another unit with as few as are exact. */
function figureIn(amount: Amount, unit: string): string {
  const wanted = moneyUnit(unit) ?? amount.unit;
  if (wanted === amount.unit) return amountAsWritten(amount);
  return amountText(amount.fen, wanted).replace(/\.?0+$/, "");
}
