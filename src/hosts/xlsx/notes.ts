import { toA1 } from "../../sheet/address";
import { groupBySheet } from "../../sheet/areas";
import { MOST_NOTES, NOTE_SIGN, type CellNote } from "../../sheet/note";
import type { MarkReport, Refusal } from "../port";
import { HIDDEN_FROM_NOTES, PROTECTED, sheetMissing, TOO_MANY_NOTES, usersNotes } from "../port-refusals";
import { findParts, type SheetPart } from "./book-parts";
import { commentsOf, withComments, withoutOurs } from "./comments-part";
import type { PackageDraft } from "./draft";
import { childrenOf, rootOf } from "./elements";
import { boxPlacer } from "./note-box";
import {
  ensureComments,
  ensureDrawing,
  noteLinks,
  NOTES_WHERE,
  removeNotePart,
  sheetText,
} from "./note-parts";
import { withBoxes, withoutBoxes } from "./note-shapes";
import { linksOf } from "./relationships-part";
import { mergesOf } from "./sheet-merges";
import { isProtected } from "./sheet-protection";
import { threadedCells } from "./threaded-comments";
import { lastShapeNumber } from "./vml-shapes";

/** Replaces all notes of ours in the workbook; the user's own notes and comments stay. */
export function setNotes(draft: PackageDraft, notes: readonly CellNote[]): MarkReport {
  const { sheets } = findParts(draft.pack);
  const wanted = groupBySheet(notes);
  const refused: Refusal[] = [...wanted.keys()]
    .filter((name) => sheets.every((sheet) => sheet.name !== name))
    .map((sheet) => ({ sheet, because: sheetMissing(sheet) }));
  for (const sheet of sheets) removeNotes(draft, sheet);
  let room = MOST_NOTES;
  for (const sheet of sheets) {
    const here = onePerCell(wanted.get(sheet.name));
    const why = here && refusal(draft, sheet);
    if (why !== undefined) refused.push({ sheet: sheet.name, because: why });
    if (!here || why !== undefined) continue;
    const taken = takenCells(draft, sheet);
    const free = here.filter(({ at }) => !taken.has(toA1(at)));
    const kept = here.filter(({ at }) => taken.has(toA1(at))).map(({ at }) => toA1(at));
    const fitting = free.slice(0, room);
    if (fitting.length > 0) writeNotes(draft, sheet, fitting, sheets);
    room -= fitting.length;
    if (kept.length > 0) refused.push({ sheet: sheet.name, because: usersNotes(kept) });
    if (fitting.length < free.length) refused.push({ sheet: sheet.name, because: TOO_MANY_NOTES });
  }
  return { marked: MOST_NOTES - room, refused };
}

/** Programs do not open a file with two notes on a cell. */
function onePerCell(notes: readonly CellNote[] | undefined): CellNote[] | undefined {
  return notes && [...new Map(notes.map((note) => [toA1(note.at), note])).values()];
}

function refusal(draft: PackageDraft, sheet: SheetPart): string | undefined {
  const text = sheetText(draft, sheet);
  if (isProtected(text, childrenOf(text, rootOf(text)), "objects")) return PROTECTED;
  return sheet.visible === "visible" ? undefined : HIDDEN_FROM_NOTES;
}

/** The cells that have a note or a comment of the user's own. */
function takenCells(draft: PackageDraft, sheet: SheetPart): Set<string> {
  const { comments, threads } = noteLinks(draft, sheet);
  const noted = comments ? commentsOf(draft.text(comments.target, NOTES_WHERE)!) : [];
  const threaded = threads.flatMap(({ target }) => threadedCells(draft.text(target, NOTES_WHERE)!));
  return new Set([...noted.flatMap(({ a1 }) => a1 ?? []), ...threaded]);
}

function writeNotes(
  draft: PackageDraft,
  sheet: SheetPart,
  notes: readonly CellNote[],
  sheets: readonly SheetPart[],
): void {
  const comments = ensureComments(draft, sheet);
  draft.write(comments, withComments(draft.text(comments, NOTES_WHERE)!, notes));
  const last = lastShape(draft, sheets);
  const drawing = ensureDrawing(draft, sheet, last);
  const text = sheetText(draft, sheet);
  const children = childrenOf(text, rootOf(text));
  const place = boxPlacer(text, children, mergesOf(text, children));
  const boxes = notes.map((note) => ({ at: note.at, anchor: place(note.at, NOTE_SIGN + note.text) }));
  draft.write(drawing, withBoxes(draft.text(drawing, NOTES_WHERE)!, boxes, last));
}

/** Takes our notes from a sheet, and the parts that held nothing else. */
function removeNotes(draft: PackageDraft, sheet: SheetPart): void {
  const { comments, drawing } = noteLinks(draft, sheet);
  const text = comments && draft.text(comments.target, NOTES_WHERE)!;
  if (!comments || !text?.includes(NOTE_SIGN)) return;
  const all = commentsOf(text);
  const ours = all.filter(({ isOurs }) => isOurs);
  if (ours.length === 0) return;
  if (drawing) {
    const cells = new Set(ours.flatMap(({ a1 }) => a1 ?? []));
    const without = withoutBoxes(draft.text(drawing.target, NOTES_WHERE)!, cells);
    if (without === undefined) removeNotePart(draft, sheet, drawing);
    else draft.write(drawing.target, without);
  }
  if (ours.length === all.length) removeNotePart(draft, sheet, comments);
  else draft.write(comments.target, withoutOurs(text));
}

/** The greatest number that names a shape anywhere in the workbook: no two shapes may have one. */
function lastShape(draft: PackageDraft, sheets: readonly SheetPart[]): number {
  const drawings = sheets
    .flatMap(({ path }) => linksOf(draft, path))
    .filter(({ kind }) => kind === "vmlDrawing");
  return Math.max(0, ...drawings.map(({ target }) => lastShapeNumber(draft.text(target, NOTES_WHERE) ?? "")));
}
