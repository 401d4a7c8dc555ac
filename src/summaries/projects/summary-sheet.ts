import type { NewSheet } from "../../sheet/edit";
import type { CellLink } from "../../sheet/extras";
import type { CellValue } from "../../sheet/snapshot";
import { plainSheet } from "../../sheet/plain-sheet";
import { linesIn } from "../../templates/layout/sizes";
import type { RowCells } from "./row-cells";
import type { SummaryColumn } from "./summary-columns";
import type { SummaryHead } from "./summary-head";
import { LOOK_NAMES, LOOKS, type LookName } from "./summary-looks";

/** What goes on the sheet. */
export interface SummaryParts {
  readonly name: string;
  readonly columns: readonly SummaryColumn[];
  readonly head: SummaryHead;
  readonly body: readonly RowCells[];
  readonly links: readonly CellLink[];
}

/** Points of a line of text, and of the room above and below. */
const LINE = 14.5;
const ROOM = 6;
const TITLE_HEIGHT = 30;
const LEAST_HEIGHT = 22;
const LONGEST_TEXT_CELL = 255;

/** Lays the head and the rows out on a sheet that prints on A4 across, its labels on every page. */
export function summarySheet({ name, columns, head, body, links }: SummaryParts): NewSheet {
  const values = [...head.rows, ...body.map(({ cells }) => cells.map(({ value }) => value))];
  const isHead = (row: number): boolean => row < head.rows.length;
  const lastRow = values.length - 1;
  return {
    snapshot: plainSheet({
      name,
      values,
      formulas: values.map((row, index) =>
        row.map((_, col) => body[index - head.rows.length]?.cells[col]?.formula ?? null),
      ),
      numberFormats: values.map((row, index) =>
        row.map((_, col) => (isHead(index) ? "General" : formatOf(columns[col]!, values[index]![col]!))),
      ),
      merges: head.merges,
    }),
    look: {
      looks: LOOK_NAMES.map((key) => LOOKS[key]),
      cells: values.map((row, index) =>
        row.map((_, col) => LOOK_NAMES.indexOf(lookAt(index, col, head, body))),
      ),
      columnWidths: Object.fromEntries(columns.map(({ width }, col) => [col, width])),
      rowHeights: Object.fromEntries(values.map((row, index) => [index, heightOf(row, index, columns)])),
    },
    extras: {
      links,
      print: {
        paper: "A4",
        isLandscape: true,
        fitsWidth: true,
        isCentred: true,
        titleRows: { from: head.labels, to: head.rows.length - 1 },
        area: { top: 0, left: 0, bottom: lastRow, right: columns.length - 1 },
      },
    },
  };
}

/** A sum's label stands among numbers; a long text would show as #### in a cell that is kept as text. */
function formatOf({ format }: SummaryColumn, value: CellValue): string {
  if (typeof value !== "string" || value === "") return format;
  return value.length > LONGEST_TEXT_CELL ? "General" : "@";
}

function lookAt(row: number, col: number, head: SummaryHead, body: readonly RowCells[]): LookName {
  if (row >= head.rows.length) return body[row - head.rows.length]!.looks[col]!;
  if (row >= head.labels) return "head";
  return row === 0 ? "title" : "unit";
}

function heightOf(row: readonly CellValue[], index: number, columns: readonly SummaryColumn[]): number {
  if (index === 0) return TITLE_HEIGHT;
  const texts = row.map((value, col) =>
    typeof value === "string" && columns[col]!.format === "@" ? linesIn(value, columns[col]!.width) : 1,
  );
  return Math.max(LEAST_HEIGHT, Math.ceil(Math.max(...texts) * LINE + ROOM));
}
