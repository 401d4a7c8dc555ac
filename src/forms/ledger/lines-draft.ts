import {
  LEDGER_COLUMNS,
  type ExpenditureKind,
  type Fund,
  type FundYear,
  type LedgerProblem,
  type LedgerTextColumn,
} from "../../model/ledger";

/** The columns of a ledger that are texts. */
export const TEXT_COLUMNS = LEDGER_COLUMNS.filter((column) => column !== "amount");

/** The lines of a ledger while they are read. */
export interface LinesDraft {
  readonly rows: number[];
  readonly texts: Readonly<Record<LedgerTextColumn, string[]>>;
  readonly kinds: ExpenditureKind[];
  readonly funds: Fund[];
  readonly years: FundYear[];
  readonly fen: number[];
  readonly isPlain: boolean[];
  readonly problems: LedgerProblem[];
  total: number;
  /** What all amounts come to without their signs, which says how far sums are exact. */
  size: number;
  /** Whether the sheet says more to a formula than to us: a line that is in no sum, a word that stands for two things. */
  misleads: boolean;
}

/** A draft without lines. */
export function linesDraft(): LinesDraft {
  const texts = Object.fromEntries(TEXT_COLUMNS.map((column) => [column, []]));
  return {
    rows: [],
    texts: texts as unknown as Record<LedgerTextColumn, string[]>,
    kinds: [],
    funds: [],
    years: [],
    fen: [],
    isPlain: [],
    problems: [],
    total: 0,
    size: 0,
    misleads: false,
  };
}
