import type { CellRef } from "./address";

/** A note to be written on a cell. */
export interface CellNote {
  readonly at: CellRef;
  /** What it says, without the sign by which it is known as ours. */
  readonly text: string;
}

/** More notes than this nobody reads, and some programs take long over them. */
export const MOST_NOTES = 500;

/** What every note of ours begins with, so that it is told from the user's own. */
export const NOTE_SIGN = "【绩效助手】";
