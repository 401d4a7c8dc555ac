import { amountWithUnit, type MoneyUnit } from "../model/amount";
import { resultText, type Fraction } from "../model/fractions";
import type { BoundComparison, BoundExpression } from "./bound";
import { isAcrossTables, namesOf } from "./cell-names";
import type { RelationComparator } from "./formula";
import { size } from "./measure";
import type { Figure, Unlisted, UsedCell } from "./seen";

/** Two figures that were compared. */
export interface Sides {
  readonly left: Figure;
  readonly right: Figure;
}

const NOT: Readonly<Record<RelationComparator, string>> = {
  "=": "不等于",
  "≠": "等于",
  "≥": "小于",
  "≤": "大于",
  ">": "不大于",
  "<": "不小于",
};
const IS: Readonly<Record<RelationComparator, string>> = {
  "=": "等于",
  "≠": "不等于",
  "≥": "不小于",
  "≤": "不大于",
  ">": "大于",
  "<": "小于",
};

/** Both sides in words: 收入总计 29296.37万元，等于支出总计 29296.37万元. */
export function sidesText({ left, right }: Sides, formula: BoundComparison, holds: boolean): string {
  const cells = [...left.cells, ...right.cells];
  const isAcross = isAcrossTables(cells);
  const unit = unitOf(cells);
  // Beside a table that does not list something the other one is named too.
  const isNamed = isAcross || isUnlisted(left) || isUnlisted(right);
  const names = namesOf(cells, isNamed);
  const first = names.before + sideText(left, formula.left, unit, names.left);
  const second = sideText(right, formula.right, unit, names.right);
  if (isUnlisted(left) || isUnlisted(right)) return `${first}，${second}`;
  return `${first}，${(holds ? IS : NOT)[formula.operator]}${second}`;
}

/** The unit of the first money among cells; undefined where they hold none. */
export function unitOf(cells: readonly UsedCell[]): MoneyUnit | undefined {
  for (const { field } of cells) {
    if (field.state === "given" && typeof field.value === "object" && "fen" in field.value)
      return field.value.unit;
  }
  return undefined;
}

/** Money in a unit, or a plain number; without its sign. */
export function sizeText(value: Fraction, unit: MoneyUnit | undefined): string {
  return figureText(size(value), unit);
}

/** Whether a side is nothing only because its lines are not listed. */
function isUnlisted({ cells, unlisted }: Figure): boolean {
  return cells.length === 0 && unlisted.length > 0;
}

function unlistedText(unlisted: readonly Unlisted[]): string {
  const tables = [...new Set(unlisted.map(({ table }) => table))];
  return tables
    .map((table) => {
      const names = unlisted.filter((line) => line.table === table).map(({ name }) => `“${name}”`);
      return `${table.short}没有列${names.join("、")}`;
    })
    .join("，");
}

function sideText(
  figure: Figure,
  expression: BoundExpression,
  unit: MoneyUnit | undefined,
  call: (cell: UsedCell) => string,
): string {
  if (isUnlisted(figure)) return unlistedText(figure.unlisted);
  const { cells, value } = figure;
  const given = cells.filter(({ field }) => field.state === "given");
  const told = given.length > 0 && isSum(expression) ? given : cells;
  const text = ownText(value, given, unit);
  if (told.length === 0) return ` ${text}`;
  return `${workedText(expression, told.map(call))} ${text}${given.length === 0 ? "（没有填写）" : ""}`;
}

/** A figure as its cells have it, and in the unit of the other side where that is another. */
function ownText(value: Fraction, cells: readonly UsedCell[], unit: MoneyUnit | undefined): string {
  const text = figureText(value, unit);
  const own = unitOf(cells);
  if (own === undefined || own === unit || cells.some((cell) => unitOf([cell]) !== own)) return text;
  return `${figureText(value, own)}（合 ${text}）`;
}

/** What a figure is made of: 合计, 基本支出、项目支出之和, 数量 × 单价 =. */
function workedText(expression: BoundExpression, names: readonly string[]): string {
  if (isSum(expression)) return `${listText(names)}${names.length > 1 ? "之和" : ""}`;
  if (expression.kind === "binary" && names.length === 2)
    return `${names.join(` ${expression.operator} `)} =`;
  return `${listText(names)}算出的`;
}

/** A few names, or the first of many. */
function listText(names: readonly string[]): string {
  return names.length > 3 ? `${names[0]}等 ${names.length} 项` : names.join("、");
}

function isSum(node: BoundExpression): boolean {
  switch (node.kind) {
    case "binary":
      return node.operator === "+" && isSum(node.left) && isSum(node.right);
    case "if-there":
      return isSum(node.of);
    case "cells":
    case "sum":
      return true;
    default:
      return false;
  }
}

function figureText(value: Fraction, unit: MoneyUnit | undefined): string {
  if (!unit) return resultText(value, "");
  const { over, under } = value;
  // A product may come to a part of one 分.
  const half = over < 0n ? -under : under;
  return amountWithUnit(Number((2n * over + half) / (2n * under)), unit);
}
