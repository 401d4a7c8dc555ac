import { contains, type Area, type Cell, type CellRef } from "./address";

/** Puts together what stands on the same sheet. */
export function groupBySheet<T extends { readonly at: CellRef }>(things: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const thing of things) {
    const group = groups.get(thing.at.sheet);
    if (group) group.push(thing);
    else groups.set(thing.at.sheet, [thing]);
  }
  return groups;
}

/**
 * The fewest rectangles that a simple sweep finds for these cells: neighbours in a row are joined, then equal runs
 * in rows that follow each other. A cell of a merged area stands for the whole area.
 */
export function toAreas(cells: readonly Cell[], merges: readonly Area[]): Area[] {
  const merged = new Set<Area>();
  const single = new Map<number, Set<number>>();
  for (const cell of cells) {
    const area = merges.find((each) => contains(each, cell));
    if (area) merged.add(area);
    else single.set(cell.row, (single.get(cell.row) ?? new Set()).add(cell.col));
  }
  return [...merged, ...stack(runsByRow(single))];
}

/** Runs of neighbouring cells, in rows from the top. */
function runsByRow(rows: ReadonlyMap<number, ReadonlySet<number>>): Area[] {
  const runs: Area[] = [];
  for (const row of [...rows.keys()].sort((a, b) => a - b)) {
    let run: Area | undefined;
    for (const col of [...(rows.get(row) ?? [])].sort((a, b) => a - b)) {
      if (run && run.right + 1 === col) {
        run = { ...run, right: col };
        runs[runs.length - 1] = run;
      } else {
        run = { top: row, left: col, bottom: row, right: col };
        runs.push(run);
      }
    }
  }
  return runs;
}

/** Joins runs of the same columns in rows that follow each other. */
function stack(runs: readonly Area[]): Area[] {
  const open = new Map<string, Area>();
  const done: Area[] = [];
  for (const run of runs) {
    const key = `${run.left}:${run.right}`;
    const above = open.get(key);
    if (above && above.bottom + 1 === run.top) {
      open.set(key, { ...above, bottom: run.bottom });
    } else {
      if (above) done.push(above);
      open.set(key, run);
    }
  }
  return [...done, ...open.values()];
}
