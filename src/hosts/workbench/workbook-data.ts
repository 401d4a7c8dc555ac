import {
  BooleanNumber,
  LocaleType,
  type ICellData,
  type IColumnData,
  type IRowData,
  type IStyleData,
  type IWorkbookData,
  type IWorksheetData,
} from "@univerjs/core";
import type { SheetLook } from "../../sheet/look";
import type { SheetSnapshot, WorkbookSnapshot } from "../../sheet/snapshot";
import { valueToCell } from "./cell-data";
import { CHARACTER_WIDTH, DEFAULT_COLUMN_WIDTH, DEFAULT_FONT_SIZE, DEFAULT_ROW_HEIGHT } from "./measures";
import { fittingHeights } from "./row-heights";
import { DEFAULT_FONT, lookToStyle } from "./style-data";

/** A workbook with its looks, sheet by sheet in the same order; a sheet without a look is shown plainly. */
export interface WorkbookSource {
  readonly snapshot: WorkbookSnapshot;
  readonly looks: readonly (SheetLook | undefined)[];
}

/** What Univer has no place for and the host needs again; kept in the sheet's custom data. */
export interface SheetFacts {
  readonly protected: boolean;
  readonly visible: SheetSnapshot["visible"];
}

/** Which sheet of the opened workbook a sheet is, kept beside its facts; a sheet that came later has none. */
export interface SheetOrigin {
  readonly openedAs: number;
  /** How many rows and columns it had then. */
  readonly rows: number;
  readonly columns: number;
}

/** Which row or column of the opened sheet one is, kept in its custom data: it stays with it wherever it goes. */
export interface LineOrigin {
  readonly line: number;
  /** Its height or width then, in pixels; absent where the sheet's own held. */
  readonly size?: number;
}

const SPARE_ROWS = 50;
const SPARE_COLUMNS = 5;
const LEAST_COLUMNS = 26;

/** The workbook as the data that Univer opens. */
export function toWorkbookData(id: string, { snapshot, looks }: WorkbookSource): IWorkbookData {
  const styles: Record<string, IStyleData> = {};
  const sheets: IWorkbookData["sheets"] = {};
  const sheetOrder: string[] = [];
  snapshot.sheets.forEach((sheet, index) => {
    const sheetId = `sheet-${index}`;
    sheetOrder.push(sheetId);
    sheets[sheetId] = withOrigins(index, toWorksheetData(sheetId, sheet, looks[index], styles));
  });
  return {
    id,
    name: snapshot.name,
    appVersion: "",
    locale: LocaleType.ZH_CN,
    styles,
    defaultStyle: { ff: DEFAULT_FONT, fs: DEFAULT_FONT_SIZE },
    sheetOrder,
    sheets,
  };
}

/** Lets a sheet, its rows and its columns remember which they were. */
function withOrigins(openedAs: number, data: Partial<IWorksheetData>): Partial<IWorksheetData> {
  const { rowCount = 0, columnCount = 0 } = data;
  const origin: SheetOrigin = { openedAs, rows: rowCount, columns: columnCount };
  return {
    ...data,
    custom: { ...data.custom, ...origin },
    rowData: remembered<Partial<IRowData>>(data.rowData ?? {}, rowCount, ({ h }) => h),
    columnData: remembered<Partial<IColumnData>>(data.columnData ?? {}, columnCount, ({ w }) => w),
  };
}

function remembered<Line extends object>(
  lines: Readonly<Record<number, Line>>,
  count: number,
  sizeOf: (line: Line) => number | undefined,
): Record<number, Line> {
  const all: Record<number, Line> = {};
  for (let line = 0; line < count; line++) {
    const known = lines[line];
    const size = known && sizeOf(known);
    const origin: LineOrigin = size === undefined ? { line } : { line, size };
    all[line] = { ...known!, custom: { ...origin } };
  }
  return all;
}

/** A sheet as the data that Univer opens; its cells name styles that are put into `styles`. */
export function toWorksheetData(
  id: string,
  sheet: SheetSnapshot,
  look: SheetLook | undefined,
  styles: Record<string, IStyleData>,
): Partial<IWorksheetData> {
  const facts: SheetFacts = { protected: sheet.protected, visible: sheet.visible };
  const height = sheet.values.length;
  const width = sheet.values[0]?.length ?? 0;
  return {
    id,
    name: sheet.name,
    hidden: sheet.visible === "visible" ? BooleanNumber.FALSE : BooleanNumber.TRUE,
    rowCount: sheet.origin.row + height + SPARE_ROWS,
    columnCount: Math.max(sheet.origin.col + width + SPARE_COLUMNS, LEAST_COLUMNS),
    defaultColumnWidth: DEFAULT_COLUMN_WIDTH,
    defaultRowHeight: DEFAULT_ROW_HEIGHT,
    mergeData: sheet.merges.map((area) => ({
      startRow: area.top,
      startColumn: area.left,
      endRow: area.bottom,
      endColumn: area.right,
    })),
    cellData: toCells(id, sheet, look, styles),
    rowData: toRows(sheet, look),
    columnData: toColumns(sheet, look),
    custom: { ...facts },
  };
}

function toCells(
  sheetId: string,
  sheet: SheetSnapshot,
  look: SheetLook | undefined,
  styles: Record<string, IStyleData>,
): IWorksheetData["cellData"] {
  const cells: Record<number, Record<number, ICellData>> = {};
  sheet.values.forEach((row, r) => {
    const line: Record<number, ICellData> = {};
    row.forEach((value, c) => {
      const formula = sheet.formulas[r]?.[c];
      const cell: ICellData = valueToCell(value);
      if (formula) cell.f = formula;
      const style = styleId(
        sheetId,
        look,
        look?.cells[r]?.[c],
        sheet.numberFormats[r]?.[c] ?? "General",
        styles,
      );
      if (style) cell.s = style;
      if (Object.keys(cell).length > 0) line[sheet.origin.col + c] = cell;
    });
    cells[sheet.origin.row + r] = line;
  });
  return cells;
}

/** Each pair of look and number format becomes one shared style. */
function styleId(
  sheetId: string,
  look: SheetLook | undefined,
  index: number | undefined,
  numberFormat: string,
  styles: Record<string, IStyleData>,
): string | undefined {
  if (index === undefined && numberFormat === "General") return undefined;
  const id = `${sheetId}/${index ?? ""}/${numberFormat}`;
  styles[id] ??= lookToStyle((index !== undefined && look?.looks[index]) || {}, numberFormat);
  return id;
}

/** Which of the looks that were opened a style is; undefined for one that came later. */
export function openedLook(style: string): number | undefined {
  const [, index] = /^sheet-[0-9]+\/([0-9]+)\//.exec(style) ?? [];
  return index === undefined ? undefined : Number(index);
}

function toRows(sheet: SheetSnapshot, look: SheetLook | undefined): Record<number, Partial<IRowData>> {
  const rows: Record<number, Partial<IRowData>> = {};
  for (const [row, pixels] of fittingHeights(sheet, look)) rows[row] = { h: pixels, ia: BooleanNumber.FALSE };
  for (const row of sheet.hiddenRows) rows[row] = { ...rows[row], hd: BooleanNumber.TRUE };
  return rows;
}

function toColumns(sheet: SheetSnapshot, look: SheetLook | undefined): IWorksheetData["columnData"] {
  const columns: IWorksheetData["columnData"] = {};
  for (const [col, characters] of Object.entries(look?.columnWidths ?? {})) {
    columns[Number(col)] = { w: Math.round(characters * CHARACTER_WIDTH) };
  }
  for (const col of sheet.hiddenColumns) columns[col] = { ...columns[col], hd: BooleanNumber.TRUE };
  return columns;
}
