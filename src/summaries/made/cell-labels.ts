import { normaliseLabel } from "../../sheet/label";
import { mergeLookup } from "../../sheet/merges";
import { toA1 } from "../../sheet/address";
import { valueAt, type SheetSnapshot } from "../../sheet/snapshot";
import type { KeyedRow } from "./row-keys";

/** What a cell of a made sheet is called: the nearest text at its left, and what its column is called. */
export function cellLabels(
  sheet: SheetSnapshot,
  rows: readonly KeyedRow[],
): (row: number, col: number) => string {
  const mergeOf = mergeLookup(sheet);
  const textAt = (row: number, col: number): string => {
    const area = mergeOf({ row, col });
    const value = valueAt(sheet, area ? { row: area.top, col: area.left } : { row, col });
    return typeof value === "string" ? value.replace(/\s+/g, "") : "";
  };
  const headers = rows.filter(({ isHeader }) => isHeader).map(({ row }) => row);
  const lines = new Map(rows.map((row) => [row.row, row]));
  // Below a header there may be a row of finer ones: 资金性质 over 合计.
  const columnAt = (header: number, col: number): string => {
    let text = textAt(header, col);
    for (let row = header + 1; isLoose(lines.get(row)); row++) {
      const below = textAt(row, col);
      if (below !== "" && !/^[0-9]+$/.test(below)) text = below;
    }
    return text;
  };
  // The unit behind a project's name says less than the name.
  const isUnit = (line: KeyedRow | undefined, col: number): boolean => {
    const header = line?.isLine ? headers.filter((each) => each < line.row).at(-1) : undefined;
    return header !== undefined && normaliseLabel(textAt(header, col)) === "单位";
  };
  return (row, col) => {
    const line = lines.get(row);
    const texts: string[] = [];
    for (let left = col - 1; left >= 0 && texts.length === 0; left--) {
      const isOther = left === line?.serial || isUnit(line, left);
      const text = isOther ? "" : textAt(row, left);
      if (text !== "" && !/^[-—–]+$/.test(text)) texts.push(text.slice(0, LONGEST));
    }
    const header = line?.isLine ? headers.filter((each) => each < row).at(-1) : undefined;
    const label = header === undefined ? "" : normaliseLabel(columnAt(header, col));
    if (label !== "") texts.push(label);
    return texts.length > 0 ? texts.join(" · ") : toA1({ row, col });
  };
}

function isLoose(row: KeyedRow | undefined): boolean {
  return row !== undefined && row.key !== "" && !row.isLine && !row.isHeader;
}

const LONGEST = 30;
