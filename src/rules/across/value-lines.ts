import { parseDecimal, type Decimal } from "../../model/decimal";
import {
  documentTitle,
  type DepartmentTarget,
  type Indicator,
  type ProjectTarget,
} from "../../model/documents";
import type { Given } from "../../model/field";
import { once } from "../../model/remember";
import type { Comparator, Target } from "../../model/target";
import { isPercentUnit } from "../../model/units";
import { normaliseLabel } from "../../sheet/label";

/** One indicator of a table with its value; the number is missing where the value is no quantity. */
export interface ValueLine {
  /** The name in the form in which names are compared. */
  readonly key: string;
  readonly level2: string;
  readonly name: Given<string>;
  readonly value: Given<Target>;
  readonly comparator: Comparator | null;
  readonly number: Decimal | undefined;
  /** % for 百分数 and the like. */
  readonly unit: string;
}

/** The indicators of a table that have a name and a value, or what kept them from being seen. */
export const valueLines = once((table: ProjectTarget | DepartmentTarget): readonly ValueLine[] | string => {
  if (table.indicators.length === 0) return `“${documentTitle(table)}”没有读到指标`;
  const hidden = table.indicators
    .flatMap(cellsOf)
    .find(({ state }) => state === "absent" || state === "unreadable");
  if (hidden) return `“${documentTitle(table)}”的${hidden.label}看不到`;
  return table.indicators.flatMap(lineOf);
});

/** Whether an indicator counts what is put out. */
export function isQuantity({ level2 }: ValueLine): boolean {
  return level2.includes("数量");
}

/** Names differ in brackets, spaces and full stops only when they name the same. */
export function keyOf(name: string): string {
  return normaliseLabel(name).replace(/[。.,，、;；]/g, "");
}

function cellsOf({ level2, level3, value }: Indicator): (Indicator["level3"] | Indicator["value"])[] {
  return [level2, level3, value];
}

function lineOf({ level2, level3, value }: Indicator): ValueLine[] {
  if (level3.state !== "given" || value.state !== "given") return [];
  const filed = level2.state === "given" ? level2.value : "";
  return [{ key: keyOf(level3.value), level2: filed, name: level3, value, ...quantityOf(value.value) }];
}

function quantityOf(target: Target): Pick<ValueLine, "comparator" | "number" | "unit"> {
  if (target.kind !== "quantity") return { comparator: null, number: undefined, unit: "" };
  const { comparator, number, unit } = target;
  return { comparator, number: parseDecimal(number), unit: isPercentUnit(unit) ? "%" : unit };
}
