import type { BudgetRow } from "../model/documents";
import { toA1 } from "../sheet/address";
import type { BoundCells, BoundFormula, BoundSum } from "./bound";
import type { Tables } from "./evaluate";
import { nameOf } from "./find-rows";
import { leavesOf } from "./leaves";
import { LEVEL_DIGITS, SUM_NAMES } from "./row-words";
import type { RelationTable } from "./tables";

/** Why a formula cannot find its lines for sure: one with figures has no name, or no code where it goes by codes. */
export function unlabelledLine(formula: BoundFormula, tables: Tables): string | undefined {
  for (const leaf of [formula.left, formula.right].flatMap(leavesOf)) {
    const node = cellsOf(leaf, formula.driver);
    const table = tables.get(node.table.id);
    if (!table || isAnyLine(node)) continue;
    const because = firstNameless(table) ?? (isByCode(node) ? firstUncoded(table) : undefined);
    if (because !== undefined) return because;
  }
  return undefined;
}

/** Whether cells are looked at whatever their line is called. */
function isAnyLine({ row }: BoundCells): boolean {
  return row.kind === "current" || (row.kind === "each" && row.of === "每行");
}

/** The cells that are read; those of 求和(下级) as going by code. */
function cellsOf(leaf: BoundCells | BoundSum, driver: BoundCells | null): BoundCells {
  if (leaf.kind === "cells") return leaf;
  return leaf.of === "children" ? { ...driver!, row: { kind: "each", of: "类" } } : leaf.of;
}

/** Whether lines are looked for by their codes: 同科目, 每科目, 类, 205. */
function isByCode({ row }: BoundCells): boolean {
  if (row.kind === "each") return row.of === "每科目" || row.of in LEVEL_DIGITS;
  return row.kind !== "named" || /^\d+$/.test(row.text);
}

const firstNameless = perTable(({ words, rows }) => {
  const row = rows.find((line) => nameOf(line) === "" && hasFigures(line));
  if (!row) return undefined;
  const where = "at" in row.name ? ` ${toA1(row.name.at)} ` : "";
  return `“${words.name}”${where}有一行数没有名称`;
});

const firstUncoded = perTable(({ words, rows }) => {
  if (!words.columns.some(({ key }) => key === "code")) return undefined;
  const row = rows.find(
    (line) => line.code.state !== "given" && !SUM_NAMES.has(nameOf(line)) && hasFigures(line),
  );
  if (!row) return undefined;
  if (!("at" in row.code)) return `“${words.name}”没有找到“科目编码”列`;
  return `“${words.name}” ${toA1(row.code.at)} 没有科目编码，不知道“${nameOf(row)}”归在哪里`;
});

/** What is found out about a table, found out once. */
function perTable(
  find: (table: RelationTable) => string | undefined,
): (table: RelationTable) => string | undefined {
  const known = new WeakMap<RelationTable, { readonly found: string | undefined }>();
  return (table) => {
    const entry = known.get(table) ?? { found: find(table) };
    known.set(table, entry);
    return entry.found;
  };
}

function hasFigures({ cells }: BudgetRow): boolean {
  return Object.values(cells).some((field) => field.state === "given" && typeof field.value === "object");
}
