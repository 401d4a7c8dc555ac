import { normaliseLabel } from "../../sheet/label";
import { contentAt } from "../../sheet/same-sheet";
import { isCellError, valueAt, type CellValue, type SheetSnapshot } from "../../sheet/snapshot";
import { contentText } from "./content-hash";

/** A row of a sheet, and what it is known by. */
export interface KeyedRow {
  /** On the sheet. */
  readonly row: number;
  /** "" for a blank row. Rows of tables are known by code or name, all others by what they say. */
  readonly key: string;
  /** Whether the row is a line of a table: such a line is itself by its key alone. */
  readonly isLine: boolean;
  /** Whether it is the header of a table. */
  readonly isHeader: boolean;
  /** The column of 序号 of the table that it is a line of. */
  readonly serial?: number;
}

/** Longer texts are no labels. */
const LONGEST_LABEL = 12;
/** Longer texts are no names: goals, notes … */
const LONGEST_NAME = 60;
const CODES = /(?:编码|代码)$/;
const NAMES = /^(?:.*名称|项目|收入项目|支出项目|科目|单位|三级指标|月份)$/;
const SERIALS = /^(?:序号|行次)$/;

/** The columns by which the lines of a table are known. */
interface Roles {
  readonly codes: readonly number[];
  readonly names: readonly number[];
  readonly serial: number | undefined;
}

interface Serial {
  readonly row: number;
  readonly col: number;
}

/** Headers are no taller. */
const TALLEST = 3;

/** The rows of a sheet down to the last that is not blank, by what stands in so many of its first columns. */
export function keyedRows(sheet: SheetSnapshot, width: number): readonly KeyedRow[] {
  const rows: KeyedRow[] = [];
  let roles: Roles | undefined;
  let serial: Serial | undefined;
  for (let row = 0; row < sheet.origin.row + sheet.values.length; row++) {
    const cells = Array.from({ length: width }, (_, col) => valueAt(sheet, { row, col }));
    const labelled = cells.findIndex((cell) => SERIALS.test(labelOf(cell)));
    if (labelled >= 0) serial = { row, col: labelled };
    const header = rolesOf(cells);
    // 序号 is merged over the rows of a header, and stands in the first of them.
    if (header) roles = { ...header, serial: serial && row - serial.row < TALLEST ? serial.col : undefined };
    rows.push(header ? headerRow(row, cells) : plainRow(sheet, row, cells, roles));
  }
  while (rows.at(-1)?.key === "") rows.pop();
  return rows;
}

function headerRow(row: number, cells: readonly CellValue[]): KeyedRow {
  return { row, key: `头 ${cells.map(labelOf).join("|")}`, isLine: false, isHeader: true };
}

function plainRow(
  sheet: SheetSnapshot,
  row: number,
  cells: readonly CellValue[],
  roles: Roles | undefined,
): KeyedRow {
  const ofLine = { row, isHeader: false, ...(roles?.serial !== undefined && { serial: roles.serial }) };
  const said = (cols: readonly number[]): string => {
    const texts = cols.map((col) => textOf(cells[col] ?? null));
    return texts.some((text) => text !== "") ? texts.join("|") : "";
  };
  const code = roles ? said(roles.codes) : "";
  if (code !== "") return { ...ofLine, key: `码 ${code}`, isLine: true };
  const name = roles ? said(roles.names) : "";
  if (name !== "" && name.length <= LONGEST_NAME && !/^注\d*[:：、.]|^备注/.test(name))
    return { ...ofLine, key: `名 ${name}`, isLine: true };
  const texts = cells.map((_, col) => contentText(contentAt(sheet, { row, col })));
  const isBlank = texts.every((text) => text === "");
  return { row, key: isBlank ? "" : `行 ${texts.join("|")}`, isLine: false, isHeader: false };
}

/** What the columns of a header are for; undefined for a row that is no header of a table. */
function rolesOf(cells: readonly CellValue[]): Omit<Roles, "serial"> | undefined {
  if (cells.some((cell) => typeof cell === "number")) return undefined;
  const labels = cells.map(labelOf);
  if (labels.filter((label) => label !== "").length < 2) return undefined;
  if (labels.some((label) => label.length > LONGEST_LABEL * 2)) return undefined;
  const of = (pattern: RegExp): number[] =>
    labels.flatMap((label, col) => (pattern.test(label) ? [col] : []));
  const [codes, names] = [of(CODES), of(NAMES)];
  if (codes.length + names.length === 0) return undefined;
  return { codes, names };
}

function labelOf(value: CellValue): string {
  return normaliseLabel(textOf(value)).replace(/\([^()]*\)$/, "");
}

function textOf(value: CellValue): string {
  return value === null || isCellError(value) ? "" : normaliseLabel(String(value));
}
