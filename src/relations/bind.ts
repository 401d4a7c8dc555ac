import { NOTHING, type Fraction } from "../model/fractions";
import { bindCells, bindSum, bindTable, currentTable, type Scope } from "./bind-cells";
import type { BoundComparison, BoundCondition, BoundExpression, BoundFormula } from "./bound";
import { checkUnits } from "./check-units";
import type { CellsNode, Comparison, Condition, Expression, Formula, FormulaProblem } from "./formula";

/** A formula with its names understood, or everything that is wrong with them. */
export type Binding =
  | { readonly ok: true; readonly formula: BoundFormula }
  | { readonly ok: false; readonly problems: readonly FormulaProblem[] };

/** Looks up the tables, rows and columns that a formula names. */
export function bindFormula(formula: Formula): Binding {
  const problems: FormulaProblem[] = [];
  const driverNode = driverOf(formula);
  const isDriven = driverNode !== null;
  // What is wrong with its names is told where it stands in the formula.
  const alone: Scope = { driver: null, isDriven, tables: new Set(), problems: [] };
  const driver = driverNode && bindCells(driverNode, alone);
  const scope: Scope = { driver, isDriven, tables: new Set(), problems };
  const comparison = bindComparison(formula, scope);
  const tables = new Set(scope.tables);
  const condition = formula.condition && bindCondition(formula.condition, scope);
  if (!comparison || problems.length > 0) return { ok: false, problems: sorted(problems) };
  const { text, soft } = formula;
  const bound = { text, soft, condition, driver: scope.driver, tables, looksAt: scope.tables, ...comparison };
  return { ok: true, formula: bound };
}

/** The first cells that go row by row; without any the single line on the left, whose parts 求和(下级) adds up. */
function driverOf({ left, right }: Comparison): CellsNode | null {
  const cells = [...cellsIn(left), ...cellsIn(right)];
  const each = cells.find(({ row }) => row?.kind === "each");
  return each ?? (left.kind === "cells" && left.table ? left : null);
}

/** The cells of an expression that are not summed. */
function cellsIn(node: Expression): CellsNode[] {
  switch (node.kind) {
    case "cells":
      return [node];
    case "binary":
      return [...cellsIn(node.left), ...cellsIn(node.right)];
    case "negative":
      return cellsIn(node.of);
    case "if-there":
      return node.of.kind === "cells" ? [node.of] : [];
    default:
      return [];
  }
}

function bindComparison(
  { left, operator, right, from, to }: Comparison,
  scope: Scope,
): BoundComparison | null {
  const bound = [bind(left, scope), bind(right, scope)] as const;
  if (!bound[0] || !bound[1]) return null;
  const comparison = { left: bound[0], operator, right: bound[1], from, to };
  scope.problems.push(...checkUnits(comparison, scope.driver));
  return comparison;
}

function bind(node: Expression, scope: Scope): BoundExpression | null {
  const { from, to } = node;
  switch (node.kind) {
    case "number": {
      const isMoney = node.unit !== null && node.unit !== "%";
      return { kind: "number", value: numberOf(node), isMoney, from, to };
    }
    case "cells":
      return bindCells(node, scope);
    case "sum":
      return bindSum(node, scope);
    case "if-there": {
      const of = node.of.kind === "cells" ? bindCells(node.of, scope) : bindSum(node.of, scope);
      return of && { kind: "if-there", of, from, to };
    }
    case "negative": {
      const of = bind(node.of, scope);
      return of && { kind: "negative", of, from, to };
    }
    case "binary": {
      const [left, right] = [bind(node.left, scope), bind(node.right, scope)];
      return left && right && { kind: "binary", operator: node.operator, left, right, from, to };
    }
  }
}

function numberOf({ value, unit }: Extract<Expression, { kind: "number" }>): Fraction {
  const fen = { 元: 100n, 万元: 1_000_000n, 亿元: 10_000_000_000n };
  const over = value.digits * (unit === null || unit === "%" ? 1n : fen[unit]);
  return over === 0n ? NOTHING : { over, under: 10n ** BigInt(value.scale + (unit === "%" ? 2 : 0)) };
}

function bindCondition(node: Condition, scope: Scope): BoundCondition | null {
  switch (node.kind) {
    case "compare": {
      const comparison = bindComparison(node, scope);
      return comparison && { kind: "compare", ...comparison };
    }
    case "there": {
      const table = node.of.table ? bindTable(node.of.table, scope) : currentTable(node.of, scope);
      if (!table) return null;
      scope.tables.add(table.id);
      if (!node.of.row && !node.of.column) return { kind: "there", table, of: null, not: node.not };
      const of = bindCells(node.of, scope);
      return of && { kind: "there", table, of, not: node.not };
    }
    default: {
      const [left, right] = [bindCondition(node.left, scope), bindCondition(node.right, scope)];
      return left && right && { kind: node.kind, left, right };
    }
  }
}

function sorted(problems: readonly FormulaProblem[]): FormulaProblem[] {
  return [...problems].sort((a, b) => a.from - b.from);
}
