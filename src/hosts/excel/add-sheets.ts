import type { NewSheet } from "../../sheet/edit";
import type { SheetLook } from "../../sheet/look";
import type { SheetSnapshot } from "../../sheet/snapshot";
import { sentencesOf, type MissingExtra } from "../port-extras";
import { textChanged } from "./changes";
import { isBlocked } from "./errors";
import { askSteps, layInPieces } from "./lay-extras";
import { outbox, type Outbox } from "./outbox";
import { planExtras } from "./plan-extras";
import type { WorkbookReader } from "./read-workbook";
import type { Turn } from "./run";
import { askSheets, type ListedSheet } from "./sheets";
import { keepsTexts, writeLostTexts } from "./lost-texts";
import { addSheet, closeSheet } from "./whole-sheets";

/** Sheets that were added, as they now read, and what they lack, a sentence for each kind. */
export interface AddedSheets {
  readonly added: NewSheet[];
  readonly leftOut: readonly string[];
}

/** Adds sheets with all that belongs to them. Extras that Excel refuses are left out, and the sheets stay. */
export async function addSheets(
  context: Turn,
  added: readonly NewSheet[],
  before: readonly ListedSheet[],
  reader: WorkbookReader,
): Promise<AddedSheets> {
  if (added.length === 0) return { added: [], leftOut: [] };
  const out = outbox(context);
  for (const sheet of added) await addSheet(context, out, sheet);
  await out.send();
  const { listed, missing } = await finishSheets(context, out, added, before);
  const theirs = added.map(({ snapshot }) => listed.find(({ name }) => name === snapshot.name)!);
  let read = await reader.readSheets(context, theirs);
  if (await writeLostTexts(context, theirs, added, read)) {
    read = await reader.readSheets(context, theirs);
    if (!added.every((sheet, index) => keepsTexts(sheet, read[index]!))) throw textChanged();
  }
  return {
    added: read.map((snapshot, index) => {
      const { extras, ...asked } = added[index]!;
      return { snapshot, look: lookOf(asked, snapshot), ...(extras && { extras }) };
    }),
    leftOut: sentencesOf(missing),
  };
}

/** The extras go with the question for the list of sheets, which has to be asked anyway. */
async function finishSheets(
  context: Turn,
  out: Outbox,
  added: readonly NewSheet[],
  before: readonly ListedSheet[],
): Promise<{ listed: ListedSheet[]; missing: MissingExtra[] }> {
  const names = [...before.map(({ name }) => name), ...added.map(({ snapshot }) => snapshot.name)];
  const { steps, leftOut } = planExtras(added, names);
  const close = async (): Promise<ListedSheet[]> => {
    for (const sheet of added) closeSheet(context, sheet);
    const list = askSheets(context);
    await context.sync();
    return list();
  };
  try {
    await askSteps(context, out, steps);
    return { listed: await close(), missing: [...leftOut] };
  } catch (error) {
    if (steps.length === 0 || isBlocked(error)) throw error;
  }
  const failed = await layInPieces(context, steps);
  return { listed: await close(), missing: [...leftOut, ...failed] };
}

/** The look for the block that was read, which begins where something is written. */
function lookOf({ snapshot, look }: Omit<NewSheet, "extras">, { origin }: SheetSnapshot): SheetLook {
  const rows = look.cells.slice(origin.row - snapshot.origin.row);
  return { ...look, cells: rows.map((row) => row.slice(origin.col - snapshot.origin.col)) };
}
