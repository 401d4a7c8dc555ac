import type { Column, TablePart } from "./description";
import type { RowData } from "./form-data";
import { fixedRows } from "./fixed-rows";
import type { WriteContext } from "./write-form";

/** Writes a table's header, rows and total from a cell on; gives the row after it. */
export function writeTable(context: WriteContext, whole: TablePart, row: number, col: number): number {
  const { rows, total } = context.data.tables[whole.key] ?? { rows: fixedRows(whole), total: undefined };
  const part = { ...whole, columns: whole.columns.filter((column) => isWritten(column, rows)) };
  const body = writeHeader(context, part, row, col);
  let at = col;
  for (const column of part.columns) {
    writeColumn(context, part, column, rows, body, at);
    at += column.span;
  }
  const end = body + rows.length;
  if (!part.total) return end;
  context.sheet.put(end, col, part.total.label, { cols: part.total.span });
  let totalCol = col;
  for (const column of part.columns) {
    if (column.type === "amount" && total) {
      const { value, format } = context.write("amount", total[column.key], column.unit);
      context.sheet.put(end, totalCol, value, { format });
    }
    totalCol += column.span;
  }
  return end + 1;
}

/** A column that only other layouts have is written where a row has something in it. */
function isWritten({ key, elsewhere }: Column, rows: readonly RowData[]): boolean {
  return !elsewhere || rows.some((row) => row[key] !== undefined);
}

/** One header row, or two where columns stand in groups; gives the first row of the body. */
function writeHeader({ sheet }: WriteContext, part: TablePart, row: number, col: number): number {
  const grouped = part.columns.some((column) => column.group);
  let at = col;
  part.columns.forEach((column, index) => {
    if (column.group === undefined) {
      sheet.put(row, at, headerOf(column), { rows: grouped ? 2 : 1, cols: column.span });
    } else {
      if (part.columns[index - 1]?.group !== column.group) {
        const members = part.columns.filter(({ group }) => group === column.group);
        const cols = members.reduce((sum, member) => sum + member.span, 0);
        sheet.put(row, at, column.group, { cols });
      }
      sheet.put(row + 1, at, headerOf(column), { cols: column.span });
    }
    at += column.span;
  });
  return row + (grouped ? 2 : 1);
}

function headerOf({ label, unit }: Column): string {
  return unit === undefined ? label : `${label}（单位：${unit}）`;
}

/** One column of the body; headings that go on over rows are merged, never across a heading further left. */
function writeColumn(
  { sheet, write }: WriteContext,
  part: TablePart,
  column: Column,
  rows: readonly RowData[],
  top: number,
  col: number,
): void {
  const headings = part.columns.slice(0, part.columns.indexOf(column) + 1).filter(({ down }) => down);
  const goesOn = (index: number): boolean =>
    column.down &&
    index > 0 &&
    rows[index]?.[column.key] !== undefined &&
    headings.every(({ key }) => rows[index]?.[key] === rows[index - 1]?.[key]);
  rows.forEach((data, index) => {
    if (goesOn(index)) return;
    let end = index + 1;
    while (end < rows.length && goesOn(end)) end++;
    const { value, format } = write(column.type, data[column.key], column.unit);
    sheet.put(top + index, col, value, { rows: end - index, cols: column.span, format });
  });
}
