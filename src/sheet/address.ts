/** A cell by position on its sheet; rows and columns count from 0. */
export interface Cell {
  readonly row: number;
  readonly col: number;
}

/** A cell together with the sheet it stands on. */
export interface CellRef extends Cell {
  readonly sheet: string;
}

/** A rectangle of cells; all four edges belong to it and count from 0. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** The letters of a column: 0 → "A", 26 → "AA". */
export function columnName(col: number): string {
  let name = "";
  for (let rest = col + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

/** The column of some letters, in either case: "A" → 0, "AA" → 26. */
export function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters.toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64;
  return number - 1;
}

/** The A1 form of a cell: {row: 0, col: 1} → "B1". */
export function toA1(cell: Cell): string {
  return `${columnName(cell.col)}${cell.row + 1}`;
}

/** The A1 form of an area: "A1:G17", or "A1" for a single cell. */
export function areaToA1(area: Area): string {
  const first = toA1({ row: area.top, col: area.left });
  const last = toA1({ row: area.bottom, col: area.right });
  return first === last ? first : `${first}:${last}`;
}

/** Reads "B12" or "$B$12"; undefined when the text is no cell address. */
export function parseA1(text: string): Cell | undefined {
  const match = /^\$?([A-Za-z]{1,3})\$?([1-9][0-9]{0,6})$/.exec(text);
  if (!match) return undefined;
  return { row: Number(match[2]) - 1, col: columnNumber(match[1]!) };
}

/** Reads "A1:G17" or "A1"; undefined when the text is no area. */
export function parseArea(text: string): Area | undefined {
  const [from, to = from] = text.split(":");
  const first = parseA1(from ?? "");
  const last = parseA1(to ?? "");
  if (!first || !last) return undefined;
  return {
    top: Math.min(first.row, last.row),
    left: Math.min(first.col, last.col),
    bottom: Math.max(first.row, last.row),
    right: Math.max(first.col, last.col),
  };
}

/** A name for a cell of a workbook, the same for the same cell. */
export function cellKey({ sheet, row, col }: CellRef): string {
  return `${sheet}\u001f${row}\u001f${col}`;
}

/** Whether the cell lies inside the area. */
export function contains(area: Area, cell: Cell): boolean {
  return cell.row >= area.top && cell.row <= area.bottom && cell.col >= area.left && cell.col <= area.right;
}
