import type { LedgerLines } from "../../model/ledger";
import type { LedgerCriteria } from "./criteria";

/** The lines that a figure sums up, from the top: their places in the lists of the ledger's lines, `rows` says where they stand. */
export function linesOf(lines: LedgerLines, criteria: LedgerCriteria): readonly number[] {
  const { texts, kinds, funds, years } = lines;
  const isUnit = unitTest(lines, criteria.unit);
  const codes = economicCodes(criteria);
  const found: number[] = [];
  for (let line = 0; line < lines.fen.length; line++) {
    if (
      (criteria.functionCode === undefined || texts.functionCode[line]!.startsWith(criteria.functionCode)) &&
      (codes === undefined || codes.some((code) => texts.economicCode[line]!.startsWith(code))) &&
      (criteria.kinds === undefined || criteria.kinds.includes(kinds[line]!)) &&
      (criteria.funds === undefined || criteria.funds.includes(funds[line]!)) &&
      (criteria.years === undefined || criteria.years.includes(years[line]!)) &&
      isUnit(line)
    )
      found.push(line);
  }
  return found;
}

/** What 部门经济科目编码 may begin with; undefined where anything may. */
export function economicCodes({
  economicCode,
  economicCodes: several,
}: LedgerCriteria): readonly string[] | undefined {
  if (several === undefined) return economicCode === undefined ? undefined : [economicCode];
  return economicCode === undefined ? several : several.filter((code) => code.startsWith(economicCode));
}

/** Whether a line is of a unit, named by its code or its name. */
export function unitTest({ texts }: LedgerLines, unit: string | undefined): (line: number) => boolean {
  if (unit === undefined) return () => true;
  return (line) => texts.unitCode[line] === unit || texts.unitName[line] === unit;
}
