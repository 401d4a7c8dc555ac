import { lineName } from "../forms/line-text";
import { nearestName } from "../model/nearest-name";
import type { BoundCells, BoundRow, BoundSum } from "./bound";
import type { CellsNode, FormulaProblem, Name, RowSelector, Span, SumNode } from "./formula";
import { EACH_WORDS, SAME_KIND_WORDS } from "./row-words";
import { columnNamed, TABLE_WORDS, tableNamed, type TableId, type TableWords } from "./vocabulary";

/** What is known while the names of one formula are looked up. */
export interface Scope {
  readonly driver: BoundCells | null;
  /** Whether there is one, be it that its own names are unknown. */
  readonly isDriven: boolean;
  readonly tables: Set<TableId>;
  readonly problems: FormulaProblem[];
}

/** Looks up what is summed. */
export function bindSum(node: SumNode, scope: Scope): BoundSum | null {
  const { from, to } = node;
  if (node.of === "children") {
    if (scope.driver) return { kind: "sum", of: "children", from, to };
    if (scope.isDriven) return null;
    return refuse(scope, node, "“求和(下级)”要先写明是哪一行的下级，如：部门预算支出总表[类] = 求和(下级)。");
  }
  const of = bindCells(node.of, scope, true);
  return of && { kind: "sum", of, from, to };
}

/** Looks up the table, the row and the column of cells. */
export function bindCells(node: CellsNode, scope: Scope, isSummed = false): BoundCells | null {
  const table = node.table ? bindTable(node.table, scope) : currentTable(node, scope);
  if (!table) return null;
  scope.tables.add(table.id);
  const row = bindRow(node.row, table, node, scope, isSummed);
  const column = node.column ? bindColumn(node.column, table, scope) : null;
  if (!row || column === undefined) return null;
  if (!table.columns.some(({ type }) => type !== "text"))
    return refuse(scope, node, `“${table.name}”没有金额或数量，不能写进公式。`);
  return { kind: "cells", table, row, column, from: node.from, to: node.to };
}

/** Looks up a table. */
export function bindTable(name: Name, scope: Scope): TableWords | null {
  const table = tableNamed(name.text);
  if (table) return table;
  const names = TABLE_WORDS.flatMap((words) => words.names);
  return refuse(scope, name, `没有叫“${name.text}”的表${meant(name.text, names)}。`);
}

/** The table of 本行. */
export function currentTable(node: CellsNode, scope: Scope): TableWords | null {
  if (scope.driver || scope.isDriven) return scope.driver?.table ?? null;
  return refuse(
    scope,
    node,
    "“本行”要先写明是哪张表的哪些行，如：部门预算支出总表[每行, 合计] = 本行[基本支出] + 本行[项目支出]。",
  );
}

function bindRow(
  row: RowSelector | null,
  table: TableWords,
  node: Span,
  scope: Scope,
  isSummed: boolean,
): BoundRow | null {
  if (!row) return { kind: "current" };
  switch (row.kind) {
    case "named":
      return { kind: "named", text: row.text, line: lineOf(table, row.text) };
    case "same":
      if (scope.driver ? scope.driver.row.kind === "each" : scope.isDriven) return { kind: "same" };
      return refuse(
        scope,
        row,
        "“同科目”“同行”要先有逐行的一处，如：部门预算收入总表[每科目, 合计] = 部门预算支出总表[同科目, 合计]。",
      );
    case "each": {
      const groups = table.lines.flatMap(({ group }) => group ?? []);
      const words = [...EACH_WORDS, ...groups];
      if (!words.includes(row.of))
        return refuse(
          scope,
          row,
          `“${table.name}”没有“${row.of}”${meant(row.of, words)}；可以写 ${[...new Set(words)].join("、")}。`,
        );
      if (isSummed || isDriver(scope, node)) return { kind: "each", of: row.of };
      return refuse(scope, row, `逐行的只能有一处，另一处请写“${SAME_KIND_WORDS[row.of] ?? "同行"}”。`);
    }
  }
}

/** Whether cells are the ones that go row by row; while those themselves are looked up nothing is known yet. */
function isDriver({ driver }: Scope, { from, to }: Span): boolean {
  return driver === null || (driver.from === from && driver.to === to);
}

function lineOf({ lines }: TableWords, text: string): BoundCells["table"]["lines"][number] | undefined {
  const wanted = lineName(text);
  return lines.find(
    ({ label, aliases, code }) =>
      code === text || [label, ...aliases].some((name) => lineName(name) === wanted),
  );
}

/** The column, or undefined where there is none. */
function bindColumn(name: Name, table: TableWords, scope: Scope): BoundCells["column"] | undefined {
  const column = columnNamed(table, name.text);
  if (column && column.type !== "text") return column;
  const names = table.columns.filter(({ type }) => type !== "text").map(({ label }) => label);
  const said = column
    ? `“${table.name}”的“${name.text}”列不是金额或数量。`
    : `“${table.name}”没有“${name.text}”列${meant(name.text, names)}；金额列有 ${names.join("、")}。`;
  refuse(scope, name, said);
  return undefined;
}

function meant(typed: string, names: readonly string[]): string {
  const name = nearestName(typed, names);
  return name === undefined ? "" : `，是不是“${name}”`;
}

function refuse(scope: Scope, { from, to }: Span, message: string): null {
  scope.problems.push({ message, from, to });
  return null;
}
