import { unitParts } from "../../model/unit-parts";
import { isMoneyUnit, isPercentUnit, sumUnit } from "../../model/units";
import type { Quantity } from "../../model/target";
import type { SharedLine } from "./merged-line";

/** How quantities of projects become one of their department. */
export type Way =
  /** What each puts out or spends comes together. */
  | "sum"
  /** A rate or a span of time: what all keep is the widest of them. */
  | "widest"
  /** A standard for one person or thing, or a number of which nobody can say: it stays only where all are the same. */
  | "same";

/** Spans of time, and marks out of a hundred: they do not add up over projects. */
const NOT_ADDED = new Set([
  "日",
  "工作日",
  "周",
  "旬",
  "月",
  "季度",
  "年",
  "学期",
  "小时",
  "分钟",
  "秒",
  "%",
  "分",
]);
/** What something costs for one is no part of a sum. */
const STANDARD = /均|每|标准|单价|单位成本|占比|比例/;

/** How a quantity under some name and level is merged. */
export function wayOf({ level1, level2, name }: SharedLine, { unit }: Quantity): Way {
  const parts = unitParts(unit);
  if (!parts) return "same";
  if (isPercentUnit(unit) || parts.counted.join() === "%") return "widest";
  if (parts.per.length > 0 || parts.counted.length > 1 || STANDARD.test(name)) return "same";
  if (NOT_ADDED.has(parts.counted[0] ?? "")) return "widest";
  const level = level2 === "" ? level1 : level2;
  if (sumUnit(unit)) return /成本|数量/.test(level1 + level2) ? "sum" : "same";
  if (isMoneyUnit(unit)) return "same";
  return level.includes("数量") ? "sum" : "same";
}
