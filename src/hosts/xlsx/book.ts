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

/** A workbook in a package. */
export function newBook(name: string, draft: PackageDraft): Book {
  /** By the version of their part, so that what is taken back need not be read again either. */
  const readings = new WeakMap<object, XlsxSheet>();
  let last: { readonly book: XlsxWorkbook; readonly paths: readonly string[] } | undefined;
  const remember = (path: string, sheet: XlsxSheet): void => {
    const version = draft.pack.versionOf(path);
    if (version) readings.set(version, sheet);
  };
  return {
    draft,
    parts: () => findParts(draft.pack),
    current: () => {
      const book = readPackage(name, draft.pack, ({ path, name: tab, visible }) => {
        const version = draft.pack.versionOf(path);
        const sheet = version && readings.get(version);
        return sheet?.snapshot.name === tab && sheet.snapshot.visible === visible ? sheet : undefined;
      });
      const paths = findParts(draft.pack).sheets.map(({ path }) => path);
      paths.forEach((path, index) => remember(path, book.sheets[index]!));
      if (!last || !isSame(last.book, book)) last = { book, paths };
      return last.book;
    },
    keepReadings: () => last?.paths.forEach((path, index) => remember(path, last!.book.sheets[index]!)),
  };
}

function isSame(one: XlsxWorkbook, other: XlsxWorkbook): boolean {
  return (
    one.sheets.length === other.sheets.length && one.sheets.every((sheet, at) => sheet === other.sheets[at])
  );
}
