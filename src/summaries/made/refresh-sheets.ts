import { displayText } from "../../sheet/display";
import { isEmptyEdit, type CellContent, type CellEdit, type NewSheet } from "../../sheet/edit";
import { followedFormulas, mapOfRows, movedSheet } from "../../sheet/moved-sheet";
import type { CellMap } from "../../sheet/references";
import { contentAt } from "../../sheet/same-sheet";
import {
  formatAt,
  formulaAt,
  valueAt,
  type SheetSnapshot,
  type WorkbookSnapshot,
} from "../../sheet/snapshot";
import type { Steps } from "../../model/steps";
import { withCells } from "../../sheet/with-cells";
import { cellLabels } from "./cell-labels";
import { contentText } from "./content-hash";
import { readFingerprint, widthOf } from "./fingerprint";
import { mergesOf } from "./fresh-merges";
import { keptRemarks, linkRemarks, overtypedRemarks } from "./refresh-remarks";
import { readRows, type IsTheirs } from "./read-rows";
import { keyedRows } from "./row-keys";
import { plainFormula } from "./same-formula";
import { leftAlone, type CellChange, type Overwrite, type SheetRefresh } from "./sheet-refresh";
import { shapeOf, type SheetShape } from "./sheet-shape";
import { freshMap, wantedCells, type WantedCell } from "./wanted-cells";
import { whyNotRefreshed } from "./why-not";

/** A made sheet as it stands, as it would be made now, and the fingerprint of what was made. */
export interface ToRefresh {
  readonly now: SheetSnapshot;
  readonly fresh: NewSheet;
  readonly last: string;
  /** Why it is not to be changed, for a reason of the caller's; others' formulas may name its cells all the same. */
  readonly because?: string;
}

/** What is known beside the sheets themselves. */
export interface RefreshAbout {
  /** Which cells that somebody wrote over are to be written over in turn; none if it is not said. */
  readonly overwrite?: Overwrite;
  /** Sheets that are brought up to date by the same edit, and that these were made from. */
  readonly before?: readonly SheetRefresh[];
}

/**
 * Brings sheets that were made together up to date together, for their formulas name cells of each other; in steps, a
 * sheet each.
 */
export function* refreshSheets(
  workbook: WorkbookSnapshot,
  sheets: readonly ToRefresh[],
  { overwrite = () => false, before = [] }: RefreshAbout = {},
): Steps<readonly SheetRefresh[]> {
  const isTheirs = theirFormulas(sheets);
  const shapes: { readonly shape: SheetShape; readonly because: string | undefined }[] = [];
  for (const each of sheets) {
    const last = readFingerprint(each.last);
    const again = { now: each.now, fresh: each.fresh, ...(last && { last }) };
    const shape = shapeOf(again, readRows(workbook, each.now.name, isTheirs));
    shapes.push({ shape, because: each.because ?? whyNotRefreshed(shape) });
    yield;
  }
  const changing = shapes.flatMap(({ shape, because }) => (because === undefined ? [shape] : []));
  const moving = changing.filter(({ added, removed }) => added.length + removed.length > 0);
  const placed = shapes.map(({ shape, because }) => (because === undefined ? shape : unmoved(shape)));
  const maps = placed.map(freshMap);
  const all = {
    maps: [...before.map(({ fresh }) => fresh), ...maps.filter((_, index) => isMoved(placed[index]!))],
    moved: [
      ...before.map((each) => each.moved),
      ...moving.map(({ now, moves }) => mapOfRows(now.name, moves)),
    ],
    overwrite,
  };
  const refreshed: SheetRefresh[] = [];
  for (const [index, { shape, because }] of shapes.entries()) {
    const map = maps[index]!;
    refreshed.push(
      because === undefined ? refreshOf(shape, all, map) : leftAlone(shape.now.name, because, map),
    );
    yield;
  }
  const isIdle = refreshed.every(({ edit }) => isEmptyEdit({ title: "", ...edit }));
  // What formulas give is news only where something was changed; else it is that they were not computed yet.
  return isIdle && before.length === 0 ? refreshed.map((each) => ({ ...each, changes: [] })) : refreshed;
}

/** Formulas of ours are written anew wherever they read a row that goes; all others are somebody's. */
function theirFormulas(sheets: readonly ToRefresh[]): IsTheirs {
  const made = new Map(
    sheets.map(({ now, fresh, last: text }) => {
      const last = readFingerprint(text);
      const width = last?.width ?? widthOf(fresh.snapshot);
      const rows = keyedRows(now, width).filter(({ key }) => !last || last.hasRow(key));
      return [now.name, { width, rows: new Set(rows.map(({ row }) => row)) }] as const;
    }),
  );
  return (sheet, row, col) => {
    const own = made.get(sheet);
    return !own || col >= own.width || !own.rows.has(row);
  };
}

/** Whether any cell of the fresh sheet stands elsewhere on the one that is there. */
function isMoved({ now, fresh, freshRows, placeOf }: SheetShape): boolean {
  return now.name !== fresh.snapshot.name || freshRows.some(({ row }) => placeOf(row) !== row);
}

/** A sheet whose rows stay as they are. */
function unmoved(shape: SheetShape): SheetShape {
  const places = new Map(
    shape.freshRows.flatMap(({ row }, index) => {
      const there = shape.match[index];
      return there === undefined ? [] : [[row, shape.nowRows[there]!.row] as const];
    }),
  );
  return { ...shape, placeOf: (row) => places.get(row) };
}

/** Where the cells of all sheets go, and which of the user's are to be written over. */
interface Going {
  readonly maps: readonly CellMap[];
  readonly moved: readonly CellMap[];
  readonly overwrite: Overwrite;
}

function refreshOf(shape: SheetShape, { maps, moved, overwrite }: Going, fresh: CellMap): SheetRefresh {
  const { now, freshRows, moves, added, removed } = shape;
  const after = moved.reduce(followedFormulas, movedSheet(now, moves));
  const labels = cellLabels(shape.fresh.snapshot, freshRows);
  const cells: CellEdit[] = [];
  const changes: CellChange[] = [];
  const overtyped: CellChange[] = [];
  let formulas = 0;
  const isTheirs = theirs(shape);
  for (const wanted of wantedCells(shape, maps)) {
    const at = { sheet: now.name, row: wanted.row, col: wanted.col };
    const row = moves.before(at.row);
    const told = (): CellChange | undefined => {
      if (wanted.isSerial) return undefined;
      const said = sayings(shape, after, wanted);
      if (said.before === said.after) return undefined;
      return { at, label: labels(wanted.freshRow, wanted.col), ...said };
    };
    if (isSame(contentAt(after, at), wanted.content)) {
      const value = valueAt(after, at);
      // A formula that no program has computed yet has not changed.
      const change = value !== null && value !== wanted.value ? told() : undefined;
      if (change) changes.push(change);
      continue;
    }
    const change = told();
    if (row !== undefined && isTheirs(wanted, row)) {
      // Words where nothing stood are a note of the user's; a figure there is counted by the sums.
      const isNote = contentText(wanted.content) === "" && typeof valueAt(after, at) !== "number";
      if (!isNote && change) overtyped.push(change);
      if (isNote || !overwrite({ ...at, row })) continue;
    }
    const expected = row === undefined ? BLANK : contentAt(now, { ...at, row });
    cells.push({ at, expected, content: wanted.content });
    if (change) changes.push(change);
    else if ("formula" in wanted.content) formulas++;
  }
  const kept = clearedCells(shape);
  const merges = mergesOf(shape, blankIn(withCells(after, [...cells, ...kept])));
  return {
    sheet: now.name,
    edit: {
      cells: [...cells, ...kept],
      ...(added.length > 0 && { rowsAdded: added }),
      ...(removed.length > 0 && { rowsRemoved: removed }),
      ...(merges && { merges: [merges] }),
    },
    changes,
    formulas,
    overtyped,
    rowsAdded: added.reduce((sum, { count }) => sum + count, 0),
    rowsRemoved: removed.reduce((sum, { count }) => sum + count, 0),
    remarks: [...keptRemarks(shape), ...overtypedRemarks(overtyped), ...linkRemarks(shape)],
    fresh,
    moved: mapOfRows(now.name, moves),
  };
}

const BLANK: CellContent = { value: null };

/** What is read in a cell before and after. */
function sayings({ moves }: SheetShape, after: SheetSnapshot, { row, col, value, format }: WantedCell) {
  const isNew = moves.before(row) === undefined;
  const at = { row, col };
  return {
    before: isNew ? "" : displayText(valueAt(after, at), formatAt(after, at)),
    after: displayText(value, format),
  };
}

function isSame(one: CellContent, other: CellContent): boolean {
  if ("formula" in one && "formula" in other)
    return plainFormula(one.formula) === plainFormula(other.formula);
  return contentText(one) === contentText(other);
}

/** Tells whether what stands in a cell is not what was made there. */
function theirs({ last, now, freshRows, nowRows }: SheetShape): (wanted: WantedCell, row: number) => boolean {
  const nowKeys = new Map(nowRows.map(({ row, key }) => [row, key]));
  const freshKeys = new Map(freshRows.map(({ row, key }) => [row, key]));
  return ({ col, freshRow }, row) => {
    const text = contentText(contentAt(now, { row, col }));
    const keys = [nowKeys.get(row) ?? "", freshKeys.get(freshRow) ?? ""];
    return last !== undefined && !keys.some((key) => last.hasCell(key, col, text));
  };
}

/** Rows that are kept for the user lose the figures that we wrote, or they would be counted still. */
function clearedCells({ now, kept, nowRows, last, width, moves }: SheetShape): CellEdit[] {
  return kept.flatMap(({ row }) => {
    const key = nowRows.find((each) => each.row === row)?.key ?? "";
    const place = moves.after(row);
    if (place === undefined) return [];
    return Array.from({ length: width }, (_, col) => ({ row, col })).flatMap((cell): CellEdit[] => {
      const content = contentAt(now, cell);
      const isFigure = "formula" in content || typeof valueAt(now, cell) === "number";
      if (!isFigure || !last?.hasCell(key, cell.col, contentText(content))) return [];
      return [{ at: { sheet: now.name, row: place, col: cell.col }, expected: content, content: BLANK }];
    });
  });
}

function blankIn(sheet: SheetSnapshot): (row: number, col: number) => boolean {
  return (row, col) => {
    const value = valueAt(sheet, { row, col });
    return formulaAt(sheet, { row, col }) === null && (value === null || value === "");
  };
}
