import type { NewSheet } from "../../sheet/edit";
import { contentAt } from "../../sheet/same-sheet";
import type { SheetSnapshot } from "../../sheet/snapshot";
import { contentText, hashText } from "./content-hash";
import { keyedRows } from "./row-keys";

/** What was made on a sheet the last time, as far as a short text can tell. */
export interface LastMade {
  /** How many columns were made. */
  readonly width: number;
  /** How many rows, without blank ones. */
  readonly count: number;
  /** Whether a row of this key was made. */
  readonly hasRow: (key: string) => boolean;
  /** Whether a cell in a row of this key was made with this content. */
  readonly hasCell: (key: string, col: number, text: string) => boolean;
}

/** Excel keeps no longer texts in a cell; WPS neither. */
const LONGEST = 32_000;
const KEY_WIDTH = 4;
const BLANK = ".";
const HEAD_LENGTH = 10;
const HEAD = /^1:([123]):([0-9]{1,5}):/;

/** The key of a blank row. */
const BLANK_ROW = hashText("", KEY_WIDTH);

/** The width of what is made on a sheet, blank columns at its right left out. */
export function widthOf({ values, formulas }: SheetSnapshot): number {
  let width = 0;
  values.forEach((row, r) =>
    row.forEach((value, c) => {
      if (value !== null || (formulas[r]?.[c] ?? null) !== null) width = Math.max(width, c + 1);
    }),
  );
  return width;
}

/** What tells later which cells of a sheet were made, and hold what was made; "" for a sheet too large for that. */
export function fingerprintOf({ snapshot }: NewSheet): string {
  const width = widthOf(snapshot);
  const rows = keyedRows(snapshot, width).map(({ row, key }) => ({
    key,
    texts: Array.from({ length: width }, (_, col) => contentText(contentAt(snapshot, { row, col }))),
  }));
  const texts = rows.flatMap((row) => row.texts);
  const blank = texts.filter((text) => text === "").length;
  const rest = rows.length * KEY_WIDTH + blank + HEAD_LENGTH;
  const letters = [3, 2, 1].find((each) => rest + (texts.length - blank) * each <= LONGEST);
  if (letters === undefined) return "";
  const named = rows.map(({ key, texts: own }) => {
    const cells = own.map((text) => (text === "" ? BLANK : hashText(text, letters)));
    return hashText(key, KEY_WIDTH) + cells.join("");
  });
  return `1:${letters}:${width}:${named.join("")}`;
}

/** Reads a fingerprint; undefined where there is none, or someone changed it. */
export function readFingerprint(text: string): LastMade | undefined {
  const head = HEAD.exec(text);
  if (!head) return undefined;
  const [letters, width] = [Number(head[1]), Number(head[2])];
  // The cells of the rows of a key; there may be several that are alike.
  const rows = new Map<string, (readonly string[])[]>();
  let count = 0;
  for (let at = head[0].length; at < text.length;) {
    const key = text.slice(at, at + KEY_WIDTH);
    at += KEY_WIDTH;
    const cells: string[] = [];
    for (let col = 0; col < width; col++) {
      const isBlank = text[at] === BLANK;
      cells.push(isBlank ? "" : text.slice(at, at + letters));
      at += isBlank ? 1 : letters;
    }
    if (at > text.length) return undefined;
    rows.set(key, [...(rows.get(key) ?? []), cells]);
    if (key !== BLANK_ROW) count++;
  }
  return {
    width,
    count,
    hasRow: (key) => rows.has(hashText(key, KEY_WIDTH)),
    hasCell: (key, col, content) => {
      const name = content === "" ? "" : hashText(content, letters);
      return rows.get(hashText(key, KEY_WIDTH))?.some((cells) => (cells[col] ?? "") === name) ?? false;
    },
  };
}

/** The share of the rows that were made which a sheet still has. */
export function likeness(sheet: SheetSnapshot, last: LastMade): number {
  const found = keyedRows(sheet, last.width).filter(({ key }) => key !== "" && last.hasRow(key)).length;
  return last.count === 0 ? 0 : found / last.count;
}
