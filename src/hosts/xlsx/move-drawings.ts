import { childrenOf, plainText, type Element } from "./elements";
import type { LineMap } from "./line-map";
import type { Patch } from "./patch";
import type { CellMap } from "./references";

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
export function moveBoxes(text: string, vml: Element, { rows, columns }: CellMap): Patch[] {
  return childrenOf(text, vml).flatMap((shape): Patch[] => {
    const data =
      shape.name === "shape" ? childrenOf(text, shape).find(({ name }) => name === "ClientData") : undefined;
    if (!data) return [];
    const parts = childrenOf(text, data);
    const place = (name: string, lines: LineMap): Patch | "gone" | undefined => {
      const part = parts.find((each) => each.name === name);
      if (!part) return undefined;
      const line = lines.line(Number(plainText(text.slice(part.inner, part.innerEnd))));
      return line === undefined ? "gone" : inside(part, line);
    };
    const cell = [place("Row", rows), place("Column", columns)];
    if (cell.includes("gone")) return [{ from: shape.start, to: shape.end, text: "" }];
    const anchor = parts.find(({ name }) => name === "Anchor");
    const moved = cell.filter((each): each is Patch => each !== undefined && each !== "gone");
    return anchor ? [...moved, moveAnchor(text, anchor, rows, columns)] : moved;
  });
}

/** An anchor lists column, offset, row, offset of its upper left corner, then of the lower right one. */
function moveAnchor(text: string, anchor: Element, rows: LineMap, columns: LineMap): Patch {
  const numbers = plainText(text.slice(anchor.inner, anchor.innerEnd))
    .split(",")
    .map((each) => Number(each.trim()));
  const moved = numbers.map((value, index) => {
    if (index % 2 === 1) return value;
    return nearest(index % 4 === 0 ? columns : rows, value);
  });
  return inside(anchor, moved.join(", "));
}

/** Where a line goes, or the next one that is still there. */
function nearest(lines: LineMap, line: number): number {
  return lines.line(line) ?? lines.stretch(line, LAST)?.from ?? line;
}

const LAST = 1_048_575;

function inside({ inner, innerEnd }: Element, value: number | string): Patch {
  return { from: inner, to: innerEnd, text: String(value) };
}
