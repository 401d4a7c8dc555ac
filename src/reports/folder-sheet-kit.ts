import type { NewSheet } from "../sheet/edit";
import type { CellLink } from "../sheet/extras";
import type { CellLook } from "../sheet/look";
import { MARK_FILLS } from "../sheet/mark";
import type { CellValue } from "../sheet/snapshot";
import { plainSheet } from "../sheet/plain-sheet";

const LINE = { style: "thin", color: "BFBFBF" };
const BORDERS = { top: LINE, right: LINE, bottom: LINE, left: LINE };

/** How cells of a report look. */
const LOOKS = {
  plain: {},
  title: { bold: true, fontSize: 16, vertical: "center" },
  head: {
    bold: true,
    wrap: true,
    horizontal: "center",
    vertical: "center",
    fill: "E7E6E6",
    borders: BORDERS,
  },
  text: { wrap: true, vertical: "top", borders: BORDERS },
  link: { wrap: true, vertical: "top", fontColor: "0563C1", underline: true, borders: BORDERS },
  number: { horizontal: "right", vertical: "top", borders: BORDERS },
  total: { bold: true, horizontal: "right", vertical: "top", fill: "F2F2F2", borders: BORDERS },
  error: { vertical: "top", fill: MARK_FILLS.error, borders: BORDERS },
  warning: { vertical: "top", fill: MARK_FILLS.warning, borders: BORDERS },
  notice: { vertical: "top", fill: MARK_FILLS.notice, borders: BORDERS },
} as const satisfies Readonly<Record<string, CellLook>>;
export type ReportLook = keyof typeof LOOKS;
const LOOK_NAMES = Object.keys(LOOKS) as ReportLook[];

/** A column of a report's sheet. */
export interface ReportColumn {
  readonly label: string;
  /** In characters. */
  readonly width: number;
  readonly look: ReportLook;
  readonly format?: string;
}

/** A line of a report's sheet; looks and formulas by column where they are not the columns' own. */
export interface ReportLine {
  readonly values: readonly CellValue[];
  readonly looks?: Readonly<Record<number, ReportLook>>;
  readonly formulas?: readonly (string | null)[];
}

/** A sheet of a report. */
export interface ReportSheet {
  readonly name: string;
  readonly title: string;
  /** A sentence below the title. */
  readonly note: string;
  readonly columns: readonly ReportColumn[];
  readonly lines: readonly ReportLine[];
  /** By the line and the column. */
  readonly links: readonly { readonly line: number; readonly column: number; readonly to: CellLink["to"] }[];
  /** Whether all columns are to be on one page. */
  readonly fitsWidth: boolean;
}

/** The row of the first line. */
export const FIRST_LINE = 3;
/** In points; a row is no higher. */
const LINE_HEIGHT = 15;
const MOST_HEIGHT = 405;
/** What a cell can hold. */
const LONGEST = 32_000;

/** A sheet of a report with its head, as edits add it; rows that are alike share what they are made of. */
export function reportSheet({ name, title, note, columns, lines, links, fitsWidth }: ReportSheet): NewSheet {
  const blank = columns.map(() => null);
  const first = (text: string): CellValue[] => columns.map((_, column) => (column === 0 ? text : null));
  const looksOf = (look: ReportLook): number[] => columns.map(() => LOOK_NAMES.indexOf(look));
  const general = columns.map(() => "General");
  const formats = columns.map(({ format }) => format ?? "General");
  const own = columns.map(({ look }) => LOOK_NAMES.indexOf(look));
  return {
    snapshot: plainSheet({
      name,
      values: [
        first(title),
        first(note),
        columns.map(({ label }) => label),
        ...lines.map(({ values }) => values.map(clipped)),
      ],
      formulas: [blank, blank, blank, ...lines.map(({ formulas }) => formulas ?? blank)],
      numberFormats: [general, general, general, ...lines.map(() => formats)],
    }),
    look: {
      looks: LOOK_NAMES.map((look) => LOOKS[look]),
      cells: [
        looksOf("title"),
        looksOf("plain"),
        looksOf("head"),
        ...lines.map(({ looks }) =>
          looks ? own.map((look, column) => indexOf(looks[column]) ?? look) : own,
        ),
      ],
      columnWidths: Object.fromEntries(columns.map(({ width }, column) => [column, width])),
      rowHeights: Object.fromEntries([
        [0, 30],
        [
          FIRST_LINE - 1,
          heightOf(
            columns.map(({ label }) => label),
            columns,
          ),
        ],
        ...lines.map(({ values }, line) => [FIRST_LINE + line, heightOf(values, columns)]),
      ]),
    },
    extras: {
      links: links.map(({ line, column, to }) => ({ at: { row: FIRST_LINE + line, col: column }, to })),
      print: {
        paper: "A4",
        isLandscape: true,
        fitsWidth,
        titleRows: { from: FIRST_LINE - 1, to: FIRST_LINE - 1 },
        // Who a line is about shows on every page that it goes on to.
        ...(!fitsWidth && { titleColumns: { from: 0, to: 0 } }),
      },
    },
  };
}

/** So high that all texts can be read: not every program makes rows fit what is wrapped in them. */
function heightOf(values: readonly CellValue[], columns: readonly ReportColumn[]): number {
  const lines = values.map((value, column) =>
    typeof value === "string" ? Math.ceil(widthOf(value) / (columns[column]!.width - 2)) : 1,
  );
  return Math.min(MOST_HEIGHT, LINE_HEIGHT * Math.max(1, ...lines));
}

/** In characters of the default font; those of Chinese are twice as wide. */
function widthOf(text: string): number {
  return text.length + (text.match(/[\u2e80-\uffff]/g)?.length ?? 0);
}

function indexOf(look: ReportLook | undefined): number | undefined {
  return look && LOOK_NAMES.indexOf(look);
}

function clipped(value: CellValue): CellValue {
  return typeof value === "string" && value.length > LONGEST ? `${value.slice(0, LONGEST)}…` : value;
}
