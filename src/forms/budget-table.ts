import type { BudgetTable, BudgetTableNumber } from "../model/documents";
import type { Field } from "../model/field";
import { budgetRows, SERIAL } from "./budget-rows";
import { columnsOf, entriesOf, sourceOf, take } from "./document-fields";
import type { FormReading } from "./reading";
import { mainTable } from "./vocabulary";

/** A label that stands before a unit in the same cell. */
const UNIT_LABEL = /^(?:编制|填报|预算|申报)?(?:单位|部门)(?:名称)?\s*[:：]\s*/;
const YEAR_IN = /20\d\d/;
const YEAR = /(20\d\d)年/;

/** A table of a department budget, line by line. */
export function budgetTable(reading: FormReading, table: BudgetTableNumber): BudgetTable {
  const main = mainTable(reading.form);
  const read = reading.tables.get(main.key);
  const title = take<string>(reading, "title", "表名");
  return {
    kind: "BudgetTable",
    source: sourceOf(reading),
    table,
    title,
    unit: unlabelled(take(reading, "unit", "单位")),
    year: yearOf(take(reading, "year", "预算年度"), title),
    amountUnit: take(reading, "amountUnit", "金额单位"),
    columns: columnsOf(
      reading,
      read,
      main.columns.map(({ key }) => key).filter((key) => key !== SERIAL),
    ),
    rows: budgetRows(main, entriesOf(read)),
    note: take(reading, "note", "注"),
    strays: reading.strays,
  };
}

function unlabelled(unit: Field<string>): Field<string> {
  return unit.state === "given" ? { ...unit, value: unit.value.replace(UNIT_LABEL, "") } : unit;
}

/** The year from its own place, else from the title. */
function yearOf(year: Field<string>, title: Field<string>): Field<string> {
  if (year.state === "given") return { ...year, value: YEAR_IN.exec(year.value)?.[0] ?? year.value };
  if (title.state !== "given") return year;
  const value = YEAR.exec(title.value)?.[1];
  return value === undefined ? year : { ...title, label: year.label, value };
}
