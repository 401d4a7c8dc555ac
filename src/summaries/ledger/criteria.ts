import type { LedgerTable } from "../budget/ledger-tables";
import type { ExpenditureKind, Fund, FundYear } from "../../model/ledger";
import { balanceCriteria } from "./balance-criteria";
import { codeCriteria } from "./code-criteria";
import { threePublicsCriteria } from "./three-publics-criteria";

/** Which lines of a ledger a figure is the sum of: those that all of these hold for; what is left out holds for any. */
export interface LedgerCriteria {
  /** What 功能科目编码 begins with. */
  readonly functionCode?: string;
  /** What 部门经济科目编码 begins with. */
  readonly economicCode?: string;
  /** The same for a figure over several of them: 公务用车购置 and 公务用车运行维护. */
  readonly economicCodes?: readonly string[];
  readonly kinds?: readonly ExpenditureKind[];
  readonly funds?: readonly Fund[];
  readonly years?: readonly FundYear[];
  /** 单位编码 or 单位名称. */
  readonly unit?: string;
}

/** A cell of a table that a ledger is summed up into, by the keys of its official form. */
export interface LedgerPlace {
  readonly table: LedgerTable;
  /** 科目编码, "" in lines without one. */
  readonly code: string;
  readonly line: string | null;
  readonly column: string;
}

/** Which lines a figure of a table sums up; undefined where a ledger says nothing of that cell. */
export function criteriaOf(place: LedgerPlace): LedgerCriteria | undefined {
  const { table } = place;
  switch (table) {
    case "T1":
    case "T4":
      return balanceCriteria(table, place);
    case "T9":
      return threePublicsCriteria(place);
    default:
      return codeCriteria(table, place);
  }
}
