import type { BudgetRow } from "../model/documents";
import type { BoundCells, BoundExpression, BoundSum } from "./bound";
import { cellOf } from "./cell-figure";
import { childrenOf, eachRow, namedRow, sameRow, type FoundRow } from "./find-rows";
import { add, multiply, negative, subtract, type Measure } from "./measure";
import { priceOf, quotientOf } from "./prices";
import {
  broken,
  missing,
  NO_FIGURE,
  nothingOf,
  type Figure,
  type Seen,
  type Unseen,
  type UsedCell,
} from "./seen";
import type { RelationTable } from "./tables";
import type { ColumnWord, TableId } from "./vocabulary";

/** The one table of each kind that a formula looks at. */
export type Tables = ReadonlyMap<TableId, RelationTable>;

/** What one line of a formula is worked out for. */
export interface Instance {
  readonly tables: Tables;
  /** The line that is looked at; null where no line drives the formula, or the driving table does not list it. */
  readonly row: BudgetRow | null;
  /** The code or name by which the other tables are searched. */
  readonly key: string;
  /** The column, where the formula goes through them all. */
  readonly column: ColumnWord | null;
  /** The cells whose row is `row`. */
  readonly driver: BoundCells | null;
}

/** Works out a side of a formula. */
export function evaluate(node: BoundExpression, instance: Instance): Seen {
  switch (node.kind) {
    case "number":
      return { ...NO_FIGURE, value: node.value };
    case "cells":
      return evaluateCells(node, instance);
    case "sum":
      return evaluateSum(node, instance);
    case "if-there": {
      const seen = evaluate(node.of, instance);
      if (seen.kind !== "unseen" || seen.why !== "missing") return seen;
      return nothingOf(cellsOf(node.of, instance).table, seen.what);
    }
    case "negative": {
      const seen = evaluate(node.of, instance);
      return seen.kind === "unseen" ? seen : { ...seen, ...negative(seen) };
    }
    case "binary":
      return evaluateBinary(node, instance);
  }
}

const MEASURED = {
  "+": add,
  "-": subtract,
  "×": (left: Figure, right: Figure) => multiply(priceOf(left), priceOf(right)),
  "÷": quotientOf,
};

function evaluateBinary(node: Extract<BoundExpression, { kind: "binary" }>, instance: Instance): Seen {
  const left = evaluate(node.left, instance);
  if (left.kind === "unseen") return left;
  const right = evaluate(node.right, instance);
  if (right.kind === "unseen") return right;
  const measure = MEASURED[node.operator](left, right);
  if (!measure) return broken("除数是 0 或接近 0，算不出来");
  const cells = [...left.cells, ...right.cells];
  return { kind: "figure", cells, unlisted: [...left.unlisted, ...right.unlisted], ...measure };
}

function evaluateCells(node: BoundCells, instance: Instance): Seen {
  const table = instance.tables.get(node.table.id);
  if (!table) return broken(`没有找到“${node.table.name}”`);
  if (table.unclear !== undefined) return broken(table.unclear);
  const found = rowOf(node, table, instance);
  if (found.kind === "found") return cellOf(node, table, found.row, instance.column);
  const name = wantedName(node, instance);
  return found.kind === "missing" ? lostRow(found, name) : nothingOf(table.words, name);
}

function wantedName({ row }: BoundCells, { key }: Instance): string {
  return row.kind === "named" ? row.text : key;
}

function lostRow({ because, isLost }: Extract<FoundRow, { kind: "missing" }>, name: string): Unseen {
  return isLost ? broken(because) : missing(because, name);
}

function rowOf(node: BoundCells, table: RelationTable, instance: Instance): FoundRow {
  const { row } = node;
  switch (row.kind) {
    case "named":
      return namedRow(table, row);
    case "same":
      return sameRow(table, instance.key);
    case "each":
    case "current":
      return instance.row ? { kind: "found", row: instance.row } : { kind: "unlisted" };
  }
}

function cellsOf(node: BoundCells | BoundSum, { driver }: Instance): BoundCells {
  if (node.kind === "cells") return node;
  // 求和(下级) is understood only beside the line whose parts it sums.
  return node.of === "children" ? driver! : node.of;
}

function evaluateSum(node: BoundSum, instance: Instance): Seen {
  const cells = cellsOf(node, instance);
  const table = instance.tables.get(cells.table.id);
  if (!table) return broken(`没有找到“${cells.table.name}”`);
  if (table.unclear !== undefined) return broken(table.unclear);
  const rows = summedRows(node, table, instance);
  if ("kind" in rows) return rows;
  let total: Measure = NO_FIGURE;
  const used: UsedCell[] = [];
  for (const row of rows) {
    const seen = cellOf(cells, table, row, instance.column);
    if (seen.kind === "unseen") return seen;
    total = add(total, seen);
    used.push(...seen.cells);
  }
  return { ...NO_FIGURE, cells: used, ...total };
}

function summedRows(
  { of }: BoundSum,
  table: RelationTable,
  instance: Instance,
): readonly BudgetRow[] | Unseen {
  if (of === "children") return instance.row ? childrenOf(table, instance.row) : [];
  if (of.row.kind === "each") return eachRow(table, of.row.of);
  const found = rowOf(of, table, instance);
  if (found.kind === "missing") return lostRow(found, wantedName(of, instance));
  return found.kind === "unlisted" ? [] : [found.row];
}
