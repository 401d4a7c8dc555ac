import { cellKey, type Cell, type CellRef } from "../../sheet/address";
import type { CellEdit } from "../../sheet/edit";
import { ok, type Result } from "../../sheet/result";
import { newSharedTexts } from "./add-strings";
import type { Book } from "./book";
import { leaveCalcChain, sheetIds } from "./calc-chain";
import { calculateOnLoad } from "./calc-on-load";
import { namesSpeakOf } from "./names-of-sheets";
import { newQuoteStyles } from "./quote-style";
import type { XlsxSheet } from "./sheet";
import type { CellChange } from "./sheet-ops";
import { staleValues, type Disturbance } from "./stale-values";
import { writeSheet } from "./write-cells";

/** What is to be written into a workbook, sheet by sheet. */
export interface BookWrite {
  readonly sheets: ReadonlyMap<string, readonly CellEdit[]>;
  /** Names of sheets that come or go in the same edit: formulas that read them give something else then. */
  readonly comingAndGoing: readonly string[];
  /** Cells by sheet that came or went before, so that formulas which read them may give something else. */
  readonly disturbed?: ReadonlyMap<string, readonly Cell[]>;
  /** How cells once stood that are to be put back. */
  readonly markups: WeakMap<CellEdit, string | null>;
}

/** What was written: the cells by sheet, the formulas whose values were dropped, and cells as they stood before. */
export interface BookWritten {
  readonly changes: ReadonlyMap<string, readonly CellChange[]>;
  readonly stale: ReadonlyMap<string, readonly Cell[]>;
  readonly markupOf: (at: CellRef) => string | null | undefined;
}

/** Writes cells, and all that follows from them: values of formulas, the order of computing, texts, styles. */
export function writeBook(book: Book, sheets: readonly XlsxSheet[], write: BookWrite): Result<BookWritten> {
  const { draft } = book;
  const parts = book.parts();
  const lists = {
    texts: newSharedTexts(draft, parts.pathOf("sharedStrings")),
    styles: newQuoteStyles(draft, parts.pathOf("styles")),
  };
  const changes = new Map<string, readonly CellChange[]>();
  for (const [name, edits] of write.sheets)
    changes.set(
      name,
      edits.map((edit) => changeOf(edit, write.markups)),
    );
  const areNamed = write.comingAndGoing.some((name) => namesSpeakOf(draft, parts.path, name));
  const whole = { sheets: write.comingAndGoing, areNamed };
  const stale = staleCells(sheets, changes, whole, write.disturbed ?? new Map());
  const markups = new Map<string, string | null>();
  let moreShared = 0;
  for (const [index, before] of sheets.entries()) {
    const { name } = before.snapshot;
    const here = { changes: changes.get(name) ?? [], stale: stale.get(name) ?? [] };
    if (here.changes.length + here.stale.length === 0) continue;
    const written = writeSheet(draft, { sheet: parts.sheets[index]!, before, ...here }, lists);
    if (!written.ok) return written;
    moreShared += written.value.moreShared;
    for (const [{ at }, markup] of written.value.before) markups.set(cellKey({ sheet: name, ...at }), markup);
  }
  lists.texts.finish(moreShared);
  lists.styles.finish();
  leaveChain(book, changes);
  const isUncomputed = [...changes.values()].flat().some(({ content }) => "formula" in content);
  if (stale.size > 0 || isUncomputed) calculateOnLoad(draft, parts.path);
  return ok({ changes, stale, markupOf: (at) => markups.get(cellKey(at)) });
}

function changeOf(edit: CellEdit, markups: WeakMap<CellEdit, string | null>): CellChange {
  const { at, content } = edit;
  const markup = markups.get(edit);
  return { at: { row: at.row, col: at.col }, content, ...(markup !== undefined && { markup }) };
}

/** The formulas whose values are no longer true, but those that are written anew. */
function staleCells(
  sheets: readonly XlsxSheet[],
  changes: ReadonlyMap<string, readonly CellChange[]>,
  whole: Omit<Disturbance, "cells">,
  disturbed: ReadonlyMap<string, readonly Cell[]>,
): Map<string, Cell[]> {
  const cells = new Map([...changes].map(([name, list]) => [name, list.map(({ at }) => at)]));
  const all = new Map<string, readonly Cell[]>(cells);
  for (const [name, list] of disturbed) all.set(name, [...list, ...(cells.get(name) ?? [])]);
  const found = staleValues(sheets, { cells: all, ...whole });
  // Nobody asks what stands on a sheet that goes.
  for (const name of whole.sheets) found.delete(name);
  for (const [name, list] of found) {
    const written = new Set(cells.get(name)?.map(({ row, col }) => `${row},${col}`));
    const others = list.filter(({ row, col }) => !written.has(`${row},${col}`));
    if (others.length > 0) found.set(name, others);
    else found.delete(name);
  }
  return found;
}

/** Cells that were written and are no formulas leave the order of computing, whether they were in it or not. */
function leaveChain(book: Book, changes: ReadonlyMap<string, readonly CellChange[]>): void {
  const ids = sheetIds(book.draft);
  const plain = new Set<string>();
  for (const [name, list] of changes) {
    const sheet = ids.get(name) ?? "";
    for (const { at, content } of list) if (!("formula" in content)) plain.add(cellKey({ sheet, ...at }));
  }
  if (plain.size > 0) leaveCalcChain(book.draft, (sheet, cell) => plain.has(cellKey({ sheet, ...cell })));
}
