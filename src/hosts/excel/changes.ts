import type { CellEdit, SkippedCell } from "../../sheet/edit";
import { sameContent } from "../../sheet/same-sheet";
import { readCells, type FoundCell } from "./cells";
import { outbox } from "./outbox";
import type { Turn } from "./run";
import type { ExcelPlan } from "./plan-in-excel";
import type { Shaping } from "./shapings";
import type { ListedSheet } from "./sheets";
import { writeCells, writeTextsOtherwise, type CellToWrite } from "./write-cells";

/** One cell that is changed: where, from what, to what. */
export interface Change extends CellToWrite {
  readonly listed: ListedSheet;
  readonly edit: CellEdit;
  readonly before: FoundCell;
}

/** The cells that hold what was expected; the others are put to the skipped ones. */
export async function freshChanges(
  context: Turn,
  { sheets }: ExcelPlan,
  skipped: SkippedCell[],
): Promise<Change[]> {
  const found = await readCells(
    context,
    sheets.map(([{ sheet }, edits]) => ({ sheet, cells: edits.map(({ at }) => at) })),
  );
  return sheets.flatMap(([listed, edits], index) =>
    edits.flatMap((edit, nth): Change[] => {
      const { at, expected, content } = edit;
      const before = found[index]![nth]!;
      const { numberFormat } = before;
      if (sameContent(before.content, expected)) {
        return [{ listed, edit, before, row: at.row, col: at.col, content, numberFormat }];
      }
      skipped.push({ at, expected, found: before.content });
      return [];
    }),
  );
}

/** The cells of sheets that took another shape, whose contents are known to be as expected. */
export async function changesOnShaped(context: Turn, shapings: readonly Shaping[]): Promise<Change[]> {
  const written = shapings.filter(({ plan }) => plan.change.cells.length > 0);
  if (written.length === 0) return [];
  const found = await readCells(
    context,
    written.map(({ listed, plan }) => ({
      sheet: listed.sheet,
      cells: plan.change.cells.map(({ at }) => at),
    })),
  );
  return written.flatMap(({ listed, plan }, index) =>
    plan.change.cells.map((edit, nth): Change => {
      const before = found[index]![nth]!;
      const { row, col } = edit.at;
      return { listed, edit, before, row, col, content: edit.content, numberFormat: before.numberFormat };
    }),
  );
}

/** Writes the changes, all of them or none being what the caller has to see to. */
export async function writeChanges(
  context: Turn,
  changes: readonly Change[],
  write: typeof writeCells = writeCells,
): Promise<void> {
  const out = outbox(context);
  for (const [{ sheet }, cells] of bySheet(changes)) await write(out, sheet, cells);
  await out.send();
}

/** What the changed cells hold now. */
export async function foundAt(context: Turn, changes: readonly Change[]): Promise<FoundCell[]> {
  const groups = [...bySheet(changes)];
  const found = await readCells(
    context,
    groups.map(([{ sheet }, cells]) => ({ sheet, cells })),
  );
  const byChange = new Map(
    groups.flatMap(([, cells], index) => cells.map((cell, nth) => [cell, found[index]![nth]!])),
  );
  return changes.map((change) => byChange.get(change)!);
}

/** What the cells hold after they were written; texts of which Excel made something else are entered otherwise. */
export async function checkWritten(context: Turn, changes: readonly Change[]): Promise<FoundCell[]> {
  const after = await foundAt(context, changes);
  const wrong = changes.filter((change, index) => isOtherText(change, after[index]!));
  if (wrong.length === 0) return after;
  await writeChanges(context, wrong, writeTextsOtherwise);
  const again = await foundAt(context, changes);
  if (changes.some((change, index) => isOtherText(change, again[index]!))) {
    throw textChanged();
  }
  return again;
}

/** A text came out of Excel as something else than it went in. */
export function textChanged(): Error {
  return Object.assign(new Error("a text was taken for something else"), { code: "TextChanged" });
}

function isOtherText({ content }: Change, after: FoundCell): boolean {
  return "value" in content && typeof content.value === "string" && !sameContent(content, after.content);
}

function bySheet(changes: readonly Change[]): Map<ListedSheet, Change[]> {
  const groups = new Map<ListedSheet, Change[]>();
  for (const change of changes) {
    const group = groups.get(change.listed);
    if (group) group.push(change);
    else groups.set(change.listed, [change]);
  }
  return groups;
}
