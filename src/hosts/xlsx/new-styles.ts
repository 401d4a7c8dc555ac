import type { CellLook } from "../../sheet/look";
import { findParts } from "./book-parts";
import type { PackageDraft } from "./draft";
import { attributesOf, childrenOf, rootOf } from "./elements";
import { escapeXml } from "./escape";
import { newFormatIds } from "./format-ids";
import { alignmentMarkup, bordersMarkup, fillMarkup, fontMarkup } from "./look-markup";
import { appendItems, baseFont, newStyleList, sectionOf, type StyleList } from "./style-lists";
import { ensureStylesPart, STYLES_WHERE } from "./styles-part";
import { readStyles } from "./styles";
import { OFFICE_THEME, readTheme } from "./theme";

/** Gives looks the numbers by which cells name their styles. */
export interface NewStyles {
  readonly numberOf: (look: CellLook, format: string, isQuoted: boolean) => number;
  /** Writes what was added behind what the styles part has. */
  readonly finish: () => void;
}

/** Styles of a workbook to which more can be added; none of those that are there gets another number. */
export function newStyles(draft: PackageDraft): NewStyles {
  const path = ensureStylesPart(draft);
  const text = draft.text(path, STYLES_WHERE)!;
  const { prefix } = rootOf(text);
  const [fonts, fills, borders, xfs] = (["fonts", "fills", "borders", "cellXfs"] as const).map((name) =>
    newStyleList(text, name),
  ) as [StyleList, StyleList, StyleList, StyleList];
  const formats = newFormatIds(ownFormats(text));
  const base = baseFont(text, prefix);
  const parent = sectionOf(text, "cellStyleXfs") ? ' xfId="0"' : "";
  const first = firstStyle(draft, path);

  const xfOf = (look: CellLook, format: string, isQuoted: boolean): string => {
    const use = (list: StyleList, id: string, apply: string, markup: string | undefined): string =>
      markup === undefined ? ` ${id}="0"` : ` ${id}="${list.numberOf(markup)}" ${apply}="1"`;
    const formatId = formats.idOf(format);
    const alignment = alignmentMarkup(look, prefix);
    const attributes = [
      ` numFmtId="${formatId}"${formatId === 0 ? "" : ' applyNumberFormat="1"'}`,
      use(fonts, "fontId", "applyFont", fontMarkup(look, base, prefix)),
      use(fills, "fillId", "applyFill", fillMarkup(look, prefix)),
      use(borders, "borderId", "applyBorder", bordersMarkup(look, prefix)),
      parent,
      isQuoted ? ' quotePrefix="1"' : "",
      alignment === undefined ? "" : ' applyAlignment="1"',
    ].join("");
    return alignment === undefined
      ? `<${prefix}xf${attributes}/>`
      : `<${prefix}xf${attributes}>${alignment}</${prefix}xf>`;
  };

  return {
    numberOf: (look, format, isQuoted) => {
      const isPlain = format === first.format && !isQuoted;
      if (isPlain && (saysNothing(look) || keyOf(look) === first.look)) return 0;
      return xfs.numberOf(xfOf(look, format, isQuoted));
    },
    finish: () => {
      const items = formats.added.map(
        ({ id, code }) => `<${prefix}numFmt numFmtId="${id}" formatCode="${escapeXml(code)}"/>`,
      );
      let written = appendItems(text, "numFmts", items);
      for (const list of [fonts, fills, borders, xfs]) written = appendItems(written, list.name, list.added);
      draft.write(path, written);
    },
  };
}

function ownFormats(text: string): ReadonlyMap<number, string> {
  const section = sectionOf(text, "numFmts");
  const own = new Map<number, string>();
  for (const child of section ? childrenOf(text, section) : []) {
    const { numFmtId, formatCode } = attributesOf(text, child);
    if (Number.isSafeInteger(Number(numFmtId))) own.set(Number(numFmtId), formatCode ?? "");
  }
  return own;
}

/** What cells without a style look like. */
function firstStyle(draft: PackageDraft, path: string): { readonly look: string; readonly format: string } {
  const themePath = findParts(draft.pack).pathOf("theme");
  const theme = themePath === undefined ? undefined : draft.pack.find(themePath, "主题颜色");
  const styles = draft.pack.find(path, STYLES_WHERE)!;
  const { looks, formats } = readStyles(styles, theme ? readTheme(theme) : OFFICE_THEME);
  return { look: keyOf(looks[0] ?? {}), format: formats[0] ?? "General" };
}

function saysNothing(look: CellLook): boolean {
  return Object.values(look).every((value) => value === undefined);
}

/** The same for looks that say the same. */
function keyOf(look: CellLook): string {
  const { borders = {} } = look;
  const lines = (["top", "right", "bottom", "left"] as const).map((side) => [
    borders[side]?.style,
    borders[side]?.color,
  ]);
  const { fontName, fontSize, fontColor, fill, horizontal, vertical } = look;
  const switches = [look.bold, look.italic, look.underline, look.strike, look.wrap].map(Boolean);
  return JSON.stringify([switches, fontName, fontSize, fontColor, fill, horizontal, vertical, lines]);
}
