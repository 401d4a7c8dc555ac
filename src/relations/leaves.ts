import type { BoundCells, BoundExpression, BoundSum } from "./bound";

/** The cells and sums that an expression is worked out from, in the order in which they stand in it. */
export function leavesOf(node: BoundExpression): readonly (BoundCells | BoundSum)[] {
  switch (node.kind) {
    case "cells":
    case "sum":
      return [node];
    case "binary":
      return [...leavesOf(node.left), ...leavesOf(node.right)];
    case "negative":
    case "if-there":
      return leavesOf(node.of);
    case "number":
      return [];
  }
}
