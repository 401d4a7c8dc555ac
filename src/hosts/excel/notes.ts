import { toA1 } from "../../sheet/address";
import { groupBySheet } from "../../sheet/areas";
import { MOST_NOTES, NOTE_SIGN, type CellNote } from "../../sheet/note";
import { ok, type Result } from "../../sheet/result";
import type { MarkReport, Refusal } from "../port";
import { HIDDEN_FROM_NOTES, PROTECTED, sheetMissing, TOO_MANY_NOTES, usersNotes } from "../port-refusals";
import { commentedCells } from "./comments";
import type { Turn } from "./run";
import { listSheets, type ListedSheet } from "./sheets";

/** What is on a sheet already: our notes of before, and the cells that are taken by the user's own. */
interface Present {
  readonly sheet: ListedSheet;
  readonly ours: readonly Excel.Note[];
  readonly taken: ReadonlySet<string>;
}

/** Replaces all notes of ours in the workbook; the user's own notes and comments stay. */
export async function setNotes(
  context: Turn,
  notes: readonly CellNote[],
  hasComments: boolean,
): Promise<Result<MarkReport>> {
  const sheets = await listSheets(context);
  const wanted = groupBySheet(notes);
  const present = await presentNotes(context, sheets, wanted, hasComments);
  const refused: Refusal[] = [...wanted.keys()]
    .filter((name) => sheets.every((sheet) => sheet.name !== name))
    .map((sheet) => ({ sheet, because: sheetMissing(sheet) }));
  let room = MOST_NOTES;
  let written = 0;
  for (const { sheet, ours, taken } of present) {
    const here = wanted.get(sheet.name) ?? [];
    const why = here.length + ours.length > 0 ? refusal(sheet, here.length) : undefined;
    if (why !== undefined) refused.push({ sheet: sheet.name, because: why });
    if (isLocked(sheet)) continue;
    // From the last: Excel may know them by their place.
    [...ours].reverse().forEach((note) => note.delete());
    if (why !== undefined) continue;
    const free = here.filter(({ at }) => !taken.has(toA1(at)));
    const kept = here.filter(({ at }) => taken.has(toA1(at))).map(({ at }) => toA1(at));
    const fitting = free.slice(0, room);
    fitting.forEach(({ at, text }) => sheet.sheet.notes.add(toA1(at), NOTE_SIGN + text));
    room -= fitting.length;
    written += fitting.length;
    if (kept.length > 0) refused.push({ sheet: sheet.name, because: usersNotes(kept) });
    if (fitting.length < free.length) refused.push({ sheet: sheet.name, because: TOO_MANY_NOTES });
  }
  await context.sync();
  return ok({ marked: written, refused });
}

/** Why no note is written on a sheet. Ours of before are taken from a hidden one all the same. */
function refusal(sheet: ListedSheet, wanted: number): string | undefined {
  if (isLocked(sheet)) return PROTECTED;
  return sheet.visible !== "visible" && wanted > 0 ? HIDDEN_FROM_NOTES : undefined;
}

/** Protection may allow notes all the same, which count as objects. */
function isLocked({ protected: isProtected, allows }: ListedSheet): boolean {
  return isProtected && allows.allowEditObjects !== true;
}

/** Only the text of notes is asked for: their size is what some programs cannot tell. */
async function presentNotes(
  context: Turn,
  sheets: readonly ListedSheet[],
  wanted: ReadonlyMap<string, readonly CellNote[]>,
  hasComments: boolean,
): Promise<Present[]> {
  const asked = sheets.map((sheet) => askNotes(sheet, wanted.get(sheet.name) ?? []));
  const comments = hasComments ? commentedCells(context, sheets) : undefined;
  await context.sync();
  const commented = await comments?.();
  return asked.map(({ sheet, all, targets }) => ({
    sheet,
    ours: all.items.filter(isOurs),
    taken: new Set([
      ...targets.flatMap(({ a1, note }) => (note.isNullObject || isOurs(note) ? [] : [a1])),
      ...(commented?.get(sheet) ?? []),
    ]),
  }));
}

function isOurs({ content }: Excel.Note): boolean {
  return String(content).startsWith(NOTE_SIGN);
}

function askNotes(sheet: ListedSheet, notes: readonly CellNote[]) {
  const all = sheet.sheet.notes;
  all.load("items/content");
  const targets = notes.map(({ at }) => {
    const a1 = toA1(at);
    const note = sheet.sheet.notes.getItemOrNullObject(a1);
    note.load("content");
    return { a1, note };
  });
  return { sheet, all, targets };
}
