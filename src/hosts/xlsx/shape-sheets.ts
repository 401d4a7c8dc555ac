import type { Cell } from "../../sheet/address";
import type { CellEdit, RowsRemoved } from "../../sheet/edit";
import { UNMOVED } from "../../sheet/line-map";
import { ok, type Result } from "../../sheet/result";
import { rowsFrom } from "../../sheet/row-moves";
import type { SheetPlan } from "../../sheet/sheet-plan";
import type { SheetSnapshot } from "../../sheet/snapshot";
import type { SheetPart } from "./book-parts";
import type { Book } from "./book";
import { dressRows } from "./dress-rows";
import { moveLines } from "./move-lines";
import { setMerges } from "./set-merges";
import type { XlsxSheet } from "./sheet";
import { widenRules } from "./widen-rules";
import { writeBook } from "./write-book";

/** Blanks the rows that are to go, by which formulas that read them lose their values. */
export function emptyRows(
  book: Book,
  sheets: readonly XlsxSheet[],
  plans: readonly SheetPlan[],
): Result<unknown> {
  const filled = plans
    .map(({ change }) => [change.sheet, change.removed.flatMap(blanked)] as const)
    .filter(([, cells]) => cells.length > 0);
  if (filled.length === 0) return ok(undefined);
  return writeBook(book, sheets, { sheets: new Map(filled), comingAndGoing: [], markups: new WeakMap() });
}

function blanked({ expected }: RowsRemoved): CellEdit[] {
  return expected.map(({ at, content }) => ({ at, expected: content, content: { value: null } }));
}

/** Gives sheets another shape: rows that come and go, and merged areas. Contents come later. */
export function shapeSheets(book: Book, plans: readonly SheetPlan[]): void {
  for (const { change, moves, after } of plans) {
    const { sheet } = change;
    if (moves.come.length > 0) {
      moveLines(book.draft, sheet, moves.coming, UNMOVED);
      dressRows(book.draft, partOf(book, sheet), moves.come);
      widenRules(book.draft, partOf(book, sheet), moves.come);
    }
    if (moves.go.length > 0) moveLines(book.draft, sheet, moves.going, UNMOVED);
    setMerges(book.draft, partOf(book, sheet), after.merges);
  }
}

function partOf(book: Book, name: string): SheetPart {
  return book.parts().sheets.find((part) => part.name === name)!;
}

/** The cells of rows that came: what reads them may count them. */
export function cellsThatCame({ moves }: SheetPlan, { values, origin }: SheetSnapshot): Cell[] {
  const width = origin.col + (values[0]?.length ?? 0);
  return moves.come
    .flatMap(({ from, count }) => rowsFrom(from, count))
    .flatMap((row) => moves.going.line(row) ?? [])
    .flatMap((row) => rowsFrom(0, width).map((col) => ({ row, col })));
}
