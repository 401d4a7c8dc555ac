import type { WorkbookReading } from "../../../forms/read-workbook";
import { ledgerLines } from "../../../forms/ledger/ledger-lines";
import type { Ledger, LedgerLines } from "../../../model/ledger";
import type { Steps } from "../../../model/steps";
import type { SheetSnapshot, WorkbookSnapshot } from "../../../sheet/snapshot";

/** A 预算明细 with the sheet that it stands on. */
export interface LedgerSheet {
  readonly ledger: Ledger;
  readonly snapshot: SheetSnapshot;
}

/** The 预算明细 of a workbook. */
export function ledgerSheets(
  workbook: WorkbookSnapshot,
  { ledgers }: WorkbookReading,
): readonly LedgerSheet[] {
  const sheets = new Map(workbook.sheets.map((sheet) => [sheet.name, sheet]));
  return ledgers.flatMap((ledger) => {
    const snapshot = sheets.get(ledger.source.sheet);
    return snapshot ? [{ ledger, snapshot }] : [];
  });
}

const READ = new WeakMap<SheetSnapshot, { readonly ledger: Ledger; readonly lines: LedgerLines }>();

/** The lines of a 预算明细; read once for all pages. */
export function* linesOfLedger({ ledger, snapshot }: LedgerSheet): Steps<LedgerLines> {
  const known = READ.get(snapshot);
  if (known?.ledger === ledger) return known.lines;
  const lines = yield* ledgerLines(snapshot, ledger);
  READ.set(snapshot, { ledger, lines });
  return lines;
}

/** A unit of a 预算明细. */
export interface LedgerUnit {
  /** What lines of it are found by: its code, else its name. */
  readonly key: string;
  readonly words: string;
}

/** The units of a 预算明细 in the order of their codes. */
export function unitsOf({ texts: { unitCode, unitName } }: LedgerLines): readonly LedgerUnit[] {
  const units = new Map<string, LedgerUnit>();
  unitCode.forEach((code, line) => {
    const name = unitName[line]!;
    const key = code === "" ? name : code;
    if (key !== "" && !units.has(key))
      units.set(key, { key, words: code === "" ? name : `${code} ${name}`.trim() });
  });
  return [...units.values()].sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
}
