import type { MoneyUnit } from "../../model/amount";
import type { Ledger } from "../../model/ledger";
import type { SheetSnapshot } from "../../sheet/snapshot";
import { isBlank } from "./ledger-rows";
import { keepLine } from "./keep-line";
import type { LedgerNotes } from "./ledger-notes";
import { lineAmount } from "./line-amount";
import { inColumn, type LineCells, type RowCells } from "./line-cells";
import { codeReader } from "./line-code";
import { lineSenses } from "./line-senses";
import type { LinesDraft } from "./lines-draft";
import { noteLine } from "./note-line";
import { passerOver } from "./passed-over";
import type { TotalRow } from "./total-rows";
import { whyNot, type ReadLine } from "./why-not";

/** Where what was read of a ledger goes. */
export interface LineSinks {
  readonly draft: LinesDraft;
  readonly notes: LedgerNotes;
  readonly totals: TotalRow[];
}

/** A ledger that says what its money is counted in. */
export type CountedLedger = Ledger & { readonly amountUnit: MoneyUnit };

/** Reads the rows of a ledger one after another. */
export function lineReader(
  sheet: SheetSnapshot,
  ledger: CountedLedger,
  lines: LineCells,
  sinks: LineSinks,
): (row: number) => void {
  const { draft, notes } = sinks;
  const { col } = lines;
  const functional = codeReader("functional");
  const economic = codeReader("economic");
  const senses = lineSenses(sheet, ledger);
  const passesOver = passerOver(sheet, ledger, lines, sinks);
  const hidden = new Set(ledger.source.hiddenRows);
  return (row) => {
    const cells = lines.rowAt(row);
    const functionCode = functional(inColumn(cells, col.functionCode));
    if (passesOver(row, cells, functionCode)) return;
    const economicCode = economic(inColumn(cells, col.economicCode));
    const fund = senses.fundOf(inColumn(cells, col.fund));
    const line: ReadLine = {
      row,
      cells,
      functionCode,
      economicCode,
      amount: lineAmount(inColumn(cells, col.amount), ledger.amountUnit),
      nature: senses.natureOf(inColumn(cells, col.category), economicCode.code, hasProject(cells, lines)),
      fund,
      year: senses.yearOf(inColumn(cells, col.fundYear), fund.meaning),
    };
    if (keepLine(line, lines, draft)) {
      noteLine(line, notes);
      if (hidden.has(row)) notes.note("hidden", row);
      return;
    }
    draft.problems.push({ row, because: whyNot(line, lines) });
  };
}

function hasProject(cells: RowCells, { col }: LineCells): boolean {
  return !isBlank(inColumn(cells, col.projectCode)) || !isBlank(inColumn(cells, col.projectName));
}
