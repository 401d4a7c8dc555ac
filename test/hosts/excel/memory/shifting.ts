import type { Area, Cell } from "../../../../src/sheet/address";
import { localAddress } from "./addresses";
import { changeFacts, EVENT, type Hand } from "./events";
import { recalculate } from "./formulas";
import { refuseProtected, type Machine } from "./machine";
import {
  COLUMNS,
  ROWS,
  type CellData,
  type ChartData,
  type DataPlace,
  type NoteData,
  type Sheet,
} from "./model";
import { followedFormula } from "./references-in-formulas";

/** Where a cell goes; null where it is deleted. */
type Follow = (row: number, col: number) => Cell | null;

/** Inserts empty cells; what stood there goes down or to the right. */
export function openGap(machine: Machine, sheet: Sheet, area: Area, to: "down" | "right", hand: Hand): void {
  const down = to === "down";
  refuseProtected(sheet, hand === "addin" ? (down ? "allowInsertRows" : "allowInsertColumns") : undefined);
  const size = down ? area.bottom - area.top + 1 : area.right - area.left + 1;
  shift(machine, sheet, (row, col) => {
    if (down)
      return col < area.left || col > area.right || row < area.top ? { row, col } : { row: row + size, col };
    return row < area.top || row > area.bottom || col < area.left ? { row, col } : { row, col: col + size };
  });
  tell(machine, sheet, area, hand, down, "Inserted", down ? "ShiftCellDown" : "ShiftCellRight");
}

/** Deletes cells; what stood below or to the right comes up. */
export function closeGap(machine: Machine, sheet: Sheet, area: Area, to: "up" | "left", hand: Hand): void {
  const up = to === "up";
  refuseProtected(sheet, hand === "addin" ? (up ? "allowDeleteRows" : "allowDeleteColumns") : undefined);
  const size = up ? area.bottom - area.top + 1 : area.right - area.left + 1;
  shift(machine, sheet, (row, col) => {
    const beside = up ? col < area.left || col > area.right : row < area.top || row > area.bottom;
    if (beside || (up ? row < area.top : col < area.left)) return { row, col };
    if (up ? row <= area.bottom : col <= area.right) return null;
    return up ? { row: row - size, col } : { row, col: col - size };
  });
  tell(machine, sheet, area, hand, up, "Deleted", up ? "ShiftCellUp" : "ShiftCellLeft");
}

function tell(
  machine: Machine,
  sheet: Sheet,
  area: Area,
  hand: Hand,
  rows: boolean,
  done: "Inserted" | "Deleted",
  shiftDirection: string,
): void {
  const whole = rows
    ? area.left === 0 && area.right === COLUMNS - 1
    : area.top === 0 && area.bottom === ROWS - 1;
  const what = whole ? (rows ? "Row" : "Column") : "Cell";
  machine.events.tell(EVENT.changed, sheet, {
    ...changeFacts(area, hand, machine.version),
    address: localAddress(area),
    changeType: `${what}${done}`,
    shiftDirection,
  });
}

function shift(machine: Machine, sheet: Sheet, follow: Follow): void {
  const cells = [...sheet.rows].flatMap(([row, line]) =>
    [...line].map(([col, cell]) => [row, col, cell] as const),
  );
  sheet.rows.clear();
  for (const [row, col, cell] of cells) {
    const to = follow(row, col);
    if (!to) continue;
    sheet.rows.set(to.row, (sheet.rows.get(to.row) ?? new Map<number, CellData>()).set(to.col, cell));
  }
  sheet.merges = moved(sheet.merges, follow);
  for (const rule of sheet.rules) rule.areas = moved(rule.areas, follow);
  sheet.rules = sheet.rules.filter((rule) => rule.areas.length > 0);
  for (const validation of sheet.validations) validation.areas = moved(validation.areas, follow);
  sheet.validations = sheet.validations.filter(({ areas }) => areas.length > 0);
  for (const chart of machine.book.sheets.flatMap(({ charts }) => charts))
    followInChart(chart, sheet, follow);
  sheet.notes = carried(sheet.notes, follow);
  sheet.comments = carried(sheet.comments, follow);
  // Rows and columns keep their looks only where whole ones move, which is told by their last cell.
  sheet.hiddenRows = new Set(lines([...sheet.hiddenRows], (row) => follow(row, COLUMNS - 1)?.row));
  sheet.hiddenColumns = new Set(lines([...sheet.hiddenColumns], (col) => follow(ROWS - 1, col)?.col));
  for (const each of machine.book.sheets) followIn(each, sheet, follow);
  recalculate(machine.book);
}

function followInChart(chart: ChartData, changed: Sheet, follow: Follow): void {
  const followed = (place: DataPlace | null) =>
    place?.sheet === changed.id ? { ...place, areas: moved(place.areas, follow) } : place;
  for (const series of chart.series) {
    series.values = followed(series.values);
    series.categories = followed(series.categories);
  }
  if (chart.place && changed.charts.includes(chart)) chart.place = moved([chart.place], follow)[0] ?? null;
}

function carried(notes: readonly NoteData[], follow: Follow): NoteData[] {
  return notes.flatMap((note) => {
    const to = follow(note.row, note.col);
    return to ? [{ ...note, ...to }] : [];
  });
}

function followIn(home: Sheet, changed: Sheet, follow: Follow): void {
  for (const line of home.rows.values()) {
    for (const cell of line.values()) {
      if (cell.formula !== null)
        cell.formula = followedFormula(cell.formula, home.name, changed.name, follow);
    }
  }
  for (const rule of home.rules)
    rule.formula = followedFormula(rule.formula, home.name, changed.name, follow);
}

function lines(old: readonly number[], follow: (at: number) => number | undefined): number[] {
  return old.map(follow).filter((each) => each !== undefined);
}

/** Areas after a move: they grow when a gap opens within, shrink when cells go, and end with their last cell. */
function moved(areas: readonly Area[], follow: Follow): Area[] {
  return areas.flatMap((area) => {
    const first = firstLeft(area, follow);
    const last = lastLeft(area, follow);
    return first && last ? [{ top: first.row, left: first.col, bottom: last.row, right: last.col }] : [];
  });
}

function firstLeft(area: Area, follow: Follow): Cell | null {
  for (let row = area.top; row <= area.bottom; row += 1) {
    for (let col = area.left; col <= area.right; col += 1) {
      const to = follow(row, col);
      if (to) return to;
    }
  }
  return null;
}

function lastLeft(area: Area, follow: Follow): Cell | null {
  for (let row = area.bottom; row >= area.top; row -= 1) {
    for (let col = area.right; col >= area.left; col -= 1) {
      const to = follow(row, col);
      if (to) return to;
    }
  }
  return null;
}
