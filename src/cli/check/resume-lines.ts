import { readSync } from "node:fs";
import type { FileStamp } from "./file-answer";

/** How every line of a file for --resume begins. */
export const LINE_START = `{"jixiao":"resume","with":`;

/** Where an answer stands in the file, and for what. */
export interface KeptPlace {
  readonly start: number;
  readonly end: number;
  readonly stamp: FileStamp;
}

/** The answers of a file by their paths, and whether its last line has no end. */
export interface KeptLines {
  readonly places: ReadonlyMap<string, KeptPlace>;
  readonly isCut: boolean;
}

const PIECE = 1024 * 1024;
/** What stands before the answer is shorter, be the path as long as paths can be. */
const HEAD = 256 * 1024;
const NEWLINE = 10;

/** Finds the answers in a file that were made by the same things; undefined where the file is something else. */
export function indexLines(file: number, by: string): KeptLines | undefined {
  const places = new Map<string, KeptPlace>();
  const piece = Buffer.alloc(PIECE);
  let isOurs: boolean | undefined;
  let head = Buffer.alloc(0);
  let start = 0;
  let at = 0;
  const place = (end: number): void => {
    const kept = readHead(head.toString(), by);
    if (kept) places.set(kept.path, { start, end, stamp: kept });
  };
  for (;;) {
    const read = readSync(file, piece, 0, PIECE, at);
    if (read === 0) break;
    for (let from = 0; from < read;) {
      const newline = piece.subarray(0, read).indexOf(NEWLINE, from);
      const to = newline < 0 ? read : newline;
      if (head.length < HEAD) head = Buffer.concat([head, piece.subarray(from, Math.min(to, from + HEAD))]);
      if (newline >= 0) {
        isOurs ??= head.length > 0 && isLine(head);
        place(at + newline);
        head = Buffer.alloc(0);
        start = at + newline + 1;
      }
      from = to + 1;
    }
    at += read;
  }
  // A last line may be whole but for its end.
  if (start < at) place(at);
  isOurs ??= isLine(head);
  return isOurs ? { places, isCut: start < at } : undefined;
}

/** Whether a line is one of ours, or as much of one as was written. */
function isLine(head: Buffer): boolean {
  const text = head.toString();
  return text.startsWith(LINE_START) || LINE_START.startsWith(text);
}

function readHead(line: string, by: string): (FileStamp & { readonly path: string }) | undefined {
  const prefix = `${LINE_START}${by},`;
  // Inside a text of JSON no quote stands without a backslash, so this is the answer itself.
  const end = line.indexOf(`,"answer":`, prefix.length);
  if (!line.startsWith(prefix) || end < 0) return undefined;
  try {
    return JSON.parse(`{${line.slice(prefix.length, end)}}`);
  } catch {
    return undefined;
  }
}
