import type { Area } from "../../sheet/address";
import type { Result } from "../../sheet/result";
import { findParts, type SheetPart } from "./book-parts";
import { draftPackage, type PackageDraft } from "./draft";
import { lineMap, UNMOVED, type LineMap } from "../../sheet/line-map";
import { SHEET_SIZE } from "../../sheet/sheet-size";
import { moveLines, renameSheet } from "./move-lines";
import { ReadStop, broken } from "./problems";
import { answering } from "./read-workbook";
import { restyle, type Restyled } from "./restyle";
import { setColumns, setRows, type LineChange } from "./set-lines";
import { setMerges } from "./set-merges";
import { setTabs, type Tab } from "./set-tabs";

/** The rows or the columns of a sheet as they are now: which of the file each one was, undefined for one put in. */
export interface Lines {
  readonly origins: readonly (number | undefined)[];
  /** How many of the file were looked at; those behind them have moved with the last of them. */
  readonly before: number;
}

/** What of a sheet becomes otherwise besides its contents; what is absent stays. Places are those of afterwards. */
export interface SheetShape {
  readonly sheet: string;
  readonly newName?: string;
  readonly rows?: Lines;
  readonly columns?: Lines;
  readonly merges?: readonly Area[];
  readonly heights?: readonly LineChange[];
  readonly widths?: readonly LineChange[];
  readonly restyled?: readonly Restyled[];
}

/** A workbook file with some of its sheets in another shape; the same bytes where nothing is otherwise. */
export function reshape(name: string, bytes: Uint8Array, shapes: readonly SheetShape[]): Result<Uint8Array> {
  return answering(name, () => {
    const draft = draftPackage(bytes);
    for (const shape of shapes) reshapeSheet(draft, shape);
    renameSheets(draft, shapes);
    return draft.save();
  });
}

/** A workbook file with its tabs in an order, shown or hidden. */
export function orderTabs(name: string, bytes: Uint8Array, tabs: readonly Tab[]): Result<Uint8Array> {
  return answering(name, () => {
    const draft = draftPackage(bytes);
    setTabs(draft, tabs);
    return draft.save();
  });
}

function reshapeSheet(draft: PackageDraft, shape: SheetShape): void {
  const { sheet, rows, columns, merges, heights = [], widths = [], restyled = [] } = shape;
  if (rows || columns) {
    moveLines(draft, sheet, mapOf(rows, SHEET_SIZE.rows), mapOf(columns, SHEET_SIZE.columns));
  }
  const part = partOf(draft, sheet);
  if (merges) setMerges(draft, part, merges);
  if (heights.length > 0) setRows(draft, part, heights);
  if (widths.length > 0) setColumns(draft, part, widths);
  restyle(draft, part, restyled);
}

function mapOf(lines: Lines | undefined, size: number): LineMap {
  return lines ? lineMap(lines.origins, lines.before, size) : UNMOVED;
}

/** Two sheets may change names with each other: each leaves its old one before any takes its new one. */
function renameSheets(draft: PackageDraft, shapes: readonly SheetShape[]): void {
  const renamed = shapes.flatMap(({ sheet, newName }) => (newName === undefined ? [] : [{ sheet, newName }]));
  const isSwapped = renamed.some(({ newName }) => renamed.some(({ sheet }) => sheet === newName));
  const between = (at: number): string => `jixiao-${at}`;
  if (isSwapped) renamed.forEach(({ sheet }, at) => renameSheet(draft, sheet, between(at)));
  renamed.forEach(({ sheet, newName }, at) => renameSheet(draft, isSwapped ? between(at) : sheet, newName));
}

function partOf(draft: PackageDraft, name: string): SheetPart {
  const part = findParts(draft.pack).sheets.find((sheet) => sheet.name === name);
  if (!part) throw new ReadStop(broken(`工作表“${name}”`, "no such sheet"));
  return part;
}
