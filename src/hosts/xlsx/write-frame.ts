import { areaToA1, parseArea, type Area } from "../../sheet/address";
import { attributePlaces, attributesOf, childrenOf, rootOf, type Element } from "./elements";
import { insertChild, WORKSHEET_ORDER } from "./ordered";
import { applyPatches, type Patch } from "./patch";
import { ReadStop, broken } from "./problems";
import type { CellChange } from "./sheet-ops";

/** The text of a part that has a place for cells. */
export function withData(text: string | undefined, where: string): string {
  if (text === undefined) throw new ReadStop(broken(where, "no part"));
  const root = rootOf(text);
  if (childrenOf(text, root).some(({ name }) => name === "sheetData")) return text;
  const patches = insertChild(text, root, WORKSHEET_ORDER, "sheetData", `<${root.prefix}sheetData/>`);
  return applyPatches(text, patches);
}

/** Whether the sheet keeps its texts in its cells. */
export function usesInline(text: string, { inner, innerEnd }: Element): boolean {
  const at = text.indexOf('inlineStr"', inner);
  return at >= 0 && at < innerEnd;
}

/** The style that new cells of a column have. */
export function columnStyles(text: string, cols: Element | undefined): (col: number) => number {
  const ranges = cols ? childrenOf(text, cols).map((range) => attributesOf(text, range)) : [];
  return (col) => {
    const range = ranges.find(({ min, max }) => col + 1 >= Number(min) && col + 1 <= Number(max));
    return Number(range?.["style"]) || 0;
  };
}

/** The area that the sheet says it fills, where a cell is written outside of it. */
export function widerDimension(
  text: string,
  children: readonly Element[],
  changes: readonly CellChange[],
): Patch[] {
  const dimension = children.find(({ name }) => name === "dimension");
  const ref = dimension && attributePlaces(text, dimension).find(({ name }) => name === "ref");
  const area = ref && parseArea(text.slice(ref.value.from, ref.value.to));
  if (!ref || !area) return [];
  const filled = changes.filter(
    ({ content }) => "formula" in content || (content.value !== null && content.value !== ""),
  );
  let wider: Area = area;
  for (const { at } of filled) {
    wider = {
      top: Math.min(wider.top, at.row),
      left: Math.min(wider.left, at.col),
      bottom: Math.max(wider.bottom, at.row),
      right: Math.max(wider.right, at.col),
    };
  }
  const told = areaToA1(wider);
  return told === areaToA1(area) ? [] : [{ ...ref.value, text: told }];
}
