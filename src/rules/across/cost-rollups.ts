import { amountOf, type Amount } from "../../model/amount";
import type { DepartmentTarget, ProjectTarget } from "../../model/documents";
import { sumUnit } from "../../model/units";
import type { Place } from "../define-rule";
import { roleOf } from "./owned-projects";
import { rollupsOf } from "./rollups";
import type { ValueLine } from "./value-lines";

/** A sum of money and where it stands. */
export interface Sum {
  readonly at: Place;
  readonly amount: Amount;
}

/** A sum of one project. */
export interface ProjectSum extends Sum {
  readonly project: ProjectTarget;
}

/** A cost of a department with what its projects have of it. */
export interface CostRollup {
  readonly name: string;
  readonly whole: Sum;
  readonly shares: readonly ProjectSum[];
  /** Why not all shares are there. */
  readonly hidden: string | undefined;
}

/** What something costs for one is no part of a sum. */
const STANDARD = /均|每|标准|单价|单位成本/;

/** The sums of money among the 成本指标 of a department that its projects have too, or what could not be seen. */
export function costRollups(
  department: DepartmentTarget,
  own: readonly ProjectTarget[],
): readonly CostRollup[] | string {
  const rollups = rollupsOf(department, own);
  if (typeof rollups === "string") return rollups;
  return rollups.flatMap(({ whole, shares }) => {
    const sum = sumOf(whole);
    if (!sum || !whole.level2.includes("成本") || STANDARD.test(whole.key)) return [];
    const sums = shares.map(({ project, line }) => ({ project, line, sum: sumOf(line) }));
    const strange = sums.find((share) => !share.sum);
    return {
      name: whole.name.text,
      whole: sum,
      shares: sums.flatMap(({ project, sum: share }) => (share ? [{ project, ...share }] : [])),
      hidden: strange && `${roleOf(strange.project)}的“${strange.line.name.text}”不是金额`,
    };
  });
}

function sumOf({ value, number, unit }: ValueLine): Sum | undefined {
  const money = sumUnit(unit);
  const amount = money && number && amountOf(number, money);
  return amount && { at: value, amount };
}
