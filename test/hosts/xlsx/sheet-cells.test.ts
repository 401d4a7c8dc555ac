import fc from "fast-check";
import { newRun } from "../../../src/hosts/xlsx/cell-runs";
import { newCellBudget } from "../../../src/hosts/xlsx/cells";
import { layOut } from "../../../src/hosts/xlsx/grid";
import { MARGIN } from "../../../src/hosts/xlsx/limits";
import { newSheetCells, type SheetCells } from "../../../src/hosts/xlsx/sheet-cells";

const FORMATS = ["General", "0.00", "@"];

interface Put {
  readonly row: number;
  readonly col: number;
  readonly style: number;
  readonly value: string | number | null;
  readonly formula: string | null;
}

const place = {
  row: fc.oneof(fc.nat(6), fc.constantFrom(150, 260)),
  col: fc.oneof(fc.nat(6), fc.constantFrom(30, 70)),
  style: fc.nat(2),
};
const contents = fc.record({
  ...place,
  value: fc.constantFrom("甲", "", 0, 1.5),
  formula: fc.constantFrom(null, "=A1", "=B2"),
});
const empties = fc.record({ ...place, value: fc.constant(null), formula: fc.constant(null) });
const puts = fc.uniqueArray(fc.oneof(contents, empties), {
  maxLength: 40,
  selector: ({ row, col }) => `${row},${col}`,
});

/** What a sheet of these cells is, place by place; of two cells at one place the later counts. */
function meant(all: readonly Put[]) {
  const isContent = ({ value, formula }: Put): boolean => value !== null || formula !== null;
  const last = (of: readonly Put[], axis: "row" | "col"): number =>
    Math.max(-1, ...of.map((put) => put[axis]));
  const filled = all.filter(isContent);
  const near = all.filter(
    ({ row, col }) => row <= last(filled, "row") + MARGIN.rows && col <= last(filled, "col") + MARGIN.columns,
  );
  const [height, width] = [last(near, "row") + 1, last(near, "col") + 1];
  const block = <T>(blank: T, of: (put: Put) => T): T[][] => {
    const lines = Array.from({ length: height }, () => new Array<T>(width).fill(blank));
    for (const put of all) if (put.row < height && put.col < width) lines[put.row]![put.col] = of(put);
    return lines;
  };
  return {
    height,
    width,
    values: block<Put["value"]>(null, ({ value }) => value),
    formulas: block<string | null>(null, ({ formula }) => formula),
    formats: block("General", ({ style }) => FORMATS[style]!),
    styles: block(0, ({ style }) => style),
  };
}

/** Puts cells as a reader does: those that may be taken as a run are, the others one by one. */
function take(cells: SheetCells, all: readonly Put[], inRuns: boolean): void {
  const run = newRun();
  let size = 0;
  const flush = (): void => {
    if (size > 0) cells.append(run);
    size = 0;
  };
  for (const { row, col, style, value, formula } of all) {
    const free = size > 0 && row === run.row ? cells.freeFrom(row) + size : cells.freeFrom(row);
    if (size > 0 && row !== run.row) flush();
    const fits =
      formula === null && col >= free && (value !== null || cells.mayBeBlank(row, col, run.blanks));
    if (!inRuns || !fits) {
      flush();
      cells.put(row, col, style, value, formula);
      continue;
    }
    if (size === 0) Object.assign(run, { ...newRun(), styles: run.styles, row });
    for (let gap = free; gap < col; gap++) {
      run.values.push(null);
      run.styles[size++] = 0;
    }
    run.values.push(value);
    run.styles[size++] = style;
    if (value === null) run.blanks++;
    else Object.assign(run, { filled: run.filled + 1, lastFilled: col });
  }
  flush();
}

test("cells that come in any order stand where they are put, in runs or one by one, whatever rows share", () => {
  fc.assert(
    fc.property(puts, fc.array(contents, { maxLength: 10 }), fc.boolean(), (first, again, sorted) => {
      const ordered = [...first].sort((a, b) => a.row - b.row || a.col - b.col);
      const all: readonly Put[] = [...(sorted ? ordered : first), ...again];
      for (const inRuns of [false, true]) {
        const budget = newCellBudget();
        const cells = newSheetCells("工作表“表一”", budget);
        take(cells, all, inRuns);
        const grid = layOut(cells, [], FORMATS, budget, "工作表“表一”");
        // As texts: comparing thousands of cells one by one takes a second.
        expect(JSON.stringify({ ...meant(all), ...grid })).toBe(JSON.stringify(meant(all)));
      }
    }),
    { numRuns: 500 },
  );
});

test("rows that look alike share their styles, and one of them changed keeps its own", () => {
  const budget = newCellBudget();
  const cells = newSheetCells("工作表“表一”", budget);
  for (const row of [0, 1, 2, 3]) for (const col of [0, 1]) cells.put(row, col, 1, row, null);
  cells.put(1, 1, 2, "改", null);
  const { styles } = layOut(cells, [], FORMATS, budget, "工作表“表一”");
  expect(styles).toEqual([
    [1, 1],
    [1, 2],
    [1, 1],
    [1, 1],
  ]);
  expect(styles[2]).toBe(styles[0]);
});
