import { finish, type Steps } from "../../model/steps";
import { toA1, type CellRef } from "../../sheet/address";
import type { NewSheet } from "../../sheet/edit";
import type { SheetSnapshot } from "../../sheet/snapshot";
import { serialFillings } from "../../templates/budget/serial-numbers";
import { withFillings, type Filling } from "../../templates/budget/with-fillings";
import { filledIn } from "../../templates/layout/filled-in";
import { pendingOf } from "../../templates/layout/pending";
import { printOf } from "../../templates/layout/print";
import { sheetLook } from "../../templates/layout/sheet-look";
import { columnWidths, rowHeights } from "../../templates/layout/sizes";
import type { FilledTable } from "./filled-table";
import { laidTable, type LaidTable } from "./laid-table";
import { sheetFormulas, type ComputedCell } from "./sheet-formulas";

/** However exact a figure is, two decimals of it are shown, as tables are published. */
const MONEY = "#,##0.00";
/** Numbers of things are whole or not as they come: vehicles, square metres. */
const COUNT = "General";

/** A filled table as a sheet. */
export interface FilledSheet<T extends FilledTable = FilledTable> {
  readonly table: T;
  readonly sheet: NewSheet;
  /** Sums that stand as values since what they would be summed up from comes to something else. */
  readonly kept: readonly CellRef[];
  /** All other figures that stand as values. */
  readonly values: readonly CellRef[];
}

/**
 * Lays filled tables out as whole sheets, with looks, number formats, 序号, 栏次 and print set-up. Sums within and between
 * them are formulas made from the relations that check them, wherever a formula gives exactly the figure.
 */
export function filledSheets<T extends FilledTable>(tables: readonly T[]): readonly FilledSheet<T>[] {
  return finish(filledSheetSteps(tables));
}

/** The same in steps, a table each. */
export function* filledSheetSteps<T extends FilledTable>(
  tables: readonly T[],
): Steps<readonly FilledSheet<T>[]> {
  const laid: LaidTable<T>[] = [];
  for (const table of tables) {
    laid.push(laidTable(table));
    yield;
  }
  const { computed, kept } = sheetFormulas(laid);
  yield;
  const computedOn = bySheet(computed);
  const keptOn = bySheet(kept.map((at) => ({ at })));
  const sheets: FilledSheet<T>[] = [];
  for (const one of laid) {
    const { name } = one.table;
    const own = computedOn.get(name) ?? [];
    const kept = (keptOn.get(name) ?? []).map(({ at }) => at);
    sheets.push({ table: one.table, sheet: newSheet(one, own), kept, values: valuesOf(one, own, kept) });
    yield;
  }
  return sheets;
}

function newSheet({ laid, figures }: LaidTable<FilledTable>, computed: readonly ComputedCell[]): NewSheet {
  const widths = columnWidths(laid);
  const heights = rowHeights(laid, widths);
  const counts = new Set(figures.flatMap(({ at, isMoney }) => (isMoney ? [] : [toA1(at)])));
  const fillings = [
    ...serialFillings(laid.snapshot, laid.pieces),
    ...computed.map((cell): Filling => ({ ...cell, format: counts.has(toA1(cell.at)) ? COUNT : MONEY })),
  ];
  return {
    snapshot: shortened(withFillings(filledIn(laid, []), fillings)),
    look: sheetLook(laid, pendingOf(laid, []), widths, heights),
    extras: { print: printOf(laid, widths, heights) },
  };
}

/** The figures of a table that no formula gives, and that were not told of. */
function valuesOf(
  { figures }: LaidTable<FilledTable>,
  computed: readonly ComputedCell[],
  kept: readonly CellRef[],
): readonly CellRef[] {
  const others = new Set([...computed.map(({ at }) => at), ...kept]);
  return figures.flatMap(({ at, value }) => (value === null || others.has(at) ? [] : [at]));
}

/** Money as exact as it is, shown with two decimals. */
function shortened(snapshot: SheetSnapshot): SheetSnapshot {
  const numberFormats = snapshot.numberFormats.map((row) =>
    row.map((format) => (format.startsWith(MONEY) ? MONEY : format)),
  );
  return { ...snapshot, numberFormats };
}

function bySheet<T extends { readonly at: CellRef }>(cells: readonly T[]): ReadonlyMap<string, readonly T[]> {
  const found = new Map<string, T[]>();
  for (const cell of cells) {
    const own = found.get(cell.at.sheet);
    if (own) own.push(cell);
    else found.set(cell.at.sheet, [cell]);
  }
  return found;
}
