import { ledgerLines } from "../forms/ledger/ledger-lines";
import { amountText } from "../model/amount";
import type { Ledger } from "../model/ledger";
import { finish } from "../model/steps";
import { areaToA1 } from "../sheet/address";
import type { WorkbookSnapshot } from "../sheet/snapshot";

/** What a 预算明细 comes to; lines that could not be read are in neither figure. */
export interface LedgerTotals {
  readonly lines: number;
  /** With the decimals of its unit; null where nothing says what is counted. */
  readonly total: string | null;
}

/** Reads the lines of a ledger and sums them up. */
export function ledgerTotals({ sheets }: WorkbookSnapshot, ledger: Ledger): LedgerTotals {
  const snapshot = sheets.find(({ name }) => name === ledger.source.sheet)!;
  const { rows, total } = finish(ledgerLines(snapshot, ledger));
  const { amountUnit } = ledger;
  return { lines: rows.length, total: amountUnit && amountText(total, amountUnit) };
}

/** A ledger as `jixiao read --format json` gives it; the field names are a contract (docs/cli.md). */
export function ledgerJson(workbook: WorkbookSnapshot, ledger: Ledger): object {
  const { form, sheet, area } = ledger.source;
  const { lines, total } = ledgerTotals(workbook, ledger);
  return {
    form,
    kind: ledger.kind,
    sheet,
    range: areaToA1(area),
    title: ledger.source.formName,
    document: { lines, total, amountUnit: ledger.amountUnit },
  };
}
