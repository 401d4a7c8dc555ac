import { ICommandService } from "@univerjs/core";
import {
  RemoveNoteMutation,
  SheetsNoteModel,
  UpdateNoteMutation,
  type ISheetNote,
} from "@univerjs/preset-sheets-note";
import { toA1 } from "../../sheet/address";
import { groupBySheet } from "../../sheet/areas";
import { NOTE_SIGN, type CellNote } from "../../sheet/note";
import type { MarkReport, Refusal } from "../port";
import { HIDDEN_FROM_NOTES, PROTECTED, sheetMissing, usersNotes } from "../port-refusals";
import type { OpenSheet, OpenWorkbook } from "./grid";
import { factsOf } from "./sheet-cells";

const WIDTH = 240;
const LINE_HEIGHT = 20;
const CHARACTERS_A_LINE = 16;

/** Replaces all notes of ours in the workbook; users' own stay. */
export function setNotes(workbook: OpenWorkbook, notes: readonly CellNote[]): MarkReport {
  const wanted = groupBySheet(notes);
  const refused: Refusal[] = [...wanted.keys()]
    .filter((name) => !workbook.getSheetByName(name))
    .map((sheet) => ({ sheet, because: sheetMissing(sheet) }));
  let marked = 0;
  for (const sheet of workbook.getSheets()) {
    const name = sheet.getSheetName();
    const report = replaceOnSheet(sheet, wanted.get(name) ?? []);
    marked += report.marked;
    if (report.because !== undefined) refused.push({ sheet: name, because: report.because });
  }
  return { marked, refused };
}

/** All notes of a sheet, users' own included. */
export function notesOf(sheet: OpenSheet): readonly ISheetNote[] {
  const model = sheet.getInject().get(SheetsNoteModel);
  return [...(model.getSheetNotes(sheet.getWorkbook().getUnitId(), sheet.getSheetId())?.values() ?? [])];
}

function replaceOnSheet(
  sheet: OpenSheet,
  notes: readonly CellNote[],
): { readonly marked: number; readonly because?: string } {
  const all = notesOf(sheet);
  const ours = all.filter(({ note }) => note.startsWith(NOTE_SIGN));
  if (notes.length + ours.length === 0) return { marked: 0 };
  const facts = factsOf(sheet);
  if (facts.protected) return { marked: 0, because: PROTECTED };
  for (const { id } of ours) execute(sheet, RemoveNoteMutation.id, { noteId: id });
  if (notes.length === 0) return { marked: 0 };
  if (facts.visible !== "visible") return { marked: 0, because: HIDDEN_FROM_NOTES };
  const users = new Set(all.filter((note) => !ours.includes(note)).map((note) => toA1(note)));
  const kept = notes.filter(({ at }) => users.has(toA1(at)));
  const free = notes.filter((note) => !kept.includes(note));
  for (const { at, text } of free) {
    const note = { note: NOTE_SIGN + text, width: WIDTH, height: heightOf(NOTE_SIGN + text) };
    execute(sheet, UpdateNoteMutation.id, { row: at.row, col: at.col, note });
  }
  if (kept.length === 0) return { marked: free.length };
  return { marked: free.length, because: usersNotes(kept.map(({ at }) => toA1(at))) };
}

/** Univer does not fit a note to its text. */
function heightOf(text: string): number {
  const lines = text.split("\n").map((line) => Math.max(1, Math.ceil(line.length / CHARACTERS_A_LINE)));
  return LINE_HEIGHT * (1 + lines.reduce((sum, count) => sum + count, 0));
}

/** Mutations, not commands: notes of ours are no step for the user's undo. */
function execute(sheet: OpenSheet, id: string, params: object): void {
  const target = { unitId: sheet.getWorkbook().getUnitId(), sheetId: sheet.getSheetId() };
  sheet
    .getInject()
    .get(ICommandService)
    .syncExecuteCommand(id, { ...target, ...params });
}
