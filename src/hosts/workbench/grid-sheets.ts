import type { IStyleData, Nullable } from "@univerjs/core";
import type { Cell } from "../../sheet/address";
import type { SheetExtras } from "../../sheet/extras";
import type { CellLook, SheetLook } from "../../sheet/look";
import type { SheetSnapshot } from "../../sheet/snapshot";
import type { OpenSheet, OpenWorkbook } from "./grid";
import { columnsOf, originOf, rowsOf, type GridLine } from "./grid-lines";
import { CHARACTER_WIDTH, PIXELS_PER_POINT } from "./measures";
import { readSheet } from "./read-grid";
import { styleToLook } from "./style-look";
import { extrasOf } from "./whole-sheets";
import { openedLook, type SheetOrigin } from "./workbook-data";

/** A sheet as it stands in the grid, with all that a file would have to be told of it. */
export interface GridSheet {
  /** Which sheet of the opened workbook it is; undefined for one that came later, copies too. */
  readonly origin: SheetOrigin | undefined;
  readonly snapshot: SheetSnapshot;
  readonly rows: readonly GridLine[];
  readonly columns: readonly GridLine[];
  /** How a cell looks, and its number format. */
  readonly styleAt: (cell: Cell) => CellStyle;
  /** How the whole of it looks; sizes as files count them. */
  readonly look: () => SheetLook;
  /** What a sheet of ours was to have besides. */
  readonly extras: SheetExtras | undefined;
}

/** How a cell looks. */
export interface CellStyle {
  readonly look: CellLook;
  readonly numberFormat: string;
  /** The number of the look among those that were opened, while it is one of them. */
  readonly opened?: number;
}

/** The sheets of the grid, in the order of their tabs. */
export function gridSheets(workbook: OpenWorkbook): GridSheet[] {
  const taken = new Set<number>();
  return workbook.getSheets().map((sheet) => {
    const known = originOf(sheet);
    // A copy remembers what its original was.
    const origin = known && !taken.has(known.openedAs) ? known : undefined;
    if (origin) taken.add(origin.openedAs);
    return gridSheet(sheet, origin);
  });
}

function gridSheet(sheet: OpenSheet, origin: SheetOrigin | undefined): GridSheet {
  const snapshot = readSheet(sheet);
  const styleAt = styleReader(sheet);
  const rows = rowsOf(sheet);
  const columns = columnsOf(sheet);
  return {
    origin,
    snapshot,
    rows,
    columns,
    styleAt,
    look: () => lookOf(snapshot, styleAt, rows, columns),
    extras: extrasOf(sheet),
  };
}

/** Most cells share their styles: each is looked at once. */
function styleReader(sheet: OpenSheet): (cell: Cell) => CellStyle {
  const model = sheet.getSheet();
  const styles = sheet.getWorkbook().getStyles();
  const known = new Map<Nullable<string>, CellStyle>();
  return ({ row, col }) => {
    const raw = model.getCellRaw(row, col);
    const key = typeof raw?.s === "string" ? raw.s : undefined;
    const style = (key !== undefined && known.get(key)) || toCellStyle(styles.getStyleByCell(raw), key);
    if (key !== undefined) known.set(key, style);
    return style;
  };
}

function toCellStyle(style: Nullable<IStyleData>, key: string | undefined): CellStyle {
  const opened = key === undefined ? undefined : openedLook(key);
  return {
    look: styleToLook(style),
    numberFormat: style?.n?.pattern ?? "General",
    ...(opened !== undefined && { opened }),
  };
}

function lookOf(
  { values }: SheetSnapshot,
  styleAt: (cell: Cell) => CellStyle,
  rows: readonly GridLine[],
  columns: readonly GridLine[],
): SheetLook {
  const looks: CellLook[] = [];
  const numbers = new Map<CellLook, number>();
  const numberOf = (look: CellLook): number => {
    const number = numbers.get(look) ?? looks.push(look) - 1;
    numbers.set(look, number);
    return number;
  };
  const cells = values.map((line, row) => line.map((_, col) => numberOf(styleAt({ row, col }).look)));
  return { looks, cells, columnWidths: sizes(columns, toCharacters), rowHeights: sizes(rows, toPoints) };
}

function sizes(lines: readonly GridLine[], unit: (pixels: number) => number): Record<number, number> {
  const found: Record<number, number> = {};
  lines.forEach(({ resized }, line) => {
    if (resized !== undefined) found[line] = unit(resized);
  });
  return found;
}

/** The height of a row in points. */
export function toPoints(pixels: number): number {
  return Math.round((pixels / PIXELS_PER_POINT) * 100) / 100;
}

/** The width of a column in characters of the default font. */
export function toCharacters(pixels: number): number {
  return Math.round((pixels / CHARACTER_WIDTH) * 100) / 100;
}
