import { levelOf, type CodeLevel } from "../../model/classification/codes";
import type { BudgetRow, BudgetTable, BudgetTableNumber } from "../../model/documents";
import type { Given } from "../../model/field";
import { toA1 } from "../../sheet/address";
import type { RuleContext } from "../define-rule";

/** The tables whose lines go by 科目. */
const CODED: readonly BudgetTableNumber[] = ["T2", "T3", "T5", "T6", "T7", "T8"];

/** A line that goes by the code of a 科目. */
export interface CodedLine {
  readonly row: BudgetRow;
  readonly code: Given<string>;
  readonly level: CodeLevel;
}

/** The coded lines of a table. */
export interface CodedLines {
  readonly lines: readonly CodedLine[];
  /** Whether no line may have gone by unseen. */
  readonly complete: boolean;
}

/** The lines of a table that go by a code; undefined where there is none, which the context is then told. */
export function codedLines(
  table: BudgetTable,
  { unseen, notApplicable }: RuleContext,
): CodedLines | undefined {
  if (!CODED.includes(table.table)) {
    notApplicable("本表不按科目编码列示");
    return undefined;
  }
  if (table.columns["code"]?.state !== "given") {
    unseen("没有找到“科目编码”列");
    return undefined;
  }
  let complete = true;
  const lines: CodedLine[] = [];
  for (const row of table.rows) {
    const { code } = row;
    if (code.state === "unreadable") {
      unseen(`${toA1(code.at)} 的“${code.label}”读不出：${code.because}`);
      complete = false;
    }
    const level = code.state === "given" && levelOf(code.value);
    if (code.state === "given" && level) lines.push({ row, code, level });
  }
  if (lines.length > 0) return { lines, complete };
  if (complete) notApplicable("表里没有科目");
  return undefined;
}
