import type { GridLine } from "../hosts/workbench/grid-lines";
import { toCharacters, toPoints, type CellStyle, type GridSheet } from "../hosts/workbench/grid-sheets";
import { lookChange } from "../hosts/workbench/look-changes";
import type { XlsxSheet } from "../hosts/xlsx/read-workbook";
import type { Lines, SheetShape } from "../hosts/xlsx/reshape";
import type { Restyled } from "../hosts/xlsx/restyle";
import type { LineChange } from "../hosts/xlsx/set-lines";
import { areaToA1 } from "../sheet/address";
import { formatAt } from "../sheet/snapshot";

/** What of a sheet is in another shape in the grid than in the file that it came from; undefined where nothing is. */
export function shapeOf(grid: GridSheet, file: XlsxSheet): SheetShape | undefined {
  const { snapshot } = file;
  const rows = movedLines(grid.rows, grid.origin!.rows);
  const columns = movedLines(grid.columns, grid.origin!.columns);
  const areMoved = rows !== undefined || columns !== undefined;
  const heights = lineChanges(grid.rows, snapshot.hiddenRows, toPoints);
  const widths = lineChanges(grid.columns, snapshot.hiddenColumns, toCharacters);
  const restyled = restyledCells(grid, file);
  const shape: SheetShape = {
    sheet: snapshot.name,
    ...(grid.snapshot.name !== snapshot.name && { newName: grid.snapshot.name }),
    ...(rows && { rows }),
    ...(columns && { columns }),
    ...((areMoved || mergesOf(grid) !== mergesOf(file)) && { merges: grid.snapshot.merges }),
    ...(heights.length > 0 && { heights }),
    ...(widths.length > 0 && { widths }),
    ...(restyled.length > 0 && { restyled }),
  };
  return Object.keys(shape).length > 1 ? shape : undefined;
}

/** Where lines were put in or taken out; undefined where all are as they were. */
function movedLines(lines: readonly GridLine[], before: number): Lines | undefined {
  const origins = lines.map(({ origin }) => origin);
  // Lines that the user added behind all others are nothing a file needs to know.
  while (origins.length > 0 && origins.at(-1) === undefined) origins.pop();
  const isSame = origins.length === before && origins.every((origin, place) => origin === place);
  return isSame ? undefined : { origins, before };
}

function lineChanges(
  lines: readonly GridLine[],
  hiddenBefore: readonly number[],
  unit: (pixels: number) => number,
): LineChange[] {
  const wasHidden = new Set(hiddenBefore);
  return lines.flatMap(({ origin, resized, hidden }, line): LineChange[] => {
    const isHidingNew = hidden !== (origin !== undefined && wasHidden.has(origin));
    if (resized === undefined && !isHidingNew) return [];
    return [{ line, ...(resized !== undefined && { size: unit(resized) }), ...(isHidingNew && { hidden }) }];
  });
}

function mergesOf({ snapshot }: { readonly snapshot: XlsxSheet["snapshot"] }): string {
  return snapshot.merges.map(areaToA1).sort().join(" ");
}

function restyledCells(grid: GridSheet, file: XlsxSheet): Restyled[] {
  const changes = new Map<CellStyle, Map<string, Restyled["change"] | undefined>>();
  const changeOf = (
    now: CellStyle,
    index: number | undefined,
    format: string,
  ): Restyled["change"] | undefined => {
    const key = `${index ?? ""}/${format}`;
    const known = changes.get(now) ?? new Map<string, Restyled["change"] | undefined>();
    changes.set(now, known);
    if (!known.has(key)) known.set(key, styleChange(now, index, format, file));
    return known.get(key);
  };
  const cells: Restyled[] = [];
  grid.rows.forEach((line, row) => {
    grid.columns.forEach((column, col) => {
      const origin = { row: line.origin ?? -1, col: column.origin ?? -1 };
      const index = file.look.cells[origin.row]?.[origin.col];
      const change = changeOf(grid.styleAt({ row, col }), index, formatAt(file.snapshot, origin));
      if (change) cells.push({ at: { row, col }, change });
    });
  });
  return cells;
}

function styleChange(
  now: CellStyle,
  index: number | undefined,
  format: string,
  file: XlsxSheet,
): Restyled["change"] | undefined {
  if (now.opened !== undefined) return now.opened === index ? undefined : { style: now.opened };
  const look = index === undefined ? undefined : file.look.looks[index];
  return lookChange(look && { look, numberFormat: format }, now);
}
