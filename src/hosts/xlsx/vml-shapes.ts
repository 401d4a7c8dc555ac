import { toA1 } from "../../sheet/address";
import { tagAt } from "./elements";

/** A shape of a VML part by its place. */
export interface Shape {
  readonly start: number;
  readonly end: number;
  /** The cell whose note it shows; undefined for pictures, buttons and the like. */
  readonly noteOn: string | undefined;
}

const OPEN = /<([\w.-]+:)?shape[\s>]/g;

/** The shapes of a VML part. Excel writes HTML into some, with <br> that nobody closes, so that no XML reader will do. */
export function shapesOf(vml: string): Shape[] {
  const shapes: Shape[] = [];
  for (const open of vml.matchAll(OPEN)) {
    const start = open.index;
    const tag = tagAt(vml, start);
    const close = `</${open[1] ?? ""}shape>`;
    const closedAt = tag.isEmpty ? -1 : vml.indexOf(close, tag.end);
    const end = closedAt < 0 ? tag.end : closedAt + close.length;
    shapes.push({ start, end, noteOn: noteCell(vml.slice(start, end)) });
  }
  return shapes;
}

/** The greatest of the numbers by which Excel names shapes, `_x0000_s1025`; 0 where none has one. */
export function lastShapeNumber(vml: string): number {
  let last = 0;
  for (const [, digits] of vml.matchAll(/["']_x0000_s(\d{1,9})["']/g)) last = Math.max(last, Number(digits));
  return last;
}

function noteCell(shape: string): string | undefined {
  if (!/<(?:[\w.-]+:)?ClientData\s[^>]*ObjectType\s*=\s*["']Note["']/.test(shape)) return undefined;
  const row = /<(?:[\w.-]+:)?Row>\s*(\d{1,7})\s*</.exec(shape)?.[1];
  const col = /<(?:[\w.-]+:)?Column>\s*(\d{1,5})\s*</.exec(shape)?.[1];
  return row === undefined || col === undefined ? undefined : toA1({ row: Number(row), col: Number(col) });
}
