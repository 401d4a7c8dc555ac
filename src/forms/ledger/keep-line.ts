import { textOf } from "./cell-text";
import { inColumn, type LineCells, type RowCells } from "./line-cells";
import type { LinesDraft } from "./lines-draft";
import { lacksEconomicCode, type ReadLine } from "./why-not";

/** Keeps a line that was understood; false for one that is in no sum. */
export function keepLine(line: ReadLine, lines: LineCells, draft: LinesDraft): boolean {
  const { functionCode, economicCode, amount } = line;
  const kind = line.nature.meaning;
  const fund = line.fund.meaning;
  const year = line.year.meaning;
  if (amount.fen === undefined || "because" in kind || "because" in fund || "because" in year) return false;
  if (functionCode.code === "" || economicCode.state === "other" || lacksEconomicCode(line, lines))
    return false;
  const size = draft.size + Math.abs(amount.fen);
  if (!Number.isSafeInteger(size)) return false;
  draft.size = size;
  draft.total += amount.fen;
  const at = draft.count++;
  draft.rows[at] = line.row;
  draft.functionCodes[at] = functionCode;
  draft.economicCodes[at] = economicCode;
  draft.kinds[at] = kind.value;
  draft.funds[at] = fund.value.fund;
  draft.years[at] = year.value;
  draft.fen[at] = amount.fen;
  draft.isPlain[at] = amount.isPlain && isPlainLine(line, lines);
  return true;
}

/** Whether a formula finds the line by what its cells hold. */
function isPlainLine(line: ReadLine, lines: LineCells): boolean {
  return (
    line.functionCode.isPlain &&
    line.economicCode.isPlain &&
    line.nature.isPlain &&
    line.fund.isPlain &&
    line.year.isPlain &&
    isAsTyped(line.cells, lines.col.unitCode) &&
    isAsTyped(line.cells, lines.col.unitName) &&
    !lines.isFilled(line.row)
  );
}

function isAsTyped(cells: RowCells, col: number): boolean {
  const value = inColumn(cells, col);
  return typeof value !== "string" || value === textOf(value);
}
