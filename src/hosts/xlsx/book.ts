import { findParts, type BookParts } from "./book-parts";
import type { PackageDraft } from "./draft";
import { readPackage, type XlsxWorkbook } from "./read-workbook";
import type { XlsxSheet } from "./sheet";

/** A workbook file that is open, read again only where it has changed. */
export interface Book {
  readonly draft: PackageDraft;
  readonly parts: () => BookParts;
  readonly current: () => XlsxWorkbook;
  /** Takes what was read for what stands there now: something was written that reading does not give. */
  readonly keepReadings: () => void;
}

interface Reading {
  readonly sheet: XlsxSheet;
  version: object | undefined;
}

/** A workbook in a package. */
export function newBook(name: string, draft: PackageDraft): Book {
  let readings = new Map<string, Reading>();
  let last: XlsxWorkbook | undefined;
  return {
    draft,
    parts: () => findParts(draft.pack),
    current: () => {
      const book = readPackage(name, draft.pack, (part) => {
        const known = readings.get(part.path);
        const isSame = known && known.version === draft.versionOf(part.path);
        const { snapshot } = known?.sheet ?? {};
        return isSame && snapshot?.name === part.name && snapshot.visible === part.visible
          ? known.sheet
          : undefined;
      });
      const { sheets } = findParts(draft.pack);
      readings = new Map(
        sheets.map(({ path }, index) => [
          path,
          { sheet: book.sheets[index]!, version: draft.versionOf(path) },
        ]),
      );
      const isSame =
        last?.sheets.length === book.sheets.length &&
        last.sheets.every((sheet, at) => sheet === book.sheets[at]);
      if (!isSame) last = book;
      return last!;
    },
    keepReadings: () => {
      for (const [path, reading] of readings) reading.version = draft.versionOf(path);
    },
  };
}
