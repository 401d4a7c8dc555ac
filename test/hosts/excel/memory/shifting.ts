import type { Area } from "../../../../src/sheet/address";
import { localAddress } from "./addresses";
import { countOf } from "./cells";
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
  type PrintData,
  type Sheet,
  type ValidationData,
} from "./model";
import { moved, type Follow } from "./moved-areas";
import { followedFormula } from "./references-in-formulas";

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
  // One cell merges with nothing.
  sheet.merges = moved(sheet.merges, follow).filter((area) => countOf(area) > 1);
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
  sheet.rowHeights = sizes(sheet.rowHeights, (row) => follow(row, COLUMNS - 1)?.row);
  sheet.columnWidths = sizes(sheet.columnWidths, (col) => follow(ROWS - 1, col)?.col);
  followInPrint(sheet.print, follow);
  for (const [name, formula] of machine.book.names)
    machine.book.names.set(name, followedFormula(formula, "", sheet.name, follow));
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
  for (const validation of home.validations)
    validation.rule = followedRule(validation.rule, home.name, changed.name, follow);
}

/** Operands and sources that are formulas. */
function followedRule(
  rule: ValidationData["rule"],
  home: string,
  changed: string,
  follow: Follow,
): ValidationData["rule"] {
  const followed = (value: unknown): unknown => {
    if (typeof value === "string")
      return value.startsWith("=") ? followedFormula(value, home, changed, follow) : value;
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, followed(each)]));
  };
  return followed(rule) as ValidationData["rule"];
}

function followInPrint(print: PrintData, follow: Follow): void {
  const one = (area: Area | null) => (area && moved([area], follow)[0]) ?? null;
  print.area = print.area && moved(print.area, follow);
  print.titleRows = one(print.titleRows);
  print.titleColumns = one(print.titleColumns);
}

function sizes(old: ReadonlyMap<number, number>, follow: (at: number) => number | undefined) {
  return new Map(
    [...old].flatMap(([at, size]): [number, number][] => {
      const to = follow(at);
      return to === undefined ? [] : [[to, size]];
    }),
  );
}

function lines(old: readonly number[], follow: (at: number) => number | undefined): number[] {
  return old.map(follow).filter((each) => each !== undefined);
}
