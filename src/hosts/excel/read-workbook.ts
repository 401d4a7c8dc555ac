import type { Area } from "../../sheet/address";
import type { Problem } from "../../sheet/result";
import type { SheetSnapshot, WorkbookSnapshot } from "../../sheet/snapshot";
import type { EditedSince } from "../port";
import { unchangedSince } from "../port-since";
import { formulasOf, numberFormatsOf, valuesOf } from "./cell-values";
import { problemOf } from "./errors";
import { askUsed, frameOf, isTooLarge, tooLarge, type Frame } from "./frames";
import { distinctAreas, type Merging } from "./merges";
import { readFrames, type FrameContents } from "./read-blocks";
import type { Turn } from "./run";
import { askSheets, type ListedSheet } from "./sheets";

/** Reads the workbook, and knows again what it has read before. */
export interface WorkbookReader {
  read(context: Turn, since?: EditedSince): Promise<WorkbookSnapshot>;
  /** Reads these sheets, whatever is known of them. */
  readSheets(context: Turn, sheets: readonly ListedSheet[]): Promise<SheetSnapshot[]>;
  /** Whether Excel tells which cells are merged. */
  knowsMerges(): boolean;
  /** Forgets the merged areas of a sheet, which have changed. */
  forgetMerges(id: string): void;
  /** What the sheets were called as they were last read. */
  names(): string[];
  /** The worksheet of this id as it was last read. */
  lastRead(id: string): SheetSnapshot | undefined;
}

/** A reader that has read nothing yet. */
export function workbookReader(merging: Merging): WorkbookReader {
  const ids = new WeakMap<SheetSnapshot, string>();
  let known = new Map<string, SheetSnapshot>();

  /** The snapshots that still hold, by worksheet. */
  function unchanged(since: EditedSince | undefined): Map<string, SheetSnapshot> {
    return new Map(
      unchangedSince(since).flatMap((sheet) => (ids.has(sheet) ? [[ids.get(sheet)!, sheet]] : [])),
    );
  }

  async function read(context: Turn, since?: EditedSince): Promise<WorkbookSnapshot> {
    const same = unchanged(since);
    const { workbook } = context;
    workbook.load("name");
    const list = askSheets(context);
    // What is to be read is asked for together with the list, as far as it is known from before.
    const likely = [...known.keys()].filter((id) => !same.has(id));
    const guessed = new Map(likely.map((id) => [id, askUsed(workbook.worksheets.getItemOrNullObject(id))]));
    const first = known.size === 0 ? askFirst(context) : undefined;
    await context.sync();
    const sheets = list();
    if (first) guessed.set(first.sheet.id, first.used);
    const due = sheets.filter(({ id, name }) => same.get(id)?.name !== name);
    const moved = new Set(due.flatMap(({ id }) => (merging.moved.delete(id) ? [id] : [])));
    const merges = (id: string) => (since && !moved.has(id) ? known.get(id)?.merges : undefined);
    let fresh: SheetSnapshot[] | undefined;
    try {
      fresh = await readDue(context, due, guessed, merges);
    } finally {
      if (!fresh) moved.forEach((id) => merging.moved.add(id));
    }
    const byId = new Map(due.map(({ id }, index) => [id, fresh[index]!]));
    const snapshots = sheets.map((sheet) => byId.get(sheet.id) ?? withFacts(same.get(sheet.id)!, sheet));
    known = new Map(sheets.map(({ id }, index) => [id, snapshots[index]!]));
    for (const [id, snapshot] of known) ids.set(snapshot, id);
    return { name: workbook.name, sheets: snapshots };
  }

  async function readDue(
    context: Turn,
    due: readonly ListedSheet[],
    guessed: ReadonlyMap<string, Excel.Range>,
    merges: (id: string) => readonly Area[] | undefined,
  ): Promise<SheetSnapshot[]> {
    const missing = due
      .filter(({ id }) => !guessed.has(id))
      .map(({ id, sheet }) => [id, askUsed(sheet)] as const);
    if (missing.length > 0) await context.sync();
    const used = new Map([...guessed, ...missing]);
    const frames = due.map(({ id, sheet }) => frameOf(sheet, used.get(id)!, merges(id)));
    const read = await readFrames(
      context,
      frames.filter((frame) => frame !== undefined).filter((frame) => !isTooLarge(frame)),
      merging,
    );
    return due.map((sheet, index) => snapshotOf(sheet, frames[index], read));
  }

  return {
    read,
    readSheets: (context, sheets) => readDue(context, sheets, new Map(), () => undefined),
    knowsMerges: () => merging.isOn,
    forgetMerges: (id) => void merging.moved.add(id),
    names: () => [...known.values()].map(({ name }) => name),
    lastRead: (id) => known.get(id),
  };
}

/** Before anything is known the first sheet is asked for at once, which is all of a workbook with one. */
function askFirst(context: Turn): { sheet: Excel.Worksheet; used: Excel.Range } {
  const sheet = context.workbook.worksheets.getFirst();
  sheet.load("id");
  return { sheet, used: askUsed(sheet) };
}

/** A sheet as it was read before; hiding and protecting it changes nothing on it. */
function withFacts(sheet: SheetSnapshot, listed: ListedSheet): SheetSnapshot {
  if (sheet.visible === listed.visible && sheet.protected === listed.protected) return sheet;
  return { ...sheet, visible: listed.visible, protected: listed.protected };
}

function snapshotOf(listed: ListedSheet, frame: Frame | undefined, read: FrameContents): SheetSnapshot {
  const unread = frame && whyUnread(listed, frame, read);
  const blocks = (frame && !unread && read.contents.get(frame)) || [];
  return {
    name: listed.name,
    origin: { row: frame?.area.top ?? 0, col: frame?.area.left ?? 0 },
    values: blocks.flatMap(valuesOf),
    formulas: blocks.flatMap(formulasOf),
    numberFormats: blocks.flatMap(numberFormatsOf),
    merges: frame?.merges ?? distinctAreas(blocks.flatMap(({ merges }) => merges)),
    hiddenRows: blocks.flatMap(({ hiddenRows }) => hiddenRows),
    hiddenColumns: blocks.flatMap(({ hiddenColumns }) => hiddenColumns),
    protected: listed.protected,
    visible: listed.visible,
    ...(unread && { unread }),
  };
}

function whyUnread({ name }: ListedSheet, frame: Frame, { failures }: FrameContents): Problem | undefined {
  if (isTooLarge(frame)) return { code: "sheet-too-large", message: tooLarge(name, frame.area) };
  return failures.has(frame) ? problemOf(`读取工作表“${name}”`, failures.get(frame)) : undefined;
}
