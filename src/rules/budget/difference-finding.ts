import type { BoundFormula } from "../../relations/bound";
import type { Difference } from "../../relations/check-formula";
import { nameOf } from "../../relations/find-rows";
import type { Relation } from "../../relations/relation";
import type { Figure, UsedCell } from "../../relations/seen";
import { resultText, type Fraction } from "../../model/fractions";
import { amountWithUnit, type MoneyUnit } from "../../model/amount";
import type { FindingDraft, Place } from "../define-rule";

const OPPOSITE = {
  "=": "不等于",
  "≠": "等于",
  "≥": "小于",
  "≤": "大于",
  ">": "不大于",
  "<": "不小于",
} as const;

/** What is told of figures that do not fit together. */
export function differenceFinding(difference: Difference, { severity, how }: Relation): FindingDraft {
  const { formula, left, right, kind } = difference;
  const cells = [...left.cells, ...right.cells];
  const at = markedCell(left, right);
  const isAcross = new Set(cells.map(({ table }) => table)).size > 1;
  const unit = unitOf(cells);
  const differs = figureText(absolute(difference.difference), unit);
  const sides = [left, right].map((side) => sideText(side, unit, isAcross));
  const isWithin = kind === "within";
  return {
    at: placeOf(at),
    message: `${sides[0]}，${OPPOSITE[formula.operator]}${sides[1]}，相差 ${differs}${isWithin ? "，是四舍五入的尾差" : ""}`,
    severity: isWithin || formula.soft ? "notice" : severity,
    ...(isWithin ? { how: "可以不改；要求一致时调整末位。" } : { how }),
    difference: differs,
    allowed: figureText(difference.allowed, unit),
    related: cells
      .filter((cell) => cell !== at && cell.field.state === "given")
      .map((cell) => ({ role: roleOf(cell, isAcross), at: placeOf(cell) })),
    subject: subjectOf(formula, at),
  };
}

/** The cell that is marked: the first on the left that holds something, else on the right, else the blank one itself. */
function markedCell(left: Figure, right: Figure): UsedCell {
  const [single] = left.cells;
  const cells = left.cells.length === 1 && single ? [single] : [...left.cells, ...right.cells];
  const given = cells.find(({ field }) => field.state === "given");
  const marked = given ?? cells[0];
  if (!marked) throw new Error("a difference without any cell");
  return marked;
}

function placeOf(cell: UsedCell): Place {
  const { field } = cell;
  const label = roleOf(cell, false);
  return field.state === "given" ? { at: field.at, label, text: field.text } : { at: field.at, label };
}

/** What a cell is called: 205教育支出的基本支出, with its table where several are spoken of. */
function roleOf({ table, row, column }: UsedCell, isAcross: boolean): string {
  const code = row.code.state === "given" ? row.code.value : "";
  const name = code === nameOf(row) ? code : code + nameOf(row);
  const label = table.words.columns.find(({ key }) => key === column)?.label ?? column;
  return `${isAcross ? table.words.name : ""}${name}${name === label ? "" : `（${label}）`}`;
}

function sideText(side: Figure, unit: MoneyUnit | undefined, isAcross: boolean): string {
  const { cells } = side;
  const given = cells.filter(({ field }) => field.state === "given");
  const [first] = given.length > 0 ? given : cells;
  const value = figureText(side.value, unit);
  if (!first) return ` ${value}`;
  const role = roleOf(first, isAcross);
  if (given.length === 0) return `${role}没有填写`;
  return given.length === 1 ? `${role} ${value}` : `${role}等 ${given.length} 个数算出的 ${value}`;
}

function unitOf(cells: readonly UsedCell[]): MoneyUnit | undefined {
  for (const { field } of cells) {
    if (field.state === "given" && typeof field.value === "object" && "fen" in field.value)
      return field.value.unit;
  }
  return undefined;
}

/** Money in a unit, or a plain number. */
function figureText(value: Fraction, unit: MoneyUnit | undefined): string {
  if (!unit) return resultText(value, "");
  // A product may come to a part of one 分.
  return amountWithUnit(Number((2n * value.over + value.under) / (2n * value.under)), unit);
}

function absolute({ over, under }: Fraction): Fraction {
  return { over: over < 0n ? -over : over, under };
}

/** What tells this difference from others of the relation. */
function subjectOf({ text }: BoundFormula, { row, column }: UsedCell): string {
  return `${text} ${row.code.state === "given" ? row.code.value : nameOf(row)} ${column}`;
}
