import { cellKey, type CellRef } from "./address";
import type { CellContent, CellEdit, MergesChanged, RowsAdded, RowsRemoved } from "./edit";
import { areasWithout, movedMerges } from "./moved-merges";
import { followedFormulas, mapOfRows } from "./moved-sheet";
import { rowMoves, rowsFrom, type RowMoves } from "./row-moves";
import { contentAt, sameContent } from "./same-sheet";
import type { SheetPlan } from "./sheet-plan";
import { formatAt, type SheetSnapshot } from "./snapshot";

/** The parts of an edit that take back what became of some sheets. */
export interface SheetsBack {
  readonly cells: readonly CellEdit[];
  readonly rowsAdded?: readonly RowsAdded[];
  readonly rowsRemoved?: readonly RowsRemoved[];
  readonly merges?: readonly MergesChanged[];
}

/** A sheet that took another shape: how, what it was before, and how it reads now. */
export interface ShapedSheet {
  readonly plan: SheetPlan;
  readonly before: SheetSnapshot;
  readonly after: SheetSnapshot;
}

/** What takes back these plans, once they are carried out: all sheets of the workbook as they were before and as they read now. */
export function plansBack(
  plans: readonly SheetPlan[],
  before: readonly SheetSnapshot[],
  now: readonly SheetSnapshot[],
): SheetsBack {
  if (plans.length === 0) return { cells: [] };
  const nowByName = new Map(now.map((sheet) => [sheet.name, sheet]));
  const planByName = new Map(plans.map((plan) => [plan.change.sheet, plan]));
  const pairs = before.flatMap((sheet) => {
    const after = nowByName.get(sheet.name);
    return after ? [{ before: sheet, after }] : [];
  });
  return sheetsBack(
    pairs.flatMap((pair) => {
      const plan = planByName.get(pair.before.name);
      return plan ? [{ ...pair, plan }] : [];
    }),
    pairs.filter((pair) => !planByName.has(pair.before.name)),
  );
}

/**
 * What takes back the new shape of sheets. Rows that went get the look of the row above or below, whichever has more of their number formats. `others` are the
 * other sheets before and after: a formula that read what went is told there, since no program puts it right by itself.
 */
export function sheetsBack(
  shaped: readonly ShapedSheet[],
  others: readonly Omit<ShapedSheet, "plan">[] = [],
): SheetsBack {
  const backs = shaped.map(oneBack);
  const cells = backs.flatMap((back) => back.cells);
  const known = new Set(cells.map(({ at }) => cellKey(at)));
  const lost = lostFormulas(shaped, others).filter(({ at }) => !known.has(cellKey(at)));
  const rowsAdded = backs.flatMap((back) => back.rowsAdded);
  const rowsRemoved = backs.flatMap((back) => back.rowsRemoved);
  const merges = backs
    .map((back) => back.merges)
    .filter(({ split, merged }) => split.length + merged.length > 0);
  return {
    cells: [...cells, ...lost],
    ...(rowsAdded.length > 0 && { rowsAdded }),
    ...(rowsRemoved.length > 0 && { rowsRemoved }),
    ...(merges.length > 0 && { merges }),
  };
}

interface OneBack {
  readonly cells: readonly CellEdit[];
  readonly rowsAdded: readonly RowsAdded[];
  readonly rowsRemoved: readonly RowsRemoved[];
  readonly merges: MergesChanged;
}

function oneBack({ plan, before, after }: ShapedSheet): OneBack {
  const { change, moves } = plan;
  const { sheet } = change;
  const rowsRemoved = moves.come.flatMap(({ from, count, like }): RowsRemoved[] => {
    const first = moves.going.line(from);
    if (first === undefined) return [];
    const look = moves.going.line(like);
    const expected = filledCells(after, first, count);
    return [{ sheet, from: first, count, expected, ...(look !== undefined && { like: look }) }];
  });
  const rowsAdded = change.removed
    .filter(({ count }) => count > 0)
    .map((removed) => rowsBack(removed, before, moves));
  const back = rowMoves(rowsAdded, rowsRemoved);
  const merges = movedMerges(after.merges, back).merges;
  return {
    cells: [...cellsBack(plan, before, after), ...rowsFilled(change.removed)],
    rowsAdded,
    rowsRemoved,
    merges: {
      sheet,
      split: areasWithout(merges, before.merges),
      merged: areasWithout(before.merges, merges),
    },
  };
}

/** Puts rows back where they were: in front of the next one that stayed. */
function rowsBack(removed: RowsRemoved, before: SheetSnapshot, { after }: RowMoves): RowsAdded {
  const { sheet, from, count, like } = removed;
  let next = from + count;
  while (after(next) === undefined) next++;
  let last = from - 1;
  while (last >= 0 && after(last) === undefined) last--;
  const look = like === undefined ? undefined : after(like);
  const isLikeNext = last < 0 || unlike(before, from, next) < unlike(before, from, last);
  return { sheet, before: after(next)!, count, like: look ?? after(isLikeNext ? next : last)! };
}

/** In how many cells two rows have other number formats: the only look that is known here. */
function unlike(sheet: SheetSnapshot, one: number, other: number): number {
  const { origin, values } = sheet;
  return (values[0] ?? []).filter((_, c) => {
    const col = origin.col + c;
    return formatAt(sheet, { row: one, col }) !== formatAt(sheet, { row: other, col });
  }).length;
}

function rowsFilled(removed: readonly RowsRemoved[]): CellEdit[] {
  return removed.flatMap(({ expected }) =>
    expected
      .filter(({ content }) => !sameContent(content, BLANK))
      .map(({ at, content }) => ({ at, expected: BLANK, content })),
  );
}

const BLANK: CellContent = { value: null };

/** The cells that were written on rows which were there before, last first. */
function cellsBack({ change, moves }: SheetPlan, before: SheetSnapshot, after: SheetSnapshot): CellEdit[] {
  return change.cells
    .flatMap(({ at }): CellEdit[] => {
      const row = moves.before(at.row);
      if (row === undefined) return [];
      const there = { ...at, row };
      return [{ at: there, expected: contentAt(after, at), content: contentAt(before, there) }];
    })
    .reverse();
}

/** What stands in rows of a sheet. */
function filledCells(sheet: SheetSnapshot, from: number, count: number): RowsRemoved["expected"] {
  return rowsFrom(from, count).flatMap((row) =>
    (sheet.values[row - sheet.origin.row] ?? []).flatMap((_, col) => {
      const at: CellRef = { sheet: sheet.name, row, col: sheet.origin.col + col };
      const content = contentAt(sheet, at);
      return sameContent(content, BLANK) ? [] : [{ at, content }];
    }),
  );
}

/** Formulas that read rows which went, and would not be what they were when those come back. */
function lostFormulas(
  shaped: readonly ShapedSheet[],
  others: readonly Omit<ShapedSheet, "plan">[],
): CellEdit[] {
  const losing = shaped.filter(({ plan }) => plan.moves.go.length > 0);
  if (losing.length === 0) return [];
  const backMaps = shaped.map((each) => {
    const { rowsAdded, rowsRemoved } = oneBack(each);
    return mapOfRows(each.before.name, rowMoves(rowsAdded, rowsRemoved));
  });
  return [...shaped, ...others].flatMap(({ before, after, ...more }) => {
    const moves = "plan" in more ? (more as { plan: SheetPlan }).plan.moves : undefined;
    const back = backMaps.reduce(followedFormulas, after);
    return before.formulas.flatMap((row, r) =>
      row.flatMap((formula, c): CellEdit[] => {
        if (formula === null) return [];
        const at = { sheet: before.name, row: before.origin.row + r, col: before.origin.col + c };
        const now = moves ? moves.after(at.row) : at.row;
        if (now === undefined) return [];
        const found = contentAt(back, { ...at, row: now });
        if (!("formula" in found) || found.formula === formula) return [];
        return [{ at, expected: contentAt(after, { ...at, row: now }), content: { formula } }];
      }),
    );
  });
}
