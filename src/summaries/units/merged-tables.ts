import { BUDGET_FORMS } from "../../forms/catalogue";
import type { Classification } from "../../model/classification/classification";
import { BUDGET_TABLE_NAMES, type BudgetTableNumber } from "../../model/documents";
import type { Steps } from "../../model/steps";
import { codeNames } from "./code-names";
import type { Head } from "./department-table";
import { mergedTable, type MergedTable } from "./merged-table";
import type { UnitTable } from "./unit-table";
import { parted } from "./whose-tables";

/** All tables of the department, in the order of their numbers; `taken` in the order of the units. */
export function* mergedTables(
  taken: readonly UnitTable[],
  { year, unit }: Head,
  classification: Classification,
): Steps<readonly MergedTable[]> {
  const nameOfCode = codeNames(classification, year);
  const merged: MergedTable[] = [];
  for (const table of Object.keys(BUDGET_TABLE_NAMES) as BudgetTableNumber[]) {
    const sources = taken.filter((one) => one.table.table === table);
    const form = BUDGET_FORMS.find((one) => one.document === "BudgetTable" && one.table === table);
    if (sources.length === 0 || !form) continue;
    merged.push(yield* mergedTable(form, table, sources, unit, nameOfCode));
    yield;
  }
  return merged;
}

/** Units by their codes, those without one as they were given. */
export function inUnitOrder(tables: readonly UnitTable[]): readonly UnitTable[] {
  const coded = tables.filter(({ unit }) => parted(unit).code !== "");
  const others = tables.filter(({ unit }) => parted(unit).code === "");
  return [...coded.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)), ...others];
}
