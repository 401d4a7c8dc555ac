import { findParts } from "./book-parts";
import type { PackageDraft } from "./draft";
import { attributesOf, childrenOf, rootOf, type Element } from "./elements";
import { applyPatches } from "./patch";
import { linksOf } from "./relationships-part";
import { setAttributes } from "./set-attributes";
import { usesOf, type SheetUses } from "./sheet-uses";
import { dropStylesPart, STYLES_WHERE } from "./styles-part";
import { dropItems } from "./traced-lists";

/**
 * Takes out the styles and texts that only a sheet used which is gone: those that stand last, so that no other gets
 * another number. What had been added for the sheet is then as if it had never been.
 */
export function dropIdleItems(draft: PackageDraft, goneSheet: string): void {
  const { path, pathOf } = findParts(draft.pack);
  const sheets = linksOf(draft, path).filter(
    ({ kind, isExternal }) => !isExternal && kind.toLowerCase().endsWith("sheet"),
  );
  const gone = usesOf([goneSheet]);
  const left = usesOf(sheets.map(({ target }) => draft.text(target, target) ?? ""));
  const styles = pathOf("styles");
  const texts = pathOf("sharedStrings");
  if (styles !== undefined) dropStyles(draft, styles, gone, left);
  if (texts !== undefined && !gone.isUnsure && !left.isUnsure) dropTexts(draft, texts, gone, left);
}

function dropTexts(draft: PackageDraft, path: string, gone: SheetUses, left: SheetUses): void {
  const text = draft.text(path, "共享文字");
  if (text === undefined || gone.textCells === 0) return;
  const root = rootOf(text);
  const items = childrenOf(text, root).filter(({ name }) => name === "si");
  const idle = idleAtEnd(items, gone.texts, left.texts, 0);
  const { count, uniqueCount } = attributesOf(text, root);
  const counts = {
    ...(count !== undefined && { count: less(count, gone.textCells) }),
    ...(uniqueCount !== undefined && { uniqueCount: less(uniqueCount, idle.length) }),
  };
  const patches = idle.map(({ start, end }) => ({ from: start, to: end, text: "" }));
  draft.write(path, applyPatches(text, [...setAttributes(text, root, counts), ...patches]));
}

function less(count: string, by: number): string {
  const told = Number(count);
  return Number.isSafeInteger(told) && told >= by ? String(told - by) : count;
}

/** The lists that styles name items of by number, and how many items programs count on. */
const PARTS = [
  { list: "fonts", id: "fontId", least: 1 },
  { list: "fills", id: "fillId", least: 2 },
  { list: "borders", id: "borderId", least: 1 },
] as const;

function dropStyles(draft: PackageDraft, path: string, gone: SheetUses, left: SheetUses): void {
  let text = draft.text(path, STYLES_WHERE);
  if (text === undefined) return;
  const xfs = itemsOf(text, "cellXfs");
  const idle = idleAtEnd(xfs, gone.styles, left.styles, 1);
  if (idle.length === 0) return;
  const dropped = idle.map((xf) => attributesOf(text!, xf));
  text = without(text, "cellXfs", idle.length);
  const kept = [...itemsOf(text, "cellXfs"), ...itemsOf(text, "cellStyleXfs")].map((xf) =>
    attributesOf(text!, xf),
  );
  const idsIn = (all: typeof kept, id: string): Set<number> => new Set(all.map((xf) => Number(xf[id] ?? 0)));
  for (const { list, id, least } of PARTS) {
    const items = idleAtEnd(itemsOf(text, list), idsIn(dropped, id), idsIn(kept, id), least);
    text = without(text, list, items.length);
  }
  const formats = itemsOf(text, "numFmts");
  const [wanted, used] = [idsIn(dropped, "numFmtId"), idsIn(kept, "numFmtId")];
  let last = formats.length;
  for (; last > 0; last--) {
    const number = Number(attributesOf(text, formats[last - 1]!)["numFmtId"]);
    if (!wanted.has(number) || used.has(number)) break;
  }
  draft.write(path, without(text, "numFmts", formats.length - last));
  dropStylesPart(draft);
}

function itemsOf(text: string, name: string): readonly Element[] {
  const list = childrenOf(text, rootOf(text)).find((child) => child.name === name);
  return list ? childrenOf(text, list) : [];
}

/** A styles part without the last items of a list. */
function without(text: string, name: string, count: number): string {
  const list = childrenOf(text, rootOf(text)).find((child) => child.name === name);
  return list && count > 0
    ? applyPatches(text, dropItems(text, list, childrenOf(text, list).slice(-count)))
    : text;
}

/** The items at the end that were wanted and are used no more. */
function idleAtEnd(
  items: readonly Element[],
  wanted: ReadonlySet<number>,
  used: ReadonlySet<number>,
  least: number,
): readonly Element[] {
  let left = items.length;
  while (left > least && wanted.has(left - 1) && !used.has(left - 1)) left--;
  return items.slice(left);
}
