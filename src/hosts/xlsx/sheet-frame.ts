import { parseArea, type Area } from "../../sheet/address";
import { SHEET_SIZE } from "../../sheet/sheet-size";
import type { XmlAttributes } from "./xml";

/** What a sheet says besides its cells. */
export interface SheetFrame {
  readonly merges: Area[];
  readonly columns: ColumnRange[];
  /** How many columns may still be spoken of. */
  columnsLeft: number;
  readonly rowHeights: Map<number, number>;
  readonly hiddenRows: number[];
  protected: boolean;
}

/** A run of columns with one width; both ends count from 0. */
export interface ColumnRange {
  readonly from: number;
  readonly to: number;
  readonly width: number | undefined;
  readonly hidden: boolean;
}

/** A frame that says nothing. */
export function newSheetFrame(): SheetFrame {
  return {
    merges: [],
    columns: [],
    columnsLeft: 2 * SHEET_SIZE.columns,
    rowHeights: new Map(),
    hiddenRows: [],
    protected: false,
  };
}

/** A <mergeCell>; an area of one cell, or one that cannot be read, is passed over. */
export function takeMerge(frame: SheetFrame, { ref }: XmlAttributes): void {
  const area = parseArea(ref ?? "");
  if (area && (area.top < area.bottom || area.left < area.right)) frame.merges.push(area);
}

/** A <col>; what comes after more of them than a sheet has columns is passed over. */
export function takeColumn(frame: SheetFrame, attributes: XmlAttributes): void {
  const from = Number(attributes["min"]) - 1;
  const to = Math.min(Number(attributes["max"]), SHEET_SIZE.columns) - 1;
  if (!(Number.isInteger(from) && Number.isInteger(to) && from >= 0 && to >= from)) return;
  // Programs write each column once; ranges over ranges would take a step for each column of each.
  frame.columnsLeft -= to - from + 1;
  if (frame.columnsLeft < 0) return;
  frame.columns.push({ from, to, width: positive(attributes["width"]), hidden: isYes(attributes["hidden"]) });
}

/** The height and hiding of a <row>. */
export function takeRow(frame: SheetFrame, row: number, { ht, hidden }: XmlAttributes): void {
  if (ht !== undefined) {
    const height = positive(ht);
    if (height !== undefined) frame.rowHeights.set(row, height);
  }
  if (hidden !== undefined && isYes(hidden)) frame.hiddenRows.push(row);
}

/** A <sheetProtection>; some writers leave a switched-off one behind. */
export function takeProtection(frame: SheetFrame, { sheet }: XmlAttributes): void {
  frame.protected = sheet === undefined || isYes(sheet);
}

function positive(text: string | undefined): number | undefined {
  const number = Number(text);
  return number >= 0 && Number.isFinite(number) ? number : undefined;
}

function isYes(text: string | undefined): boolean {
  return text === "1" || text === "true";
}
