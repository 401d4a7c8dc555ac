import type { CellContent } from "../../sheet/edit";
import { moveReferences, type CellMap } from "../../sheet/references";
import { contentAt } from "../../sheet/same-sheet";
import { formatAt, valueAt, type CellValue } from "../../sheet/snapshot";
import { UNMOVED } from "../../sheet/line-map";
import type { SheetShape } from "./sheet-shape";

/** What a cell is to hold, counted as on the sheet when its rows came and went. */
export interface WantedCell {
  readonly row: number;
  readonly col: number;
  /** The row of the fresh sheet that it comes from. */
  readonly freshRow: number;
  readonly content: CellContent;
  /** What it shows, and in which format. */
  readonly value: CellValue;
  readonly format: string;
  /** Whether it only counts the lines. */
  readonly isSerial: boolean;
}

/** Where the cells of a fresh sheet stand in the end; sheets that are left as they are stand as far as they are known. */
export function freshMap({ fresh, now, freshRows, placeOf }: SheetShape): CellMap {
  const line = placeOf;
  const stretch = (from: number, to: number): { from: number; to: number } | undefined => {
    const rows = freshRows.filter(({ row }) => row >= from && row <= to).map(({ row }) => placeOf(row));
    const places = rows.flatMap((place) => place ?? []);
    // A row that is lost, or one of others in between, and what is read would be something else.
    if (places.length < rows.length || places.length === 0) return undefined;
    const [first, last] = [Math.min(...places), Math.max(...places)];
    const own = new Set(places);
    const others = freshRows.some(({ row }) => {
      const place = placeOf(row);
      return place !== undefined && place > first && place < last && !own.has(place);
    });
    return others ? undefined : { from: first, to: last };
  };
  return {
    sheet: fresh.snapshot.name,
    ...(fresh.snapshot.name !== now.name && { newName: now.name }),
    rows: { line, stretch },
    columns: UNMOVED,
  };
}

/** What the cells of a sheet are to hold; formulas speak of cells where they stand in the end. */
export function wantedCells(shape: SheetShape, maps: readonly CellMap[]): WantedCell[] {
  const { fresh, freshRows, width, placeOf } = shape;
  const serials = serialsOf(shape);
  return freshRows.flatMap(({ row }) => {
    const place = placeOf(row);
    if (place === undefined) return [];
    return Array.from({ length: width }, (_, col): WantedCell => {
      const at = { row, col };
      const value = valueAt(fresh.snapshot, at);
      const content = contentAt(fresh.snapshot, at);
      const serial = serials.get(`${row}:${col}`);
      return {
        row: place,
        col,
        freshRow: row,
        content:
          serial === undefined ? movedContent(content, fresh.snapshot.name, value, maps) : { value: serial },
        value: serial ?? value,
        format: formatAt(fresh.snapshot, at),
        isSerial: serial !== undefined,
      };
    });
  });
}

/** A formula that cannot name what it reads gives way to what it gives. */
function movedContent(
  content: CellContent,
  home: string,
  value: CellValue,
  maps: readonly CellMap[],
): CellContent {
  if (!("formula" in content)) return content;
  const formula = maps.reduce((moved, map) => moveReferences(moved, home, map), content.formula);
  return lost(formula) > lost(content.formula) ? { value } : { formula };
}

function lost(formula: string): number {
  return formula.split("#REF!").length;
}

/** 序号 counts the lines in the order in which they stand in the end. */
function serialsOf({ fresh, freshRows, placeOf }: SheetShape): ReadonlyMap<string, CellValue> {
  const lines = freshRows.flatMap(({ row, serial }) => {
    const place = placeOf(row);
    if (serial === undefined || place === undefined) return [];
    const value = valueAt(fresh.snapshot, { row, col: serial });
    return /^[0-9]+$/.test(String(value)) ? [{ key: `${row}:${serial}`, value, place }] : [];
  });
  const inPlace = [...lines].sort((one, other) => one.place - other.place);
  return new Map(inPlace.map(({ key }, index) => [key, lines[index]!.value]));
}
