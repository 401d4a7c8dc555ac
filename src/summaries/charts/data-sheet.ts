import { columnName } from "../../sheet/address";
import type { NewSheet } from "../../sheet/edit";
import type { Chart } from "../../sheet/extras";
import type { CellLook } from "../../sheet/look";
import type { CellValue } from "../../sheet/snapshot";
import { plainSheet } from "../../sheet/plain-sheet";
import type { ChartData } from "./chart-data";
import { CHARTS_TITLE } from "./charts-title";

/** 分 in a 万元. */
const FEN = 1_000_000;
const MONEY = "#,##0.00";
/** Names, two series, a gap, and the columns that charts cover. */
const FIRST_COVERED = 4;
const WIDTH = 11;
/** A chart covers as many rows at least, and leaves one free below it. */
const TALL = 22;

const LINE = { style: "thin", color: "000000" };
const FONT: CellLook = { fontName: "宋体", fontSize: 11, vertical: "center" };
const BOXED: CellLook = { ...FONT, borders: { top: LINE, right: LINE, bottom: LINE, left: LINE } };
const LOOKS = {
  outside: {},
  title: { ...FONT, bold: true, fontSize: 16, horizontal: "center" },
  heading: { ...FONT, bold: true },
  head: { ...BOXED, bold: true, fill: "E7E6E6", horizontal: "center", wrap: true },
  name: { ...BOXED, wrap: true },
  figure: { ...BOXED, horizontal: "right" },
} satisfies Record<string, CellLook>;
type LookName = keyof typeof LOOKS;
const LOOK_NAMES = Object.keys(LOOKS) as LookName[];

interface DataCell {
  readonly value: CellValue;
  readonly formula?: string;
  readonly look: LookName;
}

/** A sheet with figures at the left and a chart over each block of them at its right, a page wide. */
export function dataSheet(charts: readonly ChartData[], name: string): NewSheet {
  const rows: DataCell[][] = [[{ value: CHARTS_TITLE, look: "title" }], []];
  const drawn = charts.map((chart): Chart => {
    const top = rows.length;
    rows.push([{ value: chart.title, look: "heading" }], headCells(chart));
    chart.lines.forEach((line, index) => rows.push(lineCells(line, rows.length, index)));
    const bottom = rows.length - 1;
    while (rows.length < top + TALL) rows.push([]);
    rows.push([]);
    const data = { top: top + 2, bottom };
    return {
      kind: chart.kind,
      title: chart.title,
      categories: { sheet: name, area: { ...data, left: 0, right: 0 } },
      series: chart.heads.slice(1).map((head, index) => ({
        name: head,
        values: { sheet: name, area: { ...data, left: index + 1, right: index + 1 } },
      })),
      place: { top, left: FIRST_COVERED, bottom: Math.max(bottom, top + TALL - 1), right: WIDTH - 1 },
    };
  });
  const cells = rows.map((row) =>
    Array.from({ length: WIDTH }, (_, col): DataCell => row[col] ?? { value: null, look: "outside" }),
  );
  return {
    snapshot: plainSheet({
      name,
      values: cells.map((row) => row.map(({ value }) => value)),
      formulas: cells.map((row) => row.map(({ formula }) => formula ?? null)),
      numberFormats: cells.map((row) => row.map(({ look }) => (look === "figure" ? MONEY : "General"))),
      merges: [{ top: 0, left: 0, bottom: 0, right: WIDTH - 1 }],
    }),
    look: {
      looks: LOOK_NAMES.map((look) => LOOKS[look]),
      cells: cells.map((row) => row.map(({ look }) => LOOK_NAMES.indexOf(look))),
      columnWidths: { 0: 46, 1: 13, 2: 13, 3: 2 },
      rowHeights: { 0: 30 },
    },
    extras: { charts: drawn, print: { paper: "A4", isLandscape: true, fitsWidth: true, isCentred: true } },
  };
}

function headCells({ heads }: ChartData): DataCell[] {
  return heads.map((value) => ({ value, look: "head" }));
}

function lineCells({ name, figures }: ChartData["lines"][number], row: number, index: number): DataCell[] {
  return [
    { value: name, look: "name" },
    ...figures.map(({ fen, formula }, series): DataCell => {
      const own = formula ?? (series + 1 < figures.length ? difference(row, index, series) : undefined);
      return { value: fen / FEN, look: "figure", ...(own !== undefined && { formula: `=${own}` }) };
    }),
  ];
}

/** What a period adds to the sum that stands beside it. */
function difference(row: number, index: number, series: number): string {
  const sums = columnName(series + 2);
  return index === 0 ? `${sums}${row + 1}` : `${sums}${row + 1}-${sums}${row}`;
}
