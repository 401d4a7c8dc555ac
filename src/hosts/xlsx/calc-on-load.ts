import { BOOK_WHERE } from "./book-parts";
import type { PackageDraft } from "./draft";
import { attributePlaces, childrenOf, rootOf } from "./elements";
import { insertChild, WORKBOOK_ORDER } from "./ordered";
import { applyPatches, type Patch } from "./patch";

/** Asks the program that opens the workbook to compute every formula; `path` is the workbook part. */
export function calculateOnLoad(draft: PackageDraft, path: string): void {
  const text = draft.text(path, BOOK_WHERE);
  if (text === undefined) return;
  draft.write(path, applyPatches(text, patches(text)));
}

function patches(text: string): Patch[] {
  const root = rootOf(text);
  const calcPr = childrenOf(text, root).find(({ name }) => name === "calcPr");
  if (!calcPr) {
    return insertChild(text, root, WORKBOOK_ORDER, "calcPr", `<${root.prefix}calcPr fullCalcOnLoad="1"/>`);
  }
  const said = attributePlaces(text, calcPr).find(({ name }) => name === "fullCalcOnLoad");
  if (said) return [{ ...said.value, text: "1" }];
  const at = calcPr.start + 1 + calcPr.prefix.length + calcPr.name.length;
  return [{ from: at, to: at, text: ' fullCalcOnLoad="1"' }];
}
