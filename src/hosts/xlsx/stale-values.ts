import { contains, type Area, type Cell } from "../../sheet/address";
import type { SheetSnapshot } from "../../sheet/snapshot";
import { eachFormula } from "./formula-cells";
import { readsOf, type ReadArea } from "./formula-reads";
import type { XlsxSheet } from "./sheet";

/** What is about to change: cells by the name of their sheet, and sheets that come or go as a whole. */
export interface Disturbance {
  readonly cells: ReadonlyMap<string, readonly Cell[]>;
  readonly sheets: readonly string[];
  /** Whether names of the workbook speak of these sheets, so that formulas may read them by a name. */
  readonly areNamed: boolean;
}

/** A formula of the workbook, and the cells that it fills. */
interface Formula {
  readonly sheet: string;
  readonly text: string;
  readonly cells: readonly Cell[];
  readonly reads: readonly ReadArea[] | undefined;
}

/** Areas of more rows than this are looked at for every cell, the others only for cells in their rows. */
const TALL = 64;
/** Looks at areas after which everything is taken for stale: exact answers would take too long. */
const MOST_LOOKS = 20_000_000;

/**
 * The formula cells, by the name of their sheet, whose values follow from what changes, in however many steps. Whatever
 * cannot be told from a formula counts as following. Nothing is stale that only reads what stays.
 */
export function staleValues(
  sheets: readonly XlsxSheet[],
  { cells, sheets: whole, areNamed }: Disturbance,
): Map<string, Cell[]> {
  const formulas = sheets.flatMap(formulasOf);
  const readers = newReaders(formulas);
  const stale = new Set<Formula>();
  const changed: (readonly [sheet: string, cell: Cell])[] = [];
  const take = (formula: Formula): void => {
    if (stale.has(formula)) return;
    stale.add(formula);
    for (const cell of formula.cells) changed.push([formula.sheet.toLowerCase(), cell]);
  };
  for (const [sheet, list] of cells) for (const cell of list) changed.push([sheet.toLowerCase(), cell]);
  for (const formula of formulas) if (readsAny(formula, { sheets: whole, areNamed })) take(formula);
  if (changed.length > 0) for (const formula of formulas) if (!formula.reads) take(formula);
  for (let next = changed.pop(); next; next = changed.pop()) {
    if (!readers.each(next[0], next[1], take)) {
      formulas.forEach((formula) => stale.add(formula));
      break;
    }
  }
  const found = new Map<string, Cell[]>();
  for (const { sheet, cells: filled } of stale) {
    const list = found.get(sheet);
    if (list) list.push(...filled);
    else found.set(sheet, [...filled]);
  }
  return found;
}

/** Whether a formula may read a sheet that comes or goes. */
function readsAny({ reads, text }: Formula, { sheets, areNamed }: Omit<Disturbance, "cells">): boolean {
  return sheets.some((name) => {
    const sheet = name.toLowerCase();
    if (reads) return reads.some((read) => read.sheet === sheet);
    return text !== "" && (areNamed || text.toLowerCase().includes(sheet) || /\bINDIRECT\(/i.test(text));
  });
}

const known = new WeakMap<SheetSnapshot, readonly Formula[]>();

/** The formulas of a sheet; sheets are asked again and again, and their formulas are many. */
function formulasOf({ snapshot, spreads }: XlsxSheet): readonly Formula[] {
  const before = known.get(snapshot);
  if (before) return before;
  const { name, origin } = snapshot;
  const spreadAt = new Map(spreads.map(({ at, area }) => [`${at.row},${at.col}`, area]));
  const found: Formula[] = [];
  eachFormula(snapshot, (formula, row, col) => {
    const cell = { row: origin.row + row, col: origin.col + col };
    const key = `${cell.row},${cell.col}`;
    const area = spreadAt.get(key);
    spreadAt.delete(key);
    const filled = area ? filledIn(snapshot, area) : [cell];
    found.push({ sheet: name, text: formula, cells: filled, reads: readsOf(formula, name) });
  });
  // What-if tables have no formula that says what they read.
  for (const area of spreadAt.values()) {
    found.push({ sheet: name, text: "", cells: filledIn(snapshot, area), reads: undefined });
  }
  known.set(snapshot, found);
  return found;
}

/** The cells of an area that the sheet has; damaged files name areas that go on for ever. */
function filledIn({ origin, values }: SheetSnapshot, { top, left, bottom, right }: Area): Cell[] {
  const cells: Cell[] = [];
  const lastRow = Math.min(bottom, origin.row + values.length - 1);
  const lastCol = Math.min(right, origin.col + (values[0]?.length ?? 0) - 1);
  for (let row = top; row <= lastRow; row++)
    for (let col = left; col <= lastCol; col++) cells.push({ row, col });
  return cells;
}

/** Who reads which cell. */
interface Readers {
  /** Calls `take` for every formula that reads a cell; false once that has taken too long. */
  readonly each: (sheet: string, cell: Cell, take: (formula: Formula) => void) => boolean;
}

/** An area, and who reads it. */
interface Reading {
  readonly area: Area;
  readonly formulas: Formula[];
}

interface SheetReaders {
  readonly byRow: Map<number, Reading[]>;
  readonly tall: Map<string, Reading>;
}

function newReaders(formulas: readonly Formula[]): Readers {
  const sheets = new Map<string, SheetReaders>();
  for (const formula of formulas) for (const read of formula.reads ?? []) enter(sheets, formula, read);
  let looks = 0;
  return {
    each: (name, cell, take) => {
      const sheet = sheets.get(name);
      if (!sheet) return true;
      const inRow = sheet.byRow.get(cell.row) ?? [];
      looks += inRow.length + sheet.tall.size;
      for (const reading of inRow) if (contains(reading.area, cell)) reading.formulas.forEach(take);
      for (const [key, reading] of sheet.tall) {
        if (!contains(reading.area, cell)) continue;
        reading.formulas.forEach(take);
        sheet.tall.delete(key);
      }
      return looks <= MOST_LOOKS;
    },
  };
}

function enter(sheets: Map<string, SheetReaders>, formula: Formula, { sheet: name, area }: ReadArea): void {
  let sheet = sheets.get(name);
  if (!sheet) sheets.set(name, (sheet = { byRow: new Map(), tall: new Map() }));
  const { top, left, bottom, right } = area;
  if (bottom - top >= TALL) {
    const key = `${top},${left},${bottom},${right}`;
    const same = sheet.tall.get(key);
    if (same) same.formulas.push(formula);
    else sheet.tall.set(key, { area, formulas: [formula] });
    return;
  }
  const reading: Reading = { area, formulas: [formula] };
  for (let row = top; row <= bottom; row++) {
    const inRow = sheet.byRow.get(row);
    if (inRow) inRow.push(reading);
    else sheet.byRow.set(row, [reading]);
  }
}
