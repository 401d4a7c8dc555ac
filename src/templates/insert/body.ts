import type { ColumnState, DepartmentTarget, Indicator, ProjectTarget } from "../../model/documents";
import type { Field } from "../../model/field";
import type { Area, Cell } from "../../sheet/address";
import { mergeLookup, type MergeLookup } from "../../sheet/merges";
import { formulaAt, valueAt, type SheetSnapshot } from "../../sheet/snapshot";
import { homeIn, type Home } from "./names";
import type { IndicatorSystem } from "../project-draft";

/** A row of an indicator table below its header. */
export interface BodyRow {
  readonly row: number;
  /** Where its indicator belongs; a level that is not to be seen is "". */
  readonly home: Home;
  /** What it is: an indicator, 占位空行 that waits for one, or anything else. */
  readonly kind: "indicator" | "free" | "other";
  readonly isHidden: boolean;
}

/** An indicator table on its sheet. */
export interface Body {
  readonly snapshot: SheetSnapshot;
  readonly mergeAt: MergeLookup;
  /** The row of the header that the body begins below. */
  readonly header: number;
  /** The last row in which anything of the table stands. */
  readonly bottom: number;
  readonly level1: Columns | undefined;
  readonly level2: Columns | undefined;
  /** All columns of the table, the first of a level to the last. */
  readonly columns: Columns;
  /** Row after row, without gaps. */
  readonly rows: readonly BodyRow[];
}

/** Columns beside each other, such as those that a header spans. */
export interface Columns {
  readonly left: number;
  readonly right: number;
}

type Table = ProjectTarget | DepartmentTarget;

/** The rows of a table's indicators, from the one below the header to the last that is part of it. */
export function bodyOf(snapshot: SheetSnapshot, table: Table, system: IndicatorSystem): Body {
  const mergeAt = mergeLookup(snapshot);
  const { level1, level2, ...others } = table.columns;
  const spans = Object.values(table.columns).flatMap((column) => spanOf(column, mergeAt) ?? []);
  const columns = {
    left: Math.min(...spans.map(({ left }) => left)),
    right: Math.max(...spans.map(({ right }) => right), table.source.area.right),
  };
  const header = headerRow(Object.values(table.columns), mergeAt);
  const body = {
    snapshot,
    mergeAt,
    header,
    bottom: table.source.area.bottom,
    level1: spanOf(level1, mergeAt),
    level2: spanOf(level2, mergeAt),
    columns,
  };
  const own = Object.values(others).flatMap((column) => spanOf(column, mergeAt) ?? []);
  const entries = new Map(table.indicators.map((indicator) => [rowOf(indicator), indicator]));
  const hidden = new Set(snapshot.hiddenRows);
  const last = lastRow(body, entries, own);
  const rows: BodyRow[] = [];
  let above = { first: "", second: "" };
  for (let row = header + 1; row <= last; row++) {
    const entry = entries.get(row);
    const names = entry
      ? { first: textOf(entry.level1), second: textOf(entry.level2) }
      : namesAt(body, row, above);
    if (names.first !== "" || names.second !== "") above = names;
    const isFree = !entry && own.every((span) => isBlank(snapshot, row, span));
    const kind = entry ? "indicator" : isFree ? "free" : "other";
    rows.push({ row, home: homeIn(system, names.first, names.second), kind, isHidden: hidden.has(row) });
  }
  return { ...body, rows };
}

/** The columns that the header of a column spans. */
function spanOf(column: ColumnState, mergeAt: MergeLookup): Columns | undefined {
  if (column.state !== "given") return undefined;
  const { col } = column.at;
  return { left: col, right: mergeAt(column.at)?.right ?? col };
}

function headerRow(columns: readonly ColumnState[], mergeAt: MergeLookup): number {
  const given = columns.flatMap((column) => (column.state === "given" ? [column.at] : []));
  return Math.max(...given.map((at) => mergeAt(at)?.bottom ?? at.row));
}

/** The row that an indicator stands in: of its cells some may be merged and begin further up, but not all. */
export function rowOf({ level3, description, value, basis }: Indicator): number {
  const fields: readonly Field<unknown>[] = [level3, description, value, basis];
  return Math.max(...fields.map((field) => ("at" in field ? field.at.row : -1)));
}

/** The last indicator, or the last row below it that its merged levels or a level name of its own keep for another. */
function lastRow(
  { snapshot, mergeAt, header, bottom, level1, level2 }: Omit<Body, "rows">,
  entries: ReadonlyMap<number, unknown>,
  own: readonly Columns[],
): number {
  const levels = [level1, level2].filter((span) => span !== undefined);
  let last = Math.max(header, ...entries.keys());
  const goesOn = (row: number): boolean =>
    own.every((span) => isBlank(snapshot, row, span)) &&
    levels.some((span) => {
      const merge = mergeAt({ row, col: span.left });
      const isMergedFromAbove = merge !== undefined && merge.top < row && merge.top > header;
      return isMergedFromAbove || /指标$/.test(textIn(snapshot, row, span).trim());
    });
  while (last < bottom && goesOn(last + 1)) last++;
  return last;
}

function textOf(field: Field<string>): string {
  return field.state === "given" ? field.value : "";
}

/** The level names that hold for a row without an indicator. */
function namesAt(
  body: Omit<Body, "rows">,
  row: number,
  above: { readonly first: string; readonly second: string },
): { first: string; second: string } {
  const isMerged = mergesDown(body);
  const first = body.level1 && nameAt(body, row, body.level1);
  const second = body.level2 && nameAt(body, row, body.level2);
  if (isMerged) return { first: first ?? "", second: second ?? "" };
  if (first) return { first, second: second ?? "" };
  return { first: above.first, second: second || above.second };
}

function nameAt({ snapshot, mergeAt, header }: Omit<Body, "rows">, row: number, span: Columns): string {
  const merge = mergeAt({ row, col: span.left });
  if (!merge || merge.top <= header) return textIn(snapshot, row, span);
  return String(valueAt(snapshot, { row: merge.top, col: merge.left }) ?? "");
}

/** Whether the table merges its levels over their rows: there an empty level is missing, elsewhere it goes on. */
export function mergesDown(body: Omit<Body, "rows">): boolean {
  const { snapshot, header, bottom, level1, level2 } = body;
  const spans = [level1, level2].filter((span) => span !== undefined);
  return snapshot.merges.some(
    (merge) =>
      merge.bottom > merge.top &&
      merge.top > header &&
      merge.top <= bottom &&
      spans.some((span) => meets(merge, span)),
  );
}

function meets({ left, right }: Area, span: Columns): boolean {
  return left <= span.left && span.left <= right;
}

/** What a person reads in a row of some columns: the first text there. */
export function textIn(snapshot: SheetSnapshot, row: number, { left, right }: Columns): string {
  for (let col = left; col <= right; col++) {
    const value = valueAt(snapshot, { row, col });
    if (typeof value === "string" ? value.trim() !== "" : value !== null) return String(value);
  }
  return "";
}

/** Whether nothing stands in some columns of a row: neither a text nor a formula, nor a merge from another row. */
function isBlank(snapshot: SheetSnapshot, row: number, span: Columns): boolean {
  if (textIn(snapshot, row, span) !== "") return false;
  for (let col = span.left; col <= span.right; col++) {
    if (formulaAt(snapshot, { row, col }) !== null) return false;
  }
  return !snapshot.merges.some(
    ({ top, bottom, left, right }) =>
      bottom > top && top <= row && row <= bottom && left <= span.right && span.left <= right,
  );
}

/** The cell of a row in which a name of a level stands, or is to stand. */
export function cellOf(snapshot: SheetSnapshot, row: number, { left, right }: Columns): Cell {
  for (let col = left; col <= right; col++) {
    if (textIn(snapshot, row, { left: col, right: col }) !== "") return { row, col };
  }
  return { row, col: left };
}
