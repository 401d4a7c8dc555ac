import type { Fund } from "../../model/ledger";
import type { LedgerCriteria, LedgerPlace } from "./criteria";
import { FISCAL } from "./funds";

const ABROAD = "30212";
const PURCHASE = "31013";
const RUNNING = "30231";
const RECEPTION = "30217";
const ALL = [ABROAD, PURCHASE, RUNNING, RECEPTION];

/** The 部门经济科目 of the lines. A ledger does not tell who went abroad. */
const LINES: ReadonlyMap<string, Pick<LedgerCriteria, "economicCode" | "economicCodes">> = new Map<
  string,
  Pick<LedgerCriteria, "economicCode" | "economicCodes">
>([
  ["total", { economicCodes: ALL }],
  ["three-publics", { economicCodes: ALL }],
  ["abroad", { economicCode: ABROAD }],
  ["vehicles", { economicCodes: [PURCHASE, RUNNING] }],
  ["vehicle-purchase", { economicCode: PURCHASE }],
  ["vehicle-running", { economicCode: RUNNING }],
  ["reception", { economicCode: RECEPTION }],
  ["meetings", { economicCode: "30215" }],
  ["training", { economicCode: "30216" }],
]);

const COLUMNS: ReadonlyMap<string, readonly Fund[]> = new Map<string, readonly Fund[]>([
  ["total", FISCAL],
  ["general", ["general"]],
  ["fund", ["governmentFund"]],
  ["stateCapital", ["stateCapital"]],
]);

/** The lines behind a figure of “三公”经费支出表 (T9). */
export function threePublicsCriteria({ line, column }: LedgerPlace): LedgerCriteria | undefined {
  const codes = line === null ? undefined : LINES.get(line);
  const funds = COLUMNS.get(column);
  return codes && funds && { ...codes, funds };
}
