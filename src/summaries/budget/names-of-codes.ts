import type { Classification } from "../../model/classification/classification";
import type { Ledger, LedgerLines } from "../../model/ledger";
import type { CellRef } from "../../sheet/address";
import type { SummaryRemark } from "../summary-remark";
import { codeName } from "./code-names";
import type { LedgerCode } from "./ledger-codes";

/** The codes of a ledger in one classification, with the names that the tables show. */
export interface NamedCodes {
  readonly codes: readonly string[];
  readonly nameOf: (code: string) => string;
  /** What there is to say of the names that were asked for. */
  readonly remarks: () => readonly SummaryRemark[];
}

/** Names codes by the ledger, else by the classification of the year. */
export function namesOfCodes(
  codes: ReadonlyMap<string, LedgerCode>,
  { ledger, lines, classification, year }: CodeSources,
): NamedCodes {
  const known = new Map<string, string>();
  const remarks: SummaryRemark[] = [];
  const ofYear = year === undefined ? undefined : Number(year);
  return {
    codes: [...codes.keys()].filter((code) => code !== ""),
    nameOf(code) {
      const before = known.get(code);
      if (before !== undefined) return before;
      const { name, remarks: said } = codeName(code, codes.get(code), classification, ofYear);
      known.set(code, name);
      for (const { text, line } of said) {
        const at = line === undefined ? undefined : cellOf(ledger, lines.rows[line]!, code);
        remarks.push({ text, weight: "note", ...(at && { at }) });
      }
      return name;
    },
    remarks: () => remarks,
  };
}

/** What names are taken from. */
export interface CodeSources {
  readonly ledger: Ledger;
  readonly lines: LedgerLines;
  readonly classification: Classification;
  /** "2023". */
  readonly year: string | undefined;
}

/** Where the ledger names a code, or has it. */
function cellOf({ source: { sheet }, columns }: Ledger, row: number, code: string): CellRef | undefined {
  const kind = code.startsWith("2") ? "function" : "economic";
  const column = [columns[`${kind}Name`], columns[`${kind}Code`]].find(({ state }) => state === "given");
  return column?.state === "given" ? { sheet, row, col: column.at.col } : undefined;
}
