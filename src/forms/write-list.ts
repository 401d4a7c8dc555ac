import type { CellEdit, NewSheet } from "../sheet/edit";
import type { PrintSetup, Validation } from "../sheet/extras";
import type { CellLook } from "../sheet/look";
import { formulaAt, valueAt, type WorkbookSnapshot } from "../sheet/snapshot";
import { plainSheet } from "../sheet/plain-sheet";
import { keysOf, type ListColumn, type ListKind, type ListSheet } from "./list-sheet";

const BORDER = { style: "thin", color: "808080" };
const LOOKS: readonly CellLook[] = [
  { bold: true, fontSize: 16, horizontal: "center", vertical: "center" },
  { bold: true, horizontal: "center", vertical: "center", fill: "E7E6E6", borders: { bottom: BORDER } },
  { wrap: true, vertical: "top" },
];
/** Rows below that are made ready for lines to come: an edit of cells brings no look along. */
const SPARE = 200;

/** The rows of the head: the title, and the labels of the columns. */
const HEAD_ROWS = 2;
/** Lists are printed lying, as wide as the page, with the head on each. */
const PRINT: PrintSetup = {
  paper: "A4",
  isLandscape: true,
  fitsWidth: true,
  titleRows: { from: 0, to: HEAD_ROWS - 1 },
};

/** What makes a row of a list hold texts; cells that hold them already, and columns that the sheet lacks, are left. */
export function lineEdits<Key extends string>(
  { sheet, columns }: ListSheet<Key>,
  row: number,
  texts: Readonly<Partial<Record<Key, string>>>,
): CellEdit[] {
  return (Object.keys(texts) as Key[]).flatMap((key) => {
    const [col, text = ""] = [columns[key], texts[key]];
    if (col === undefined) return [];
    const value = valueAt(sheet, { row, col });
    const formula = formulaAt(sheet, { row, col });
    if (formula === null && (value ?? "") === text) return [];
    const expected = formula === null ? { value } : { formula };
    return [{ at: { sheet: sheet.name, row, col }, expected, content: { value: text || null } }];
  });
}

/** A sheet with a list that a workbook has not had yet, under a name that is free in it. */
export function newListSheet<Key extends string>(
  workbook: WorkbookSnapshot,
  kind: ListKind<Key>,
  lines: readonly Readonly<Record<Key, string>>[],
): NewSheet {
  const keys = keysOf(kind);
  const columns = keys.map((key) => kind.columns[key]);
  const hidden = columns.flatMap(({ isHidden }, index) => (isHidden ? [index] : []));
  const rows = [
    keys.map((_, index) => (index === 0 ? kind.title : null)),
    columns.map(({ label }) => label),
    ...lines.map((line) => keys.map((key) => line[key] || null)),
    ...Array.from({ length: SPARE }, () => keys.map(() => null)),
  ];
  return {
    snapshot: plainSheet({
      name: freeName(workbook, kind.title),
      values: rows,
      numberFormats: rows.map(() => columns.map(({ isText }) => (isText ? "@" : "General"))),
      merges: [{ top: 0, left: 0, bottom: 0, right: keys.length - hidden.length - 1 }],
      hiddenColumns: hidden,
    }),
    look: {
      looks: LOOKS,
      cells: rows.map((row, index) => row.map(() => Math.min(index, LOOKS.length - 1))),
      columnWidths: Object.fromEntries(columns.map(({ width }, index) => [index, width])),
      rowHeights: { 0: 30, 1: 20 },
    },
    extras: {
      validations: columns.flatMap((column, col) => choicesOf(column, col, rows.length - 1)),
      print: PRINT,
    },
  };
}

/** The drop-down of a column, on all lines down to the last that was made ready. */
function choicesOf({ choices }: ListColumn, col: number, bottom: number): Validation[] {
  if (!choices) return [];
  const { items, message } = choices;
  const areas = [{ top: HEAD_ROWS, left: col, bottom, right: col }];
  return [{ areas, allow: { kind: "list", items }, message, isStrict: false }];
}

function freeName({ sheets }: WorkbookSnapshot, wanted: string): string {
  const names = new Set(sheets.map(({ name }) => name));
  let name = wanted;
  for (let count = 2; names.has(name); count++) name = `${wanted}${count}`;
  return name;
}
