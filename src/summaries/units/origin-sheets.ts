import { tableWords } from "../../relations/vocabulary";
import { toA1, type Area, type Cell } from "../../sheet/address";
import type { NewSheet } from "../../sheet/edit";
import type { CellLink } from "../../sheet/extras";
import type { CellLook } from "../../sheet/look";
import type { CellValue } from "../../sheet/snapshot";
import { plainSheet } from "../../sheet/plain-sheet";
import { headFields, type Head } from "./department-table";
import { formDataOf } from "./form-data";
import type { Part } from "./lines";
import type { MergedTable } from "./merged-table";
import { quotedSheet } from "./quoted-sheet";
import { LABEL_ROW, TABLE_LABELS } from "./source-sheets";
import { joinedLooks, stackedTable, type StackedTable } from "./stacked-tables";
import { totalText } from "./table-total";
import type { UnitTable } from "./unit-table";

/** A table of a unit, and where it is put together with those of others. */
export interface UnitPart {
  readonly merged: MergedTable;
  /** Its index among the tables that are put together there. */
  readonly index: number;
}

/** A sheet with all tables of one unit, below a list of where they come from. */
export interface OriginSheet {
  readonly sheet: NewSheet;
  /** The cells of a line's figure in one of the tables. */
  readonly cellOf: (table: UnitTable, key: string, column: string) => Cell | undefined;
}

const LOOKS: readonly CellLook[] = [
  {},
  { bold: true, fontSize: 14, vertical: "center" },
  { bold: true, horizontal: "center", fill: "F2F2F2" },
  { fontColor: "0563C1", underline: true },
];
const BLANK_ROWS = 2;

/** Copies a unit's tables to a sheet of its own, in the department's unit of money. */
export function originSheet(parts: readonly UnitPart[], name: string, unit: string, head: Head): OriginSheet {
  const tables = parts.map(({ merged, index }) => {
    const source = merged.sources[index]!;
    const fields = headFields({ ...head, department: unit });
    const lines = formDataOf(merged.form, merged.own[index]!, fields);
    return { source, stacked: stackedTable(merged.form, lines, name) };
  });
  const starts: number[] = [];
  let next = LABEL_ROW + 1 + tables.length + BLANK_ROWS;
  for (const { stacked } of tables) {
    starts.push(next);
    next += stacked.snapshot.values.length + BLANK_ROWS;
  }
  const startOf = new Map(tables.map(({ source }, index) => [source, starts[index]!]));
  const stackedOf = new Map(tables.map(({ source, stacked }) => [source, stacked]));
  return {
    sheet: sheetOf(name, unit, tables, starts),
    cellOf: (table, key, column) => {
      const cell = stackedOf.get(table)?.cellOf(key, column);
      return cell && { row: cell.row + startOf.get(table)!, col: cell.col };
    },
  };
}

interface Placed {
  readonly source: UnitTable;
  readonly stacked: StackedTable;
}

function sheetOf(name: string, unit: string, tables: readonly Placed[], starts: readonly number[]): NewSheet {
  const width = Math.max(
    TABLE_LABELS.length,
    ...tables.map(({ stacked }) => stacked.snapshot.values[0]!.length),
  );
  const last = tables.at(-1);
  const height = last ? starts.at(-1)! + last.stacked.snapshot.values.length : LABEL_ROW + 1;
  const grid = <T>(blank: T): T[][] =>
    Array.from({ length: height }, () => Array.from({ length: width }, () => blank));
  const values = grid<CellValue>(null);
  const formats = grid("General");
  const cells = grid(0);
  const merges: Area[] = [];
  const rowHeights: Record<number, number> = { 0: 24 };
  const columnWidths: Record<number, number> = {};
  const { looks, starts: lookStarts } = joinedLooks(tables.map(({ stacked }) => stacked));
  const put = (row: number, texts: readonly CellValue[], look: number): void =>
    texts.forEach((text, col) => {
      values[row]![col] = text;
      cells[row]![col] = look;
    });
  put(0, [`${unit}的来源表`], 1);
  put(1, ["以下各表抄自这个单位的文件，部门的表引用这里的格；金额已换成部门表的单位。"], 0);
  put(LABEL_ROW, TABLE_LABELS, 2);
  tables.forEach(({ source: { file, table }, stacked: { snapshot, look } }, index) => {
    const { short } = tableWords(table.table);
    put(LABEL_ROW + 1 + index, [short, file, table.source.sheet, totalText(table)], 0);
    cells[LABEL_ROW + 1 + index]![0] = 3;
    const top = starts[index]!;
    snapshot.values.forEach((row, at) =>
      row.forEach((value, col) => {
        values[top + at]![col] = value;
        formats[top + at]![col] = snapshot.numberFormats[at]![col]!;
        cells[top + at]![col] = LOOKS.length + lookStarts[index]! + look.cells[at]![col]!;
      }),
    );
    merges.push(
      ...snapshot.merges.map((area) => ({ ...area, top: area.top + top, bottom: area.bottom + top })),
    );
    for (const [at, points] of Object.entries(look.rowHeights)) rowHeights[top + Number(at)] = points;
    for (const [col, characters] of Object.entries(look.columnWidths))
      columnWidths[Number(col)] = Math.max(columnWidths[Number(col)] ?? 0, characters);
  });
  return {
    snapshot: plainSheet({
      name,
      values,
      numberFormats: formats,
      merges,
    }),
    look: { looks: [...LOOKS, ...looks], cells, columnWidths, rowHeights },
    extras: {
      links: starts.map((row, index): CellLink => ({
        at: { row: LABEL_ROW + 1 + index, col: 0 },
        to: { sheet: name, cell: { row, col: 0 } },
      })),
      print: { paper: "A4", isLandscape: true, fitsWidth: true },
    },
  };
}

/** A program takes no more arguments of a function. */
const MOST_ARGUMENTS = 200;
/** Longer formulas are refused. */
const LONGEST_FORMULA = 8_000;

/** The formula that adds up cells of units' sheets; undefined where it would be too long. */
export function sheetsFormula(
  { sources }: MergedTable,
  column: string,
  parts: readonly Part[],
  origins: ReadonlyMap<string, OriginSheet>,
): string | undefined {
  const cells = parts.flatMap(({ source, key }) => {
    const table = sources[source]!;
    const origin = origins.get(table.key);
    const cell = origin?.cellOf(table, key, column);
    return origin && cell ? [`${quotedSheet(origin.sheet.snapshot.name)}!${toA1(cell)}`] : [];
  });
  if (cells.length === 0) return undefined;
  const sums: string[] = [];
  for (let from = 0; from < cells.length; from += MOST_ARGUMENTS)
    sums.push(`SUM(${cells.slice(from, from + MOST_ARGUMENTS).join(",")})`);
  const formula = `=${sums.join("+")}`;
  return formula.length > LONGEST_FORMULA ? undefined : formula;
}
