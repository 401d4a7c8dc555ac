import { MARK_FILLS, type Severity } from "../../sheet/mark";
import { findParts, workbookPath } from "./book-parts";
import type { PackageDraft } from "./draft";
import { childrenOf, rootOf } from "./elements";
import { STYLES_ORDER } from "./ordered";
import { applyPatches } from "./patch";
import { linksOf } from "./relationships-part";
import { dropStylesPart, ensureStylesPart, STYLES_WHERE } from "./styles-part";
import { addItems, dropItems } from "./traced-lists";

/** The number of the format (dxf) that marks of each severity show; those that are missing are added behind the others. */
export function markStyles(draft: PackageDraft, severities: readonly Severity[]): Map<Severity, number> {
  const path = ensureStylesPart(draft);
  let text = draft.text(path, STYLES_WHERE)!;
  const numbers = new Map<Severity, number>();
  for (const severity of severities) {
    const root = rootOf(text);
    const markup = markupOf(severity, root.prefix);
    const known =
      dxfsOf(text)?.items.findIndex(({ start, end }) => plainly(text.slice(start, end)) === markup) ?? -1;
    if (known >= 0) numbers.set(severity, known);
    else {
      const added = addItems(text, root, STYLES_ORDER, "dxfs", [markup]);
      numbers.set(severity, added.first);
      text = added.text;
    }
  }
  draft.write(path, text);
  return numbers;
}

/** Takes away the formats of marks that stand last and are used no more; others must keep their numbers. */
export function dropMarkStyles(draft: PackageDraft): void {
  const path = findParts(draft.pack).pathOf("styles");
  const text = path && draft.text(path, STYLES_WHERE);
  const dxfs = text && dxfsOf(text);
  if (!path || !text || !dxfs) return;
  const { prefix } = rootOf(text);
  const ours = new Set((Object.keys(MARK_FILLS) as Severity[]).map((severity) => markupOf(severity, prefix)));
  const used = usedFormats(draft, text);
  let left = dxfs.items.length;
  const isIdle = (at: number): boolean =>
    ours.has(plainly(text.slice(dxfs.items[at]!.start, dxfs.items[at]!.end))) && !used.has(at);
  while (left > 0 && isIdle(left - 1)) left--;
  if (left === dxfs.items.length) return;
  draft.write(path, applyPatches(text, dropItems(text, dxfs.list, dxfs.items.slice(left))));
  dropStylesPart(draft);
}

function dxfsOf(text: string) {
  const list = childrenOf(text, rootOf(text)).find(({ name }) => name === "dxfs");
  return list && { list, items: childrenOf(text, list).filter(({ name }) => name === "dxf") };
}

/** Errors are bold as well, so that colour is not all that tells them. */
function markupOf(severity: Severity, prefix: string): string {
  const tag = (name: string, inside: string): string => `<${prefix}${name}>${inside}</${prefix}${name}>`;
  const font = severity === "error" ? tag("font", `<${prefix}b/>`) : "";
  const colour = `<${prefix}bgColor rgb="FF${MARK_FILLS[severity]}"/>`;
  return tag("dxf", font + tag("fill", tag("patternFill", colour)));
}

/** A format of ours as we write it, from how other programs save it. */
function plainly(markup: string): string {
  return markup
    .replace(/(?<!\s)\s+\/>/g, "/>")
    .replace(/(<(?:\w+:)?b) val="(?:1|true)"\/>/, "$1/>")
    .replace(/<(?:\w+:)?i val="(?:0|false)"\/>/, "")
    .replace(' patternType="solid"', "");
}

/** What a sheet's parts call formats by: conditional formats, filters and sorts by colour, tables, pivot tables. */
const REFERENCE = /[dD]xfId\s*=\s*["']\s*(\d+)/g;
const LINKED = new Set(["table", "pivotTable"]);

/** The numbers of the formats that something in the package refers to. */
function usedFormats(draft: PackageDraft, styles: string): Set<number> {
  const parts = linksOf(draft, workbookPath(draft.pack))
    .filter(({ kind, isExternal }) => !isExternal && kind.toLowerCase().endsWith("sheet"))
    .flatMap(({ target }) => {
      const linked = linksOf(draft, target).filter(({ kind, isExternal }) => !isExternal && LINKED.has(kind));
      return [target, ...linked.map((link) => link.target)];
    });
  const texts = [styles, ...parts.map((path) => draft.text(path, path) ?? "")];
  return new Set(texts.flatMap((text) => [...text.matchAll(REFERENCE)].map(([, digits]) => Number(digits))));
}
