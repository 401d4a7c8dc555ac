import { areaToA1, type Area } from "../../sheet/address";

/** More cells than any budget or ledger has; beyond it Excel gives them too slowly to wait for. */
const MOST_CELLS = 2_000_000;

/** The block of a sheet in which anything is written, formats alone not counted. */
export interface Frame {
  readonly sheet: Excel.Worksheet;
  readonly area: Area;
  /** Whether any of its rows or columns may be hidden. */
  readonly hidesRows: boolean;
  readonly hidesColumns: boolean;
  /** The merged areas of the sheet, where they are known and not to be asked for. */
  readonly merges: readonly Area[] | undefined;
}

/** Asks for the used range of a sheet; it can be read after the next sync. */
export function askUsed(sheet: Excel.Worksheet): Excel.Range {
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load("rowIndex,columnIndex,rowCount,columnCount,rowHidden,columnHidden");
  return used;
}

/** The frame of a sheet whose used range was asked for; undefined where nothing is written. */
export function frameOf(
  sheet: Excel.Worksheet,
  used: Excel.Range,
  merges: readonly Area[] | undefined,
): Frame | undefined {
  if (used.isNullObject) return undefined;
  return {
    sheet,
    area: areaOf(used),
    hidesRows: used.rowHidden !== false,
    hidesColumns: used.columnHidden !== false,
    merges,
  };
}

/** The rectangle that a loaded range covers. */
export function areaOf(
  range: Pick<Excel.Range, "rowIndex" | "columnIndex" | "rowCount" | "columnCount">,
): Area {
  return {
    top: range.rowIndex,
    left: range.columnIndex,
    bottom: range.rowIndex + range.rowCount - 1,
    right: range.columnIndex + range.columnCount - 1,
  };
}

/** The range of a rectangle. */
export function rangeOf(sheet: Excel.Worksheet, { top, left, bottom, right }: Area): Excel.Range {
  return sheet.getRangeByIndexes(top, left, bottom - top + 1, right - left + 1);
}

/** How many cells a rectangle has. */
export function sizeOf({ top, left, bottom, right }: Area): number {
  return (bottom - top + 1) * (right - left + 1);
}

/** Whether a sheet has more cells than are read. */
export function isTooLarge({ area }: Frame): boolean {
  return sizeOf(area) > MOST_CELLS;
}

/** Why a sheet is too large to be read. */
export function tooLarge(name: string, area: Area): string {
  const [many, most] = [sizeOf(area), MOST_CELLS].map((count) => `${Math.ceil(count / 10_000)} 万`);
  return `工作表“${name}”从 ${areaToA1(area)} 都算有内容，没有审核：共 ${many}格，一次最多能读 ${most}格。请删除用不到的行和列（按 Ctrl+End 看最后一格在哪），再审核。`;
}
