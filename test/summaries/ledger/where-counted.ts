import { lineText } from "../../../src/forms/line-text";
import { mainTable } from "../../../src/forms/vocabulary";
import { formOf } from "../../../src/summaries/budget/ledger-table";
import type { LedgerTable } from "../../../src/summaries/budget/ledger-tables";
import { criteriaOf } from "../../../src/summaries/ledger/criteria";
import { linesOf } from "../../../src/summaries/ledger/lines-of";
import { ledgerOf, lineOf, readLines, type Said } from "../../forms/ledger/ledgers";

/**
 * The figures of a table that a line of a ledger is counted in, by the labels of its form without their numbers: columns
 * of the line 合计 in tables by code, else lines, each with its column where there are several; parts as 整体/部分.
 */
export function countedIn(said: Said, table: LedgerTable, column?: string): string {
  const lines = readLines(ledgerOf(lineOf(said)));
  const counts = (line: string, key: string): boolean => {
    const criteria = criteriaOf({ table, code: "", line, column: key });
    return criteria !== undefined && linesOf(lines, criteria).length > 0;
  };
  const form = mainTable(formOf(table));
  const labelOf = (key: string): string =>
    lineText(form.lines.find((line) => line.key === key)?.label ?? "").name;
  const found =
    column === undefined
      ? form.columns.filter(({ key }) => counts("total", key)).map(({ label }) => label)
      : form.lines
          .filter(({ key }) => counts(key, column))
          .map(({ key, of }) => (of === undefined ? labelOf(key) : `${labelOf(of)}/${labelOf(key)}`));
  return found.join(" ");
}
