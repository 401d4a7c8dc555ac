import type { NewSheet } from "../../sheet/edit";
import { BOOK_WHERE, findParts, workbookPath } from "./book-parts";
import { calculateOnLoad } from "./calc-on-load";
import { leaveCalcChain } from "./calc-chain";
import type { SheetNamed } from "./chart-part";
import { addContentType, removeContentType } from "./content-types";
import type { PackageDraft } from "./draft";
import { freshPath } from "./fresh-path";
import { hasUnknownValues, newSheetBodies, textsCut } from "./new-sheet-body";
import { sheetPart, type SheetBody } from "./new-sheet-part";
import { relationshipsPath } from "./package";
import { ReadStop, broken } from "./problems";
import { addRelationship, linksOf, removeRelationship } from "./relationships-part";
import { writeExtras } from "./sheet-extras";
import { sheetFinder } from "./sheet-finder";
import { checkName } from "./sheet-names";
import { printNames } from "./sheet-print";
import { isStrict, toStrict } from "./strict";
import { addNamesOfLastTab, appendTab } from "./workbook-sheets";
import { dropIdleItems } from "./idle-items";
import { removeTab } from "./workbook-tabs";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const LINKS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const WORKSHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";

/** What of added sheets a file has no place for, a sentence each. */
export interface SheetsAdded {
  readonly leftOut: readonly string[];
}

/** Puts a sheet with all that belongs to it behind the others. A name that no sheet can bear stops the writing. */
export function addSheet(draft: PackageDraft, sheet: NewSheet): SheetsAdded {
  return addSheets(draft, [sheet]);
}

/**
 * Puts sheets behind the others; charts of one may show cells of another. The titles of parts in docProps/app.xml stay
 * as they are: nobody reads them, and Excel writes them anew.
 */
export function addSheets(draft: PackageDraft, sheets: readonly NewSheet[]): SheetsAdded {
  const sheetNamed = sheetFinder(draft, sheets);
  const bodies = newSheetBodies(draft);
  const leftOut = sheets.flatMap((sheet) => addOne(draft, sheet, bodies.bodyOf(sheet), sheetNamed));
  bodies.finish();
  return { leftOut };
}

function addOne(
  draft: PackageDraft,
  sheet: NewSheet,
  { pieces, cutTexts }: SheetBody,
  sheetNamed: SheetNamed,
): readonly string[] {
  const { snapshot, extras } = sheet;
  checkName(draft, snapshot.name);
  const book = findParts(draft.pack);
  const folder = book.path.slice(0, book.path.lastIndexOf("/") + 1);
  const path = freshPath(draft, `${folder}worksheets/sheet`, book.names.length + 1);
  const more = writeExtras(draft, path, sheet, sheetNamed);
  const isStrictFile = isStrict(draft);
  const namespaces = {
    main: isStrictFile ? toStrict(MAIN) : MAIN,
    relationships: isStrictFile ? toStrict(LINKS) : LINKS,
  };
  draft.write(path, sheetPart(namespaces, new Map([...pieces, ...more.pieces])));
  addContentType(draft, path, WORKSHEET_TYPE);
  appendTab(draft, snapshot, addRelationship(draft, book.path, `${LINKS}/worksheet`, path));
  if (hasUnknownValues(snapshot)) calculateOnLoad(draft, book.path);
  if (extras?.print) addNamesOfLastTab(draft, printNames(snapshot.name, extras.print));
  return cutTexts === 0 ? more.leftOut : [textsCut(snapshot.name, cutTexts), ...more.leftOut];
}

/**
 * Takes a sheet out of the workbook, with all parts that only it used and all names that belong to it. The last one
 * that is visible stops the writing: programs open no workbook without.
 */
export function removeSheet(draft: PackageDraft, name: string): void {
  const book = workbookPath(draft.pack);
  const { sheetId, link } = removeTab(draft, name);
  const target = linksOf(draft, book).find(({ id }) => id === link)?.target;
  if (target === undefined) throw new ReadStop(broken(BOOK_WHERE, `no relationship ${link}`));
  const text = draft.text(target, BOOK_WHERE) ?? "";
  leaveCalcChain(draft, (id) => id === sheetId);
  removeRelationship(draft, book, link);
  const used = partsFrom(draft, "");
  for (const part of partsFrom(draft, target)) if (!used.has(part)) removePart(draft, part);
  dropIdleItems(draft, text);
}

function removePart(draft: PackageDraft, part: string): void {
  for (const path of [relationshipsPath(part), part]) {
    draft.remove(path);
    removeContentType(draft, path);
  }
}

/** A part and all that it links to, near and far, by lower-case path; "" is the package itself. */
function partsFrom(draft: PackageDraft, start: string): ReadonlySet<string> {
  const found = new Set([start.toLowerCase()]);
  for (const part of found) {
    for (const { target, isExternal } of linksOf(draft, part)) {
      if (!isExternal && draft.pack.has(target)) found.add(target.toLowerCase());
    }
  }
  return found;
}
