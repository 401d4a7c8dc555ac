import type { Amount, MoneyUnit } from "../../model/amount";
import type { Field } from "../../model/field";
import { cellReference } from "./cell-reference";

/** What a line of the summary shows of one cell of a project's table. */
export interface SummaryFigure {
  /** 分 of money, percent points of a plan; null where the table says nothing that can be read. */
  readonly value: number | null;
  /** Names the cell that it comes from, in the unit of the summary; null where the figure stands for itself. */
  readonly formula: string | null;
  /** Why it does not follow the cell: what the cell holds is a text. */
  readonly isCopied: boolean;
}

/** A place that says nothing. */
export const NO_FIGURE: SummaryFigure = { value: null, formula: null, isCopied: false };

/** What turns a figure of the unit into 万元. */
const INTO_WAN: Readonly<Record<MoneyUnit, string>> = { 元: "/10000", 万元: "", 亿元: "*10000" };

/** The money of a cell in 万元, as a formula where the cell holds a number. */
export function moneyFigure(field: Field<Amount>): SummaryFigure {
  if (field.state !== "given") return NO_FIGURE;
  const { fen, unit } = field.value;
  const isCopied = field.kept === "text";
  return { value: fen, formula: isCopied ? null : `=${cellReference(field.at)}${INTO_WAN[unit]}`, isCopied };
}

/** The share of a plan in percent points; a cell that holds a fraction shows it with its percent sign. */
export function shareFigure(field: Field<number>): SummaryFigure {
  if (field.state !== "given") return NO_FIGURE;
  const isCopied = field.kept === "text";
  const scale = field.text.includes("%") ? "*100" : "";
  return { value: field.value, formula: isCopied ? null : `=${cellReference(field.at)}${scale}`, isCopied };
}
