import { type Cell, type CellRef } from "../sheet/address";
import { displayText } from "../sheet/display";
import { normaliseLabel, withoutUnit } from "../sheet/label";
import { mergeLookup, type MergeLookup } from "../sheet/merges";
import { formatAt, formulaAt, valueAt, type CellValue, type SheetSnapshot } from "../sheet/snapshot";
import { rejoin, type OpenToken } from "./rejoin";

/** A cell with something in it. */
export interface Token extends Cell {
  /** The last column of its merged area, or its own column; what was merged and taken apart counts as merged. */
  readonly right: number;
  /** The last row of its merged area, or its own row. */
  readonly bottom: number;
  readonly value: Exclude<CellValue, null>;
  readonly numberFormat: string;
  /** Whether a formula gives the value. */
  readonly computed: boolean;
  /** As a person sees it, without white space at its ends. */
  readonly text: string;
  /** As labels are compared. */
  readonly norm: string;
  /** The same without a unit in brackets at its end. */
  readonly bare: string;
}

/** A sheet as rows of its non-empty cells, which is how forms are read: by what stands beside what. */
export interface TokenSheet {
  readonly name: string;
  readonly firstRow: number;
  /** One past the last row. */
  readonly endRow: number;
  readonly mergeAt: MergeLookup;
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  /** The tokens of a row from left to right. */
  row(row: number): readonly Token[];
  /** The token at a position, if the cell is not empty. */
  at(cell: Cell): Token | undefined;
}

/** Prose is no label, a title at most this long. */
const LONGEST_LABEL = 160;

/** Looks at a sheet as tokens; cells with nothing but white space count as empty. */
export function tokenise(sheet: SheetSnapshot): TokenSheet {
  const mergeAt = mergeLookup(sheet);
  const rows = new Map<number, readonly OpenToken[]>();
  sheet.values.forEach((values, index) => {
    const row = sheet.origin.row + index;
    const tokens: OpenToken[] = [];
    values.forEach((value, offset) => {
      if (value === null || value === "") return;
      const cell = { row, col: sheet.origin.col + offset };
      const numberFormat = formatAt(sheet, cell);
      const text = displayText(value, numberFormat).trim();
      if (text === "") return;
      const norm = text.length > LONGEST_LABEL ? text : normaliseLabel(text);
      const merge = mergeAt(cell);
      tokens.push({
        row,
        col: cell.col,
        right: merge?.right ?? cell.col,
        bottom: merge?.bottom ?? row,
        value,
        numberFormat,
        computed: formulaAt(sheet, cell) !== null,
        text,
        norm,
        bare: norm.endsWith(")") ? withoutUnit(norm) : norm,
      });
    });
    if (tokens.length > 0) rows.set(row, tokens);
  });
  rejoin(rows, mergeAt);
  return {
    name: sheet.name,
    firstRow: sheet.origin.row,
    endRow: sheet.origin.row + sheet.values.length,
    mergeAt,
    hiddenRows: new Set(sheet.hiddenRows),
    hiddenColumns: new Set(sheet.hiddenColumns),
    row: (row) => rows.get(row) ?? [],
    at: (cell) =>
      valueAt(sheet, cell) === null ? undefined : rows.get(cell.row)?.find((token) => token.col === cell.col),
  };
}

/** The reference of a token or cell on its sheet. */
export function refOn(sheet: Pick<TokenSheet, "name">, cell: Cell): CellRef {
  return { sheet: sheet.name, row: cell.row, col: cell.col };
}
