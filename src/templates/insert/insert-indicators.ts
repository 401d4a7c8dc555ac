import { INDICATOR_COLUMNS, type DepartmentTarget, type ProjectTarget } from "../../model/documents";
import { contains, type Area, type Cell } from "../../sheet/address";
import type { CellEdit, Edit } from "../../sheet/edit";
import { movedMerges, overlaps } from "../../sheet/moved-merges";
import { failed, ok, type Result } from "../../sheet/result";
import { rowMoves, type RowMoves } from "../../sheet/row-moves";
import { contentAt } from "../../sheet/same-sheet";
import type { SheetSnapshot } from "../../sheet/snapshot";
import { longerLabels, mergedAcross, repeatedLabels } from "./around";
import { bodyOf, type Body } from "./body";
import { firstRow, levelChange, sameArea, type CellChange, type Layout } from "./levels";
import { placeIndicators } from "./places";
import { likeRow, rowsToAdd } from "./rows";
import type { IndicatorDraft, IndicatorSystem } from "../project-draft";

type Table = ProjectTarget | DepartmentTarget;

/** The columns of an indicator that are written as its draft says; its levels are written as the table writes them. */
const OWN_COLUMNS = INDICATOR_COLUMNS.filter((column) => column !== "level1" && column !== "level2");

/**
 * Puts indicators into a table that is there: each at the end of its level 2, a new level in the order of the system,
 * 占位空行 used first. Where that cannot be done, nothing is changed; `planInsertion` says why.
 */
export function insertIndicators(
  snapshot: SheetSnapshot,
  table: Table,
  drafts: readonly IndicatorDraft[],
  system: IndicatorSystem,
): Edit {
  const plan = planInsertion(snapshot, table, drafts, system);
  return plan.ok ? plan.value : { title: titleOf(drafts), cells: [] };
}

/** The same, or why the indicators cannot be put in. */
export function planInsertion(
  snapshot: SheetSnapshot,
  table: Table,
  drafts: readonly IndicatorDraft[],
  system: IndicatorSystem,
): Result<Edit> {
  const obstacle = obstacleOf(snapshot, table);
  if (obstacle !== undefined) return failed("cannot-insert", `“${snapshot.name}”${obstacle}`);
  const body = bodyOf(snapshot, table, system);
  const rows = placeIndicators(body.rows, drafts, system);
  const added = rowsToAdd(body, rows);
  const moves = rowMoves(added, []);
  const layout: Layout = { body, rows, merges: movedMerges(snapshot.merges, moves).merges };
  const covered = coveredColumn(layout, table);
  if (covered !== undefined) return failed("cannot-insert", `“${snapshot.name}”${covered}`);
  const levels = (["level1", "level2"] as const).map((level) => levelChange(layout, level));
  const labels = longerLabels(layout);
  const down = [...levels.flatMap(({ merged }) => merged), ...labels.merged];
  const merged = [...down, ...mergedAcross(layout)];
  const split = layout.merges.filter((area) =>
    down.some((other) => overlaps(area, other) && !sameArea(area, other)),
  );
  const changes = [
    ...levels.flatMap(({ cells }) => cells),
    ...ownCells(layout, table),
    ...repeatedLabels(layout),
  ];
  const cells = [...changes, ...witnesses(layout, table, moves, merged, changes)];
  const hasMerges = split.length > 0 || merged.length > 0;
  return ok({
    title: titleOf(drafts),
    cells: cells.map((change): CellEdit => ({ ...change, at: { sheet: snapshot.name, ...change.at } })),
    ...(added.length > 0 && { rowsAdded: added }),
    ...(hasMerges && { merges: [{ sheet: snapshot.name, split, merged }] }),
  });
}

function titleOf(drafts: readonly IndicatorDraft[]): string {
  const [first] = drafts;
  const name = first?.level3 ?? first?.level2;
  return drafts.length === 1 && name !== undefined ? `补入指标“${name}”` : `补入 ${drafts.length} 条指标`;
}

/** Why nothing can be put into a table, as a sentence begins that names its sheet. */
function obstacleOf(snapshot: SheetSnapshot, { columns }: Table): string | undefined {
  if (snapshot.protected)
    return "受保护，插不进指标。请先撤销工作表保护（审阅 → 撤销工作表保护），再试一次。";
  const lost = [columns.level3, columns.value].find(({ state }) => state !== "given");
  if (lost)
    return `的指标表里找不到“${lost.label}”一栏，不知道指标填在哪里。请先补上这一栏的表头，再试一次。`;
  return undefined;
}

/** A merged cell over the place of a new indicator, under which its name or value would not be seen. */
function coveredColumn({ body, rows, merges }: Layout, { columns }: Table): string | undefined {
  for (const [index, { draft }] of rows.entries()) {
    if (!draft) continue;
    const row = firstRow(body) + index;
    for (const column of [columns.level3, columns.value]) {
      if (column.state !== "given") continue;
      const area = mergeOver(merges, { row, col: column.at.col });
      if (area && area.top < row) {
        return `的“${column.label}”一栏有几行合并成一格，新指标“${draft.level3 ?? draft.level2}”正好落在里面。请先取消这一格的合并，再试一次。`;
      }
    }
  }
  return undefined;
}

function mergeOver(merges: readonly Area[], cell: Cell): Area | undefined {
  return merges.find((area) => contains(area, cell));
}

/** The cells of the new indicators, but for those that a merged cell of a neighbour covers: its text holds for them too. */
function ownCells({ body, rows, merges }: Layout, { columns }: Table): CellChange[] {
  return rows.flatMap(({ old, draft }, index) => {
    if (!draft) return [];
    const row = firstRow(body) + index;
    return OWN_COLUMNS.flatMap((key): CellChange[] => {
      const column = columns[key];
      const text = draft[key];
      if (column.state !== "given" || text === undefined || text === "") return [];
      const { col } = column.at;
      const area = mergeOver(merges, { row, col });
      if (area && (area.top < row || area.left < col)) return [];
      const expected = old ? contentAt(body.snapshot, { row: old.row, col }) : { value: null };
      return [{ at: { row, col }, expected, content: { value: text } }];
    });
  });
}

/** Cells that have to be as they were seen, or the indicators would land in the wrong place or hide something. */
function witnesses(
  layout: Layout,
  { columns }: Table,
  moves: RowMoves,
  merged: readonly Area[],
  changes: readonly CellChange[],
): CellChange[] {
  const { body, rows } = layout;
  const seen = new Set<string>(changes.map(({ at }) => `${at.row}:${at.col}`));
  const cells: CellChange[] = [];
  const witness = (cell: Cell): void => {
    const at = { row: moves.after(cell.row) ?? cell.row, col: cell.col };
    const key = `${at.row}:${at.col}`;
    const content = contentAt(body.snapshot, cell);
    // A formula is written anew by whoever moves it, and says nothing about the place.
    if (seen.has(key) || "formula" in content) return;
    seen.add(key);
    cells.push({ at, expected: content, content });
  };
  for (const column of [columns.level3, columns.value]) if (column.state === "given") witness(column.at);
  for (const [index, { old, draft }] of rows.entries()) {
    if (columns.level3.state !== "given" || !draft) continue;
    const { col } = columns.level3.at;
    witness({ row: old ? old.row : likeRow(body, rows, index), col });
  }
  for (const area of merged) for (const cell of oldCellsIn(body, rows, area)) witness(cell);
  return cells;
}

/** The cells of an area that were there before, where they were. */
function oldCellsIn(body: Body, rows: Layout["rows"], area: Area): Cell[] {
  const cells: Cell[] = [];
  for (let row = area.top; row <= area.bottom; row++) {
    const placed = rows[row - firstRow(body)];
    const old = placed ? placed.old?.row : row;
    if (old === undefined) continue;
    for (let col = area.left; col <= area.right; col++) cells.push({ row: old, col });
  }
  return cells;
}
