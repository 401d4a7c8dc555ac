import { LEDGER_COLUMNS, type Ledger, type LedgerTextColumn } from "../../model/ledger";
import type { CellValue, SheetSnapshot } from "../../sheet/snapshot";
import { textOf } from "./cell-text";
import { labelOf, labelsIn } from "./labels-in";
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
  const head = {
    functionCode: labelsAbove(sheet, ledger, col.functionCode),
    amount: labelsAbove(sheet, ledger, col.amount),
  };
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

/** Columns may be numbered, but what is a number is money. */
const NUMBER = /^\s*\d+\s*$/;

/** What is written in two columns from the title to the last row of the head, as labels are compared. */
interface HeadTexts {
  readonly functionCode: ReadonlySet<string>;
  readonly amount: ReadonlySet<string>;
}

function labelsAbove(sheet: SheetSnapshot, { source, first }: Ledger, index: number): ReadonlySet<string> {
  return labelsIn(sheet, sheet.origin.col + index, source.area.top, first);
}

/** What a row without a code is; undefined for a line that lacks its code. */
function kindOfRow(cells: RowCells, col: LineCells["col"], head: HeadTexts): NoteKind | "blank" | undefined {
  const amount = inColumn(cells, col.amount);
  if (head.functionCode.has(labelOf(inColumn(cells, col.functionCode)))) return "head";
  if (typeof amount === "string" && !NUMBER.test(amount) && head.amount.has(labelOf(amount))) return "head";
  if (!isBlank(amount) || !isBlank(inColumn(cells, col.economicCode))) return undefined;
  return LEDGER_COLUMNS.every((column) => isBlank(inColumn(cells, col[column]))) ? "blank" : "heading";
}
