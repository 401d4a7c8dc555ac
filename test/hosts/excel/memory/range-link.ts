import type { Area } from "../../../../src/sheet/address";
import { blockOf, cellAt, countOf, ensureCell } from "./cells";
import { excelError } from "./errors";
import { dressAs } from "./format-object";
import { recalculate } from "./formulas";
import { refuseProtected, sheetOf, type Machine } from "./machine";
import type { LinkData } from "./model";
import { holds, type Scalar } from "./objects";
import { enter } from "./range-content";

/** The font of Excel's style for links, which takes the place of a cell's own. */
const LINK_FONT = {
  "font/name": undefined,
  "font/size": undefined,
  "font/bold": undefined,
  "font/italic": undefined,
  "font/strikethrough": undefined,
  "font/color": "#0563C1",
  "font/underline": "Single",
};

/** The link on the cells of a range. */
export function linkScalar(machine: Machine, id: string, area: Area): Scalar {
  const sheet = () => sheetOf(machine, id);
  return holds(
    () => {
      const links = blockOf(area, (row, col) => cellAt(sheet(), row, col)?.link ?? null).flat();
      const [first] = links;
      return first && links.every((each) => JSON.stringify(each) === JSON.stringify(first)) ? first : null;
    },
    (given) => {
      refuseProtected(sheet());
      if (countOf(area) > 1_000) throw excelError("NotInDouble");
      const { textToDisplay, ...link } = (given ?? {}) as LinkData & { textToDisplay?: string };
      const target = link.address ?? link.documentReference;
      if (!target) throw excelError("InvalidArgument");
      for (const [row, col] of blockOf(area, (r, c) => [r, c] as const).flat()) {
        const cell = ensureCell(sheet(), row, col);
        cell.link = link;
        // A text to display is entered like any other; without it an empty cell shows where it leads.
        const isEmpty = cell.value === null && cell.formula === null;
        const text = textToDisplay ?? (isEmpty ? target : undefined);
        if (text !== undefined) enter(sheet(), row, col, text);
      }
      recalculate(machine.book);
      for (const [path, value] of Object.entries(LINK_FONT))
        dressAs(machine, { sheet: id, areas: [area] }, [area], path, value);
    },
    7,
  );
}
