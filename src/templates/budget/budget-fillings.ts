import { layForm } from "../../forms/write-form";
import { readSheet } from "../../forms/read-workbook";
import type { BudgetTable } from "../../model/documents";
import type { OpenRows } from "../../relations/cell-formulas/cell-formula";
import { excelFormula } from "../../relations/cell-formulas/excel-formula";
import { relationFormulas } from "../../relations/cell-formulas/relation-formulas";
import type { Filling } from "./with-fillings";
import type { NewBudgetTable } from "./budget-form";
import { serialFillings } from "./serial-numbers";

const MONEY = "#,##0.00";

/** What is put into the cells of new tables beside their labels, by sheet: formulas, and the numbers of lines and columns. */
export function budgetFillings(tables: readonly NewBudgetTable[]): ReadonlyMap<string, readonly Filling[]> {
  const probes = tables.map((table) => probeOf(table));
  const openRows = new Map(probes.flatMap(({ document, open }) => (open ? [[document, open] as const] : [])));
  const formulas = relationFormulas(
    probes.map(({ document }) => document),
    openRows,
  ).map((formula): Filling => ({
    at: formula.at,
    value: "",
    formula: excelFormula(formula),
    format: MONEY,
  }));
  return new Map(
    probes.map(({ document: { source }, numbers }) => [
      source.sheet,
      [...numbers, ...formulas.filter(({ at }) => at.sheet === source.sheet)],
    ]),
  );
}

interface Probe {
  readonly document: BudgetTable;
  readonly open: OpenRows | undefined;
  readonly numbers: readonly Filling[];
}

/** A table as the reader sees it once there is something in its blank lines. */
function probeOf({ form, name, probe, open }: NewBudgetTable): Probe {
  const { snapshot, pieces } = layForm(form, probe, name);
  const [document] = readSheet(snapshot).documents;
  if (document?.kind !== "BudgetTable") throw new Error(`${form.id} is not read back as a budget table`);
  const last = snapshot.values.length - 1;
  return {
    document,
    open: open > 0 ? { from: last - open + 1, to: last } : undefined,
    numbers: serialFillings(snapshot, pieces),
  };
}
