import type { BorderLook, CellLook } from "../../sheet/look";
import { resolveColour, type Palettes } from "./colours";
import { formatCode } from "./number-formats";
import { child, isOn, readStyleLists, type StyleElement } from "./style-sheet";
import { isTrue, type XmlAttributes, type XmlSource } from "./xml";

/** What a cell's style number stands for; both lists are indexed by it. */
export interface Styles {
  readonly formats: readonly string[];
  readonly looks: readonly CellLook[];
}

/** For a workbook without a style part. */
export const NO_STYLES: Styles = { formats: ["General"], looks: [{}] };

type Writable<T> = { -readonly [K in keyof T]: T[K] };
const SIDES = [
  ["top", "top"],
  ["right", "right"],
  ["bottom", "bottom"],
  ["left", "left"],
  // Strict files name the sides by the direction of writing.
  ["right", "end"],
  ["left", "start"],
] as const;

/** Reads styles.xml; every cell format is taken as it stands in cellXfs. */
export function readStyles(source: XmlSource, theme: readonly string[]): Styles {
  const lists = readStyleLists(source);
  const palettes: Palettes = { theme, indexed: lists.indexedColours };
  if (lists.cellFormats.length === 0) return NO_STYLES;
  // Each once, however many formats use it.
  const fonts = lists.fonts.map((font) => looking((look) => addFont(look, font, palettes)));
  const fills = lists.fills.map((fill) => looking((look) => addFill(look, fill, palettes)));
  const borders = lists.borders.map((border) => looking((look) => addBorders(look, border, palettes)));
  return {
    formats: lists.cellFormats.map(({ attributes }) =>
      formatCode(Number(attributes["numFmtId"] ?? 0), lists.customFormats),
    ),
    looks: lists.cellFormats.map((format) => {
      const { fontId, fillId, borderId } = format.attributes;
      return {
        ...fonts[Number(fontId ?? 0)],
        ...fills[Number(fillId ?? 0)],
        ...borders[Number(borderId ?? 0)],
        ...looking((look) => addAlignment(look, child(format, "alignment")?.attributes ?? {})),
      };
    }),
  };
}

function looking(add: (look: Writable<CellLook>) => void): CellLook {
  const look: Writable<CellLook> = {};
  add(look);
  return look;
}

function addFont(look: Writable<CellLook>, font: StyleElement | undefined, palettes: Palettes): void {
  if (isOn(font, "b")) look.bold = true;
  if (isOn(font, "i")) look.italic = true;
  if (isOn(font, "strike")) look.strike = true;
  const underline = child(font, "u");
  if (underline && underline.attributes["val"] !== "none") look.underline = true;
  const name = child(font, "name")?.attributes["val"];
  if (name) look.fontName = name;
  const size = Number(child(font, "sz")?.attributes["val"]);
  if (size > 0) look.fontSize = size;
  const colour = resolveColour(child(font, "color")?.attributes ?? {}, palettes);
  if (colour) look.fontColor = colour;
}

function addFill(look: Writable<CellLook>, fill: StyleElement | undefined, palettes: Palettes): void {
  const pattern = child(fill, "patternFill");
  if (pattern?.attributes["patternType"] !== "solid") return;
  const colour = resolveColour(child(pattern, "fgColor")?.attributes ?? {}, palettes);
  if (colour) look.fill = colour;
}

function addBorders(look: Writable<CellLook>, border: StyleElement | undefined, palettes: Palettes): void {
  const borders: Partial<Record<"top" | "right" | "bottom" | "left", BorderLook>> = {};
  for (const [side, name] of SIDES) {
    const line = child(border, name);
    const style = line?.attributes["style"];
    if (!style || style === "none") continue;
    borders[side] = {
      style,
      color: resolveColour(child(line, "color")?.attributes ?? {}, palettes) ?? "000000",
    };
  }
  if (Object.keys(borders).length > 0) look.borders = borders;
}

function addAlignment(look: Writable<CellLook>, { horizontal, vertical, wrapText }: XmlAttributes): void {
  if (horizontal === "left" || horizontal === "center" || horizontal === "right")
    look.horizontal = horizontal;
  else if (horizontal === "centerContinuous" || horizontal === "distributed") look.horizontal = "center";
  if (vertical === "top" || vertical === "center" || vertical === "bottom") look.vertical = vertical;
  else if (vertical === "justify" || vertical === "distributed") look.vertical = "center";
  if (isTrue(wrapText)) look.wrap = true;
}
