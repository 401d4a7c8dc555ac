import type { Area } from "../../../../src/sheet/address";
import { refuseProtected, sheetOf, type Machine } from "./machine";
import { holds, type Place, type Scalar } from "./objects";

/** The heights and widths of rows and columns where none was set, in points. */
export const STANDARD_HEIGHT = 13.5;
export const STANDARD_WIDTH = 54;

/** The sizes of the rows and columns of a range. */
export function sizeScalars(machine: Machine, place: Place): Record<string, Scalar> {
  const sheet = () => sheetOf(machine, place.sheet);
  const rows = (area: Area) => [area.top, area.bottom] as const;
  const columns = (area: Area) => [area.left, area.right] as const;
  return {
    RowHeight: holds(
      () => common(sheet().rowHeights, place.areas.map(rows), STANDARD_HEIGHT),
      (value) => {
        refuseProtected(sheet(), "allowFormatRows");
        spread(sheet().rowHeights, place.areas.map(rows), Number(value));
      },
      2,
    ),
    ColumnWidth: holds(
      () => common(sheet().columnWidths, place.areas.map(columns), STANDARD_WIDTH),
      (value) => {
        refuseProtected(sheet(), "allowFormatColumns");
        spread(sheet().columnWidths, place.areas.map(columns), Number(value));
      },
      2,
    ),
  };
}

type Spans = readonly (readonly [from: number, to: number])[];

/** Documented: null where they are not all the same. */
function common(sizes: ReadonlyMap<number, number>, spans: Spans, standard: number): number | null {
  const found = new Set<number>();
  for (const [from, to] of spans) {
    const own = [...sizes].filter(([at]) => at >= from && at <= to);
    for (const [, size] of own) found.add(size);
    if (own.length < to - from + 1) found.add(standard);
  }
  return found.size === 1 ? [...found][0]! : null;
}

function spread(sizes: Map<number, number>, spans: Spans, size: number): void {
  for (const [from, to] of spans) for (let at = from; at <= to; at += 1) sizes.set(at, size);
}
