import { mainTable } from "../../forms/vocabulary";
import { numberInUnit } from "../../model/amount";
import { decimalToNumber } from "../../model/decimal";
import { tableWords } from "../../relations/vocabulary";
import { areaToA1 } from "../../sheet/address";
import type { NewSheet } from "../../sheet/edit";
import type { CellLook } from "../../sheet/look";
import type { CellValue } from "../../sheet/snapshot";
import { plainSheet } from "../../sheet/plain-sheet";
import { isMoney, isNought, sumOf } from "./figures";
import type { Figure, Part, SummedLine } from "./lines";
import type { MergedTable } from "./merged-table";
import { quotedSheet } from "./quoted-sheet";
import { COLUMN_LABELS, LABEL_ROW } from "./source-sheets";

const FIRST = COLUMN_LABELS.length;
const MONEY = "#,##0.00";
const LINE = { style: "thin", color: "BFBFBF" };
const BORDERS = { top: LINE, right: LINE, bottom: LINE, left: LINE };
const LOOKS: readonly CellLook[] = [
  { bold: true, fontSize: 14, vertical: "center" },
  {},
  { bold: true, wrap: true, horizontal: "center", vertical: "center", fill: "F2F2F2", borders: BORDERS },
  { borders: BORDERS },
  { horizontal: "right", borders: BORDERS },
  { horizontal: "right", fill: "F2F2F2", borders: BORDERS },
];
const [TITLE, PLAIN, HEAD, TEXT, FIGURE, SUM] = LOOKS.keys() as unknown as [
  number,
  number,
  number,
  number,
  number,
  number,
];

/** A sheet with a line for each figure of the department's table, and in it a column a unit. */
export interface OriginColumns {
  readonly sheet: NewSheet;
  /** The formula that adds up the units' cells of a figure. */
  readonly formula: (line: SummedLine, column: string) => string | undefined;
}

/** What each unit has of each figure of a table, side by side. */
export function originColumns(merged: MergedTable, name: string, unit: string): OriginColumns {
  const { form, table, sources, lines } = merged;
  const labels = new Map(
    mainTable(form).columns.map(({ key, label, group }) => [key, labelOf(label, group)]),
  );
  const entries = lines.flatMap((line) =>
    [...labels].flatMap(([column, label]) => {
      const parts = line.parts.get(column) ?? [];
      return parts.every(({ figure }) => isNought(figure)) ? [] : [{ line, column, label, parts }];
    }),
  );
  const first = LABEL_ROW + 1;
  const rowOf = new Map(entries.map(({ line, column }, index) => [cellOf(line, column), first + index]));
  const range = (row: number): string =>
    areaToA1({ top: row, bottom: row, left: FIRST, right: FIRST + sources.length - 1 });
  const short = tableWords(table).short;
  const width = FIRST + sources.length;
  const only = (text: string): CellValue[] =>
    Array.from({ length: width }, (_, col) => (col === 0 ? text : null));
  const values: CellValue[][] = [
    only(`${short}的来源`),
    only(`单位：${unit}。每行是汇总表的一格，右边是各单位表里的数；没有数的格不列。`),
    [...COLUMN_LABELS, ...sources.map((source) => source.unit)],
    ...entries.map(({ line, label, parts }) => [
      line.code,
      line.name,
      label,
      numberOf(sumOf(parts.map(({ figure }) => figure))),
      ...ownNumbers(parts, sources.length),
    ]),
  ];
  return {
    sheet: {
      snapshot: plainSheet({
        name,
        values,
        formulas: values.map((row, at) =>
          row.map((_, col) => (at >= first && col === FIRST - 1 ? `=SUM(${range(at)})` : null)),
        ),
        numberFormats: values.map((row, at) =>
          row.map((_, col) => formatOf(at, col, entries[at - first]?.parts)),
        ),
      }),
      look: {
        looks: LOOKS,
        cells: values.map((row, at) => row.map((_, col) => lookAt(at, col))),
        columnWidths: Object.fromEntries(values[0]!.map((_, col) => [col, [10, 34, 18, 14][col] ?? 16])),
        rowHeights: { 0: 24, [LABEL_ROW]: 48 },
      },
      extras: {
        print: {
          paper: "A3",
          isLandscape: true,
          titleRows: { from: LABEL_ROW, to: LABEL_ROW },
          titleColumns: { from: 0, to: FIRST - 1 },
        },
      },
    },
    formula: (line, column) => {
      const row = rowOf.get(cellOf(line, column));
      return row === undefined ? undefined : `=SUM(${quotedSheet(name)}!${range(row)})`;
    },
  };
}

function labelOf(label: string, group: string | undefined): string {
  return group === undefined ? label : `${group}：${label}`;
}

function cellOf({ key }: SummedLine, column: string): string {
  return `${column} ${key}`;
}

/** The number of each unit; null where it has none. */
function ownNumbers(parts: readonly Part[], count: number): CellValue[] {
  const own: Figure[][] = Array.from({ length: count }, () => []);
  for (const { source, figure } of parts) own[source]!.push(figure);
  return own.map((figures) => numberOf(sumOf(figures)));
}

/** The number that a cell holds for a figure. */
export function numberOf(figure: Figure | undefined): number | null {
  if (!figure) return null;
  return isMoney(figure) ? numberInUnit(figure) : decimalToNumber(figure);
}

function formatOf(row: number, col: number, parts: readonly Part[] | undefined): string {
  if (row <= LABEL_ROW || !parts) return "General";
  if (col < FIRST - 1) return "@";
  return parts.every(({ figure }) => isMoney(figure)) ? MONEY : "General";
}

function lookAt(row: number, col: number): number {
  if (row < LABEL_ROW) return row === 0 ? TITLE : PLAIN;
  if (row === LABEL_ROW) return HEAD;
  return col < FIRST - 1 ? TEXT : col === FIRST - 1 ? SUM : FIGURE;
}
