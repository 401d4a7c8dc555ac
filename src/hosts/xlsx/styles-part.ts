import { findParts } from "./book-parts";
import { addContentType, removeContentType } from "./content-types";
import type { PackageDraft } from "./draft";
import { addRelationship, linksOf, removeRelationship } from "./relationships-part";
import { isStrict, toStrict } from "./strict";

/** What users know the styles part by. */
export const STYLES_WHERE = "样式表";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const KIND = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles";
const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml";

/** The path of the styles part; a workbook without one gets the least that programs ask for. */
export function ensureStylesPart(draft: PackageDraft): string {
  const { path: book, pathOf } = findParts(draft.pack);
  const named = pathOf("styles");
  if (named !== undefined && draft.pack.has(named)) return named;
  const path = named ?? `${book.slice(0, book.lastIndexOf("/") + 1)}styles.xml`;
  draft.write(path, leastStyles(draft));
  addContentType(draft, path, TYPE);
  if (named === undefined) addRelationship(draft, book, KIND, path);
  return path;
}

/** Takes the styles part away again where it holds no more than `ensureStylesPart` put into it. */
export function dropStylesPart(draft: PackageDraft): void {
  const { path: book, pathOf } = findParts(draft.pack);
  const path = pathOf("styles");
  if (path === undefined || draft.text(path, STYLES_WHERE) !== leastStyles(draft)) return;
  draft.remove(path);
  removeContentType(draft, path);
  const link = linksOf(draft, book).find(({ target }) => target === path);
  if (link) removeRelationship(draft, book, link.id);
}

function leastStyles(draft: PackageDraft): string {
  const main = isStrict(draft) ? toStrict(MAIN) : MAIN;
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><styleSheet xmlns="${main}">` +
    `<fonts count="1"><font><sz val="11"/><name val="宋体"/></font></fonts>` +
    `<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>` +
    `<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>` +
    `<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>` +
    `<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>` +
    `<cellStyles count="1"><cellStyle name="常规" xfId="0" builtinId="0"/></cellStyles></styleSheet>`
  );
}
