import {
  BooleanNumber,
  BorderStyleTypes,
  HorizontalAlign,
  VerticalAlign,
  WrapStrategy,
  type IBorderData,
  type IStyleData,
} from "@univerjs/core";
import { DEFAULT_FONT_SIZE } from "./measures";
import type { BorderLook, CellLook } from "../../sheet/look";

/** The font of cells for which a file names none. */
export const DEFAULT_FONT = withFallback("等线");

/** A machine that lacks the font shows one of its kind: without a kind a canvas falls back to Times. */
function withFallback(name: string): string {
  return `${name}, ${/[宋楷]|^Sim(Sun|Kai)|Song|Times|Serif/i.test(name) ? "serif" : "sans-serif"}`;
}

const HORIZONTAL = {
  left: HorizontalAlign.LEFT,
  center: HorizontalAlign.CENTER,
  right: HorizontalAlign.RIGHT,
} as const;

const VERTICAL = {
  top: VerticalAlign.TOP,
  center: VerticalAlign.MIDDLE,
  bottom: VerticalAlign.BOTTOM,
} as const;

/** The names of SpreadsheetML's border styles. */
export const BORDERS: Readonly<Record<string, BorderStyleTypes>> = {
  thin: BorderStyleTypes.THIN,
  hair: BorderStyleTypes.HAIR,
  dotted: BorderStyleTypes.DOTTED,
  dashed: BorderStyleTypes.DASHED,
  dashDot: BorderStyleTypes.DASH_DOT,
  dashDotDot: BorderStyleTypes.DASH_DOT_DOT,
  double: BorderStyleTypes.DOUBLE,
  medium: BorderStyleTypes.MEDIUM,
  mediumDashed: BorderStyleTypes.MEDIUM_DASHED,
  mediumDashDot: BorderStyleTypes.MEDIUM_DASH_DOT,
  mediumDashDotDot: BorderStyleTypes.MEDIUM_DASH_DOT_DOT,
  slantDashDot: BorderStyleTypes.SLANT_DASH_DOT,
  thick: BorderStyleTypes.THICK,
};

/** How a cell looks, with its number format, as Univer stores it. */
export function lookToStyle(look: CellLook, numberFormat: string): IStyleData {
  const style: IStyleData = {
    ff: look.fontName ? withFallback(look.fontName) : DEFAULT_FONT,
    fs: look.fontSize ?? DEFAULT_FONT_SIZE,
    // Excel puts text at the bottom of a cell unless told otherwise; Univer would put it in the middle.
    vt: VERTICAL[look.vertical ?? "bottom"],
    tb: look.wrap ? WrapStrategy.WRAP : WrapStrategy.OVERFLOW,
  };
  if (look.bold) style.bl = BooleanNumber.TRUE;
  if (look.italic) style.it = BooleanNumber.TRUE;
  if (look.underline) style.ul = { s: BooleanNumber.TRUE };
  if (look.strike) style.st = { s: BooleanNumber.TRUE };
  if (look.fontColor) style.cl = { rgb: `#${look.fontColor}` };
  if (look.fill) style.bg = { rgb: `#${look.fill}` };
  if (look.horizontal) style.ht = HORIZONTAL[look.horizontal];
  if (look.borders) style.bd = toBorders(look.borders);
  if (numberFormat !== "General") style.n = { pattern: numberFormat };
  return style;
}

function toBorders(borders: NonNullable<CellLook["borders"]>): IBorderData {
  const line = ({ style, color }: BorderLook) => ({
    s: BORDERS[style] ?? BorderStyleTypes.THIN,
    cl: { rgb: `#${color}` },
  });
  return {
    ...(borders.top && { t: line(borders.top) }),
    ...(borders.right && { r: line(borders.right) }),
    ...(borders.bottom && { b: line(borders.bottom) }),
    ...(borders.left && { l: line(borders.left) }),
  };
}
