import type { ExpenditureKind, Fund, FundYear, LedgerProblem } from "../../model/ledger";
import type { LineCode } from "./line-code";

/** The lines of a ledger while they are read. */
export interface LinesDraft {
  readonly rows: number[];
  readonly functionCodes: LineCode[];
  readonly economicCodes: LineCode[];
  readonly kinds: ExpenditureKind[];
  readonly funds: Fund[];
  readonly years: FundYear[];
  readonly fen: number[];
  readonly isPlain: boolean[];
  readonly problems: LedgerProblem[];
  total: number;
  /** What all amounts come to without their signs, which says how far sums are exact. */
  size: number;
}

/** A draft without lines. */
export function linesDraft(): LinesDraft {
  return {
    rows: [],
    functionCodes: [],
    economicCodes: [],
    kinds: [],
    funds: [],
    years: [],
    fen: [],
    isPlain: [],
    problems: [],
    total: 0,
    size: 0,
  };
}
