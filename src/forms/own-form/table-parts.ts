import type { ProjectTarget } from "../../model/documents";
import { normaliseLabel } from "../../sheet/label";
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
  const bottom = Math.min(table.grid.isMerged ? first.bottom : unmergedBottom(table, rows, cells), to);
  const isBlock =
    bottom > from && cells.length > 1 && cells.some((cell) => Math.min(cell.bottom, to) !== bottom);
  if (isBlock && !isPlace(table, first)) {
    const inside = partsOf(table, { from, to: bottom, left: first.right + 1 });
    return { part: block(label(first.text, { span: widthOf(first) }), ...inside), next: bottom + 1 };
  }
  if (from === table.header.top) return { part: indicatorPart(table, left), next: to + 1 };
  // What is merged over the same rows all along stands in one row of the form.
  const next = Math.max(from, Math.min(...cells.map((cell) => cell.bottom), to)) + 1;
  return planAt(table, rows, cells) ?? goalsAt(table, rows) ?? { part: rowPart(table, cells), next };
}

function isPlace({ grid, places }: ReadTable, cell: GridCell): boolean {
  return places.keys.has(placeKey(grid.sheet, cell));
}

/** Where a block ends on a sheet without any merges: its label stands alone above blank cells, with texts beside them. */
function unmergedBottom(
  { grid, header }: ReadTable,
  { from, to, left }: Rows,
  cells: readonly GridCell[],
): number {
  // Left of the columns of indicators stands the label of their block.
  if (from === header.top && cells[0]!.right < header.left) return to;
  const isBeside = (row: readonly GridCell[]): boolean => row.slice(1).some(({ text }) => text !== "");
  if (cells[0]!.text === "" || !isBeside(cells) || from >= header.top) return from;
  let bottom = from;
  for (let row = from + 1; row <= Math.min(to, header.top - 1); row++) {
    const below = grid.row(row, left);
    if (below[0]!.text !== "" || !isBeside(below)) break;
    bottom = row;
  }
  return bottom;
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
function goalsAt({ grid, places }: ReadTable, { from, to, left }: Rows): Found | undefined {
  const [first, goal, third] = textsIn(grid, from, left);
  if (!first || !goal || third || places.keys.get(placeKey(grid.sheet, goal)) !== "goals") return undefined;
  const counted = /^([^\d{}]+)1$/.exec(normaliseLabel(first.text))?.[1];
  if (counted === undefined) return undefined;
  let next = from + 1;
  const isNext = (): boolean => {
    const label = textsIn(grid, next, left)[0]?.text ?? "";
    return normaliseLabel(label) === `${counted}${next - from + 1}`;
  };
  while (next <= to && isNext()) next++;
  const about = { labelSpan: goal.left - left, span: grid.area.right - goal.left + 1 };
  return { part: numbered("goals", `${counted}{}`, about), next };
}

function textsIn(grid: TableGrid, row: number, left: number): GridCell[] {
  return grid.row(row, left).filter(({ text }) => text !== "");
}
