import { sheetWhere, type SheetPart } from "./book-parts";
import type { PackageDraft } from "./draft";
import { attributesOf, childrenOf, rootOf, type Element } from "./elements";
import { escapeXml } from "./escape";
import { appendInside, insertChild, WORKSHEET_ORDER } from "./ordered";
import { applyPatches, type Patch } from "./patch";
import { ReadStop, broken } from "./problems";
import { setAttributes } from "./set-attributes";
import { rowsOf } from "./sheet-rows";

/** How one row or column is to be; what is not named stays. */
export interface LineChange {
  /** From 0. */
  readonly line: number;
  /** In points for rows, in characters of the default font for columns. */
  readonly size?: number;
  readonly hidden?: boolean;
}

/** Gives rows other heights, hides and shows them. */
export function setRows(draft: PackageDraft, sheet: SheetPart, changes: readonly LineChange[]): void {
  rewriteSheet(draft, sheet, (text, root) => {
    const data = childrenOf(text, root).find(({ name }) => name === "sheetData");
    if (!data) throw new ReadStop(broken(sheetWhere(sheet.name), "no sheetData"));
    const rows = rowsOf(text, data);
    const added: string[] = [];
    const patches = [...changes]
      .sort((one, other) => one.line - other.line)
      .flatMap((change): Patch[] => {
        const there = rows.find(({ row }) => row === change.line);
        if (there) return setAttributes(text, there.element, rowAttributes(change));
        const markup = `<${data.prefix}row r="${change.line + 1}"${written(rowAttributes(change))}/>`;
        const next = rows.find(({ row }) => row > change.line);
        if (next) return [{ from: next.element.start, to: next.element.start, text: markup }];
        added.push(markup);
        return [];
      });
    return added.length > 0 ? [...patches, ...appendInside(text, data, added.join(""))] : patches;
  });
}

function rowAttributes({ size, hidden }: LineChange): Record<string, string | undefined> {
  return {
    ...(size !== undefined && { ht: String(size), customHeight: "1" }),
    ...(hidden !== undefined && { hidden: hidden ? "1" : undefined }),
  };
}

/** The width of a column that a file says nothing about, in characters. */
const DEFAULT_WIDTH = 8.43;

/** Gives columns other widths, hides and shows them; a run of columns that are alike is parted where one changes. */
export function setColumns(draft: PackageDraft, sheet: SheetPart, changes: readonly LineChange[]): void {
  rewriteSheet(draft, sheet, (text, root) => {
    const list = childrenOf(text, root).find(({ name }) => name === "cols");
    const runs = list ? childrenOf(text, list).map((col) => runOf(text, col)) : [];
    const parted = changes.reduce(part, runs).sort((one, other) => one.from - other.from);
    const markup = parted
      .map(({ from, to, more }) => `<${root.prefix}col min="${from + 1}" max="${to + 1}"${written(more)}/>`)
      .join("");
    if (list) return [{ from: list.inner, to: list.innerEnd, text: markup }];
    const tag = `${root.prefix}cols`;
    return insertChild(text, root, WORKSHEET_ORDER, "cols", `<${tag}>${markup}</${tag}>`);
  });
}

/** Columns that are alike; both ends belong to them. `more` is what is said of them besides. */
interface Run {
  readonly from: number;
  readonly to: number;
  readonly more: Readonly<Record<string, string | undefined>>;
}

function runOf(text: string, col: Element): Run {
  const { min, max, ...more } = attributesOf(text, col);
  return { from: Number(min) - 1, to: Number(max) - 1, more };
}

function part(runs: readonly Run[], change: LineChange): Run[] {
  const { line, size, hidden } = change;
  const there = runs.find(({ from, to }) => from <= line && line <= to);
  const more = {
    width: String(DEFAULT_WIDTH),
    ...there?.more,
    ...(size !== undefined && { width: String(size), customWidth: "1" }),
    ...(hidden !== undefined && { hidden: hidden ? "1" : undefined }),
  };
  const others = runs.filter((run) => run !== there);
  if (!there) return [...others, { from: line, to: line, more }];
  const before = there.from < line ? [{ ...there, to: line - 1 }] : [];
  const behind = there.to > line ? [{ ...there, from: line + 1 }] : [];
  return [...others, ...before, { from: line, to: line, more }, ...behind];
}

function written(attributes: Readonly<Record<string, string | undefined>>): string {
  return Object.entries(attributes)
    .flatMap(([name, value]) => (value === undefined ? [] : [` ${name}="${escapeXml(value)}"`]))
    .join("");
}

/** Rewrites a sheet part. */
export function rewriteSheet(
  draft: PackageDraft,
  { name, path }: SheetPart,
  patches: (text: string, root: Element) => Patch[],
): void {
  const text = draft.text(path, sheetWhere(name));
  if (text === undefined) throw new ReadStop(broken(sheetWhere(name), `no part ${path}`));
  draft.write(path, applyPatches(text, patches(text, rootOf(text))));
}
