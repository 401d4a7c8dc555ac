import type { Cell } from "../sheet/address";
import { normaliseLabel } from "../sheet/label";
import { isCellError, valueAt, type SheetSnapshot, type WorkbookSnapshot } from "../sheet/snapshot";

/** What the sheet is called, and its head says. */
export const REVIEW_SHEET = "审核意见";

/** The columns of the sheet in their order; the last is hidden, and ties a line to its finding. */
export const REVIEW_COLUMNS = {
  problem: "问题",
  place: "位置",
  basis: "依据",
  decision: "处理意见",
  reason: "理由",
  by: "经办人",
  date: "日期",
  fingerprint: "指纹",
} as const;

export type ReviewColumn = keyof typeof REVIEW_COLUMNS;

/** One line of the sheet: what was found, and what a person decided about it. */
export type ReviewLine = Readonly<Record<ReviewColumn, string>>;

/** A line as it stands in a workbook. */
export interface WrittenLine extends ReviewLine {
  readonly sheet: string;
  /** The cell of each of its columns; those that the sheet lacks are not there. */
  readonly cells: Readonly<Partial<Record<ReviewColumn, Cell>>>;
}

/** A sheet with 审核意见, wherever on it they stand and whatever it is called. */
export interface ReviewSheet {
  readonly sheet: SheetSnapshot;
  readonly columns: Readonly<Partial<Record<ReviewColumn, number>>>;
  readonly lines: readonly WrittenLine[];
  /** The first row below the lines. */
  readonly end: number;
}

/** Without these columns a sheet is someone's own list and not ours. */
const TELLING: readonly ReviewColumn[] = ["problem", "decision", "reason", "fingerprint"];
const KEYS = Object.keys(REVIEW_COLUMNS) as ReviewColumn[];

/** The sheets of a workbook that hold 审核意见, read by their labels. */
export function reviewSheets(workbook: WorkbookSnapshot): readonly ReviewSheet[] {
  return workbook.sheets.flatMap((sheet) => {
    for (const [index, row] of sheet.values.entries()) {
      // Most rows of most sheets are not looked at closely.
      if (!row.some((value) => typeof value === "string" && value.length < 9 && value.includes("纹")))
        continue;
      const columns = columnsOf(row.map(textOf), sheet.origin.col);
      if (TELLING.every((key) => columns[key] !== undefined)) return [readLines(sheet, index, columns)];
    }
    return [];
  });
}

function columnsOf(labels: readonly string[], first: number): ReviewSheet["columns"] {
  const columns: Partial<Record<ReviewColumn, number>> = {};
  for (const key of KEYS) {
    const index = labels.findIndex((label) => normaliseLabel(label) === REVIEW_COLUMNS[key]);
    if (index >= 0) columns[key] = first + index;
  }
  return columns;
}

function readLines(sheet: SheetSnapshot, header: number, columns: ReviewSheet["columns"]): ReviewSheet {
  const lines: WrittenLine[] = [];
  let end = sheet.origin.row + header + 1;
  for (let row = end; row < sheet.origin.row + sheet.values.length; row++) {
    const line = readLine(sheet, row, columns);
    if (KEYS.every((key) => line[key] === "")) continue;
    lines.push(line);
    end = row + 1;
  }
  return { sheet, columns, lines, end };
}

function readLine(sheet: SheetSnapshot, row: number, columns: ReviewSheet["columns"]): WrittenLine {
  const cells: Partial<Record<ReviewColumn, Cell>> = {};
  const texts: Partial<Record<ReviewColumn, string>> = {};
  for (const key of KEYS) {
    const col = columns[key];
    if (col !== undefined) cells[key] = { row, col };
    texts[key] = col === undefined ? "" : textOf(valueAt(sheet, { row, col })).trim();
  }
  return { ...(texts as ReviewLine), sheet: sheet.name, cells };
}

function textOf(value: ReturnType<typeof valueAt>): string {
  return value === null || isCellError(value) ? "" : String(value);
}
