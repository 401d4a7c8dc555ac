import { changedBorders, changedFill, changedFont, changedFormat, type LookChange } from "./changed-style";
import type { PackageDraft } from "./draft";
import { attributesOf, childrenOf, rootOf } from "./elements";
import { escapeXml } from "./escape";
import { newFormatIds } from "./format-ids";
import { appendToList, STYLES_ORDER } from "./ordered";
import { ensureStylesPart, STYLES_WHERE } from "./styles-part";

/** What becomes of a cell's style: something of its look is otherwise, or it is that of another number. */
export type StyleChange = LookChange | { readonly style: number };

/** Styles made from those that cells have. */
export interface ChangedStyles {
  readonly numberOf: (style: number, change: StyleChange) => number;
  readonly finish: () => void;
}

/** Styles to which changed ones can be added; none of those that are there gets another number. */
export function changedStyles(draft: PackageDraft): ChangedStyles {
  const path = ensureStylesPart(draft);
  let text = draft.text(path, STYLES_WHERE)!;
  const { prefix } = rootOf(text);
  const lists = new Map(childrenOf(text, rootOf(text)).map((list) => [list.name, list]));
  const itemsOf = (name: string): string[] => {
    const list = lists.get(name);
    return list ? childrenOf(text, list).map(({ start, end }) => text.slice(start, end)) : [];
  };
  const [fonts, fills, borders, formats] = ["fonts", "fills", "borders", "cellXfs"].map((name) =>
    growing(name, itemsOf(name)),
  ) as [Growing, Growing, Growing, Growing];
  const codes = newFormatIds(
    new Map(
      itemsOf("numFmts").map((item) => {
        const { numFmtId, formatCode } = attributesOf(item, rootOf(item));
        return [Number(numFmtId), formatCode ?? ""];
      }),
    ),
  );
  const known = new Map<string, number>();

  const make = (
    style: number,
    { font, fill, borders: lines, alignment, numberFormat }: LookChange,
  ): number => {
    const base = formats.items[style] ?? formats.items[0] ?? `<${prefix}xf/>`;
    const numbers: Record<string, string> = {};
    if (font) {
      const { fontId } = attributesOf(base, rootOf(base));
      const before = fonts.items[Number(fontId ?? 0)] ?? `<${prefix}font/>`;
      Object.assign(numbers, { fontId: String(fonts.add(changedFont(before, font))), applyFont: "1" });
    }
    if (fill)
      Object.assign(numbers, { fillId: String(fills.add(changedFill(fill, prefix))), applyFill: "1" });
    if (lines) {
      Object.assign(numbers, {
        borderId: String(borders.add(changedBorders(lines, prefix))),
        applyBorder: "1",
      });
    }
    if (numberFormat !== undefined) {
      Object.assign(numbers, { numFmtId: String(codes.idOf(numberFormat)), applyNumberFormat: "1" });
    }
    return formats.add(changedFormat(base, numbers, alignment));
  };

  return {
    numberOf: (style, change) => {
      if ("style" in change) return formats.items[change.style] === undefined ? style : change.style;
      const key = JSON.stringify([style, change]);
      const number = known.get(key) ?? make(style, change);
      known.set(key, number);
      return number;
    },
    finish: () => {
      const added = codes.added.map(
        ({ id, code }) => `<${prefix}numFmt numFmtId="${id}" formatCode="${escapeXml(code)}"/>`,
      );
      for (const { name, items } of [
        { name: "numFmts", items: added },
        ...[fonts, fills, borders, formats].map((list) => ({ name: list.name, items: list.added })),
      ]) {
        if (items.length > 0) text = appendToList(text, rootOf(text), STYLES_ORDER, name, items).text;
      }
      draft.write(path, text);
    },
  };
}

/** A list of the styles part to which items are added; equal ones are one. */
interface Growing {
  readonly name: string;
  readonly items: readonly string[];
  readonly added: readonly string[];
  readonly add: (markup: string) => number;
}

function growing(name: string, known: readonly string[]): Growing {
  const items = [...known];
  const added: string[] = [];
  return {
    name,
    items,
    added,
    add: (markup) => {
      const there = items.indexOf(markup);
      if (there >= 0) return there;
      added.push(markup);
      return items.push(markup) - 1;
    },
  };
}
