import { lineText, type LineText } from "./line-text";

/** A line to which later ones may belong. */
interface OpenLine extends LineText {
  readonly index: number;
  readonly parent: OpenLine | null;
  /** Whether it is one of the parts that a 其中 began. */
  readonly part: boolean;
  /** Whether it closes what stands above it, so that nothing below belongs to it but by 其中. */
  readonly closing: boolean;
}

type Place = Pick<OpenLine, "parent" | "part"> & Partial<Pick<OpenLine, "closing">>;

/** 合计 and what is carried over are often centred, so that the blanks before them say little. */
const SUM = /(?:合计|总计|小计)$/;
const CARRIED = /结转|结余/;
/** One blank more or less is a slip. */
const STEP = 2;
/** Lines further up are forgotten, so that no table takes long. */
const MOST_OPEN = 40;

/**
 * The line that each line of a table is a part of, by index; null for none. Known by 其中, by numbers (一、 over （一）
 * over 1、 over (1) over ①, and those that begin anew below a line without one), else by the blanks before them. Takes
 * the texts as they stand in their cells, blanks and all.
 */
export function parentsOf(lines: readonly { readonly text: string }[]): (number | null)[] {
  const open: OpenLine[] = [];
  let last: OpenLine | undefined;
  return lines.map(({ text }, index) => {
    const line = lineText(text);
    if (line.name === "") return null;
    last = { ...line, index, closing: false, ...placeOf(line, open, last) };
    if (!last.closing) open.push(last);
    if (open.length > MOST_OPEN) open.shift();
    return last.parent?.index ?? null;
  });
}

/** Where a line belongs; lines that nothing below can belong to any more are taken off the open ones. */
function placeOf(line: LineText, open: OpenLine[], last: OpenLine | undefined): Place {
  if (line.among && last) return amongPlace(line, open, last);
  if (line.number) return continuedPlace(line, open) ?? begunPlace(line, line.number.rank, open, last);
  return SUM.test(line.name) || CARRIED.test(line.name) ? sumPlace(line, open) : plainPlace(line, open);
}

/** 其中 begins the parts of the line before it; a second 其中 right below is another of them. */
function amongPlace(line: LineText, open: OpenLine[], last: OpenLine): Place {
  if (!last.among || !last.parent || line.indent >= last.indent + STEP) return { parent: last, part: true };
  open.pop();
  return { parent: last.parent, part: true };
}

/** A number that follows on one above: on the one just before it rather than on one that it skips a number from. */
function continuedPlace(line: LineText, open: OpenLine[]): Place | undefined {
  const ordinal = line.number?.ordinal ?? 0;
  const before = open.filter(
    (other) =>
      other.number?.rank === line.number?.rank &&
      (other.number?.ordinal ?? 0) < ordinal &&
      (!other.part || isIndentedLike(line, other) !== false),
  );
  const found = before.filter((other) => other.number?.ordinal === ordinal - 1).at(-1) ?? before.at(-1);
  if (!found) return undefined;
  open.length = open.indexOf(found);
  return { parent: found.parent, part: found.part };
}

/** The first of a row of numbers: under the line above that has none, else under the next higher number. */
function begunPlace(line: LineText, rank: number, open: OpenLine[], last: OpenLine | undefined): Place {
  if (last && !last.number && !last.closing && (!last.part || line.indent >= last.indent + STEP))
    return { parent: last, part: false };
  takeOff(open, ({ number }) => number === undefined || number.rank >= rank);
  return { parent: open.at(-1) ?? null, part: false };
}

/** A sum or what is carried over is part of a sum only; a sum below numbers or parts closes them. */
function sumPlace(line: LineText, open: OpenLine[]): Place {
  const isBelowPart = open.at(-1)?.part ?? false;
  takeOff(open, (other) => !other.number && (other.part || !isOver(other, line)));
  const top = open.at(-1);
  return {
    parent: top && SUM.test(top.name) && isOver(top, line) ? top : null,
    part: false,
    closing: SUM.test(line.name) && (isBelowPart || top?.number !== undefined),
  };
}

/** A line without a number: a further part after 其中, else whatever the blanks before it say. */
function plainPlace(line: LineText, open: OpenLine[]): Place {
  takeOff(open, (other) =>
    other.part ? !isFurtherPart(line, other) : other.number ? isOver(line, other) : !isOver(other, line),
  );
  const top = open.at(-1);
  if (!top) return { parent: null, part: false };
  if (top.part) {
    open.pop();
    return { parent: top.parent, part: true };
  }
  const over = isOver(top, line) ? top : top.parent;
  return { parent: over && isOver(over, line) ? over : null, part: false };
}

/** Where no blanks tell, a further part has no number among lines that have one. */
function isFurtherPart(line: LineText, part: OpenLine): boolean {
  return isIndentedLike(line, part) ?? part.parent?.number !== undefined;
}

/** Whether a line is indented as a part of the same whole is; undefined where the part is not indented itself. */
function isIndentedLike(line: LineText, { indent, parent }: OpenLine): boolean | undefined {
  return parent && indent > parent.indent ? line.indent > parent.indent : undefined;
}

/** Whether the blanks before a line make it part of another. */
function isOver(other: LineText, line: LineText): boolean {
  return other.indent <= line.indent - STEP;
}

function takeOff(open: OpenLine[], isDone: (line: OpenLine) => boolean): void {
  for (let top = open.at(-1); top && isDone(top); top = open.at(-1)) open.pop();
}
