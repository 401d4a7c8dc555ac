import type { Column } from "../../forms/description";
import type { Piece } from "../../forms/piece";
import type { CellLook } from "../../sheet/look";
import { isLongText } from "./laid-form";

const LINE = { style: "thin", color: "000000" };
const BORDERS = { top: LINE, right: LINE, bottom: LINE, left: LINE };
const TEXT: CellLook = { fontName: "宋体", fontSize: 11, vertical: "center", wrap: true };
const CENTRED: CellLook = { ...TEXT, horizontal: "center" };
const BOXED: CellLook = { ...CENTRED, borders: BORDERS };

/** The grey of labels, as the published forms have it. */
const LABEL_FILL = "F2F2F2";
/**
 * The yellow of cells that wait for their user. Only those: a sheet on which every input cell is coloured says nothing
 * about what is left to do.
 */
const PENDING_FILL = "FFF7D6";

/** Columns of tables whose texts are short and stand in the middle; all other texts begin at the left. */
const SHORT = new Set([
  "level1",
  "level2",
  "value",
  "code",
  "year",
  "serial",
  "excellent",
  "good",
  "fair",
  "poor",
]);
/** Headings that are as good as labels. */
const HEADINGS = new Set(["level1", "level2"]);

/** How a place of a form looks; one that stands above the form's frame has no borders. */
export function lookOf({ area, role }: Piece, about: { isAbove: boolean; isPending: boolean }): CellLook {
  const look = plainLook({ area, role }, about.isAbove);
  return about.isPending ? { ...look, fill: PENDING_FILL } : look;
}

function plainLook({ area, role }: Piece, isAbove: boolean): CellLook {
  switch (role.kind) {
    case "title":
      return { ...CENTRED, bold: true, fontSize: 14 };
    case "label":
    case "header":
      return { ...BOXED, fill: LABEL_FILL };
    case "note":
      return { ...TEXT, horizontal: "left" };
    case "template":
      if (!isAbove) return BOXED;
      return role.cell.key === "amountUnit" ? { ...TEXT, horizontal: "right" } : CENTRED;
    case "field":
      if (isAbove) return { ...TEXT, horizontal: "left" };
      // A long text, and one that has no label at its left, begins at the left.
      return isLongText(role) || area.left === 0 ? { ...BOXED, horizontal: "left" } : BOXED;
    case "body":
      return bodyLook(role.column);
    case "total":
      return { ...BOXED, horizontal: "right" };
  }
}

function bodyLook({ key, type }: Column): CellLook {
  if (type === "amount" || type === "number") return { ...BOXED, horizontal: "right" };
  if (HEADINGS.has(key)) return { ...BOXED, fill: LABEL_FILL };
  return SHORT.has(key) ? BOXED : { ...BOXED, horizontal: "left" };
}
