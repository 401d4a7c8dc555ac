import { attributePlaces, childrenOf, type AttributePlace, type Element } from "./elements";
import type { LineMap } from "../../sheet/line-map";
import type { Patch } from "./patch";
import type { CellMap } from "../../sheet/references";

/** The patches for what counts rows and columns without naming cells: widths, page breaks and frozen panes. */
export function moveFrame(text: string, worksheet: Element, { rows, columns }: CellMap): Patch[] {
  return childrenOf(text, worksheet).flatMap((child): Patch[] => {
    if (child.name === "cols") return keeping(text, child, (col) => moveWidth(text, col, columns));
    if (child.name === "rowBreaks") return moveBreaks(text, child, rows);
    if (child.name === "colBreaks") return moveBreaks(text, child, columns);
    if (child.name !== "sheetViews") return [];
    const panes = childrenOf(text, child)
      .flatMap((view) => childrenOf(text, view))
      .filter(({ name }) => name === "pane");
    return panes.flatMap((pane) => [
      ...moveSplit(text, pane, "xSplit", columns),
      ...moveSplit(text, pane, "ySplit", rows),
    ]);
  });
}

/** The patches of a list's items; an item without any is taken out, and so is a list without items. */
function keeping(text: string, list: Element, move: (item: Element) => Patch[] | undefined): Patch[] {
  const items = childrenOf(text, list);
  const moved = items.map(move);
  if (moved.every((each) => each === undefined)) return [{ from: list.start, to: list.end, text: "" }];
  return moved.flatMap((each, index) => {
    const { start, end } = items[index]!;
    return each ?? [{ from: start, to: end, text: "" }];
  });
}

function moveWidth(text: string, col: Element, columns: LineMap): Patch[] | undefined {
  const [min, max] = [number(text, col, "min"), number(text, col, "max")];
  if (!min || !max) return [];
  const moved = columns.stretch(min.value - 1, max.value - 1);
  return moved && [set(min, moved.from + 1), set(max, moved.to + 1)];
}

/** A break stands behind the line whose number it bears. */
function moveBreaks(text: string, list: Element, lines: LineMap): Patch[] {
  const kept = childrenOf(text, list).map((item) => {
    const id = number(text, item, "id");
    const behind = id && lines.line(id.value - 1);
    return { item, id, behind };
  });
  const counts = kept.filter(({ behind }) => behind !== undefined).length;
  if (counts === 0) return [{ from: list.start, to: list.end, text: "" }];
  const lists = ["count", "manualBreakCount"].flatMap((name) => number(text, list, name) ?? []);
  return [
    ...(counts < kept.length ? lists.map((count) => set(count, counts)) : []),
    ...kept.map(({ item, id, behind }) =>
      id && behind !== undefined ? set(id, behind + 1) : { from: item.start, to: item.end, text: "" },
    ),
  ];
}

/** How many lines are frozen; a pane that is split by hand counts in twentieths of a point and stays. */
function moveSplit(text: string, pane: Element, name: string, lines: LineMap): Patch[] {
  const state = attributePlaces(text, pane).find((each) => each.name === "state");
  if (!state || !text.slice(state.value.from, state.value.to).startsWith("frozen")) return [];
  const split = number(text, pane, name);
  const moved = split && split.value > 0 ? lines.stretch(0, split.value - 1) : undefined;
  return split && moved ? [set(split, moved.to + 1)] : [];
}

interface NumberPlace {
  readonly value: number;
  readonly place: AttributePlace;
}

function number(text: string, element: Element, name: string): NumberPlace | undefined {
  const place = attributePlaces(text, element).find((each) => each.name === name);
  return place && { place, value: Number(text.slice(place.value.from, place.value.to)) };
}

function set({ place }: NumberPlace, value: number): Patch {
  return { ...place.value, text: String(value) };
}
