import type { ExpenditureKind, Fund, FundYear, LedgerProblem } from "../../model/ledger";
import type { LineCode } from "./line-code";

/** The lines of a ledger while they are read; the lists hold `count` of them so far. */
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
  count: number;
  total: number;
  /** What all amounts come to without their signs, which says how far sums are exact. */
  size: number;
}

/** A draft without lines, with room for `most`: lists that grow are copied again and again. */
export function linesDraft(most: number): LinesDraft {
  return {
    rows: new Array<number>(most),
    functionCodes: new Array<LineCode>(most),
    economicCodes: new Array<LineCode>(most),
    kinds: new Array<ExpenditureKind>(most),
    funds: new Array<Fund>(most),
    years: new Array<FundYear>(most),
    fen: new Array<number>(most),
    isPlain: new Array<boolean>(most),
    problems: [],
    count: 0,
    total: 0,
    size: 0,
  };
}

/** Cuts the lists of a draft to the lines that came. */
export function cutToCount(draft: LinesDraft): void {
  const { rows, functionCodes, economicCodes, kinds, funds, years, fen, isPlain, count } = draft;
  for (const list of [rows, functionCodes, economicCodes, kinds, funds, years, fen, isPlain])
    list.length = count;
}
