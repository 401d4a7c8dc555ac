import { columnName } from "../../sheet/address";
import { parseCellRef } from "./cell-ref";
import {
  attributePlaces,
  attributesOf,
  childrenOf,
  plainText,
  type AttributePlace,
  type Element,
} from "./elements";
import { escapeXml } from "./escape";
import { movable } from "./formulas";
import type { Patch } from "./patch";
import { ReadStop, unmovable } from "./problems";
import { isSameSize, moveArea, moveReferences, sameName, type CellMap } from "../../sheet/references";

/** A formula that other cells share, and where it stands. */
interface Master {
  readonly text: string;
  readonly row: number;
  readonly col: number;
}

/**
 * The patches that take the cells of <sheetData> where they go, and let their formulas follow; on another sheet than
 * the one that is moved only formulas are touched. A shared formula is written out for each cell: its cells may part.
 */
export function moveCells(text: string, data: Element, home: string, map: CellMap): Patch[] {
  const isMoved = sameName(home, map.sheet) && map.newName === undefined;
  const masters = new Map<string, Master>();
  const patches: Patch[] = [];
  let row = -1;
  for (const line of childrenOf(text, data)) {
    const r = attribute(text, line, "r");
    row = r ? Number(valueOf(text, r)) - 1 : row + 1;
    const place = isMoved ? map.rows.line(row) : row;
    let col = -1;
    const inside: Patch[] = [];
    for (const cell of childrenOf(text, line)) {
      const ref = attribute(text, cell, "r");
      col = (ref && parseCellRef(valueOf(text, ref))?.col) ?? col + 1;
      const formula = childrenOf(text, cell).find(({ name }) => name === "f");
      // A master that goes leaves its formula to those that stay.
      const followed = formula ? moveFormula(text, formula, { row, col }, home, map, masters) : [];
      const at = isMoved ? map.columns.line(col) : col;
      if (at === undefined) inside.push({ from: cell.start, to: cell.end, text: "" });
      else {
        inside.push(...followed);
        if (place !== undefined && isMoved) inside.push(...named(cell, ref, `${columnName(at)}${place + 1}`));
      }
    }
    if (place === undefined) patches.push({ from: line.start, to: line.end, text: "" });
    else
      patches.push(
        ...(isMoved ? [...named(line, r, String(place + 1)), ...withoutSpans(text, line, map)] : []),
        ...inside,
      );
  }
  return patches;
}

/** Gives a row or a cell its address. */
function named(element: Element, address: AttributePlace | undefined, name: string): Patch[] {
  if (address) return [{ ...address.value, text: name }];
  const behindName = element.start + 1 + element.prefix.length + element.name.length;
  return [{ from: behindName, to: behindName, text: ` r="${name}"` }];
}

/** `spans` is a hint for readers that other columns make wrong. */
function withoutSpans(text: string, line: Element, { columns }: CellMap): Patch[] {
  const spans = attribute(text, line, "spans");
  if (!spans) return [];
  const [from = 1, to = from] = valueOf(text, spans).split(":").map(Number);
  const moved = columns.stretch(from - 1, to - 1);
  if (!moved) return [{ from: spans.from, to: spans.to, text: "" }];
  return [{ ...spans.value, text: `${moved.from + 1}:${moved.to + 1}` }];
}

function moveFormula(
  text: string,
  formula: Element,
  at: { readonly row: number; readonly col: number },
  home: string,
  map: CellMap,
  masters: Map<string, Master>,
): Patch[] {
  const { t, si, ref, ca } = attributesOf(text, formula);
  const written = plainText(text.slice(formula.inner, formula.innerEnd));
  if (t === "dataTable") throw new ReadStop(unmovable(home, "模拟运算表"));
  if (t === "shared" && si !== undefined) {
    if (written !== "") masters.set(si, { text: written, ...at });
    const master = masters.get(si);
    const own = master ? movable(master.text)(at.row - master.row, at.col - master.col) : written;
    const tag = `${formula.prefix}f`;
    const moved = escapeXml(moveReferences(own, home, map));
    const computed = ca === undefined ? "" : ` ca="${escapeXml(ca)}"`;
    return [{ from: formula.start, to: formula.end, text: `<${tag}${computed}>${moved}</${tag}>` }];
  }
  return [...movedArray(text, formula, ref, home, map), ...movedText(formula, written, home, map)];
}

/** The cells of an array formula stay together. */
function movedArray(
  text: string,
  formula: Element,
  ref: string | undefined,
  home: string,
  map: CellMap,
): Patch[] {
  if (ref === undefined || !sameName(home, map.sheet)) return [];
  const moved = moveArea(ref, map);
  if (moved === undefined) return [];
  if (!isSameSize(moved, ref)) throw new ReadStop(unmovable(home, `数组公式（${ref}）`));
  const place = attribute(text, formula, "ref");
  return place ? [{ ...place.value, text: moved }] : [];
}

function movedText(formula: Element, written: string, home: string, map: CellMap): Patch[] {
  const moved = moveReferences(written, home, map);
  if (moved === written) return [];
  return [{ from: formula.inner, to: formula.innerEnd, text: escapeXml(moved) }];
}

function attribute(text: string, element: Element, name: string): AttributePlace | undefined {
  return attributePlaces(text, element).find((each) => each.name === name);
}

function valueOf(text: string, { value }: AttributePlace): string {
  return text.slice(value.from, value.to);
}
