import { ALL_FORMS } from "../../src/forms/catalogue";
import { tokenise } from "../../src/forms/tokens";
import { isTitle, termsOf } from "../../src/forms/vocabulary";
import { columnName, toA1, type Area, type Cell } from "../../src/sheet/address";
import type { SheetSnapshot } from "../../src/sheet/snapshot";

/** A sheet with one thing taken away. */
export interface Mutation {
  readonly name: string;
  readonly sheet: SheetSnapshot;
}

const TERMS = ALL_FORMS.flatMap(termsOf);

/** The sheet with each of its labels emptied, each of its rows deleted, and each of its columns deleted, in turn. */
export function mutationsOf(sheet: SheetSnapshot): Mutation[] {
  const tokens = tokenise(sheet);
  const labels: Mutation[] = [];
  const rows: Mutation[] = [];
  for (let row = 0; row < sheet.values.length; row++) {
    for (const token of tokens.row(row)) {
      if (!isTitle(token) && !TERMS.some((term) => term.matches(token))) continue;
      labels.push({
        name: `without the label ${token.norm} in ${toA1(token)}`,
        sheet: emptied(sheet, token),
      });
    }
    if (tokens.row(row).length > 0)
      rows.push({ name: `without row ${row + 1}`, sheet: withoutRow(sheet, row) });
  }
  const columns = (sheet.values[0] ?? []).map((_, col) => ({
    name: `without column ${columnName(col)}`,
    sheet: withoutColumn(sheet, col),
  }));
  return [...labels, ...rows, ...columns];
}

function emptied(sheet: SheetSnapshot, cell: Cell): SheetSnapshot {
  return {
    ...sheet,
    values: sheet.values.map((values, row) =>
      values.map((value, col) => (row === cell.row && col === cell.col ? null : value)),
    ),
  };
}

function withoutRow(sheet: SheetSnapshot, gone: number): SheetSnapshot {
  const keep = <T>(grid: readonly (readonly T[])[]): (readonly T[])[] =>
    grid.filter((_, row) => row !== gone);
  return {
    ...sheet,
    values: keep(sheet.values),
    formulas: keep(sheet.formulas),
    numberFormats: keep(sheet.numberFormats),
    merges: sheet.merges.flatMap((area) => shrunk(area, gone, "top", "bottom")),
  };
}

function withoutColumn(sheet: SheetSnapshot, gone: number): SheetSnapshot {
  const keep = <T>(grid: readonly (readonly T[])[]): T[][] =>
    grid.map((cells) => cells.filter((_, col) => col !== gone));
  return {
    ...sheet,
    values: keep(sheet.values),
    formulas: keep(sheet.formulas),
    numberFormats: keep(sheet.numberFormats),
    merges: sheet.merges.flatMap((area) => shrunk(area, gone, "left", "right")),
  };
}

/** A merge after one of its lines was deleted, as Excel leaves it; the text of a deleted first line is lost. */
function shrunk(area: Area, gone: number, from: "top" | "left", to: "bottom" | "right"): Area[] {
  const moved = {
    ...area,
    [from]: area[from] > gone ? area[from] - 1 : area[from],
    [to]: area[to] >= gone ? area[to] - 1 : area[to],
  };
  return moved[to] < moved[from] || (moved.top === moved.bottom && moved.left === moved.right) ? [] : [moved];
}
