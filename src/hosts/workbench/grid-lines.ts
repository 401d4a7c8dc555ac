import { BooleanNumber, type IColumnData, type IRowData, type Nullable } from "@univerjs/core";
import type { OpenSheet } from "./grid";
import type { LineOrigin, SheetOrigin } from "./workbook-data";

/** A row or a column as it is now. */
export interface GridLine {
  /** Which one of the opened sheet it is, from 0; undefined for one that was put in. */
  readonly origin: number | undefined;
  /** Its height or width in pixels, where it is not as it was opened. */
  readonly resized: number | undefined;
  readonly hidden: boolean;
}

/** Which sheet of the opened workbook a sheet is, and how large it was; undefined for one that came later. */
export function originOf(sheet: OpenSheet): SheetOrigin | undefined {
  const { openedAs, rows, columns }: Partial<SheetOrigin> = sheet.getCustomMetadata() ?? {};
  if (openedAs === undefined || rows === undefined || columns === undefined) return undefined;
  return { openedAs, rows, columns };
}

/** The rows of a sheet, in order. */
export function rowsOf(sheet: OpenSheet): GridLine[] {
  const model = sheet.getSheet();
  const rows = model.getRowManager().getRowData();
  return linesOf<IRowData>(
    model.getRowCount(),
    (row) => rows[row],
    ({ h }) => h,
  );
}

/** The columns of a sheet, in order. */
export function columnsOf(sheet: OpenSheet): GridLine[] {
  const model = sheet.getSheet();
  const columns = model.getColumnManager().getColumnData();
  return linesOf<IColumnData>(
    model.getColumnCount(),
    (col) => columns[col],
    ({ w }) => w,
  );
}

function linesOf<Line extends IRowData | IColumnData>(
  count: number,
  lineAt: (line: number) => Nullable<Partial<Line>>,
  sizeOf: (line: Partial<Line>) => number | undefined,
): GridLine[] {
  let last = -1;
  return Array.from({ length: count }, (_, place) => {
    const line = lineAt(place);
    const { line: known, size: before }: Partial<LineOrigin> = line?.custom ?? {};
    // A line that was moved back, or copied, counts as put in: what was kept stays in its order.
    const origin = known !== undefined && known > last ? known : undefined;
    if (origin !== undefined) last = origin;
    const size = line ? sizeOf(line) : undefined;
    const isResized = size !== undefined && size !== (origin === undefined ? undefined : before);
    return { origin, resized: isResized ? size : undefined, hidden: line?.hd === BooleanNumber.TRUE };
  });
}
