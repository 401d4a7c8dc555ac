import { areaToA1, parseArea, type Area, type Cell } from "../../sheet/address";
import { failed, ok, type Result } from "../../sheet/result";
import type { PackageDraft } from "./draft";
import type { SharedTexts } from "./add-strings";
import { sheetWhere, type SheetPart } from "./book-parts";
import { attributePlaces, attributesOf, childrenOf, rootOf, type Element } from "./elements";
import { freeFollowers } from "./free-followers";
import { brokenArea } from "./locked-areas";
import { appendInside, insertChild, WORKSHEET_ORDER } from "./ordered";
import { newRow, patchRow, type CellWriter } from "./patch-rows";
import { applyPatches, type Patch } from "./patch";
import { ReadStop, broken } from "./problems";
import type { QuoteStyles } from "./quote-style";
import type { XlsxSheet } from "./sheet";
import { newOps, type CellChange, type SheetOps } from "./sheet-ops";
import { rowsOf, type RowPlace } from "./sheet-rows";

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
  const locked = brokenArea(before.spreads, ops);
  if (locked) return failed("array-formula", arrayLocked(sheet.name, locked));
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

/** The text of a part that has a place for cells. */
function withData(text: string | undefined, where: string): string {
  if (text === undefined) throw new ReadStop(broken(where, "no part"));
  const root = rootOf(text);
  if (childrenOf(text, root).some(({ name }) => name === "sheetData")) return text;
  const patches = insertChild(text, root, WORKSHEET_ORDER, "sheetData", `<${root.prefix}sheetData/>`);
  return applyPatches(text, patches);
}

/** Whether the sheet keeps its texts in its cells. */
function usesInline(text: string, { inner, innerEnd }: Element): boolean {
  const at = text.indexOf('inlineStr"', inner);
  return at >= 0 && at < innerEnd;
}

function columnStyles(text: string, cols: Element | undefined): (col: number) => number {
  const ranges = cols ? childrenOf(text, cols).map((range) => attributesOf(text, range)) : [];
  return (col) => {
    const range = ranges.find(({ min, max }) => col + 1 >= Number(min) && col + 1 <= Number(max));
    return Number(range?.["style"]) || 0;
  };
}

/** The area that the sheet says it fills, where a cell is written outside of it. */
function widerDimension(text: string, children: readonly Element[], changes: readonly CellChange[]): Patch[] {
  const dimension = children.find(({ name }) => name === "dimension");
  const ref = dimension && attributePlaces(text, dimension).find(({ name }) => name === "ref");
  const area = ref && parseArea(text.slice(ref.value.from, ref.value.to));
  if (!ref || !area) return [];
  const filled = changes.filter(
    ({ content }) => "formula" in content || (content.value !== null && content.value !== ""),
  );
  let wider: Area = area;
  for (const { at } of filled) {
    wider = {
      top: Math.min(wider.top, at.row),
      left: Math.min(wider.left, at.col),
      bottom: Math.max(wider.bottom, at.row),
      right: Math.max(wider.right, at.col),
    };
  }
  const told = areaToA1(wider);
  return told === areaToA1(area) ? [] : [{ ...ref.value, text: told }];
}

function arrayLocked(sheet: string, area: Area): string {
  return `${sheet}!${areaToA1(area)} 是一个数组公式或模拟运算表，不能只改其中几格，没有改动。请在 Excel 或 WPS 中一并修改。`;
}
