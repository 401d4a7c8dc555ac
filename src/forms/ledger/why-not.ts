import type { FundYear } from "../../model/ledger";
import { quoted } from "../../model/quoted";
import { textOf } from "./cell-text";
import type { LineAmount } from "./line-amount";
import { inColumn, type LineCells, type RowCells } from "./line-cells";
import type { LineCode } from "./line-code";
import type { Nature, Sense } from "./line-senses";
import type { FundWord } from "./line-words";

/** A line as it was read. */
export interface ReadLine {
  readonly row: number;
  readonly cells: RowCells;
  readonly functionCode: LineCode;
  readonly economicCode: LineCode;
  readonly amount: LineAmount;
  readonly nature: Nature;
  readonly fund: Sense<FundWord>;
  readonly year: Sense<FundYear>;
}

const GOVERNMENT = /^\D?5\d\d/;

/** Whether 基本支出 lacks the economic code that its table goes by. */
export function lacksEconomicCode(
  { economicCode, nature }: ReadLine,
  { col }: Pick<LineCells, "col">,
): boolean {
  if (economicCode.state !== "blank" || col.economicCode < 0 || !("value" in nature.meaning)) return false;
  return nature.meaning.value === "personnel" || nature.meaning.value === "operating";
}

/** A sentence on why a line is in no sum. */
export function whyNot(line: ReadLine, lines: LineCells): string {
  const { amount, nature, fund, year } = line;
  const words = [amount, nature.meaning, fund.meaning, year.meaning].flatMap((part) =>
    "because" in part ? [part.because] : [],
  );
  const lacks = [functionLack(line, lines), economicLack(line, lines), ...words];
  const told = lacks.filter((lack) => lack !== undefined);
  return `这一行没有计入：${told.length > 0 ? told.join("；") : "金额太大，加起来算不准，请核对"}`;
}

function functionLack({ functionCode, cells }: ReadLine, { col }: LineCells): string | undefined {
  if (functionCode.state === "blank") return "没有功能科目编码，请补上";
  if (functionCode.state !== "other") return undefined;
  const text = textOf(inColumn(cells, col.functionCode));
  return `${quoted(text)}不是支出功能科目编码（2 开头，3、5 或 7 位），请核对`;
}

function economicLack(line: ReadLine, lines: LineCells): string | undefined {
  if (lacksEconomicCode(line, lines)) return "基本支出没有部门经济科目编码，请补上";
  if (line.economicCode.state !== "other") return undefined;
  const text = textOf(inColumn(line.cells, lines.col.economicCode));
  return GOVERNMENT.test(text.normalize("NFKC"))
    ? `${quoted(text)}是政府经济科目编码，请换成部门经济科目编码`
    : `${quoted(text)}不是部门经济科目编码（3 开头，3 或 5 位），请核对`;
}
