import type { BudgetTableNumber } from "../../model/documents";
import { roundingOf } from "../../model/rounding";
import type { SummaryRemark } from "../summary-remark";
import type { Amount } from "../../model/amount";
import { startOf } from "./places";
import type { Remarking } from "./readable";
import { without, type Screened } from "./screened";
import { totalOf } from "./table-total";
import type { UnitTable } from "./unit-table";

/** Tables without those of the department itself. */
export interface WithoutDepartment {
  readonly screened: Screened;
  /** What its own tables call the department; undefined where none of them are there. */
  readonly department: string | undefined;
}

/** Leaves out the department's own tables, whose totals are the sums of all others', unless they are asked for. */
export function withoutDepartment(
  screened: Screened,
  isAsked: boolean,
  remark: Remarking,
): WithoutDepartment {
  const units = [...byUnit(screened.taken)];
  const found = units.length < 3 ? undefined : units.find(([key]) => isSumOfOthers(key, units));
  if (!found) return { screened, department: undefined };
  const [, tables] = found;
  const first = tables[0]!;
  const what = `“${first.file}”里“${first.unit}”的表，合计等于其余 ${units.length - 1} 个单位之和，是部门自己的表`;
  const remarks: SummaryRemark[] = [
    isAsked
      ? remark(first.file, startOf(first.table), `${what}；按要求也汇入了，同一笔预算会算两次。`, "problem")
      : remark(first.file, startOf(first.table), `${what}，没有汇入。`, "note"),
  ];
  const left = new Map(isAsked ? [] : tables.map((one) => [one, "是部门自己的表"] as const));
  return { screened: without(screened, left, remarks), department: first.unit };
}

type Unit = readonly [key: string, tables: readonly UnitTable[]];

function byUnit(tables: readonly UnitTable[]): ReadonlyMap<string, UnitTable[]> {
  const units = new Map<string, UnitTable[]>();
  for (const one of tables) {
    const own = units.get(one.key);
    if (own) own.push(one);
    else units.set(one.key, [one]);
  }
  return units;
}

/** Whether each total of a unit is the sum of all others', as far as these were rounded; of tables that all have. */
function isSumOfOthers(key: string, units: readonly Unit[]): boolean {
  const own = units.find(([one]) => one === key)![1];
  const others = units.filter(([one]) => one !== key).map(([, tables]) => tables);
  let compared = 0;
  for (const { table } of own) {
    const total = totalOf(table);
    const parts = others.map((tables) => totalIn(tables, table.table));
    if (!total || total.fen === 0 || parts.some((part) => part === undefined)) continue;
    const amounts = parts.flatMap((part) => part ?? []);
    // What only one other unit has may be a copy of it as well.
    if (amounts.filter(({ fen }) => fen !== 0).length < 2) continue;
    const sum = amounts.reduce((all, { fen }) => all + fen, 0);
    const slack = [total, ...amounts].reduce((all, amount) => all + roundingOf(amount), 0);
    if (Math.abs(sum - total.fen) > slack) return false;
    compared++;
  }
  return compared > 0;
}

/** The total of a unit's table; nothing where the table is empty, undefined where it is not there. */
function totalIn(tables: readonly UnitTable[], table: BudgetTableNumber): Amount | undefined {
  const own = tables.find((one) => one.table.table === table);
  if (!own) return undefined;
  return totalOf(own.table) ?? { fen: 0, decimals: 2, unit: "元" };
}
