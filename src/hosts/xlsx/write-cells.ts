import { areaToA1, toA1, type Area, type Cell } from "../../sheet/address";
import { failed, ok, type Result } from "../../sheet/result";
import type { PackageDraft } from "./draft";
import type { SharedTexts } from "./add-strings";
import { sheetWhere, type SheetPart } from "./book-parts";
import { childrenOf, rootOf, type Element } from "./elements";
import { freeFollowers } from "./free-followers";
import { brokenArea } from "./locked-areas";
import { appendInside } from "./ordered";
import { newRow, patchRow, type CellWriter } from "./patch-rows";
import { applyPatches, type Patch } from "./patch";
import type { QuoteStyles } from "./quote-style";
import type { XlsxSheet } from "./sheet";
import { newOps, type CellChange, type SheetOps } from "./sheet-ops";
import { rowsOf, type RowPlace } from "./sheet-rows";
import { columnStyles, usesInline, widerDimension, withData } from "./write-frame";
import { tableHeadAmong, type TableHead } from "./table-heads";

/** What is to be written on one sheet: cells, and formulas whose values are no longer true. */
export interface SheetWrite {
  readonly sheet: SheetPart;
  /** The sheet as it reads before. */
  readonly before: XlsxSheet;
  readonly changes: readonly CellChange[];
  readonly stale: readonly Cell[];
}

/** The texts and styles of the workbook, to which writing may add. */
export interface BookLists {
  readonly texts: SharedTexts;
  readonly styles: QuoteStyles;
}

/** What writing came to: the written cells as they stood before, and how many more refer to shared texts. */
export interface SheetWritten {
  readonly before: ReadonlyMap<CellChange, string | null>;
  readonly moreShared: number;
}

/** Writes cells into a sheet part in one pass; everything else in it stays as it is. */
export function writeSheet(draft: PackageDraft, write: SheetWrite, lists: BookLists): Result<SheetWritten> {
  const { sheet, before, changes, stale } = write;
  const where = sheetWhere(sheet.name);
  const text = withData(draft.text(sheet.path, where), where);
  const children = childrenOf(text, rootOf(text));
  const data = children.find(({ name }) => name === "sheetData")!;
  const rows = rowsOf(text, data);
  const ops = newOps(changes, stale);
  const refused = refusalOf(draft, write, ops);
  if (refused) return refused;
  freeFollowers(text, rows, before.snapshot, ops);
  const writer: CellWriter = {
    share: usesInline(text, data) ? () => undefined : lists.texts.numberOf,
    styles: lists.styles,
    columnStyle: columnStyles(
      text,
      children.find(({ name }) => name === "cols"),
    ),
    moreShared: 0,
    before: new Map(),
  };
  const patches = [...patchRows(text, data, rows, ops, writer), ...widerDimension(text, children, changes)];
  draft.write(sheet.path, applyPatches(text, patches));
  return ok({ before: writer.before, moreShared: writer.moreShared });
}

/** Why some of the cells cannot be written: they belong to more than themselves. */
function refusalOf(
  draft: PackageDraft,
  { sheet, before, changes }: SheetWrite,
  ops: SheetOps,
): Result<never> | undefined {
  const area = brokenArea(before.spreads, ops);
  if (area) return failed("array-formula", arrayLocked(sheet.name, area));
  const cells = changes.map(({ at }) => at);
  const head = tableHeadAmong(draft, sheet.path, cells);
  return head && failed("table-head", headLocked(sheet.name, head));
}

function patchRows(
  text: string,
  data: Element,
  rows: readonly RowPlace[],
  ops: SheetOps,
  writer: CellWriter,
): Patch[] {
  const patches: Patch[] = [];
  const missing = new Map(ops);
  for (const place of rows) {
    const inRow = ops.get(place.row);
    if (!inRow) continue;
    // A row that is there twice gets what it lacks once.
    const first = missing.delete(place.row);
    const meant = first ? inRow : new Map([...inRow].filter(([, { kind }]) => kind === "amend"));
    patches.push(...patchRow(text, place, meant, writer));
  }
  const atEnd: string[] = [];
  for (const [row, inRow] of [...missing].sort(([one], [other]) => one - other)) {
    const markup = newRow(data.prefix, row, inRow, writer);
    if (markup === "") continue;
    const next = rows.find((place) => place.row > row)?.element.start;
    if (next === undefined) atEnd.push(markup);
    else patches.push({ from: next, to: next, text: markup });
  }
  return atEnd.length > 0 ? [...patches, ...appendInside(text, data, atEnd.join(""))] : patches;
}

function arrayLocked(sheet: string, area: Area): string {
  return `${sheet}!${areaToA1(area)} 是一个数组公式或模拟运算表，不能只改其中几格，没有改动。请在 Excel 或 WPS 中一并修改。`;
}

function headLocked(sheet: string, { cell, table }: TableHead): string {
  return `${sheet}!${toA1(cell)} 是表格“${table}”的列标题，公式按它找列，不能在文件里单独改，没有改动。请在 Excel 或 WPS 中修改这一格。`;
}
