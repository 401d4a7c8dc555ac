import type { Ledger, LedgerTextColumn } from "../../model/ledger";
import { normaliseLabel } from "../../sheet/label";
import { valueAt, type SheetSnapshot } from "../../sheet/snapshot";
import { textOf } from "./cell-text";
import { isBlank } from "./ledger-rows";
import type { NoteKind } from "./ledger-notes";
import { lineAmount } from "./line-amount";
import type { LineCells } from "./line-cells";
import type { LineCode } from "./line-code";
import { TEXT_COLUMNS } from "./lines-draft";
import type { LineSinks } from "./line-reader";
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
  ledger: Ledger,
  cells: LineCells,
  { draft, notes, totals }: LineSinks,
): (row: number, code: LineCode) => boolean {
  const { functionCode } = ledger.columns;
  const head = functionCode.state === "given" ? labelOf(valueAt(sheet, functionCode.at)) : "";
  return (row, code) => {
    const index = row - sheet.origin.row;
    const isCode = code.state === "code" || code.state === "longer";
    const name = textOf(cells.read.functionName(index));
    if (isCode && !name.endsWith("计")) return false;
    const word = isCode ? totalWord(name) : wordIn(cells, index);
    if (word !== undefined) {
      const amount = lineAmount(cells.read.amount(index), ledger.amountUnit);
      if (amount.fen !== undefined) totals.push({ row, word, fen: amount.fen, above: draft.total });
      notes.note("total", row);
      return true;
    }
    if (isCode) return false;
    const kind = kindOfRow(cells, index, head);
    if (kind !== undefined && kind !== "blank") notes.note(kind, row);
    return kind !== undefined;
  };
}

function wordIn(cells: LineCells, index: number): string | undefined {
  for (const column of NAMING) {
    const word = totalWord(textOf(cells.read[column](index)));
    if (word !== undefined) return word;
  }
  return undefined;
}

/** What a row without a code is; undefined for a line that lacks its code. */
function kindOfRow(cells: LineCells, index: number, head: string): NoteKind | "blank" | undefined {
  const code = cells.read.functionCode(index);
  if (!isBlank(code) && labelOf(code) === head) return "head";
  if (!isBlank(cells.read.amount(index)) || !isBlank(cells.read.economicCode(index))) return undefined;
  return TEXT_COLUMNS.every((column) => isBlank(cells.read[column](index))) ? "blank" : "heading";
}

function labelOf(value: Parameters<typeof textOf>[0]): string {
  return normaliseLabel(textOf(value));
}
