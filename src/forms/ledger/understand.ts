import type { ExpenditureKind, Fund, FundYear } from "../../model/ledger";
import { quoted } from "../../model/quoted";
import type { CellValue } from "../../sheet/snapshot";
import { textOf } from "./cell-text";
import type { LineAmount } from "./line-amount";
import type { LineCode } from "./line-code";
import type { LineSense } from "./line-senses";

/** A line as it was understood, and its codes as they stand. */
export interface ReadLine {
  readonly functionCode: LineCode;
  readonly economicCode: LineCode;
  readonly amount: LineAmount;
  readonly sense: LineSense;
  readonly typed: { readonly functionCode: CellValue; readonly economicCode: CellValue };
}

const GOVERNMENT = /^\D?5\d\d/;

/** What a line says that can be summed up. */
export interface Understood {
  readonly fen: number;
  readonly kind: ExpenditureKind;
  readonly fund: Fund;
  readonly year: FundYear;
}

/** What a line says, or a sentence why it cannot be summed up. */
export function understand(line: ReadLine, hasEconomic: boolean): Understood | { readonly because: string } {
  const { amount, sense } = line;
  const { kind, fund, year } = sense;
  const lacks = [functionLack(line), economicLack(line, hasEconomic)].filter((lack) => lack !== undefined);
  const isWhole = "value" in kind && "value" in fund && "value" in year && amount.fen !== undefined;
  if (isWhole && lacks.length === 0)
    return { fen: amount.fen, kind: kind.value, fund: fund.value, year: year.value };
  const others = [amount, kind, fund, year].flatMap((part) => ("because" in part ? [part.because] : []));
  return { because: `这一行没有计入：${[...lacks, ...others].join("；")}` };
}

function functionLack({ functionCode, typed }: ReadLine): string | undefined {
  if (functionCode.state === "blank") return "没有功能科目编码，请补上";
  if (functionCode.state !== "other") return undefined;
  return `${quoted(textOf(typed.functionCode))}不是支出功能科目编码（2 开头，3、5 或 7 位），请核对`;
}

function economicLack(line: ReadLine, hasEconomic: boolean): string | undefined {
  const { economicCode, sense, typed } = line;
  if (economicCode.state === "other") {
    const text = textOf(typed.economicCode);
    const isGovernment = GOVERNMENT.test(text.normalize("NFKC").trim());
    return `${quoted(text)}${isGovernment ? "是政府经济科目编码，请换成部门经济科目" : "不是部门经济科目编码（3 开头，3 或 5 位），请核对"}`;
  }
  const isBasic = "value" in sense.kind && ["personnel", "operating"].includes(sense.kind.value);
  return economicCode.state === "blank" && hasEconomic && isBasic
    ? "基本支出没有部门经济科目编码，请补上"
    : undefined;
}
