import { extrasOf } from "../hosts/workbench/whole-sheets";
import type { Grid, OpenSheet } from "../hosts/workbench/grid";
import { toPoints } from "../hosts/workbench/grid-sheets";
import { marksOf, rulesOf, severityOfRule } from "../hosts/workbench/grid-marks";
import { notesOf } from "../hosts/workbench/grid-notes";
import { validationAt } from "../hosts/workbench/grid-validations";
import { addFormat, formatOf, type ShownFormat } from "../hosts/workbench/shown-format";
import type { WorkbookSource } from "../hosts/workbench/workbook-data";
import type { Host } from "../hosts/port";
import { areaToA1, parseA1, toA1 } from "../sheet/address";
import type { SheetExtras, Validation } from "../sheet/extras";
import type { Severity } from "../sheet/mark";

/** What end-to-end tests reach for in the page; nothing in the product uses it. */
export interface TestHandle {
  readonly host: Host;
  /** Whether a workbook is open and drawn. */
  ready(): boolean;
  open(source: WorkbookSource): void;
  /** Writes as a user does: "=…" is a formula, "12" a number. Raises events and can be undone. */
  typeInto(sheet: string, a1: string, text: string): void;
  insertRows(sheet: string, row: number, count: number): void;
  deleteRows(sheet: string, row: number, count: number): void;
  hideRows(sheet: string, row: number, count: number): void;
  mergeCells(sheet: string, a1: string): void;
  renameSheet(sheet: string, name: string): void;
  /** Sizes in pixels. */
  resize(sheet: string, row: { row: number; height: number }, col: { col: number; width: number }): void;
  restyle(sheet: string, a1: string, style: { bold: boolean; fill: string }): void;
  undo(): Promise<boolean>;
  redo(): Promise<boolean>;
  /** Selects as a user does, so that "selected" is reported. */
  selectAsUser(sheet: string, a1: string): void;
  /** The areas that are selected on the sheet in front, that with the active cell first. */
  selectedAreas(): string[];
  /** How a cell is shown, conditional formats included. */
  formatOf(sheet: string, a1: string): ShownFormat;
  /** How high a row is, in points. */
  heightOf(sheet: string, row: number): number;
  /** Adds a conditional format of the user's own, and answers with its id. */
  addFormat(sheet: string, a1: string, formula: string, fill: string): string;
  /** The ids of all conditional formats that are not ours. */
  usersFormats(sheet: string): string[];
  /** The marks of ours as they stand in the grid. */
  marks(sheet: string): { severity: Severity; areas: string[] }[];
  /** Writes a note as a user does: it can be undone. */
  addNote(sheet: string, a1: string, text: string): void;
  /** What the note on a cell says. */
  noteOf(sheet: string, a1: string): string | undefined;
  /** What may be typed into a cell. */
  validationOf(sheet: string, a1: string): Omit<Validation, "areas"> | undefined;
  /** What a sheet of ours is saved with besides what the grid shows. */
  extrasOf(sheet: string): SheetExtras | undefined;
}

declare global {
  interface Window {
    jixiaoWorkbench?: TestHandle;
  }
}

/** Puts the handle where tests find it: `window.jixiaoWorkbench`. */
export function exposeForTests(grid: Grid, host: Host): void {
  const sheetNamed = (name: string): OpenSheet => {
    const sheet = grid.workbook()?.getSheetByName(name);
    if (!sheet) throw new Error(`no sheet ${name}`);
    return sheet;
  };
  window.jixiaoWorkbench = {
    host,
    ready: grid.drawn,
    open: grid.open,
    typeInto: (sheet, a1, text) => void sheetNamed(sheet).getRange(a1).setValue(text),
    insertRows: (sheet, row, count) => void sheetNamed(sheet).insertRows(row, count),
    deleteRows: (sheet, row, count) => void sheetNamed(sheet).deleteRows(row, count),
    mergeCells: (sheet, a1) => void sheetNamed(sheet).getRange(a1).merge(),
    renameSheet: (sheet, name) => void sheetNamed(sheet).setName(name),
    resize(sheet, { row, height }, { col, width }) {
      sheetNamed(sheet).setRowHeight(row, height).setColumnWidth(col, width);
    },
    restyle: (sheet, a1, { bold, fill }) =>
      void sheetNamed(sheet)
        .getRange(a1)
        .setFontWeight(bold ? "bold" : "normal")
        .setBackgroundColor(fill),
    hideRows: (sheet, row, count) => void sheetNamed(sheet).hideRows(row, count),
    undo: () => grid.api.undo(),
    redo: () => grid.api.redo(),
    selectAsUser(sheet, a1) {
      sheetNamed(sheet).activate();
      sheetNamed(sheet).getRange(a1).activate();
    },
    selectedAreas() {
      const ranges = grid.workbook()?.getActiveSheet().getSelection()?.getActiveRangeList() ?? [];
      const areas = ranges.map((range) => range.getA1Notation());
      return [...areas.slice(-1), ...areas.slice(0, -1)];
    },
    formatOf: (sheet, a1) => formatOf(sheetNamed(sheet), a1),
    heightOf: (sheet, row) => toPoints(sheetNamed(sheet).getRowHeight(row)),
    addFormat: (sheet, a1, formula, fill) => addFormat(sheetNamed(sheet), a1, formula, fill),
    usersFormats: (sheet) =>
      rulesOf(sheetNamed(sheet))
        .filter((rule) => severityOfRule(rule) === undefined)
        .map((rule) => rule.cfId),
    marks: (sheet) =>
      marksOf(sheetNamed(sheet)).map((rule) => ({
        severity: severityOfRule(rule)!,
        areas: rule.ranges.map((range) =>
          areaToA1({
            top: range.startRow,
            left: range.startColumn,
            bottom: range.endRow,
            right: range.endColumn,
          }),
        ),
      })),
    addNote(sheet, a1, text) {
      const range = sheetNamed(sheet).getRange(a1);
      const [row, col] = [range.getRow(), range.getColumn()];
      range.createOrUpdateNote({ id: `own-${a1}`, row, col, width: 160, height: 72, note: text });
    },
    noteOf: (sheet, a1) => notesOf(sheetNamed(sheet)).find((note) => toA1(note) === a1)?.note,
    validationOf: (sheet, a1) => validationAt(sheetNamed(sheet), parseA1(a1)!),
    extrasOf: (sheet) => extrasOf(sheetNamed(sheet)),
  };
}
