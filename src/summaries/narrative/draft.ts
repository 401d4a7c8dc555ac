import type { Field } from "../../model/field";
import { toA1, type CellRef } from "../../sheet/address";
import { wanText } from "./figure-text";
import { readMoney, readPlace, type Place, type PlaceReading, type TableSet } from "./table-set";

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
  const reading = orUnfilled(tables, place, readPlace(tables, place));
  if (reading.kind === "missing") {
    draft.lacks.push(reading);
    return 0;
  }
  draft.cells.push(reading.at);
  return reading.fen;
}

/** Tables without any figure are published where there is nothing of a kind; these are always filled in. */
const NEVER_EMPTY: ReadonlySet<string> = new Set(["T1", "T2", "T3", "T6", "T13"]);
const SUMS: ReadonlySet<string> = new Set(["total", "three-publics", "income-of-year", "expenditure-total"]);

/** A blank sum over figures was not filled in, and is not nought. */
function orUnfilled(
  tables: TableSet,
  { table: number, line, column }: Place,
  reading: PlaceReading,
): PlaceReading {
  if (reading.kind === "missing" || reading.amount || !SUMS.has(line)) return reading;
  const rows = tables.get(number)?.rows ?? [];
  const hasFigures = rows.some(({ cells }) => (readFen(cells[column]) ?? 0) !== 0);
  const isEmpty = rows.every(({ cells }) => Object.values(cells).every((field) => !readFen(field)));
  if (!hasFigures && !(isEmpty && NEVER_EMPTY.has(number))) return reading;
  const sheet = `“${reading.at.sheet}”${toA1(reading.at)}`;
  const because = hasFigures ? `${sheet} 的合计没有填` : `${sheet} 所在的表还没有填`;
  return { kind: "missing", because, at: reading.at };
}

function readFen(field: Field<unknown> | undefined): number | undefined {
  const reading = readMoney(field);
  return reading.kind === "money" && reading.amount ? reading.fen : undefined;
}

/** A needed figure in words: 29295.60万元. */
export function neededText(draft: Draft, tables: TableSet, place: Place): string {
  return wanText(needed(draft, tables, place));
}
