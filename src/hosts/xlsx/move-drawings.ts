import { parseA1 } from "../../sheet/address";
import { childrenOf, type Element } from "./elements";
import type { LineMap } from "../../sheet/line-map";
import type { Patch } from "./patch";
import type { CellMap } from "../../sheet/references";
import { shapesOf } from "./vml-shapes";

/** The patches that take the anchors of a drawing part where their cells go; what it shows is never taken out. */
export function moveDrawing(text: string, drawing: Element, { rows, columns }: CellMap): Patch[] {
  const corners = childrenOf(text, drawing)
    .flatMap((anchor) => childrenOf(text, anchor))
    .filter(({ name }) => name === "from" || name === "to");
  return corners.flatMap((corner) =>
    childrenOf(text, corner).flatMap((child): Patch[] => {
      if (child.name !== "row" && child.name !== "col") return [];
      const line = Number(text.slice(child.inner, child.innerEnd));
      return [inside(child, nearest(child.name === "row" ? rows : columns, line))];
    }),
  );
}

/** The patches for the boxes of comments in a VML part; a box whose cell is gone goes. */
export function moveBoxes(vml: string, { rows, columns }: CellMap): Patch[] {
  return shapesOf(vml).flatMap(({ start, end, noteOn }): Patch[] => {
    const cell = noteOn === undefined ? undefined : parseA1(noteOn);
    const row = cell && rows.line(cell.row);
    const col = cell && columns.line(cell.col);
    if (cell && (row === undefined || col === undefined)) return [{ from: start, to: end, text: "" }];
    const moved = vml
      .slice(start, end)
      .replace(ANCHOR, (_, open: string, anchor: string) => open + movedAnchor(anchor, rows, columns))
      .replace(ROW, (whole, open: string) => (row === undefined ? whole : `${open}${row}`))
      .replace(COLUMN, (whole, open: string) => (col === undefined ? whole : `${open}${col}`));
    return [{ from: start, to: end, text: moved }];
  });
}

const ANCHOR = /(<(?:[\w.-]+:)?Anchor>)([^<]*)/;
const ROW = /(<(?:[\w.-]+:)?Row>)\s*\d+\s*/;
const COLUMN = /(<(?:[\w.-]+:)?Column>)\s*\d+\s*/;

/** An anchor lists column, offset, row, offset of its upper left corner, then of the lower right one. */
function movedAnchor(anchor: string, rows: LineMap, columns: LineMap): string {
  const moved = anchor.split(",").map((each, index) => {
    if (index % 2 === 1) return each;
    const line = nearest(index % 4 === 0 ? columns : rows, Number(each));
    return each.replace(/-?\d+/, String(line));
  });
  return moved.join(",");
}

/** Where a line goes, or the next one that is still there. */
function nearest(lines: LineMap, line: number): number {
  return lines.line(line) ?? lines.stretch(line, LAST)?.from ?? line;
}

const LAST = 1_048_575;

function inside({ inner, innerEnd }: Element, value: number | string): Patch {
  return { from: inner, to: innerEnd, text: String(value) };
}
