import type { BoundCells, BoundExpression, BoundSum } from "../bound";
import { evaluate, type Instance } from "../evaluate";
import { LEVEL_DIGITS } from "../row-words";
import type { UsedCell } from "../seen";
import type { Term } from "./cell-formula";
import { codedTerms, isOpenRow, type OpenTables } from "./open-table";

/** What a side of a formula adds up for one line; null where it is more than adding up, or a cell cannot be found. */
export function termsOf(node: BoundExpression, instance: Instance, open: OpenTables): readonly Term[] | null {
  switch (node.kind) {
    case "cells":
    case "sum":
      return leafTerms(node, instance, open, false);
    case "if-there":
      return leafTerms(node.of, instance, open, true);
    case "negative":
      return negated(termsOf(node.of, instance, open));
    case "binary": {
      if (node.operator !== "+" && node.operator !== "-") return null;
      const left = termsOf(node.left, instance, open);
      const right = termsOf(node.right, instance, open);
      const taken = node.operator === "-" ? negated(right) : right;
      return left && taken && [...left, ...taken];
    }
    case "number":
      return null;
  }
}

function negated(terms: readonly Term[] | null): readonly Term[] | null {
  return terms && terms.map((term) => ({ ...term, sign: term.sign === 1 ? -1 : 1 }));
}

function leafTerms(
  node: BoundCells | BoundSum,
  instance: Instance,
  open: OpenTables,
  ifThere: boolean,
): readonly Term[] | null {
  const seen = evaluate(node, instance);
  const cells = seen.kind === "figure" ? seen.cells : [];
  if (cells.length > 0) {
    const isChildren = node.kind === "sum" && node.of === "children";
    return isChildren ? childTerms(cells, instance, open) : cells.map(cellTerm);
  }
  const coded = node.kind === "cells" ? openTerms(node, instance, open) : null;
  if (coded) return coded;
  return seen.kind === "figure" || (ifThere && seen.why === "missing") ? [] : null;
}

/** The parts of a line; in an open table those lines of the highest level that will be there. */
function childTerms(cells: readonly UsedCell[], { row }: Instance, open: OpenTables): readonly Term[] | null {
  const { table, column } = cells[0]!;
  const rows = open.get(table);
  if (!rows) return cells.map(cellTerm);
  // Only a line has parts.
  return isOpenRow(row!, rows) ? null : codedTerms(table, rows, column, { digits: LEVEL_DIGITS["类"]! });
}

/** A line that is not there, in a table that is still to be filled in: whatever line will have its code. */
function openTerms(
  { table: { id }, row, column }: BoundCells,
  { tables, key }: Instance,
  open: OpenTables,
): readonly Term[] | null {
  // It was looked into just now.
  const table = tables.get(id)!;
  const rows = open.get(table);
  const code = row.kind === "named" ? row.text : key;
  return rows && column && /^\d+$/.test(code) ? codedTerms(table, rows, column.key, { code }) : null;
}

function cellTerm({ field: { at } }: UsedCell): Term {
  return { kind: "cell", sign: 1, at };
}
