import { isName } from "./budget-rows";
import type { Column, Line, TablePart } from "./description";
import type { RowData } from "./form-data";

/** The rows of a table that is still to be filled in: the lines that it always has, of two halves side by side. */
export function fixedRows(part: TablePart): RowData[] {
  const sides = part.columns.filter(isName).map((column) => sideOf(part, column));
  const most = Math.max(0, ...sides.map(({ items }) => items.length));
  const sums = Math.max(0, ...sides.map((side) => side.sums.length));
  const laidOut = sides.map(({ column, items, sums: own }) => {
    const last = own.slice(-1);
    const gap = Array.from({ length: sums - own.length }, () => undefined);
    const labels = [...items, ...Array.from({ length: most - items.length }, () => undefined)];
    return { column, labels: [...labels, ...own.slice(0, -1), ...gap, ...last] };
  });
  return Array.from({ length: most + sums }, (_, row) =>
    Object.fromEntries(
      laidOut.flatMap(({ column, labels }) => {
        const label = labels[row]?.label;
        return label === undefined ? [] : [[column.key, label] as const];
      }),
    ),
  );
}

interface Side {
  readonly column: Column;
  /** The lines that belong together, from the top. */
  readonly items: readonly Line[];
  /** What closes them; the last one stands in the last row. */
  readonly sums: readonly Line[];
}

function sideOf(part: TablePart, column: Column): Side {
  const lines = part.lines.filter(({ half, optional }) => half === column.half && optional !== true);
  if (column.half === undefined) return { column, items: lines, sums: [] };
  const items = lines.filter(({ group }) => group !== undefined);
  return { column, items, sums: lines.filter((line) => !items.includes(line)) };
}
