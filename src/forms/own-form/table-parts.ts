import type { ProjectTarget } from "../../model/documents";
import type { Part } from "../description";
import { across, block, label, numbered } from "../describe-form";
import { indicatorPart, type HeaderRows } from "./indicator-part";
import type { KnownPlaces } from "./known-places";
import { rowPart } from "./row-part";
import { placeKey, widthOf, type GridCell, type TableGrid } from "./table-grid";

/** A table that a form is derived from. */
export interface ReadTable {
  readonly grid: TableGrid;
  readonly document: ProjectTarget;
  readonly places: KnownPlaces;
  readonly header: HeaderRows;
  /** The keys that were given to places nobody knows. */
  readonly ownKeys: Set<string>;
}

/** Some rows of a table, from a column on. */
interface Rows {
  readonly from: number;
  readonly to: number;
  readonly left: number;
}

/** A part, and the row after it. */
interface Found {
  readonly part: Part;
  readonly next: number;
}

/** The parts that rows consist of, down to the indicators. */
export function partsOf(table: ReadTable, { from, to, left }: Rows): Part[] {
  const parts: Part[] = [];
  for (let row = from; row <= to;) {
    const found = partAt(table, { from: row, to, left });
    parts.push(found.part);
    row = found.next;
  }
  return parts;
}

function partAt(table: ReadTable, rows: Rows): Found {
  const { from, to, left } = rows;
  const cells = table.grid.row(from, left);
  const first = cells[0]!;
  const bottom = Math.min(first.bottom, to);
  const isBlock = bottom > from && cells.length > 1 && cells.some((cell) => cell.bottom !== first.bottom);
  if (isBlock && !isPlace(table, first)) {
    const inside = partsOf(table, { from, to: bottom, left: first.right + 1 });
    return { part: block(label(first.text, { span: widthOf(first) }), ...inside), next: bottom + 1 };
  }
  if (from === table.header.top) return { part: indicatorPart(table, left), next: to + 1 };
  // What is merged over the same rows all along stands in one row of the form.
  const next = Math.max(from, Math.min(...cells.map((cell) => cell.bottom), to)) + 1;
  return planAt(table, rows, cells) ?? goalsAt(table, rows, cells) ?? { part: rowPart(table, cells), next };
}

function isPlace({ grid, places }: ReadTable, cell: GridCell): boolean {
  return places.keys.has(placeKey(grid.sheet, cell));
}

/** Months side by side with a share under each. */
function planAt(table: ReadTable, { from, to, left }: Rows, labels: readonly GridCell[]): Found | undefined {
  if (from + 1 > to || labels.length < 2 || labels.some((cell) => cell.text === "" || isPlace(table, cell)))
    return undefined;
  const { grid, places } = table;
  const values = grid.row(from + 1, left);
  const isPlan =
    values.length === labels.length &&
    values.every(
      (cell, index) =>
        cell.left === labels[index]!.left && places.keys.get(placeKey(grid.sheet, cell)) === `plan.${index}`,
    );
  if (!isPlan) return undefined;
  const months = labels.map((cell) => label(cell.text, { span: widthOf(cell) }));
  return { part: across("plan", months), next: from + 2 };
}

/** 目标1, 目标2 … with a goal beside each. */
function goalsAt(
  { grid, places }: ReadTable,
  { from, to, left }: Rows,
  cells: readonly GridCell[],
): Found | undefined {
  const [first, second, third] = cells;
  if (!first || !second || third || places.keys.get(placeKey(grid.sheet, second)) !== "goals")
    return undefined;
  if (!/^[^\d{}]+1$/.test(first.text)) return undefined;
  const template = first.text.replace(/1$/, "{}");
  let next = from + 1;
  while (next <= to && grid.row(next, left)[0]!.text === template.replace("{}", String(next - from + 1)))
    next++;
  const about = { labelSpan: widthOf(first), span: widthOf(second) };
  return { part: numbered("goals", template, about), next };
}
