import {
  BooleanNumber,
  BorderStyleTypes,
  HorizontalAlign,
  VerticalAlign,
  WrapStrategy,
  type IBorderStyleData,
  type IStyleData,
  type Nullable,
} from "@univerjs/core";
import type { BorderLook, CellLook } from "../../sheet/look";
import { BORDERS } from "./style-data";

const HORIZONTAL = new Map<HorizontalAlign, NonNullable<CellLook["horizontal"]>>([
  [HorizontalAlign.LEFT, "left"],
  [HorizontalAlign.CENTER, "center"],
  [HorizontalAlign.RIGHT, "right"],
]);

const VERTICAL = new Map<VerticalAlign, NonNullable<CellLook["vertical"]>>([
  [VerticalAlign.TOP, "top"],
  [VerticalAlign.MIDDLE, "center"],
  [VerticalAlign.BOTTOM, "bottom"],
]);

const BORDER_NAMES = new Map(Object.entries(BORDERS).map(([name, type]) => [type, name]));

type Writable<T> = { -readonly [K in keyof T]: T[K] };

/** How a cell looks by the style that Univer keeps for it; the other way round from `lookToStyle`. */
export function styleToLook(style: Nullable<IStyleData>): CellLook {
  const look: Writable<CellLook> = {};
  if (!style) return look;
  if (style.bl === BooleanNumber.TRUE) look.bold = true;
  if (style.it === BooleanNumber.TRUE) look.italic = true;
  if (style.ul?.s === BooleanNumber.TRUE) look.underline = true;
  if (style.st?.s === BooleanNumber.TRUE) look.strike = true;
  // Without the kind of font that was put behind its name.
  if (style.ff) look.fontName = style.ff.replace(/, (?:sans-)?serif$/, "");
  if (style.fs) look.fontSize = style.fs;
  const colour = toHex(style.cl?.rgb);
  if (colour) look.fontColor = colour;
  const fill = toHex(style.bg?.rgb);
  if (fill) look.fill = fill;
  const horizontal = style.ht && HORIZONTAL.get(style.ht);
  if (horizontal) look.horizontal = horizontal;
  const vertical = style.vt && VERTICAL.get(style.vt);
  if (vertical) look.vertical = vertical;
  if (style.tb === WrapStrategy.WRAP) look.wrap = true;
  const borders = bordersOf(style);
  if (Object.keys(borders).length > 0) look.borders = borders;
  return look;
}

/** Univer writes colours as "#RRGGBB" or "rgb(r,g,b)"; RRGGBB here. */
export function toHex(colour: Nullable<string>): string | undefined {
  if (!colour) return undefined;
  const parts = /^rgba?\((\d+),\s*(\d+),\s*(\d+)/.exec(colour)?.slice(1);
  const hex =
    parts?.map((part) => Number(part).toString(16).padStart(2, "0")).join("") ?? colour.replace("#", "");
  return /^[0-9a-f]{6}$/i.test(hex) ? hex.toUpperCase() : undefined;
}

function bordersOf({ bd }: IStyleData): NonNullable<CellLook["borders"]> {
  const borders: Partial<Record<"top" | "right" | "bottom" | "left", BorderLook>> = {};
  const sides = [
    ["top", bd?.t],
    ["right", bd?.r],
    ["bottom", bd?.b],
    ["left", bd?.l],
  ] as const;
  for (const [side, line] of sides) {
    const look = borderOf(line);
    if (look) borders[side] = look;
  }
  return borders;
}

function borderOf(line: Nullable<IBorderStyleData>): BorderLook | undefined {
  if (!line || line.s === BorderStyleTypes.NONE) return undefined;
  return { style: BORDER_NAMES.get(line.s) ?? "thin", color: toHex(line.cl.rgb) ?? "000000" };
}
