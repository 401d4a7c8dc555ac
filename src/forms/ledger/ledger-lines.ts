import type { Ledger, LedgerLines } from "../../model/ledger";
import type { Steps } from "../../model/steps";
import type { SheetSnapshot } from "../../sheet/snapshot";
import { ledgerNotes } from "./ledger-notes";
import { ledgerRemarks, refusalOf } from "./ledger-remarks";
import { lineCells } from "./line-cells";
import { lineReader } from "./line-reader";
import { lineTexts } from "./line-texts";
import { cutToCount, linesDraft } from "./lines-draft";
import { differingTotals, type TotalRow } from "./total-rows";

/** Lines between two pauses. */
const STEP = 5000;

/** Reads the lines of a ledger. What cannot be read is in no sum and told as a problem; nothing is guessed. */
export function* ledgerLines(snapshot: SheetSnapshot, ledger: Ledger): Steps<LedgerLines> {
  const lines = lineCells(snapshot, ledger);
  const draft = linesDraft(ledger.end - ledger.first);
  const notes = ledgerNotes();
  const totals: TotalRow[] = [];
  const { amountUnit } = ledger;
  const refusal = refusalOf(ledger);
  if (refusal) draft.problems.push(refusal);
  if (amountUnit !== null && !refusal) {
    const readRow = lineReader(snapshot, { ...ledger, amountUnit }, lines, { draft, notes, totals });
    for (let row = ledger.first; row < ledger.end; row++) {
      if ((row - ledger.first) % STEP === STEP - 1) yield;
      readRow(row);
    }
  }
  cutToCount(draft);
  const differing = amountUnit === null ? [] : differingTotals(totals, draft.total, amountUnit);
  const { rows, kinds, funds, years, fen, isPlain, problems, total } = draft;
  return {
    rows,
    texts: lineTexts(lines, draft),
    kinds,
    funds,
    years,
    fen,
    isPlain,
    problems,
    remarks: [...ledgerRemarks(ledger), ...notes.sentences(), ...differing],
    total,
  };
}
