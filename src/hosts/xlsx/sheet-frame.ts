import { parseArea, type Area } from "../../sheet/address";
import type { XmlAttributes } from "./xml";

/** What a sheet says besides its cells. */
export interface SheetFrame {
  readonly merges: Area[];
  readonly columns: ColumnRange[];
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
  return { merges: [], columns: [], rowHeights: new Map(), hiddenRows: [], protected: false };
}

/** A <mergeCell>; an area of one cell, or one that cannot be read, is passed over. */
export function takeMerge(frame: SheetFrame, { ref }: XmlAttributes): void {
  const area = parseArea(ref ?? "");
  if (area && (area.top < area.bottom || area.left < area.right)) frame.merges.push(area);
}

/** A <col>. */
export function takeColumn(frame: SheetFrame, attributes: XmlAttributes): void {
  const from = Number(attributes["min"]) - 1;
  const to = Number(attributes["max"]) - 1;
  if (!(from >= 0 && to >= from)) return;
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
