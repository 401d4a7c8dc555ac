import type { ColumnState, Source } from "./documents";
import type { MoneyUnit } from "./amount";

/** What the columns of a 预算明细 say, 金额 last. */
export const LEDGER_COLUMNS = [
  "unitCode",
  "unitName",
  "functionCode",
  "functionName",
  "economicCode",
  "economicName",
  "category",
  "projectCode",
  "projectName",
  "fund",
  "fundYear",
  "amount",
] as const;
export type LedgerColumn = (typeof LEDGER_COLUMNS)[number];
export type LedgerTextColumn = Exclude<LedgerColumn, "amount">;

/** A 预算明细 that was found on a sheet: where its columns and lines stand. Its lines are read when they are asked for. */
export interface Ledger {
  readonly kind: "Ledger";
  readonly source: Source;
  readonly columns: Readonly<Record<LedgerColumn, ColumnState>>;
  /** What the column 金额 is counted in; null where nothing says so, and then nothing is summed up. */
  readonly amountUnit: MoneyUnit | null;
  /** 预算年度, where the sheet says one: "2023". */
  readonly year: string | null;
  /** The first row below its head, and one past its last line. */
  readonly first: number;
  readonly end: number;
}

/** The nature of an expenditure, 支出类别. */
export type ExpenditureKind = "personnel" | "operating" | "project" | "business" | "superior" | "subordinate";

/** Where money comes from, 资金来源. */
export type Fund =
  | "general"
  | "governmentFund"
  | "stateCapital"
  | "specialAccount"
  | "undertaking"
  | "business"
  | "superior"
  | "subordinate"
  | "other";

/** Whether money is of the year or was carried over, 资金年度. */
export type FundYear = "current" | "carriedIn";

/** The lines of a ledger in parallel lists, one entry a line: 100,000 objects would cost too much. */
export interface LedgerLines {
  /** The rows that they stand in, on the sheet. */
  readonly rows: readonly number[];
  /**
   * As typed but for blanks at the ends, "" where the cell is blank; codes in plain digits of 类, 款 or 项, a name behind
   * one being the name where there is no other. A cell that is merged over several lines counts in each of them.
   */
  readonly texts: Readonly<Record<LedgerTextColumn, readonly string[]>>;
  readonly kinds: readonly ExpenditureKind[];
  readonly funds: readonly Fund[];
  readonly years: readonly FundYear[];
  /** 金额 in 分. */
  readonly fen: readonly number[];
  /**
   * Whether a formula over the sheet sees the line as it is: its 金额 is a number in the unit of the ledger, and its codes
   * and words stand in its own cells as `texts` has them.
   */
  readonly isPlain: readonly boolean[];
  /** Lines that could not be read and are in no sum, from the top. */
  readonly problems: readonly LedgerProblem[];
  /** Sentences on the ledger as a whole: a row 合计 that was passed over, hidden rows … */
  readonly remarks: readonly string[];
  /** What all lines that were read come to, in 分. */
  readonly total: number;
}

/** A line of a ledger that could not be read. */
export interface LedgerProblem {
  readonly row: number;
  /** A Chinese sentence: what, and what to do. */
  readonly because: string;
}
