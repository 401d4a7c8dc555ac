import type { BudgetTableNumber } from "../../model/documents";
import { roundingOf } from "../../model/rounding";
import type { SummaryRemark } from "../summary-remark";
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
  const totals = allTotals(units);
  const found = units.find((unit) => isSumOfOthers(unit, units.length, totals));
  if (!found) return { screened, department: undefined };
  const [, tables] = found;
  const first = tables[0]!;
  const what = `“${first.file}”里“${first.unit}”的表，合计等于其余 ${units.length - 1} 个单位之和，是部门自己的表`;
  const remarks: SummaryRemark[] = [
    isAsked
      ? remark(first.file, first.at, `${what}；按要求也汇入了，同一笔预算会算两次。`, "problem")
      : remark(first.file, first.at, `${what}，没有汇入。`, "note"),
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

/** What a table comes to in all units together, as far as each says so. */
interface AllTotals {
  readonly fen: number;
  readonly slack: number;
  /** How many units have the table, and how many have money in it. */
  readonly tables: number;
  readonly amounts: number;
}

function allTotals(units: readonly Unit[]): ReadonlyMap<BudgetTableNumber, AllTotals> {
  const totals = new Map<BudgetTableNumber, AllTotals>();
  for (const { table } of units.flatMap(([, tables]) => tables)) {
    const { fen, slack, tables, amounts } = totals.get(table.table) ?? NOTHING;
    const own = totalOf(table);
    totals.set(table.table, {
      fen: fen + (own?.fen ?? 0),
      slack: slack + (own ? roundingOf(own) : 0),
      tables: tables + 1,
      amounts: amounts + (own && own.fen !== 0 ? 1 : 0),
    });
  }
  return totals;
}

const NOTHING: AllTotals = { fen: 0, slack: 0, tables: 0, amounts: 0 };

/** Whether each total of a unit is the sum of all others', as far as these were rounded; of tables that all have. */
function isSumOfOthers(
  [, own]: Unit,
  count: number,
  totals: ReadonlyMap<BudgetTableNumber, AllTotals>,
): boolean {
  let compared = 0;
  for (const { table } of own) {
    const total = totalOf(table);
    const all = totals.get(table.table);
    // What only one other unit has may be a copy of it as well.
    if (!total || !all || total.fen === 0 || all.tables < count || all.amounts < 3) continue;
    if (Math.abs(all.fen - 2 * total.fen) > all.slack) return false;
    compared++;
  }
  return compared > 0;
}
