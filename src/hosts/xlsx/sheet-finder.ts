import type { NewSheet } from "../../sheet/edit";
import type { SheetSnapshot } from "../../sheet/snapshot";
import type { PackageDraft } from "./draft";
import { readPackage } from "./read-workbook";

/** Finds sheets that are being added, and those that are there, which are read only when one is asked for. */
export function sheetFinder(
  draft: PackageDraft,
  added: readonly NewSheet[],
): (name: string) => SheetSnapshot | undefined {
  const news = added.map(({ snapshot }) => snapshot);
  let olds: readonly SheetSnapshot[] | undefined;
  return (name) => {
    const own = find(news, name);
    if (own) return own;
    olds ??= readPackage("", draft.pack).snapshot.sheets;
    return find(olds, name);
  };
}

function find(sheets: readonly SheetSnapshot[], name: string): SheetSnapshot | undefined {
  return sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
}
