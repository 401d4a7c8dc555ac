import type { CellRef } from "../../sheet/address";
import { wanText } from "./figure-text";
import { readPlace, type Place, type PlaceReading, type TableSet } from "./table-set";

/** What a paragraph is written from. */
export interface About {
  readonly now: TableSet;
  /** Last year's tables; empty where none were given. */
  readonly last: TableSet;
  /** "2023年", or 本年 where no table tells it. */
  readonly year: string;
  readonly lastYear: string;
  /** The department without its code. */
  readonly department: string;
}

/** Why a figure could not be written. */
export type Lack = Extract<PlaceReading, { kind: "missing" }>;

/** A paragraph that is being written: the cells of its figures, and the figures that it lacks. */
export interface Draft {
  readonly cells: CellRef[];
  readonly lacks: Lack[];
}

/** Begins a paragraph. */
export function newDraft(): Draft {
  return { cells: [], lacks: [] };
}

/** The money of a place in 分, its cell noted; undefined where there is none. */
export function fenIn(draft: Draft, tables: TableSet, place: Place): number | undefined {
  const reading = readPlace(tables, place);
  if (reading.kind === "missing") return undefined;
  draft.cells.push(reading.at);
  return reading.fen;
}

/** The same for a figure without which the paragraph cannot be. */
export function needed(draft: Draft, tables: TableSet, place: Place): number {
  const reading = readPlace(tables, place);
  if (reading.kind === "missing") {
    draft.lacks.push(reading);
    return 0;
  }
  draft.cells.push(reading.at);
  return reading.fen;
}

/** A needed figure in words: 29295.60万元. */
export function neededText(draft: Draft, tables: TableSet, place: Place): string {
  return wanText(needed(draft, tables, place));
}
