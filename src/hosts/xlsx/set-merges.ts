import { areaToA1, parseArea, type Area } from "../../sheet/address";
import type { SheetPart } from "./book-parts";
import type { PackageDraft } from "./draft";
import { attributesOf, childrenOf } from "./elements";
import { appendInside, insertChild, WORKSHEET_ORDER } from "./ordered";
import type { Patch } from "./patch";
import { setAttributes } from "./set-attributes";
import { rewriteSheet } from "./set-lines";

/** Merges exactly these areas of a sheet; those that are merged already stay as they are written. */
export function setMerges(draft: PackageDraft, sheet: SheetPart, areas: readonly Area[]): void {
  rewriteSheet(draft, sheet, (text, root) => {
    const missing = new Set(areas.map(areaToA1));
    const list = childrenOf(text, root).find(({ name }) => name === "mergeCells");
    const gone: Patch[] = [];
    for (const merge of list ? childrenOf(text, list) : []) {
      const area = parseArea(attributesOf(text, merge)["ref"] ?? "");
      if (!area || !missing.delete(areaToA1(area))) gone.push({ from: merge.start, to: merge.end, text: "" });
    }
    const added = [...missing].map((ref) => `<${root.prefix}mergeCell ref="${ref}"/>`).join("");
    if (!list) {
      const tag = `${root.prefix}mergeCells`;
      const markup = `<${tag} count="${areas.length}">${added}</${tag}>`;
      return areas.length === 0 ? [] : insertChild(text, root, WORKSHEET_ORDER, "mergeCells", markup);
    }
    if (areas.length === 0) return [{ from: list.start, to: list.end, text: "" }];
    const grown = added === "" ? [] : appendInside(text, list, added);
    return [...gone, ...setAttributes(text, list, { count: String(areas.length) }), ...grown];
  });
}
