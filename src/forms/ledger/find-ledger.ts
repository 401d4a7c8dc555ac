import { LEDGER_COLUMNS, type Ledger, type LedgerColumn } from "../../model/ledger";
import type { ColumnState, Source } from "../../model/documents";
import type { SheetSnapshot } from "../../sheet/snapshot";
import { COLUMN_NAMES } from "./column-labels";
import { headLabels } from "./head-labels";
import { isLedgerHead, matchColumns, type FoundColumns } from "./match-columns";
import { ledgerEnd, isColumnNumbers } from "./ledger-rows";
import { readAbove } from "./read-above";
import { declaredUnit } from "../declared-unit";

/** A head stands within this many rows from the first one that is used: below a title, notes and 单位. */
const HEAD_WITHIN = 30;
const TALLEST_HEAD = 3;
const HINT = /科目|功能|经济/;

/** A head with its columns. */
interface Head {
  readonly row: number;
  readonly height: number;
  readonly columns: FoundColumns;
}

/** Finds a 预算明细 on a sheet by the labels of its columns; its lines are not looked at. */
export function findLedger(snapshot: SheetSnapshot): Ledger | undefined {
  const head = findHead(snapshot);
  if (!head) return undefined;
  const { row, height, columns } = head;
  const first = firstLine(snapshot, row + height);
  const cols = [...columns.values()].map(({ at }) => at.col);
  const end = ledgerEnd(snapshot, first, head);
  const above = readAbove(snapshot, row);
  const amount = columns.get("amount");
  return {
    kind: "Ledger",
    source: sourceOf(snapshot, { top: above.top, end, cols }),
    columns: columnStates(snapshot.name, columns),
    amountUnit: (amount && declaredUnit(amount)) ?? above.amountUnit,
    year: above.year,
    first,
    end,
  };
}

function findHead(sheet: SheetSnapshot): Head | undefined {
  const { row: top } = sheet.origin;
  const end = Math.min(sheet.values.length, HEAD_WITHIN);
  for (let index = 0; index < end; index++) {
    if (!sheet.values[index]!.some((value) => typeof value === "string" && HINT.test(value))) continue;
    const head = headAt(sheet, top + index);
    if (head) return head;
  }
  return undefined;
}

/** The head that begins in a row, of as many rows as show most columns. */
function headAt(sheet: SheetSnapshot, row: number): Head | undefined {
  let best: Head | undefined;
  for (let height = 1; height <= TALLEST_HEAD; height++) {
    const labels = headLabels(sheet, row, height);
    const columns = matchColumns(labels);
    const head = { row, height, columns };
    if (isLedgerHead(columns, labels) && (!best || isBetter(head, best))) best = head;
  }
  return best;
}

/** A taller head shows more columns, or labels of all of them go on in its last row: 编码 and 名称 under what is merged. */
function isBetter({ row, height, columns }: Head, lower: Head): boolean {
  if (columns.size !== lower.columns.size) return columns.size > lower.columns.size;
  const last = row + height - 1;
  return (
    [...lower.columns.keys()].every((column) => columns.has(column)) &&
    [...columns.values()].some(({ at }) => at.row === last)
  );
}

/** A row that only numbers the columns belongs to the head. */
function firstLine(sheet: SheetSnapshot, row: number): number {
  return isColumnNumbers(sheet.values[row - sheet.origin.row] ?? []) ? row + 1 : row;
}

function columnStates(sheet: string, found: FoundColumns): Ledger["columns"] {
  const states = LEDGER_COLUMNS.map((column): [LedgerColumn, ColumnState] => {
    const at = found.get(column)?.at;
    const label = COLUMN_NAMES[column];
    return [column, at ? { state: "given", label, at: { sheet, ...at } } : { state: "absent", label }];
  });
  return Object.fromEntries(states) as Record<LedgerColumn, ColumnState>;
}

function sourceOf(
  { name, hiddenRows, hiddenColumns }: SheetSnapshot,
  { top, end, cols }: { readonly top: number; readonly end: number; readonly cols: readonly number[] },
): Source {
  const area = { top, left: Math.min(...cols), bottom: end - 1, right: Math.max(...cols) };
  return {
    form: "ledger",
    formName: "预算明细",
    sheet: name,
    area,
    hiddenRows: hiddenRows.filter((row) => row >= top && row < end),
    hiddenColumns: hiddenColumns.filter((col) => col >= area.left && col <= area.right),
  };
}
