import type { FieldType } from "../../forms/description";
import { readValue } from "../../forms/read-values";
import type { Token } from "../../forms/tokens";
import type { MoneyUnit } from "../../model/amount";
import { once } from "../../model/remember";
import { contains, type Cell } from "../../sheet/address";
import { displayText } from "../../sheet/display";
import { normaliseLabel, withoutUnit } from "../../sheet/label";
import { mergeLookup, type MergeLookup } from "../../sheet/merges";
import { formatAt, formulaAt, valueAt, type SheetSnapshot } from "../../sheet/snapshot";

/** Prose is no label. */
const LONGEST_LABEL = 60;

/** A sheet as lists are read: cell by cell, since like cells beside each other are no label that was taken apart. */
export interface ListCells {
  readonly sheet: SheetSnapshot;
  readonly mergeAt: MergeLookup;
  readonly firstRow: number;
  /** One past the last row and the last column. */
  readonly endRow: number;
  readonly endCol: number;
  /** The cell itself, if anything stands in it. */
  at(cell: Cell): Token | undefined;
  /** The cells of a row with something in them, from left to right. */
  row(row: number): readonly Token[];
}

/** The cells of a sheet; its merges are looked up once. */
export const listCells = once((sheet: SheetSnapshot): ListCells => {
  const mergeAt = mergeLookup(sheet);
  const { origin, values } = sheet;
  const endCol = origin.col + (values[0]?.length ?? 0);
  const at = (cell: Cell): Token | undefined => tokenAt(sheet, cell, mergeAt);
  return {
    sheet,
    mergeAt,
    firstRow: origin.row,
    endRow: origin.row + values.length,
    endCol,
    at,
    row: (row) =>
      (values[row - origin.row] ?? []).flatMap((value, index) =>
        value === null || value === "" ? [] : (at({ row, col: origin.col + index }) ?? []),
      ),
  };
});

function tokenAt(sheet: SheetSnapshot, cell: Cell, mergeAt: MergeLookup): Token | undefined {
  const value = valueAt(sheet, cell);
  if (value === null) return undefined;
  const numberFormat = formatAt(sheet, cell);
  const text = displayText(value, numberFormat).trim();
  if (text === "") return undefined;
  const norm = text.length > LONGEST_LABEL ? text : normaliseLabel(text);
  const merge = mergeAt(cell);
  return {
    row: cell.row,
    col: cell.col,
    right: merge?.right ?? cell.col,
    bottom: merge?.bottom ?? cell.row,
    value,
    numberFormat,
    computed: formulaAt(sheet, cell) !== null,
    text,
    norm,
    bare: withoutUnit(norm),
  };
}

/** What stands in a cell, or in the merged area that it belongs to. */
export function coveringToken(cells: ListCells, cell: Cell): Token | undefined {
  const own = cells.at(cell);
  if (own) return own;
  const merge = cells.mergeAt(cell);
  return merge && contains(merge, cell) ? cells.at({ row: merge.top, col: merge.left }) : undefined;
}

/** Understands a cell of a list as a field of a form is understood. */
export function readListCell(
  { sheet }: ListCells,
  type: FieldType,
  label: string,
  token: Token,
  unit?: MoneyUnit,
): ReturnType<typeof readValue> {
  return readValue({ sheet, unit }, type, label, token);
}
