import { useMemo, useState } from "react";
import type { SummaryAbout } from "../../../app/summaries/summary-request";
import type { LedgerLines } from "../../../model/ledger";
import { useSliced } from "../../fill/parts/use-sliced";
import { ledgerSheets, linesOfLedger, type LedgerSheet } from "./ledgers";

/** The 预算明细 of a workbook, and the one that is worked on with its lines. */
export interface Ledgers {
  readonly all: readonly LedgerSheet[];
  readonly chosen: LedgerSheet | undefined;
  /** The lines of the chosen one; undefined while they are read. */
  readonly lines: LedgerLines | undefined;
  choose(sheet: string): void;
}

/** Follows the 预算明细 of a workbook; the first is worked on until another is chosen, `wanted` where it is known. */
export function useLedgers(about: SummaryAbout | undefined, wanted?: string): Ledgers {
  const [sheet, setSheet] = useState<string>();
  const all = useMemo(() => (about ? ledgerSheets(about.workbook, about.report.reading) : []), [about]);
  const named = (name: string | undefined): LedgerSheet | undefined =>
    all.find(({ snapshot }) => snapshot.name === name);
  const found = named(sheet) ?? named(wanted) ?? all[0];
  // The same object while both parts are the same, so that nothing is read again for edits elsewhere.
  const chosen = useMemo(
    () => found && { ledger: found.ledger, snapshot: found.snapshot },
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [found?.ledger, found?.snapshot],
  );
  const { value, isBusy } = useSliced(linesOfLedger, chosen);
  return { all, chosen, lines: isBusy ? undefined : value, choose: setSheet };
}
