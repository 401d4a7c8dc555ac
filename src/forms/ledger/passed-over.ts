import { LEDGER_COLUMNS, type LedgerTextColumn } from "../../model/ledger";
import { normaliseLabel } from "../../sheet/label";
import { valueAt, type CellValue, type SheetSnapshot } from "../../sheet/snapshot";
import { textOf } from "./cell-text";
import { isBlank } from "./ledger-rows";
import type { NoteKind } from "./ledger-notes";
import { lineAmount } from "./line-amount";
import { inColumn, type LineCells, type RowCells } from "./line-cells";
import type { LineCode } from "./line-code";
import type { CountedLedger, LineSinks } from "./line-reader";
import { totalWord } from "./total-rows";

/** Where 合计 or 小计 stands in a row. */
const NAMING: readonly LedgerTextColumn[] = [
  "unitCode",
  "unitName",
  "functionCode",
  "functionName",
  "economicCode",
  "economicName",
  "category",
];

/** Passes over rows that are no lines of a ledger: sums, heads of further pages, headings; true where a row was one. */
export function passerOver(
  sheet: SheetSnapshot,
  ledger: CountedLedger,
  lines: LineCells,
  { draft, notes, totals }: LineSinks,
): (row: number, cells: RowCells, code: LineCode) => boolean {
  const { col } = lines;
  const { functionCode } = ledger.columns;
  const head = functionCode.state === "given" ? labelOf(valueAt(sheet, functionCode.at)) : "";
  return (row, cells, code) => {
    const isCode = code.code !== "";
    const name = inColumn(cells, col.functionName);
    if (isCode && !endsLikeSum(name)) return false;
    const word = isCode ? totalWord(textOf(name)) : wordIn(cells, col);
    if (word !== undefined) {
      const amount = lineAmount(inColumn(cells, col.amount), ledger.amountUnit);
      if (amount.fen !== undefined) totals.push({ row, word, fen: amount.fen, above: draft.total });
      notes.note("total", row);
      return true;
    }
    if (isCode) return false;
    const kind = kindOfRow(cells, col, head);
    if (kind !== undefined && kind !== "blank") notes.note(kind, row);
    return kind !== undefined;
  };
}

/** Whether a name may end with 合计 or 小计; nearly none does. */
function endsLikeSum(name: CellValue): boolean {
  return typeof name === "string" && name.trimEnd().endsWith("计");
}

function wordIn(cells: RowCells, col: LineCells["col"]): string | undefined {
  for (const column of NAMING) {
    const word = totalWord(textOf(inColumn(cells, col[column])));
    if (word !== undefined) return word;
  }
  return undefined;
}

/** What a row without a code is; undefined for a line that lacks its code. */
function kindOfRow(cells: RowCells, col: LineCells["col"], head: string): NoteKind | "blank" | undefined {
  const code = inColumn(cells, col.functionCode);
  if (!isBlank(code) && labelOf(code) === head) return "head";
  if (!isBlank(inColumn(cells, col.amount)) || !isBlank(inColumn(cells, col.economicCode))) return undefined;
  return LEDGER_COLUMNS.every((column) => isBlank(inColumn(cells, col[column]))) ? "blank" : "heading";
}

function labelOf(value: CellValue): string {
  return normaliseLabel(textOf(value));
}
