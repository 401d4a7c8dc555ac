import type { Edit } from "../../../../src/sheet/edit";
import { openXlsx, type XlsxFile } from "../../../../src/hosts/xlsx/xlsx-host";
import type { Result } from "../../../../src/sheet/result";
import { linksOf, textOf, type Package } from "./book";

/** The value of a result; whatever should have been a value fails the test with what a user would read. */
export function done<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.problem.message} ${result.problem.detail ?? ""}`);
  return result.value;
}

/** Opens a workbook that can be opened. */
export function opened(name: string, bytes: Uint8Array): XlsxFile {
  return done(openXlsx(name, bytes));
}

/** Applies an edit as a whole, and gives the one that takes it back. */
export async function applied(host: XlsxFile, edit: Edit): Promise<Edit> {
  const { changed, skipped, inverse } = done(await host.apply(edit));
  expect(skipped).toEqual([]);
  expect(changed).toBe(edit.cells.length);
  return inverse;
}

/** The parts that writing cells may change: sheets, texts, styles, and what says in which order to compute. */
export function touchable({ parts, workbook, sheets }: Package): string[] {
  const lists = linksOf(parts, workbook).filter(({ kind }) =>
    /^(?:sharedStrings|styles|calcChain)$/.test(kind),
  );
  const links = workbook.replace(/([^/]*)$/, "_rels/$1.rels");
  return [...sheets, ...lists.map(({ target }) => ({ path: target }))]
    .map(({ path }) => path)
    .concat(workbook, links, "[Content_Types].xml");
}

/** The workbook part but for what says how to compute. */
export function workbookPart({ parts, workbook }: Package): string {
  return textOf(parts, workbook)!.replace(/\s*<(?:\w+:)?calcPr\b[^>]*\/>/, "");
}
