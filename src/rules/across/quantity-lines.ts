import { parseDecimal, type Decimal } from "../../model/decimal";
import {
  documentTitle,
  type DepartmentTarget,
  type Indicator,
  type ProjectTarget,
} from "../../model/documents";
import type { Given } from "../../model/field";
import type { Target } from "../../model/target";
import { normaliseLabel } from "../../sheet/label";

/** One output quantity of a table; the number is missing where the value is no quantity. */
export interface QuantityLine {
  /** The name in the form in which names are compared. */
  readonly key: string;
  readonly name: Given<string>;
  readonly value: Given<Target>;
  readonly number: Decimal | undefined;
  readonly unit: string;
}

/** The 数量指标 of a table, or what kept them from being seen. */
export function quantityLines(table: ProjectTarget | DepartmentTarget): readonly QuantityLine[] | string {
  if (table.indicators.length === 0) return `“${documentTitle(table)}”没有读到指标`;
  const lines: QuantityLine[] = [];
  for (const indicator of table.indicators) {
    const { level2, level3, value } = indicator;
    const hidden = hiddenOf(indicator);
    if (hidden !== undefined) return `“${documentTitle(table)}”的${hidden}看不到`;
    if (level2.state !== "given" || !level2.value.includes("数量")) continue;
    if (level3.state !== "given" || value.state !== "given") continue;
    lines.push({ key: keyOf(level3.value), name: level3, value, ...quantityOf(value.value) });
  }
  return lines;
}

/** Names differ in brackets, spaces and full stops only when they name the same. */
export function keyOf(name: string): string {
  return normaliseLabel(name).replace(/[。.,，、;；]/g, "");
}

function hiddenOf({ level2, level3, value }: Indicator): string | undefined {
  return [level2, level3, value].find(({ state }) => state === "absent" || state === "unreadable")?.label;
}

function quantityOf(target: Target): { number: Decimal | undefined; unit: string } {
  if (target.kind !== "quantity") return { number: undefined, unit: "" };
  // 场 and 场次 count the same.
  return { number: parseDecimal(target.number), unit: target.unit === "场次" ? "场" : target.unit };
}
