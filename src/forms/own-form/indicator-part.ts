import { INDICATOR_COLUMNS, type IndicatorColumn, type ProjectTarget } from "../../model/documents";
import { cellKey } from "../../sheet/address";
import type { Column, TablePart } from "../description";
import { column, table } from "../describe-form";
import { ownKey } from "./own-keys";
import { placeKey, widthOf, type GridCell } from "./table-grid";
import type { ReadTable } from "./table-parts";

/** The rows of the header of a table's indicators; none where no column was found. */
export interface HeaderRows {
  readonly top: number;
  readonly bottom: number;
  /** Its first column. */
  readonly left: number;
}

/** Headings that go on over the lines below them. */
const HEADINGS: ReadonlySet<IndicatorColumn> = new Set(["level1", "level2"]);

/** Where the labels of the columns stand. */
export function headerRows({ columns }: ProjectTarget): HeaderRows {
  const places = Object.values(columns).flatMap((column) => (column.state === "given" ? [column.at] : []));
  const rows = places.map(({ row }) => row);
  return {
    top: Math.min(...rows),
    bottom: Math.max(...rows),
    left: Math.min(...places.map(({ col }) => col)),
  };
}

/** The indicators of a table: its columns from left to right, those that nobody knows as columns of text. */
export function indicatorPart(read: ReadTable, left: number): TablePart {
  const { grid, header, document } = read;
  const known = new Map<string, IndicatorColumn>();
  for (const key of INDICATOR_COLUMNS) {
    const state = document.columns[key];
    if (state.state === "given") known.set(cellKey(state.at), key);
  }
  const over = grid.row(header.top, left);
  const columns = grid.row(header.bottom, left).map((cell): Column => {
    const key = known.get(placeKey(grid.sheet, cell));
    const group =
      cell.top > header.top
        ? over.find((one) => one.left <= cell.left && one.right >= cell.right)
        : undefined;
    return column(cell.text, key ?? ownKey(read.ownKeys, cell.text), {
      span: widthOf(cell),
      down: isHeading(read, cell, key),
      ...(group && group.text !== "" && { group: group.text }),
    });
  });
  return table("indicators", columns);
}

/** Whether equal neighbours below each other are one heading; levels are, unless each line of the table repeats them. */
function isHeading(
  { grid, header }: ReadTable,
  { left }: GridCell,
  key: IndicatorColumn | undefined,
): boolean {
  if (grid.isMergedDown(left, header.bottom + 1)) return true;
  return key !== undefined && HEADINGS.has(key) && !repeats(grid, left, header.bottom + 1);
}

function repeats({ row, area }: ReadTable["grid"], col: number, from: number): boolean {
  const texts = Array.from({ length: area.bottom - from + 1 }, (_, index) => row(from + index, col)[0]!.text);
  return texts.some((text, index) => text !== "" && text === texts[index - 1]);
}
