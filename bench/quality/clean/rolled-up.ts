import type { RowData } from "../../../src/forms/form-data";
import { rowsOf, type Table } from "../books";

const NUMBER = /^([≥≤=])(\d+(?:\.\d+)?)(\D+)$/;

const ORDER = ["数量", "质量", "时效", "成本", "经济", "社会", "生态", "可持续", "满意度"];

/** The indicators of a department: what its projects promise, summed up or, for rates and terms, the widest. */
export function rolledUp(projects: readonly Table[], cost: string): RowData[] {
  const byName = new Map<string, RowData[]>();
  for (const row of projects.flatMap(rowsOf)) {
    const name = String(row["level3"]);
    byName.set(name, [...(byName.get(name) ?? []), row]);
  }
  const rows = [...byName.values()].flatMap((same) => together(same, cost));
  return inOrder(rows.filter((row) => row["value"] !== "不适用" || isAlone(row, rows)));
}

function together(same: readonly RowData[], cost: string): RowData[] {
  const first = same[0];
  if (!first) return [];
  if (first["level2"] === "成本指标") {
    return first["level3"] === "项目总成本" ? [{ ...first, value: cost }] : [];
  }
  const parsed = same.map((row) => NUMBER.exec(String(row["value"])));
  if (parsed.some((match) => match === null)) return [first];
  const numbers = parsed.map((match) => Number(match?.[2]));
  const unit = parsed[0]?.[3] ?? "";
  if (first["level2"] === "数量指标") {
    return [{ ...first, value: `≥${numbers.reduce((sum, number) => sum + number, 0)}${unit}` }];
  }
  const isUpper = parsed[0]?.[1] === "≤";
  const widest = isUpper ? Math.max(...numbers) : Math.min(...numbers);
  const isExact = parsed.every((match) => match?.[1] === "=");
  return [{ ...first, value: `${isUpper ? "≤" : isExact ? "=" : "≥"}${widest}${unit}` }];
}

/** Whether no other indicator of its level 2 says more. */
function isAlone(row: RowData, rows: readonly RowData[]): boolean {
  return rows.every((other) => other === row || other["level2"] !== row["level2"]);
}

function inOrder(rows: readonly RowData[]): RowData[] {
  return ORDER.flatMap((start) => rows.filter((row) => String(row["level2"]).startsWith(start)));
}
