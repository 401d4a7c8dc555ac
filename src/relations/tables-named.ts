import type { Expression, Formula } from "./formula";
import { tableNamed } from "./vocabulary";

/** The tables that a formula compares, by id, else by the name that is unknown; those of its condition left out. */
export function tablesNamed({ left, right }: Formula): ReadonlySet<string> {
  const names = [...namesIn(left), ...namesIn(right)];
  return new Set(names.map((name) => tableNamed(name)?.id ?? name));
}

function namesIn(node: Expression): string[] {
  switch (node.kind) {
    case "cells":
      return node.table ? [node.table.text] : [];
    case "sum":
      return node.of === "children" ? [] : namesIn(node.of);
    case "if-there":
    case "negative":
      return namesIn(node.of);
    case "binary":
      return [...namesIn(node.left), ...namesIn(node.right)];
    case "number":
      return [];
  }
}
