import type { ColumnState, IndicatorColumn, Indicator, PlanPoint } from "../model/documents";
import type { Field } from "../model/field";
import { toA1 } from "../sheet/address";
import type { Sight } from "./rule";

/** Why a rule cannot answer; undefined where it can. */
export interface Obstacle {
  readonly kind: "notApplicable" | "insufficient" | "unreadable";
  readonly because: string;
}

/** Looks whether the fields a rule wants to see are there to be seen. */
export function gateFields(
  fields: Readonly<Record<string, unknown>>,
  sight: Sight<string>,
): Obstacle | undefined {
  const of = (key: string): Field<unknown> => fields[key] as Field<unknown>;
  return (
    first(sight.needs, (key) => obstacle(of(key)) ?? blankObstacle(of(key))) ??
    first(sight.reads, (key) => obstacle(of(key))) ??
    first(sight.optional, (key) => (of(key).state === "foreign" ? undefined : obstacle(of(key))))
  );
}

/** Looks whether the columns a rule wants to see are in the table. */
export function gateColumns(
  columns: Readonly<Record<IndicatorColumn, ColumnState>>,
  sight: Sight<IndicatorColumn>,
): Obstacle | undefined {
  const missing = (key: IndicatorColumn): Obstacle | undefined => {
    const column = columns[key];
    if (column.state === "given") return undefined;
    return column.state === "foreign"
      ? { kind: "notApplicable", because: `本表样没有“${column.label}”列` }
      : { kind: "insufficient", because: `没有找到“${column.label}”列` };
  };
  return (
    first(sight.needs, missing) ??
    first(sight.reads, missing) ??
    first(sight.optional, (key) => (columns[key].state === "foreign" ? undefined : missing(key)))
  );
}

/** Why one indicator cannot be looked at; undefined where it can. */
export function gateIndicator(indicator: Indicator, sight: Sight<IndicatorColumn>): Obstacle | undefined {
  return (
    first(sight.needs, (key) => obstacle(indicator[key]) ?? blankObstacle(indicator[key])) ??
    first(sight.reads, (key) => obstacle(indicator[key])) ??
    first(sight.optional, (key) =>
      indicator[key].state === "foreign" ? undefined : obstacle(indicator[key]),
    )
  );
}

/** Looks whether the spending plan can be judged: found, readable, and not blank throughout. */
export function gatePlan(plan: readonly PlanPoint[]): Obstacle | undefined {
  if (plan.length === 0) return { kind: "notApplicable", because: "本表样没有资金支出计划" };
  const seen = first(plan, ({ share }) => obstacle(share));
  if (seen) return seen;
  return plan.every(({ share }) => share.state === "blank")
    ? { kind: "insufficient", because: "资金支出计划没有填写" }
    : undefined;
}

function obstacle(field: Field<unknown>): Obstacle | undefined {
  switch (field.state) {
    case "foreign":
      return { kind: "notApplicable", because: `本表样没有“${field.label}”` };
    case "absent":
      return { kind: "insufficient", because: `没有找到“${field.label}”` };
    case "unreadable":
      return { kind: "unreadable", because: `${toA1(field.at)} 的“${field.label}”读不出：${field.because}` };
    default:
      return undefined;
  }
}

function blankObstacle(field: Field<unknown>): Obstacle | undefined {
  return field.state === "blank"
    ? { kind: "insufficient", because: `${toA1(field.at)} 的“${field.label}”没有填写` }
    : undefined;
}

function first<K, T>(keys: readonly K[] | undefined, find: (key: K) => T | undefined): T | undefined {
  for (const key of keys ?? []) {
    const found = find(key);
    if (found !== undefined) return found;
  }
  return undefined;
}
