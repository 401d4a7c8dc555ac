import type { LedgerTable } from "../budget/ledger-tables";
import type { Fund } from "../../model/ledger";
import type { LedgerCriteria, LedgerPlace } from "./criteria";
import { FISCAL, OWN } from "./funds";

type BalanceTable = Extract<LedgerTable, "T1" | "T4">;

/** What the lines of income of T1 and T4 come from. */
const INCOME: ReadonlyMap<string, readonly Fund[]> = new Map<string, readonly Fund[]>([
  ["general-income", ["general"]],
  ["fund-income", ["governmentFund"]],
  ["capital-income", ["stateCapital"]],
  ["special-income", ["specialAccount"]],
  ["business-income", ["undertaking"]],
  ["operating-income", ["business"]],
  ["superior-income", ["superior"]],
  ["subordinate-income", ["subordinate"]],
  ["other-income", ["other"]],
  ["own-income", OWN],
  ["own-business", ["undertaking"]],
  ["own-operating", ["business"]],
  ["own-superior", ["superior"]],
  ["own-subordinate", ["subordinate"]],
  ["own-other", ["other"]],
]);

/** What was carried over, by where it came from. */
const CARRIED_IN: ReadonlyMap<string, readonly Fund[]> = new Map<string, readonly Fund[]>([
  ["carried-in-general", ["general"]],
  ["carried-in-fund", ["governmentFund"]],
  ["carried-in-capital", ["stateCapital"]],
]);

/** The columns of expenditure; all of T1 is one column. */
const SPENT: Readonly<Record<BalanceTable, ReadonlyMap<string, LedgerCriteria>>> = {
  T1: new Map([["expenditureAmount", {}]]),
  T4: new Map<string, LedgerCriteria>([
    ["total", { funds: FISCAL }],
    ["general", { funds: ["general"] }],
    ["fund", { funds: ["governmentFund"] }],
    ["capital", { funds: ["stateCapital"] }],
  ]),
};

const CLASS = /^class-(\d{3})$/;

/** The lines behind a figure of 收支总表 (T1) or 财政拨款收支总表 (T4). */
export function balanceCriteria(
  table: BalanceTable,
  { line, column }: LedgerPlace,
): LedgerCriteria | undefined {
  if (line === null) return undefined;
  const all: LedgerCriteria = table === "T1" ? {} : { funds: FISCAL };
  if (column === "incomeAmount") return incomeCriteria(line, all);
  const spent = SPENT[table].get(column);
  if (!spent) return undefined;
  if (line === "expenditure-of-year" || line === "expenditure-total") return spent;
  const functionCode = CLASS.exec(line)?.[1];
  return functionCode === undefined ? undefined : { functionCode, ...spent };
}

function incomeCriteria(line: string, all: LedgerCriteria): LedgerCriteria | undefined {
  if (line === "income-total") return all;
  if (line === "income-of-year") return { ...all, years: ["current"] };
  if (line === "carried-in") return { ...all, years: ["carriedIn"] };
  const carried = CARRIED_IN.get(line);
  if (carried) return { funds: carried, years: ["carriedIn"] };
  const funds = INCOME.get(line);
  return funds && { funds, years: ["current"] };
}
