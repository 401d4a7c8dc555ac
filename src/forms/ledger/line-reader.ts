import type { Ledger } from "../../model/ledger";
import type { SheetSnapshot } from "../../sheet/snapshot";
import { textOf } from "./cell-text";
import { lineKeeper } from "./keep-line";
import type { LedgerNotes } from "./ledger-notes";
import { lineAmount } from "./line-amount";
import { lineCells, type LineCells } from "./line-cells";
import { codeReader } from "./line-code";
import { lineSenses, type LineWords } from "./line-senses";
import type { LinesDraft } from "./lines-draft";
import { passerOver } from "./passed-over";
import type { TotalRow } from "./total-rows";
import { understand } from "./understand";

/** Where what was read of a ledger goes. */
export interface LineSinks {
  readonly draft: LinesDraft;
  readonly notes: LedgerNotes;
  readonly totals: TotalRow[];
}

const TOO_MUCH = "这一行没有计入：金额太大，加起来算不准，请核对";

/** Reads the rows of a ledger one after another. */
export function lineReader(sheet: SheetSnapshot, ledger: Ledger, sinks: LineSinks): (row: number) => void {
  const { draft, notes } = sinks;
  const cells = lineCells(sheet, ledger);
  const { read } = cells;
  const functional = codeReader("functional");
  const economic = codeReader("economic");
  const hasEconomic = ledger.columns.economicCode.state === "given";
  const senseOf = lineSenses(sheet, ledger);
  const passesOver = passerOver(sheet, ledger, cells, sinks);
  const keep = lineKeeper(ledger, cells, draft, notes);
  return (row) => {
    const index = row - sheet.origin.row;
    const typed = { functionCode: read.functionCode(index), economicCode: read.economicCode(index) };
    const functionCode = functional(typed.functionCode);
    if (passesOver(row, functionCode)) return;
    const economicCode = economic(typed.economicCode);
    const amount = lineAmount(read.amount(index), ledger.amountUnit);
    const sense = senseOf(wordsAt(cells, index, economicCode.code));
    const line = { functionCode, economicCode, amount, sense, typed };
    const understood = understand(line, hasEconomic);
    const isKept = !("because" in understood) && Number.isSafeInteger(draft.size + Math.abs(understood.fen));
    if (isKept) {
      draft.size += Math.abs(understood.fen);
      keep({ ...line, ...understood, row, index });
      return;
    }
    draft.problems.push({ row, because: "because" in understood ? understood.because : TOO_MUCH });
    if (typeof read.amount(index) === "number") draft.misleads = true;
  };
}

function wordsAt({ read }: LineCells, index: number, economicCode: string): LineWords {
  return {
    category: textOf(read.category(index)),
    fund: textOf(read.fund(index)),
    fundYear: textOf(read.fundYear(index)),
    economicCode,
    hasProject: textOf(read.projectCode(index)) !== "" || textOf(read.projectName(index)) !== "",
  };
}
