import type { Field } from "../model/field";
import { declaredUnit } from "./declared-unit";
import type { Column, TablePart } from "./description";
import { findHeaders } from "./find-headers";
import { SUM } from "./header-rows";
import { isColumnNumbers } from "./column-numbers";
import { readValue, type ValueContext } from "./read-values";
import type { ColumnReading, RowReading, TableReading } from "./reading";
import { refOn, type Token } from "./tokens";
import { isLabel } from "./vocabulary";

/** Reads a table whose header begins in row `header` and whose body ends before row `end`. */
export function readTable(
  context: ValueContext,
  part: TablePart,
  header: number,
  end: number,
  claim: (token: Token) => void,
): TableReading {
  const headers = findHeaders(context.sheet, part, header);
  headers.forEach((token) => claim(token));
  const columns = new Map<string, ColumnReading>(
    part.columns.map((column) => [column.key, columnReading(context, column, headers.get(column))]),
  );
  const lastHeaderRow = Math.max(header, ...[...headers.values()].map((token) => token.row));
  const carried = new Map<Column, Field<unknown>>();
  const merged = hasMergedHeadings(context, headers, lastHeaderRow + 1, end);
  const rows: RowReading[] = [];
  let total: RowReading | undefined;
  for (let row = lastHeaderRow + 1; row < end; row++) {
    const first = context.sheet.row(row)[0];
    if (!first) continue;
    if (rows.length === 0 && isColumnNumbers(context.sheet.row(row), part)) {
      context.sheet.row(row).forEach((token) => claim(token));
      continue;
    }
    const isTotal = part.total !== undefined && isLabel(first, { text: part.total.label, aliases: ["合计"] });
    if (isTotal) {
      claim(first);
      const amounts = part.columns.filter(({ type }) => type === "amount");
      total = readRow(context, amounts, headers, row, claim, undefined);
    } else {
      rows.push(readRow(context, part.columns, headers, row, claim, merged ? undefined : carried));
      // What stands below a sum is no part of it.
      if (SUM.test(first.norm)) carried.clear();
    }
  }
  return { columns, rows, total };
}

function columnReading(context: ValueContext, column: Column, token: Token | undefined): ColumnReading {
  return token
    ? { state: "given", label: column.label, at: refOn(context.sheet, token) }
    : { state: "absent", label: column.label };
}

/**
 * Whether the sheet merges headings over their rows. Where it does, an empty heading is really missing; where no
 * merges are to be seen (a host that cannot tell them, or a sheet that was unmerged), headings are carried down.
 */
function hasMergedHeadings(
  context: ValueContext,
  headers: ReadonlyMap<Column, Token>,
  from: number,
  end: number,
): boolean {
  for (const [column, token] of headers) {
    if (!column.down) continue;
    for (let row = from; row < end; row++) {
      const merge = context.sheet.mergeAt({ row, col: token.col });
      if (merge && merge.bottom > merge.top) return true;
    }
  }
  return false;
}

function readRow(
  context: ValueContext,
  columns: readonly Column[],
  headers: ReadonlyMap<Column, Token>,
  row: number,
  claim: (token: Token) => void,
  carried: Map<Column, Field<unknown>> | undefined,
): RowReading {
  const cells = new Map<string, Field<unknown>>();
  const blanks = new Map<string, string>();
  let entry = false;
  let ownHeading = false;
  for (const column of columns) {
    const header = headers.get(column);
    if (!header) {
      cells.set(column.key, { state: "absent", label: column.label });
      continue;
    }
    const own = tokenUnder(context, header, row);
    const token = own ?? mergedFromAbove(context, header, row);
    let field: Field<unknown> = token
      ? readValue(inItsUnit(context, header), column.type, column.label, token)
      : { state: "blank", label: column.label, at: refOn(context.sheet, { row, col: header.col }) };
    if (own) {
      claim(own);
      const before = blanksBefore(own);
      if (before !== "") blanks.set(column.key, before);
      if (column.down) ownHeading = true;
      else entry = true;
    }
    if (carried && column.down) {
      // A new heading further left ends the ones to its right: 效益指标 does not go on under 成本指标.
      if (!token && !ownHeading) field = carried.get(column) ?? field;
      carried.set(column, field);
    }
    cells.set(column.key, field);
  }
  return { row, cells, entry, blanks };
}

function blanksBefore({ value }: Token): string {
  return typeof value === "string" ? value.slice(0, value.length - value.trimStart().length) : "";
}

/** A column that declares a unit of its own has that, whatever the head says. */
function inItsUnit(context: ValueContext, header: Token): ValueContext {
  const unit = header.norm.endsWith(")") ? declaredUnit(header) : undefined;
  return unit ? { ...context, unit } : context;
}

/**
 * The token of a row that stands under a header: in its column, or within the header's merged width. Where like labels
 * beside each other only look as if they had been merged, a figure under the second is none of the first's.
 */
function tokenUnder(context: ValueContext, header: Token, row: number): Token | undefined {
  const right = context.sheet.mergeAt(header) ? header.right : header.col;
  return context.sheet.row(row).find((token) => token.col >= header.col && token.col <= right);
}

/** The token of a merged area that begins further up and reaches down to this row. */
function mergedFromAbove(context: ValueContext, header: Token, row: number): Token | undefined {
  const merge = context.sheet.mergeAt({ row, col: header.col });
  if (!merge || merge.top === row || merge.top <= header.bottom) return undefined;
  return context.sheet.at({ row: merge.top, col: merge.left });
}
