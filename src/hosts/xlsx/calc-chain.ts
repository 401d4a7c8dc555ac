import { parseA1, type Cell } from "../../sheet/address";
import { BOOK_WHERE, findParts, workbookPath } from "./book-parts";
import { removeContentType } from "./content-types";
import type { PackageDraft } from "./draft";
import { attributesOf, childrenOf, rootOf } from "./elements";
import { applyPatches, type Patch } from "./patch";
import { linksOf, removeRelationship } from "./relationships-part";

/** Whether a cell of the sheet with a `sheetId` has a formula no more. */
export type IsFormulaGone = (sheetId: string, cell: Cell) => boolean;

const WHERE = "计算顺序";

/**
 * Takes cells out of the order of computing that have no formula any more: programs take such an entry for damage. New
 * formulas need none. An order of nothing goes as a whole.
 */
export function leaveCalcChain(draft: PackageDraft, isGone: IsFormulaGone): void {
  const { path: book, pathOf } = findParts(draft.pack);
  const path = pathOf("calcChain");
  const text = path === undefined ? undefined : draft.text(path, WHERE);
  if (path === undefined || text === undefined) return;
  const patches: Patch[] = [];
  let sheet = "";
  // An entry without a sheet is on that of the entry before it, which may be gone.
  let told = "";
  let left = 0;
  for (const entry of childrenOf(text, rootOf(text))) {
    const { r, i } = attributesOf(text, entry);
    sheet = i ?? sheet;
    const cell = parseA1(r ?? "");
    if (cell && isGone(sheet, cell)) {
      patches.push({ from: entry.start, to: entry.end, text: "" });
      continue;
    }
    left++;
    if (i === undefined && told !== sheet) {
      const at = entry.start + 1 + entry.prefix.length + entry.name.length;
      patches.push({ from: at, to: at, text: ` i="${sheet}"` });
    }
    told = sheet;
  }
  if (left > 0) draft.write(path, applyPatches(text, patches));
  else dropPart(draft, book, path);
}

function dropPart(draft: PackageDraft, book: string, path: string): void {
  for (const { id, kind } of linksOf(draft, book)) {
    if (kind === "calcChain") removeRelationship(draft, book, id);
  }
  removeContentType(draft, path);
  draft.remove(path);
}

/** The `sheetId` of each sheet by its name, as the workbook part tells them. */
export function sheetIds(draft: PackageDraft): ReadonlyMap<string, string> {
  const text = draft.text(workbookPath(draft.pack), BOOK_WHERE) ?? "";
  const list = childrenOf(text, rootOf(text)).find(({ name }) => name === "sheets");
  const sheets = list ? childrenOf(text, list).map((sheet) => attributesOf(text, sheet)) : [];
  return new Map(sheets.map(({ name, sheetId }) => [name ?? "", sheetId ?? ""]));
}
