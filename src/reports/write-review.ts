import type { CellEdit, Edit, NewSheet } from "../sheet/edit";
import type { CellLook } from "../sheet/look";
import { valueAt, type WorkbookSnapshot } from "../sheet/snapshot";
import {
  REVIEW_COLUMNS,
  REVIEW_SHEET,
  reviewSheets,
  type ReviewColumn,
  type ReviewLine,
  type ReviewSheet,
} from "./review-sheet";

const KEYS = Object.keys(REVIEW_COLUMNS) as ReviewColumn[];
/** Widths in characters, wide enough that the sheet prints on landscape A4. */
const WIDTHS: Readonly<Record<ReviewColumn, number>> = {
  problem: 46,
  place: 18,
  basis: 30,
  decision: 10,
  reason: 24,
  by: 10,
  date: 12,
  fingerprint: 20,
};
const BORDER = { style: "thin", color: "808080" };
const LOOKS: readonly CellLook[] = [
  { bold: true, fontSize: 16, horizontal: "center", vertical: "center" },
  { bold: true, horizontal: "center", vertical: "center", fill: "E7E6E6", borders: { bottom: BORDER } },
  { wrap: true, vertical: "top" },
];
/** Rows below that are made ready for lines to come: an edit of cells brings no look along. */
const SPARE = 200;

/** The edit that writes lines below those that stand in the workbook, on a new sheet where there is none yet. */
export function appendLines(title: string, workbook: WorkbookSnapshot, lines: readonly ReviewLine[]): Edit {
  const [first] = reviewSheets(workbook);
  if (first) return { title, cells: lines.flatMap((line, index) => lineEdits(first, line, index)) };
  const names = new Set(workbook.sheets.map(({ name }) => name));
  let name: string = REVIEW_SHEET;
  for (let count = 2; names.has(name); count++) name = `${REVIEW_SHEET}${count}`;
  return { title, cells: [], added: [newReviewSheet(name, lines)] };
}

function lineEdits({ sheet, columns, end }: ReviewSheet, line: ReviewLine, index: number): CellEdit[] {
  return KEYS.flatMap((key) => {
    const col = columns[key];
    if (col === undefined || line[key] === "") return [];
    const cell = { row: end + index, col };
    const expected = { value: valueAt(sheet, cell) };
    return [{ at: { sheet: sheet.name, ...cell }, expected, content: { value: line[key] } }];
  });
}

function newReviewSheet(name: string, lines: readonly ReviewLine[]): NewSheet {
  const rows = [
    KEYS.map((_, index) => (index === 0 ? REVIEW_SHEET : null)),
    KEYS.map((key) => REVIEW_COLUMNS[key]),
    ...lines.map((line) => KEYS.map((key) => line[key] || null)),
    ...Array.from({ length: SPARE }, () => KEYS.map(() => null)),
  ];
  const hidden = KEYS.indexOf("fingerprint");
  return {
    snapshot: {
      name,
      origin: { row: 0, col: 0 },
      values: rows,
      formulas: rows.map((row) => row.map(() => null)),
      // Fingerprints of digits only must stay texts.
      numberFormats: rows.map((row) => row.map((_, col) => (col === hidden ? "@" : "General"))),
      merges: [{ top: 0, left: 0, bottom: 0, right: hidden - 1 }],
      hiddenRows: [],
      hiddenColumns: [hidden],
      protected: false,
      visible: "visible",
    },
    look: {
      looks: LOOKS,
      cells: rows.map((row, index) => row.map(() => Math.min(index, LOOKS.length - 1))),
      columnWidths: Object.fromEntries(KEYS.map((key, index) => [index, WIDTHS[key]])),
      rowHeights: { 0: 30, 1: 20 },
    },
  };
}
