import type { Finding, Fix } from "../../rules/outcome";
import type { CellRef } from "../../sheet/address";
import { actionsOf } from "./actions";
import type { Row } from "./rows";

/** Where the keyboard is in the list. The index holds its place when the row itself is gone. */
export interface Cursor {
  readonly key: string;
  readonly index: number;
  /** Which of the finding's actions, from 0; -1 for the row itself. */
  readonly link: number;
}

/** What a key does to the list. */
export interface Step {
  readonly cursor?: Cursor;
  /** The row to open or close. */
  readonly toggle?: string;
  /** Whether the finding under the cursor is told in full. */
  readonly details?: boolean;
  readonly jump?: CellRef;
  /** The mend to carry out. */
  readonly fix?: Fix;
  /** The finding to ask a reason for, so that it can be set aside. */
  readonly waive?: Finding;
  /** The rule whose page to open. */
  readonly page?: string;
}

/** The row the cursor stands on; -1 for an empty list or a cursor that was never set. */
export function indexOf(rows: readonly Row[], cursor: Cursor | undefined): number {
  if (!cursor) return -1;
  const index = rows.findIndex((row) => row.key === cursor.key);
  return index >= 0 ? index : Math.min(cursor.index, rows.length - 1);
}

/** What the finding under the cursor does there: goes to a cell, mends, or tells why. */
export function act(finding: Finding, here: Cursor): Step {
  const action = actionsOf(finding)[here.link];
  switch (action?.kind) {
    case "fix":
      return { cursor: here, fix: action.fix };
    case "waive":
      return { cursor: here, waive: finding };
    case "page":
      return { cursor: here, page: action.rule };
    default:
      return { cursor: here, details: true, jump: action?.at ?? finding.at };
  }
}

/** The step to a row, which shows its cell in the sheet as well. */
export function stepTo(rows: readonly Row[], index: number): Step | undefined {
  const row = rows[index];
  if (!row) return undefined;
  const cursor = { key: row.key, index, link: -1 };
  return row.kind === "finding" ? { cursor, jump: row.listed.finding.at } : { cursor };
}

/** What a key means at the cursor, as in any tree; undefined for keys that the list leaves alone. */
export function stepFor(
  key: string,
  rows: readonly Row[],
  cursor: Cursor | undefined,
  details: boolean,
): Step | undefined {
  const index = indexOf(rows, cursor);
  switch (key) {
    case "ArrowDown":
      return index < rows.length - 1 ? stepTo(rows, index + 1) : {};
    case "ArrowUp":
      return index > 0 ? stepTo(rows, index - 1) : {};
    case "Home":
      return stepTo(rows, 0);
    case "End":
      return stepTo(rows, rows.length - 1);
    default:
      break;
  }
  const row = rows[index];
  if (!row) return undefined;
  // A cursor whose row is gone stands on the next one without its links.
  const link = cursor?.key === row.key ? cursor.link : -1;
  const here = { key: row.key, index, link };
  switch (key) {
    case "Enter":
    case " ":
      return enter(row, here);
    case "ArrowRight":
      return inwards(row, here, details, rows);
    case "ArrowLeft":
      return outwards(row, here, details, rows);
    case "Escape":
      return link >= 0 ? { cursor: { ...here, link: -1 } } : undefined;
    default:
      return undefined;
  }
}

function enter(row: Row, here: Cursor): Step {
  if (row.kind !== "finding") return { cursor: here, toggle: row.key };
  return act(row.listed.finding, here);
}

function inwards(row: Row, here: Cursor, details: boolean, rows: readonly Row[]): Step {
  if (row.kind !== "finding") {
    return row.open ? (stepTo(rows, here.index + 1) ?? {}) : { cursor: here, toggle: row.key };
  }
  if (!details) return { cursor: here, details: true };
  const last = actionsOf(row.listed.finding).length - 1;
  return { cursor: { ...here, link: Math.min(here.link + 1, last) } };
}

function outwards(row: Row, here: Cursor, details: boolean, rows: readonly Row[]): Step {
  if (row.kind === "finding") {
    if (here.link >= 0) return { cursor: { ...here, link: here.link - 1 } };
    if (details) return { cursor: here, details: false };
  } else if (row.open) {
    return { cursor: here, toggle: row.key };
  }
  for (let index = here.index - 1; index >= 0; index--) {
    const above = rows[index];
    if (above && above.level < row.level) return { cursor: { key: above.key, index, link: -1 } };
  }
  return {};
}
