import type { LedgerTable } from "../budget/ledger-tables";
import type { Fund } from "../../model/ledger";
import type { LedgerCriteria, LedgerPlace } from "./criteria";
import { FISCAL, OWN } from "./funds";

type CodeTable = Exclude<LedgerTable, "T1" | "T4" | "T9">;

/** What the columns of the tables by code sum up. */
const COLUMNS: Readonly<Record<CodeTable, ReadonlyMap<string, LedgerCriteria>>> = {
  T2: new Map<string, LedgerCriteria>([
    ["total", {}],
    ["subtotal", { years: ["current"] }],
    ["fiscal", ofYear(FISCAL)],
    ["fund", ofYear(["governmentFund"])],
    ["capital", ofYear(["stateCapital"])],
    ["special", ofYear(["specialAccount"])],
    ["business", ofYear(["undertaking"])],
    ["operating", ofYear(["business"])],
    ["superior", ofYear(["superior"])],
    ["subordinate", ofYear(["subordinate"])],
    ["other", ofYear(["other"])],
    ["own", ofYear(OWN)],
    ["carriedIn", { years: ["carriedIn"] }],
  ]),
  T3: new Map<string, LedgerCriteria>([
    ["total", {}],
    ["basic", { kinds: ["personnel", "operating"] }],
    ["project", { kinds: ["project"] }],
    ["operating", { kinds: ["business"] }],
    ["superior", { kinds: ["superior"] }],
    ["subordinate", { kinds: ["subordinate"] }],
  ]),
  T5: ofFund("general"),
  T6: new Map<string, LedgerCriteria>([
    ["total", { funds: ["general"], kinds: ["personnel", "operating"] }],
    ["staff", { funds: ["general"], kinds: ["personnel"] }],
    ["running", { funds: ["general"], kinds: ["operating"] }],
  ]),
  T7: ofFund("governmentFund"),
  T8: ofFund("stateCapital"),
};

const CODE = /^\d{3,}$/;

function ofYear(funds: readonly Fund[]): LedgerCriteria {
  return { funds, years: ["current"] };
}

function ofFund(fund: Fund): ReadonlyMap<string, LedgerCriteria> {
  return new Map<string, LedgerCriteria>([
    ["total", { funds: [fund] }],
    ["basic", { funds: [fund], kinds: ["personnel", "operating"] }],
    ["project", { funds: [fund], kinds: ["project"] }],
  ]);
}

/** The lines behind a figure of a table by code: its line 合计 sums up all codes. */
export function codeCriteria(
  table: CodeTable,
  { code, line, column }: LedgerPlace,
): LedgerCriteria | undefined {
  const criteria = COLUMNS[table].get(column);
  if (!criteria) return undefined;
  if (code === "") return line === "total" ? criteria : undefined;
  if (!CODE.test(code)) return undefined;
  return table === "T6" ? { economicCode: code, ...criteria } : { functionCode: code, ...criteria };
}
