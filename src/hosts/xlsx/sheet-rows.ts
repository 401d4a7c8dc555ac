import { parseCellRef } from "./cell-ref";
import { attributesOf, childrenOf, tagAt, type Element } from "./elements";
import { SHEET_SIZE } from "../../sheet/sheet-size";
import { ReadStop, broken } from "./problems";

/** A row by its place in the text of a sheet part; `row` counts from 0. */
export interface RowPlace {
  readonly row: number;
  readonly element: Element;
}

/** A cell by its place, where the file means it to stand. */
export interface CellPlace {
  readonly row: number;
  readonly col: number;
  /** Whether its place is written in it; otherwise it follows from what stands before. */
  readonly isNamed: boolean;
  readonly element: Element;
}

/** More rows than this no program writes, some of them twice though they may be. */
const MOST_ROWS = 2 * SHEET_SIZE.rows;
const QUICK_ROW = /\s+r="([0-9]{1,7})"/y;
const QUICK_CELL = /\s+r="([A-Za-z]{1,3}[0-9]{1,7})"/y;

/** All rows of a sheet in the order of the file, found without looking at their cells where that is possible. */
export function rowsOf(text: string, data: Element): RowPlace[] {
  if (data.inner === data.end) return [];
  const rows: RowPlace[] = [];
  const asides = asidesBetween(text, data.inner, data.innerEnd);
  const tag = `${data.prefix}row`;
  let row = -1;
  let at = indexOfTag(text, `<${tag}`, data.inner, data.innerEnd, asides);
  while (at >= 0) {
    const { end, isEmpty } = tagAt(text, at);
    const innerEnd = isEmpty ? end : indexOfTag(text, `</${tag}`, end, data.innerEnd, asides);
    if (innerEnd < 0 || rows.length >= MOST_ROWS) throw new ReadStop(broken("内容", `row at ${at}`));
    const element: Element = {
      name: "row",
      prefix: data.prefix,
      start: at,
      end: isEmpty ? end : tagAt(text, innerEnd).end,
      inner: end,
      innerEnd,
    };
    const named = quickly(QUICK_ROW, text, at + 1 + tag.length) ?? attributesOf(text, element)["r"];
    row = named === undefined ? row + 1 : Number(named) - 1;
    const cells = named === undefined ? cellsOf(text, { row, element }) : [];
    rows.push({ row: cells[0]?.row ?? row, element });
    row = cells.at(-1)?.row ?? row;
    at = indexOfTag(text, `<${tag}`, element.end, data.innerEnd, asides);
  }
  return rows;
}

/** The cells of a row in the order of the file. */
export function cellsOf(text: string, { row, element }: RowPlace): CellPlace[] {
  if (element.inner === element.end) return [];
  let at = { row, col: -1 };
  return childrenOf(text, element)
    .filter(({ name }) => name === "c")
    .map((cell) => {
      const behindName = cell.start + 1 + cell.prefix.length + cell.name.length;
      const ref = quickly(QUICK_CELL, text, behindName) ?? attributesOf(text, cell)["r"];
      const named = ref === undefined ? undefined : parseCellRef(ref);
      at = named ?? { row: at.row, col: at.col + 1 };
      return { ...at, isNamed: named !== undefined, element: cell };
    });
}

function quickly(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[1];
}

/** A comment, CDATA section or instruction: what looks like a tag in it is none. */
interface Aside {
  readonly from: number;
  readonly to: number;
}

function asidesBetween(text: string, from: number, to: number): Aside[] {
  const asides: Aside[] = [];
  const marks = [
    // A single character is found much faster than two, and these are rare.
    { mark: "<!", at: text.indexOf("!", from) < 0 ? -1 : text.indexOf("<!", from) },
    { mark: "<?", at: text.indexOf("?", from) < 0 ? -1 : text.indexOf("<?", from) },
  ];
  let at = from;
  for (;;) {
    for (const each of marks) if (each.at >= 0 && each.at < at) each.at = text.indexOf(each.mark, at);
    const starts = marks.map((each) => each.at).filter((start) => start >= 0 && start < to);
    if (starts.length === 0) break;
    const start = Math.min(...starts);
    const close = text.startsWith("<!--", start) ? "-->" : text.startsWith("<?", start) ? "?>" : "]]>";
    const end = text.indexOf(close, start);
    if (end < 0) throw new ReadStop(broken("内容", `markup at ${start}`));
    at = end + close.length;
    asides.push({ from: start, to: at });
  }
  return asides;
}

/** Where a tag such as "<row" begins, or -1; longer names and asides are passed over. */
function indexOfTag(text: string, mark: string, from: number, to: number, asides: readonly Aside[]): number {
  let at = text.indexOf(mark, from);
  while (at >= 0 && at < to) {
    const start = at;
    const aside = asides.length === 0 ? undefined : asideAround(asides, start);
    if (!aside && ENDS_NAME.has(text.charCodeAt(at + mark.length))) return at;
    at = text.indexOf(mark, aside ? aside.to : at + mark.length);
  }
  return -1;
}

function asideAround(asides: readonly Aside[], at: number): Aside | undefined {
  let [low, high] = [0, asides.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (asides[middle]!.to <= at) low = middle + 1;
    else high = middle;
  }
  const found = asides[low];
  return found && found.from <= at ? found : undefined;
}

/** White space, "/" and ">". */
const ENDS_NAME = new Set([0x20, 0x09, 0x0a, 0x0d, 0x2f, 0x3e]);
