import type { BudgetRow, BudgetTable } from "../../model/documents";
import { valueOf } from "../../model/field";
import { LEDGER_TABLES, type LedgerTable } from "../budget/ledger-tables";
import { criteriaOf, type LedgerCriteria } from "./criteria";

/** Lines of “三公”经费 tables that some places sum up with it. */
const WITH_THREE_PUBLICS = ["meetings", "training"];

/** Which lines of a ledger a figure of a table sums up, whatever columns and lines the place's own table has. */
export function figureCriteria(
  table: BudgetTable,
  row: BudgetRow,
  column: string,
): LedgerCriteria | undefined {
  const number = LEDGER_TABLES.find((one) => one === table.table);
  if (number === undefined) return undefined;
  const code = valueOf(row.code) ?? "";
  const criteria = criteriaOf({ table: number, code, line: row.line, column });
  return criteria && asLaidOut(table, number, row, column, criteria);
}

function asLaidOut(
  table: BudgetTable,
  number: LedgerTable,
  row: BudgetRow,
  column: string,
  criteria: LedgerCriteria,
): LedgerCriteria {
  if (number === "T2" && column === "fiscal" && criteria.funds) {
    const apart = [isGiven(table, "fund") && "governmentFund", isGiven(table, "capital") && "stateCapital"];
    return { ...criteria, funds: criteria.funds.filter((fund) => !apart.includes(fund)) };
  }
  if (number === "T9" && row.line === "total" && criteria.economicCodes) {
    const more = table.rows.flatMap(({ line }) =>
      line !== null && WITH_THREE_PUBLICS.includes(line)
        ? (criteriaOf({ table: number, code: "", line, column })?.economicCode ?? [])
        : [],
    );
    return { ...criteria, economicCodes: [...criteria.economicCodes, ...more] };
  }
  return criteria;
}

/** Whether a table shows a source in a column of its own. */
function isGiven({ columns }: BudgetTable, key: string): boolean {
  return columns[key]?.state === "given";
}
