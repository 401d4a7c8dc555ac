import { SERIAL } from "../../forms/budget-rows";
import type { Column } from "../../forms/description";
import type { RowData } from "../../forms/form-data";
import type { BodyRole, Piece } from "../../forms/piece";
import { once } from "../../model/remember";
import type { CellLook } from "../../sheet/look";
import { COLUMN_NUMBERS } from "../budget/serial-numbers";
import { isLongText } from "./laid-form";

const LINE = { style: "thin", color: "000000" };
const FONT: CellLook = { fontName: "宋体", fontSize: 11, vertical: "center", wrap: true };
const TITLE: CellLook = { ...FONT, horizontal: "center", bold: true, fontSize: 14 };
/** Above and below the frame of a form; a year and a unit go on over the blank cells beside them. */
const LEFT: CellLook = { ...FONT, horizontal: "left" };
const CENTRED: CellLook = { ...FONT, horizontal: "center", wrap: false };
const RIGHT: CellLook = { ...FONT, horizontal: "right", wrap: false };
/** Within it. */
const BOXED: CellLook = {
  ...FONT,
  horizontal: "center",
  borders: { top: LINE, right: LINE, bottom: LINE, left: LINE },
};
const BOXED_LEFT: CellLook = { ...BOXED, horizontal: "left" };
const BOXED_RIGHT: CellLook = { ...BOXED, horizontal: "right" };
/** The grey of labels, as the published forms have it. */
const LABEL: CellLook = { ...BOXED, fill: "F2F2F2" };

/**
 * The yellow of cells that wait for their user. Only those: a sheet on which every input cell is coloured says nothing
 * about what is left to do.
 */
const PENDING_FILL = "FFF7D6";

/** Columns of tables whose texts are short and stand in the middle; all other texts begin at the left. */
const SHORT = new Set(["value", "code", "year", SERIAL, "excellent", "good", "fair", "poor"]);
/** Headings that are as good as labels. */
const HEADINGS = new Set(["level1", "level2"]);

/** The same look in the colour of what waits. */
export const pendingLook = once((look: CellLook): CellLook => ({ ...look, fill: PENDING_FILL }));

/** How a place of a form looks; one above the frame of the form has no borders. `rows` are those of its table. */
export function lookOf({ area, role }: Piece, isAbove: boolean, rows: readonly RowData[]): CellLook {
  switch (role.kind) {
    case "title":
      return TITLE;
    case "label":
    case "header":
      return LABEL;
    case "note":
      return LEFT;
    case "template":
      if (!isAbove) return BOXED;
      return role.cell.key === "amountUnit" ? RIGHT : CENTRED;
    case "field":
      if (isAbove) return LEFT;
      // A long text, and one that has no label at its left, begins at the left.
      return isLongText(role) || area.left === 0 ? BOXED_LEFT : BOXED;
    case "body":
      return bodyLook(role, rows);
    case "total":
      return BOXED_RIGHT;
  }
}

function bodyLook({ column: { key, type }, row }: BodyRole, rows: readonly RowData[]): CellLook {
  if (HEADINGS.has(key)) return LABEL;
  if (rows[row]?.[SERIAL] === COLUMN_NUMBERS) return BOXED;
  if (isFigure(type)) return BOXED_RIGHT;
  return SHORT.has(key) ? BOXED : BOXED_LEFT;
}

function isFigure(type: Column["type"]): boolean {
  return type === "amount" || type === "number";
}
