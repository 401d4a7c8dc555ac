import { BOOK_WHERE } from "./book-parts";
import type { PackageDraft } from "./draft";
import { attributesOf, childrenOf, plainText, rootOf } from "./elements";

/** Whether a name that formulas may use speaks of a sheet; print areas and the like are none. `path` is the workbook part. */
export function namesSpeakOf(draft: PackageDraft, path: string, sheet: string): boolean {
  const text = draft.text(path, BOOK_WHERE) ?? "";
  const list = childrenOf(text, rootOf(text)).find(({ name }) => name === "definedNames");
  const names = list ? childrenOf(text, list) : [];
  return names.some((each) => {
    if (attributesOf(text, each)["name"]?.startsWith("_xlnm.")) return false;
    return plainText(text.slice(each.inner, each.innerEnd)).toLowerCase().includes(sheet.toLowerCase());
  });
}
