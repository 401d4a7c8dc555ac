import { SHEET_SIZE } from "../../sheet/sheet-size";
import type { CellValue } from "../../sheet/snapshot";
import { hasRoom } from "./byte-marks";
import { plainNumber } from "./plain-numbers";

/** Cells of one row that follow one another, behind all that the row has so far. */
export interface CellRun {
  row: number;
  /** From the first free column of the row on; null also where the file writes no cell. */
  values: CellValue[];
  /** Of each value; what stands behind those is of an earlier run. */
  readonly styles: number[];
  /** How many of them say something. */
  filled: number;
  /** How many say nothing, but are written. */
  blanks: number;
  /** The last column that says something; -1 where none does. */
  lastFilled: number;
}

/** Where the cells of a run may stand. */
export interface RunRoom {
  /** The first column of a row that is free, with all behind it. */
  readonly freeFrom: (row: number) => number;
  /** Whether a cell that says nothing belongs to the sheet's block; asked before what stands beside it counts. */
  readonly mayBeBlank: (row: number, col: number, blanks: number) => boolean;
}

/** Begins without any cell. */
export function newRun(): CellRun {
  return { row: -1, values: [], styles: [], filled: 0, blanks: 0, lastFilled: -1 };
}

/** A wider gap between two cells is for those who count what a sheet lays out. */
const WIDEST_GAP = 64;

const QUOTE = 0x22;
const ZERO = 0x30;
const NINE = 0x39;

/**
 * Takes the cells of one row that hold a shared text, a number or nothing, as nearly every writer writes them, which most
 * cells of a large sheet are, into `run`; gives the position behind them, `at` where none stands there.
 *
 * One long function without state of its own: made of smaller ones that hand a cell on, it takes half as long again.
 */
export function readRun(
  bytes: Uint8Array,
  at: number,
  sharedStrings: readonly string[],
  room: RunRoom,
  run: CellRun,
): number {
  const values: CellValue[] = [];
  const { styles } = run;
  let row = 0;
  let free = 0;
  let filled = 0;
  let blanks = 0;
  let lastFilled = -1;
  let size = 0;
  let end = at;
  while (hasRoom(bytes, end) && isCell(bytes, end)) {
    let next = end + 6;
    let byte = bytes[next]!;
    let letters = 0;
    for (const to = next + 3; byte >= 0x41 && byte <= 0x5a && next < to; byte = bytes[++next]!)
      letters = letters * 26 + byte - 0x40;
    let digits = 0;
    for (const to = next + 7; byte >= ZERO && byte <= NINE && next < to; byte = bytes[++next]!)
      digits = digits * 10 + byte - ZERO;
    if (byte !== QUOTE || letters < 1 || letters > SHEET_SIZE.columns) break;
    if (end === at) {
      if (digits < 1 || digits > SHEET_SIZE.rows) break;
      row = digits - 1;
      free = room.freeFrom(row);
    }
    const gap = letters - 1 - free - size;
    if (digits - 1 !== row || gap < 0 || gap > WIDEST_GAP) break;
    next++;

    let style = 0;
    if (isStyle(bytes, next)) {
      const from = (next += 4);
      byte = bytes[next]!;
      for (const to = from + 9; byte >= ZERO && byte <= NINE && next < to; byte = bytes[++next]!)
        style = style * 10 + byte - ZERO;
      if (byte !== QUOTE || next === from) break;
      next++;
    }

    let value: CellValue | undefined = null;
    if (isShared(bytes, next)) {
      const from = (next += 10);
      let index = 0;
      byte = bytes[next]!;
      for (const to = from + 9; byte >= ZERO && byte <= NINE && next < to; byte = bytes[++next]!)
        index = index * 10 + byte - ZERO;
      if (next === from || !isEnd(bytes, next)) break;
      value = sharedStrings[index];
      next += 8;
    } else if (isValue(bytes, next)) {
      const from = (next += 4);
      const to = from + 20;
      while (bytes[next] !== 0x3c && next < to) next++;
      if (!isEnd(bytes, next)) break;
      value = plainNumber(bytes, from, next);
      next += 8;
    } else if (isClosed(bytes, next)) next += 2;
    else break;
    if (value === undefined) break;
    if (value === null) {
      if (!room.mayBeBlank(row, letters - 1, blanks)) break;
      blanks++;
    } else {
      filled++;
      lastFilled = letters - 1;
    }

    for (let skipped = 0; skipped < gap; skipped++) {
      values.push(null);
      styles[size++] = 0;
    }
    values.push(value);
    styles[size++] = style;
    end = next;
  }
  run.row = row;
  run.values = values;
  run.filled = filled;
  run.blanks = blanks;
  run.lastFilled = lastFilled;
  return end;
}

/** <c r=" */
function isCell(of: Uint8Array, at: number): boolean {
  return (
    of[at] === 0x3c &&
    of[at + 1] === 0x63 &&
    of[at + 2] === 0x20 &&
    of[at + 3] === 0x72 &&
    of[at + 4] === 0x3d &&
    of[at + 5] === QUOTE
  );
}

/** s=" behind a blank */
function isStyle(of: Uint8Array, at: number): boolean {
  return of[at] === 0x20 && of[at + 1] === 0x73 && of[at + 2] === 0x3d && of[at + 3] === QUOTE;
}

/** t="s"><v> behind a blank */
function isShared(of: Uint8Array, at: number): boolean {
  return (
    of[at] === 0x20 &&
    of[at + 1] === 0x74 &&
    of[at + 2] === 0x3d &&
    of[at + 3] === QUOTE &&
    of[at + 4] === 0x73 &&
    of[at + 5] === QUOTE &&
    isValue(of, at + 6)
  );
}

/** ><v> */
function isValue(of: Uint8Array, at: number): boolean {
  return of[at] === 0x3e && of[at + 1] === 0x3c && of[at + 2] === 0x76 && of[at + 3] === 0x3e;
}

/** </v></c> */
function isEnd(of: Uint8Array, at: number): boolean {
  return (
    of[at] === 0x3c &&
    of[at + 1] === 0x2f &&
    of[at + 2] === 0x76 &&
    of[at + 3] === 0x3e &&
    of[at + 4] === 0x3c &&
    of[at + 5] === 0x2f &&
    of[at + 6] === 0x63 &&
    of[at + 7] === 0x3e
  );
}

/** /> */
function isClosed(of: Uint8Array, at: number): boolean {
  return of[at] === 0x2f && of[at + 1] === 0x3e;
}
