import { SheetDataValidationModel } from "@univerjs/preset-sheets-data-validation";
import { areaToA1, type Area } from "../../sheet/address";
import type { Mark, Severity } from "../../sheet/mark";
import { NOTE_SIGN, type CellNote } from "../../sheet/note";
import type { OpenSheet, OpenWorkbook } from "./grid";
import { originOf } from "./grid-lines";
import { marksOf, rulesOf, severityOfRule } from "./grid-marks";
import { notesOf } from "./grid-notes";
import { gridSheets, type GridSheet } from "./grid-sheets";

/** The workbook as the grid has it now. */
export interface GridState {
  readonly sheets: readonly GridSheet[];
  /** Marks and notes of ours. */
  readonly marks: readonly Mark[];
  readonly notes: readonly CellNote[];
  /** What users have put into the grid that is not among all this, a sentence each. */
  readonly left: readonly string[];
}

/** All of the open workbook that can be brought into a file. */
export function gridState(workbook: OpenWorkbook): GridState {
  const sheets = workbook.getSheets();
  return {
    sheets: gridSheets(workbook),
    marks: sheets.flatMap(marksIn),
    notes: sheets.flatMap(oursAmongNotes),
    left: sheets.flatMap(leftOn),
  };
}

function marksIn(sheet: OpenSheet): Mark[] {
  return marksOf(sheet).flatMap((rule) =>
    rule.ranges.flatMap((range) =>
      cellsOf(sheet, severityOfRule(rule)!, {
        top: range.startRow,
        left: range.startColumn,
        bottom: range.endRow,
        right: range.endColumn,
      }),
    ),
  );
}

function cellsOf(sheet: OpenSheet, severity: Severity, { top, left, bottom, right }: Area): Mark[] {
  const marks: Mark[] = [];
  const name = sheet.getSheetName();
  for (let row = top; row <= bottom; row++) {
    for (let col = left; col <= right; col++) marks.push({ at: { sheet: name, row, col }, severity });
  }
  return marks;
}

function oursAmongNotes(sheet: OpenSheet): CellNote[] {
  return notesOf(sheet).flatMap(({ row, col, note }) => {
    if (!note.startsWith(NOTE_SIGN)) return [];
    return [{ at: { sheet: sheet.getSheetName(), row, col }, text: note.slice(NOTE_SIGN.length) }];
  });
}

/** The grid shows no conditional formats, drop-downs and notes of a file: those that are there the user has made in it. */
function leftOn(sheet: OpenSheet): string[] {
  const name = sheet.getSheetName();
  const formats = rulesOf(sheet).filter((rule) => severityOfRule(rule) === undefined);
  const notes = notesOf(sheet).filter(({ note }) => !note.startsWith(NOTE_SIGN));
  const model = sheet.getInject().get(SheetDataValidationModel);
  const validations = originOf(sheet)
    ? model.getRules(sheet.getWorkbook().getUnitId(), sheet.getSheetId())
    : [];
  const places = (
    ranges: readonly { startRow: number; startColumn: number; endRow: number; endColumn: number }[],
  ) =>
    ranges
      .map(({ startRow, startColumn, endRow, endColumn }) =>
        areaToA1({ top: startRow, left: startColumn, bottom: endRow, right: endColumn }),
      )
      .join("、");
  return [
    ...formats.map(({ ranges }) => notStored(name, places(ranges), "条件格式")),
    ...validations.map(({ ranges }) => notStored(name, places(ranges), "数据验证")),
    ...notes.map(({ row, col, note }) => {
      const cell = { top: row, left: col, bottom: row, right: col };
      return notStored(name, areaToA1(cell), `批注（${note.slice(0, 20)}）`);
    }),
  ];
}

function notStored(sheet: string, place: string, what: string): string {
  return `“${sheet}”${place} 的${what}没有存入文件：工作台不保存自己加的${what.replace(/（.*/, "")}。请在 Excel 或 WPS 中添加。`;
}
