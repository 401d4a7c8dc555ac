import { toA1, type Cell } from "../../sheet/address";
import type { AppliedEdit, CellContent, CellEdit, Edit, NewSheet, SkippedCell } from "../../sheet/edit";
import { movedSheet } from "../../sheet/moved-sheet";
import { planEach } from "../../sheet/plan-each";
import { plansBack } from "../../sheet/sheet-inverse";
import type { SheetPlan } from "../../sheet/sheet-plan";
import { failed, ok, type Result } from "../../sheet/result";
import { contentAt, sameContent, sameSheet } from "../../sheet/same-sheet";
import type { SheetSnapshot } from "../../sheet/snapshot";
import { planSheets, type EditPlan } from "../port-plan";
import { STRUCTURE_PROTECTED } from "../port-refusals";
import type { Book } from "./book";
import type { XlsxSheet } from "./sheet";
import { cellsThatCame, emptyRows, shapeSheets } from "./shape-sheets";
import { isStructureLocked } from "./structure-lock";
import { addSheets, removeSheet } from "./whole-sheets";
import { writeBook, type BookWrite } from "./write-book";
import { whatIsMisplaced, whatIsWrong } from "./written-right";

/** The most characters a cell holds. */
const LONGEST_TEXT = 32_767;

/** How the cells that an edit changed stood in the file, by the edits that take them back. */
export type CellMarkups = WeakMap<CellEdit, string | null>;

type Plan = EditPlan<XlsxSheet>;

/** An edit that was written, and as much of it as was done. */
export interface BookEdited {
  readonly applied: AppliedEdit;
  readonly done: Edit;
}

/**
 * Writes an edit into a workbook: first all cells are compared with what the edit expects, then those that still hold it
 * are written. Where it answers with a problem or throws, the caller puts the draft back.
 */
export function editBook(book: Book, edit: Edit, markups: CellMarkups): Result<BookEdited> {
  const before = book.current();
  const planned = planInBook(book, before.sheets, edit);
  if (!planned.ok) return planned;
  const { skipped, refused, ...shapes } = planEach(planned.value.shaped, ({ snapshot }) => snapshot);
  const plans = shapes.plans.map(([, plan]) => plan);
  const shaped = shapeBook(book, plans);
  if (!shaped.ok) return shaped;
  const fresh = planned.value.sheets.map(
    ([sheet, edits]) => [sheet.snapshot.name, freshWrites(sheet.snapshot, edits, skipped)] as const,
  );
  const { going, kept } = sheetsToLeave(planned.value);
  const middle = book.current();
  const write: BookWrite = {
    sheets: new Map([...fresh, ...plans.map(({ change }) => [change.sheet, change.cells] as const)]),
    comingAndGoing: [...planned.value.added, ...going].map(({ snapshot }) => snapshot.name),
    disturbed: shaped.value,
    markups,
  };
  const written = writeBook(book, middle.sheets, write);
  if (!written.ok) return written;
  for (const { snapshot } of going) removeSheet(book.draft, snapshot.name);
  const { leftOut } = addSheets(book.draft, planned.value.added);
  const after = book.current();
  const wrong = whatIsWrong(middle.sheets, after.sheets, written.value.changes, written.value.stale);
  if (wrong)
    return failed("not-written", notWritten(wrong.sheet, wrong.cell), `${wrong.sheet}!${toA1(wrong.cell)}`);
  const find = (name: string): SheetSnapshot | undefined =>
    after.snapshot.sheets.find((sheet) => sheet.name === name);
  const writes = fresh.flatMap(([, edits]) => edits);
  const cells = writes.map(({ at }): CellEdit => {
    const back: CellEdit = {
      at,
      expected: contentAt(find(at.sheet)!, at),
      content: contentAt(
        before.snapshot.sheets.find(({ name }) => name === at.sheet)!,
        at,
      ),
    };
    // Where rows have moved, markup would speak of cells as they are counted now.
    if (plans.length === 0) markups.set(back, written.value.markupOf(at) ?? null);
    return back;
  });
  const removed = planned.value.added.map((sheet) => ({
    ...sheet,
    snapshot: find(sheet.snapshot.name) ?? sheet.snapshot,
  }));
  const shapesBack = plansBack(plans, before.snapshot.sheets, after.snapshot.sheets);
  const back = { ...shapesBack, cells: [...cells.reverse(), ...shapesBack.cells] };
  const inverse = { title: `撤销：${edit.title}`, ...back, added: going, removed };
  const done = { ...doneParts(edit, plans, writes), added: planned.value.added, removed: going };
  const changed = cells.length + plans.reduce((sum, { change }) => sum + change.cells.length, 0);
  const more = { ...(refused.length > 0 && { refused }), ...(leftOut.length > 0 && { leftOut }) };
  return ok({ applied: { changed, skipped, kept, ...more, inverse }, done });
}

/** Gives sheets their new shape; the cells by sheet that came with it. */
function shapeBook(book: Book, plans: readonly SheetPlan[]): Result<ReadonlyMap<string, readonly Cell[]>> {
  const came = new Map<string, readonly Cell[]>();
  if (plans.length === 0) return ok(came);
  const emptied = emptyRows(book, book.current().sheets, plans);
  if (!emptied.ok) return emptied;
  const before = book.current();
  shapeSheets(book, plans);
  const { sheets } = book.current().snapshot;
  for (const plan of plans) {
    const { sheet: name } = plan.change;
    const now = sheets.find((sheet) => sheet.name === name);
    const was = before.snapshot.sheets.find((sheet) => sheet.name === name)!;
    const wrong = whatIsMisplaced(movedSheet(was, plan.moves), now);
    if (wrong)
      return failed("not-written", notWritten(wrong.sheet, wrong.cell), `${wrong.sheet}!${toA1(wrong.cell)}`);
    came.set(name, cellsThatCame(plan, now!));
  }
  return ok(came);
}

/** What an edit is about, or why nothing of it can be done. */
function planInBook(book: Book, sheets: readonly XlsxSheet[], edit: Edit): Result<Plan> {
  const taken = new Set(book.parts().names.map((name) => name.toLowerCase()));
  const plan = planSheets(edit, {
    find: (name) => sheets.find(({ snapshot }) => snapshot.name === name),
    isProtected: ({ snapshot }) => snapshot.protected,
    isTaken: (name) => taken.has(name.toLowerCase()),
  });
  if (!plan.ok) return plan;
  const { added, leaving } = plan.value;
  if (added.length + leaving.length > 0 && isStructureLocked(book)) {
    return failed("structure-protected", STRUCTURE_PROTECTED);
  }
  const unwritable = edit.cells.find(({ content }) => problemWith(content) !== undefined);
  if (!unwritable) return plan;
  const [code, sentence] = problemWith(unwritable.content)!;
  return failed(code, `${unwritable.at.sheet}!${toA1(unwritable.at)} ${sentence}`);
}

function problemWith(content: CellContent): readonly [code: string, sentence: string] | undefined {
  const value = "formula" in content ? null : content.value;
  if (typeof value === "string" && value.length > LONGEST_TEXT) {
    return ["text-too-long", "要写的文字超过一个单元格的上限（32767 字），没有改动。请缩短后再试。"];
  }
  if (typeof value === "number" && !Number.isFinite(value)) {
    return ["not-a-number", "要写的数算不出来，没有改动。请核对它依据的数后再试。"];
  }
  return undefined;
}

/** As much of an edit's cells, rows and merges as was done. */
function doneParts(edit: Edit, plans: readonly SheetPlan[], writes: readonly CellEdit[]): Edit {
  const isDone = ({ sheet }: { readonly sheet: string }): boolean =>
    plans.some(({ change }) => change.sheet === sheet);
  return {
    title: edit.title,
    cells: [...writes, ...plans.flatMap(({ change }) => change.cells)],
    rowsAdded: edit.rowsAdded?.filter(isDone) ?? [],
    rowsRemoved: edit.rowsRemoved?.filter(isDone) ?? [],
    merges: edit.merges?.filter(isDone) ?? [],
  };
}

function freshWrites(
  snapshot: SheetSnapshot,
  edits: readonly CellEdit[],
  skipped: SkippedCell[],
): readonly CellEdit[] {
  return edits.filter(({ at, expected }) => {
    const found = contentAt(snapshot, at);
    const isFresh = sameContent(found, expected);
    if (!isFresh) skipped.push({ at, expected, found });
    return isFresh;
  });
}

/** The sheets that are to go and still hold what is expected, and the names of those that do not. */
function sheetsToLeave({ leaving }: Plan): { readonly going: NewSheet[]; readonly kept: string[] } {
  const going: NewSheet[] = [];
  const kept: string[] = [];
  for (const [{ snapshot }, expected] of leaving) {
    if (sameSheet(snapshot, expected.snapshot)) going.push(expected);
    else kept.push(snapshot.name);
  }
  return { going, kept };
}

function notWritten(sheet: string, cell: Cell): string {
  return `${sheet}!${toA1(cell)} 写进文件后读出来不对，没有改动。这个文件可能有损坏：请在 Excel 或 WPS 中打开，另存一份后再试。`;
}
