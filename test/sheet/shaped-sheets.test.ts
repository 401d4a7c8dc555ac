import fc from "fast-check";
import { withEdit } from "../../src/app/with-edit";
import { toA1, areaToA1, type Area } from "../../src/sheet/address";
import type { CellEdit, Edit, RowsAdded, RowsRemoved } from "../../src/sheet/edit";
import { movedMerges, overlaps } from "../../src/sheet/moved-merges";
import { rowMoves, rowsFrom } from "../../src/sheet/row-moves";
import { contentAt } from "../../src/sheet/same-sheet";
import { partedEdit } from "../../src/sheet/sheet-change";
import { sheetsBack } from "../../src/sheet/sheet-inverse";
import { planSheet } from "../../src/sheet/sheet-plan";
import type { CellValue, SheetSnapshot } from "../../src/sheet/snapshot";

const SHEET = "表";
const HEIGHT = 10;
const WIDTH = 4;

const area = fc
  .tuple(fc.nat(HEIGHT - 2), fc.nat(WIDTH - 2), fc.nat(3), fc.nat(2))
  .map(([top, left, down, right]) => ({
    top,
    left,
    bottom: Math.min(top + down, HEIGHT - 1),
    right: Math.min(left + right, WIDTH - 1),
  }))
  .filter(({ top, left, bottom, right }) => top < bottom || left < right);

/** A sheet of texts, with sums in its last column and merged areas in which only the first cell says something. */
const sheets = fc.tuple(fc.array(area, { maxLength: 6 }), fc.nat(HEIGHT - 2)).map(([areas, last]) => {
  const merges = areas.reduce<Area[]>(
    (found, each) => (found.some((other) => overlaps(other, each)) ? found : [...found, each]),
    [],
  );
  const isCovered = (row: number, col: number): boolean =>
    merges.some(
      ({ top, left, bottom, right }) =>
        row >= top && row <= bottom && col >= left && col <= right && (row !== top || col !== left),
    );
  const values = rowsFrom(0, HEIGHT).map((row) =>
    rowsFrom(0, WIDTH).map((col): CellValue => (isCovered(row, col) ? null : toA1({ row, col }))),
  );
  const formulas = values.map((line, row) =>
    line.map((value, col) =>
      value !== null && col === WIDTH - 1
        ? `=SUM(A${Math.min(row, last) + 1}:B${last + 1})+A$${row + 1}`
        : null,
    ),
  );
  return { ...sheet(SHEET, values), formulas, merges };
});

const added = fc.array(
  fc.record({ before: fc.nat(HEIGHT), count: fc.integer({ min: 1, max: 3 }), like: fc.nat(HEIGHT - 1) }),
  { maxLength: 3 },
);
const removed = fc.uniqueArray(fc.nat(HEIGHT - 1), { maxLength: 3 });

test("whatever comes and goes, what takes it back gives the same sheet", () => {
  fc.assert(
    fc.property(sheets, added, removed, (before, come, go) => {
      const other = { ...sheet("另", [[1]]), formulas: [[`=${SHEET}!A3+SUM(${SHEET}!B2:B9)`]] };
      const edit = editOf(before, come, go);
      const [after, otherAfter] = withEdit({ name: "簿", sheets: [before, other] }, edit).sheets;
      const plan = planSheet(before, partedEdit(edit).shaped[0]!);
      if (!("moves" in plan)) throw new Error(plan.because);
      const back = sheetsBack([{ plan, before, after: after! }], [{ before: other, after: otherAfter! }]);
      const again = withEdit(
        { name: "簿", sheets: [after!, otherAfter!] },
        { title: "撤销", ...back },
      ).sheets;
      expect(again.map(said)).toEqual([before, other].map(said));
    }),
    { numRuns: 300 },
  );
});

test("rows that stay keep their order, and each is found from where it is", () => {
  fc.assert(
    fc.property(added, removed, (come, go) => {
      const moves = rowMoves(
        come.map(named),
        go.map((from) => ({ sheet: SHEET, from, count: 1, expected: [] })),
      );
      const places = rowsFrom(0, HEIGHT + 5).flatMap((row) => moves.after(row) ?? []);
      expect(places).toEqual([...places].sort((one, two) => one - two));
      for (const row of rowsFrom(0, HEIGHT + 5)) {
        const place = moves.after(row);
        if (place !== undefined) expect(moves.before(place)).toBe(row);
      }
    }),
  );
});

test("what is merged in the row that new ones are like is merged in them, unless another area has grown there", () => {
  const merges = [box(1, 0, 3, 0), box(2, 1, 2, 2), box(5, 0, 5, 2)];
  const repeat = (before: number, like: number) =>
    movedMerges(merges, rowMoves([named({ before, count: 1, like })], [])).merges.map(areaToA1);
  expect(repeat(3, 2)).toEqual(["A2:A5", "B3:C3", "A7:C7", "B4:C4"]);
  expect(repeat(2, 5)).toEqual(["A2:A5", "B4:C4", "A7:C7"]);
});

function editOf(
  before: SheetSnapshot,
  come: readonly Omit<RowsAdded, "sheet">[],
  go: readonly number[],
): Edit {
  const rowsRemoved = go.map((from): RowsRemoved => {
    const expected = rowsFrom(0, WIDTH)
      .map((col) => ({ at: { sheet: SHEET, row: from, col } }))
      .map(({ at }) => ({ at, content: contentAt(before, at) }));
    return { sheet: SHEET, from, count: 1, expected };
  });
  const rowsAdded = come.map(named);
  const moves = rowMoves(rowsAdded, rowsRemoved);
  const fresh = moves.come.flatMap(({ from }) => moves.going.line(from) ?? []);
  const cells = fresh.map((row): CellEdit => {
    const at = { sheet: SHEET, row, col: 0 };
    return { at, expected: { value: null }, content: { value: "新" } };
  });
  const shape =
    rowsAdded.length + rowsRemoved.length > 0 ? [] : [{ sheet: SHEET, split: before.merges, merged: [] }];
  return { title: "改", cells, rowsAdded, rowsRemoved, merges: shape };
}

/** What a sheet says, whatever margin was read; what formulas give is computed elsewhere. */
function said({ name, origin, values, formulas, merges }: SheetSnapshot): unknown {
  const cells = values.flatMap((row, r) =>
    row.flatMap((value, c) => {
      const held = formulas[r]![c] ?? value;
      return held === null ? [] : [`${toA1({ row: origin.row + r, col: origin.col + c })} ${String(held)}`];
    }),
  );
  return { name, cells, merges: merges.map(areaToA1).sort() };
}

function named(rows: Omit<RowsAdded, "sheet">): RowsAdded {
  return { sheet: SHEET, ...rows };
}

function box(top: number, left: number, bottom: number, right: number): Area {
  return { top, left, bottom, right };
}

function sheet(name: string, values: readonly (readonly CellValue[])[]): SheetSnapshot {
  return {
    name,
    origin: { row: 0, col: 0 },
    values,
    formulas: values.map((row) => row.map(() => null)),
    numberFormats: values.map((row) => row.map(() => "General")),
    merges: [],
    hiddenRows: [],
    hiddenColumns: [],
    protected: false,
    visible: "visible",
  };
}
