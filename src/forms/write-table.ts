import type { Column, TablePart } from "./description";
import type { RowData, TableData } from "./form-data";
import { fixedRows } from "./fixed-rows";
import type { WriteContext } from "./write-form";

/** Writes a table's header, rows and total from a cell on; gives the row after it. */
export function writeTable(context: WriteContext, whole: TablePart, row: number, col: number): number {
  const data: TableData = context.data.tables[whole.key] ?? { rows: fixedRows(whole) };
  const { rows, total } = data;
  const part = { ...whole, columns: whole.columns.filter((column) => isWritten(column, rows)) };
  const body = writeHeader(context, part, row, col);
  let at = col;
  for (const column of part.columns) {
    writeColumn(context, part, column, data, body, at);
    at += column.span;
  }
  const end = body + rows.length;
  if (!part.total) return end;
  context.sheet.put(end, col, part.total.label, { role: { kind: "label" }, cols: part.total.span });
  let totalCol = col;
  for (const column of part.columns) {
    if (column.type === "amount") {
      const { value, format } = context.write("amount", total?.[column.key], column.unit);
      const role = { kind: "total", table: part.key, column } as const;
      context.sheet.put(end, totalCol, value, { role, format });
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
  const role = { kind: "header" } as const;
  let at = col;
  part.columns.forEach((column, index) => {
    if (column.group === undefined) {
      sheet.put(row, at, headerOf(column), { role, rows: grouped ? 2 : 1, cols: column.span });
    } else {
      if (part.columns[index - 1]?.group !== column.group) {
        const members = part.columns.filter(({ group }) => group === column.group);
        const cols = members.reduce((sum, member) => sum + member.span, 0);
        sheet.put(row, at, column.group, { role, cols });
      }
      sheet.put(row + 1, at, headerOf(column), { role, cols: column.span });
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
  { rows, groups = [] }: TableData,
  top: number,
  col: number,
): void {
  const headings = part.columns.slice(0, part.columns.indexOf(column) + 1).filter(({ down }) => down);
  const starts = new Set(
    groups.map((_, index) => groups.slice(0, index).reduce((sum, size) => sum + size, 0)),
  );
  const goesOn = (index: number): boolean =>
    column.down &&
    index > 0 &&
    !starts.has(index) &&
    (rows[index]?.[column.key] !== undefined || starts.size > 0) &&
    headings.every(({ key }) => rows[index]?.[key] === rows[index - 1]?.[key]);
  rows.forEach((data, index) => {
    if (goesOn(index)) return;
    let end = index + 1;
    while (end < rows.length && goesOn(end)) end++;
    const { value, format } = write(column.type, data[column.key], column.unit);
    const role = { kind: "body", table: part.key, column, row: index } as const;
    sheet.put(top + index, col, value, { role, rows: end - index, cols: column.span, format });
  });
}
