import type { CellRef } from "../../sheet/address";
import { failed, ok, type Result } from "../../sheet/result";
import type { WorkbookSnapshot } from "../../sheet/snapshot";
import type { EditedSince, Host } from "../port";
import type { Grid, OpenSheet, OpenWorkbook } from "./grid";
import { listenTo } from "./grid-events";
import { removeMarks, setMarks } from "./grid-marks";
import { setNotes } from "./grid-notes";
import { keepFocus } from "./keep-focus";
import { hasFormulas, readWorkbook } from "./read-grid";
import { NOTHING_OPEN, sheetHidden, sheetMissing } from "../port-refusals";
import { scrollIntoView, selectCell, selectEach, selectionIn } from "./show-cell";
import { writeEdit } from "./write-grid";

const COMPUTING_LIMIT_MS = 10_000;

/** The host that works on the grid of the workbench page. */
export function createWorkbenchHost(grid: Grid): Host {
  const events = listenTo(grid);

  async function withWorkbook<T>(use: (workbook: OpenWorkbook) => Result<T> | Promise<Result<T>>) {
    const workbook = grid.workbook();
    return workbook ? use(workbook) : failed("nothing-open", NOTHING_OPEN);
  }

  /** Reads once more when values are still being computed as the first reading finds formulas. */
  async function read(workbook: OpenWorkbook, since?: EditedSince): Promise<Result<WorkbookSnapshot>> {
    const first = readWorkbook(workbook, since);
    if (!events.computing() || !hasFormulas(first)) return ok(first);
    // A computation that never ends must not keep the user from what is known.
    await grid.api
      .getFormula()
      .onCalculationResultApplied(COMPUTING_LIMIT_MS)
      .catch(() => undefined);
    events.computed();
    return ok(readWorkbook(workbook, since));
  }

  /** Brings a sheet to the front, selects on it, and scrolls to a cell; gives what it is told to. */
  function show<T>(at: CellRef, select: (sheet: OpenSheet) => void, answer: T): Promise<Result<T>> {
    return withWorkbook(async (workbook) => {
      const sheet = workbook.getSheetByName(at.sheet);
      if (!sheet) return failed("sheet-missing", sheetMissing(at.sheet));
      if (sheet.isSheetHidden()) return failed("sheet-hidden", sheetHidden(at.sheet));
      await keepFocus(
        () =>
          events.ownWrite(() => {
            sheet.activate();
            select(sheet);
          }),
        () => scrollIntoView(sheet, at),
      );
      return ok(answer);
    });
  }

  return {
    name: "workbench",
    capabilities: { merges: true, marks: true, events: true, notes: true },
    read: (since) => withWorkbook((workbook) => read(workbook, since)),
    apply: (edit) => withWorkbook((workbook) => events.ownWrite(() => writeEdit(workbook, edit))),
    mark: (marks) => withWorkbook((workbook) => events.ownWrite(() => ok(setMarks(workbook, marks)))),
    clearMarks: () => withWorkbook((workbook) => events.ownWrite(() => ok(removeMarks(workbook)))),
    annotate: (notes) => withWorkbook((workbook) => events.ownWrite(() => ok(setNotes(workbook, notes)))),
    select: (at) => show(at, (sheet) => selectCell(sheet, at), undefined),
    selectAreas: (sheet, areas) => {
      const [first] = areas;
      if (!first) return Promise.resolve(ok(0));
      const at = { sheet, row: first.top, col: first.left };
      return show(at, (shown) => selectEach(grid.api, shown, areas), areas.length);
    },
    selection: () => withWorkbook((workbook) => ok(selectionIn(workbook))),
    watch: events.watch,
  };
}
