import type { CellRef } from "../../sheet/address";
import type { AppliedEdit, Edit } from "../../sheet/edit";
import { failed, ok, type Result } from "../../sheet/result";
import { partedEdit } from "../../sheet/sheet-change";
import type { Host } from "../port";
import { sheetHidden, sheetMissing } from "../port-refusals";
import { newBook, type Book } from "./book";
import { draftPackage } from "./draft";
import { editBook, type BookEdited, type CellMarkups } from "./edit-book";
import { LIMITS, type XlsxLimits } from "./limits";
import { removeMarks, setMarks } from "./marks";
import { setNotes } from "./notes";
import { relationshipsOf, type Package } from "./package";
import { ReadStop } from "./problems";
import { answering, type XlsxWorkbook } from "./read-workbook";
import { recognise } from "./recognise";
import { selectionIn } from "./selection-part";

/** A workbook file as a host: nobody else writes in it, and nothing is computed until a program opens it. */
export interface XlsxFile extends Host {
  readonly name: "xlsx";
  /** The workbook as it is now, with how it looks. */
  readonly workbook: () => XlsxWorkbook;
  /** The bytes of the file as it is now; those that it came from where nothing has changed. */
  readonly save: () => Uint8Array;
}

/**
 * Opens a workbook file. A file with a digital signature can be read and not changed: any change would break the
 * signature, and taking it away is for the person who answers for it. `limits` takes the place of those in LIMITS.
 */
export function openXlsx(
  name: string,
  bytes: Uint8Array,
  limits: Partial<XlsxLimits> = {},
): Result<XlsxFile> {
  return answering(name, () => {
    const held = { ...LIMITS, ...limits };
    const problem = recognise(name, bytes, held);
    if (problem) throw new ReadStop(problem);
    const book = newBook(name, draftPackage(bytes, held));
    book.current();
    return hostOf(name, book);
  });
}

/** How the file stood at some time. */
interface Moment {
  readonly state: object;
  readonly restore: () => void;
}

/** An edit that takes another back: done at once, it gives the same bytes as before. */
interface Undo {
  /** The state in which it gives them. */
  readonly from: object;
  readonly to: Moment;
  /** What was done then, to be done again. */
  readonly done: Edit;
}

function hostOf(name: string, book: Book): XlsxFile {
  const { draft } = book;
  let markups: CellMarkups = new WeakMap();
  const undos = new WeakMap<Edit, Undo>();
  /** Undefined until someone asks: the text of a large sheet is read for it. */
  let selected: CellRef | null | undefined;
  /** Another object after every change. */
  let state: object = {};

  const now = (): Moment => {
    const [then, back] = [state, draft.savepoint()];
    return {
      state: then,
      restore: () => {
        back();
        state = then;
      },
    };
  };

  /** Does all of a change or nothing of it. */
  const changing = <T>(work: () => Result<T>): Result<T> => {
    if (isSigned(draft.pack)) return failed("signed", signed(name));
    const before = now();
    const answer = answering(name, work);
    const done = answer.ok ? answer.value : answer;
    if (!done.ok) before.restore();
    else if (state === before.state) state = {};
    return done;
  };

  const apply = (edit: Edit): Result<AppliedEdit> => {
    const before = now();
    const undo = undos.get(edit);
    const edited = changing((): Result<BookEdited> => {
      if (undo?.from !== state) return editBook(book, edit, markups);
      undo.to.restore();
      const inverse = { ...undo.done, title: `撤销：${edit.title}` };
      return ok({ applied: { changed: edit.cells.length, skipped: [], kept: [], inverse }, done: edit });
    });
    if (!edited.ok) return edited;
    const { applied, done } = edited.value;
    undos.set(applied.inverse, { from: state, to: before, done });
    // Markup speaks of cells as they were counted when it was taken.
    if (partedEdit(done).shaped.length > 0) markups = new WeakMap();
    return ok(applied);
  };

  /** Marks and notes are no part of what is read. */
  const marking = <T>(work: () => T): Result<T> =>
    changing(() => {
      book.current();
      const report = work();
      book.keepReadings();
      return ok(report);
    });

  const select = (at: CellRef): Result<void> => {
    const sheet = book.current().snapshot.sheets.find((each) => each.name === at.sheet);
    if (!sheet) return failed("sheet-missing", sheetMissing(at.sheet));
    if (sheet.visible !== "visible") return failed("sheet-hidden", sheetHidden(at.sheet));
    selected = { sheet: at.sheet, row: at.row, col: at.col };
    return ok(undefined);
  };

  return {
    name: "xlsx",
    capabilities: { merges: true, marks: true, events: false, notes: true },
    workbook: book.current,
    save: draft.save,
    read: async () => answering(name, () => book.current().snapshot),
    apply: async (edit) => apply(edit),
    mark: async (marks) => marking(() => setMarks(draft, marks)),
    clearMarks: async () => marking(() => removeMarks(draft)),
    annotate: async (notes) => marking(() => setNotes(draft, notes)),
    select: async (at) => select(at),
    selectAreas: async (sheet, areas) => {
      const [first] = areas;
      if (!first) return ok(0);
      const shown = select({ sheet, row: first.top, col: first.left });
      // A file holds one selected cell for whoever asks; the others are nowhere to be seen.
      return shown.ok ? ok(1) : shown;
    },
    selection: async () => answering(name, () => (selected ??= selectionIn(book))),
    watch: () => () => undefined,
  };
}

/** Whether the package is signed: its signatures are listed in a part of their own. */
function isSigned(pack: Package): boolean {
  return relationshipsOf(pack, "").some(({ kind }) => kind === "origin");
}

function signed(name: string): string {
  return `“${name}”带有数字签名，一改就失效，没有改动。请在 Excel 中另存一份不带签名的副本，再对副本操作。`;
}
