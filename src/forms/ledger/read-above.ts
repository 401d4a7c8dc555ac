import { normaliseLabel } from "../../sheet/label";
import type { MoneyUnit } from "../../model/amount";
import type { CellValue, SheetSnapshot } from "../../sheet/snapshot";
import { declaredUnit } from "../declared-unit";
import { isBlank } from "./ledger-rows";

/** What stands above the head of a ledger. */
export interface AboveHead {
  /** The first row that belongs to it. */
  readonly top: number;
  readonly amountUnit: MoneyUnit | null;
  readonly year: string | null;
}

/** Rows above a head that may hold its title, its year and its unit, and what may stand in one of them. */
const MOST_ROWS = 6;
const MOST_TEXTS = 4;
const YEAR = /(?<!\d)20\d\d(?!\d)/;

/** Reads the title rows of a ledger; the year may also stand in the name of the sheet. */
export function readAbove(sheet: SheetSnapshot, head: number): AboveHead {
  const texts: string[] = [];
  let top = head;
  for (let row = head - 1; row >= Math.max(sheet.origin.row, head - MOST_ROWS); row--) {
    const given = (sheet.values[row - sheet.origin.row] ?? []).filter((value) => !isBlank(value));
    const found = given.filter(isText).map(normaliseLabel);
    if (found.length > MOST_TEXTS || found.length < given.length) break;
    if (found.length === 0) continue;
    top = row;
    texts.push(...found);
  }
  return {
    top,
    amountUnit: firstOf(texts, (norm) => declaredUnit({ norm })),
    year: firstOf([...texts, sheet.name], (text) => YEAR.exec(text)?.[0]),
  };
}

function isText(value: CellValue): value is string {
  return typeof value === "string";
}

function firstOf<T>(texts: readonly string[], find: (text: string) => T | undefined): T | null {
  for (const text of texts) {
    const found = find(text);
    if (found !== undefined) return found;
  }
  return null;
}
