import { hasLevels, placeOf, type Table } from "../books";
import { pick, randomFrom, whole, type Random } from "../random";
import type { CellValue, SheetSnapshot } from "../../../src/sheet/snapshot";
import { fault, where, type Fault, type TableSeed } from "./fault";
import { at, placesOf, put, retouched, widened, type Place } from "./sheet-cells";

/** Text in a column where the form has none. */
export const OUTSIDE: readonly Fault[] = [
  fault(
    "value-outside-column",
    "指标值向右错了一格",
    beside((_, value) => [null, value]),
  ),
  fault(
    "value-outside-column",
    "指标值之外又写了一个值",
    beside((random, value) => [
      value,
      pick(random, ["上年48人", "≥90%", "较上年提高", `${whole(random, 5, 20)}分`, "已完成"]),
    ]),
  ),
];

/** Changes the last column of some indicator and the column after it, which the form does not have. */
function beside(change: (random: Random, value: CellValue) => readonly [CellValue, CellValue]): TableSeed {
  return where(
    (table: Table) => hasLevels(table) && placeOf(table) === "suzhou",
    (table, random) => {
      const seed = Math.floor(random() * 2 ** 32);
      return retouched(table, (sheet) => inLastColumn(sheet, randomFrom(seed), change));
    },
  );
}

function inLastColumn(
  sheet: SheetSnapshot,
  random: Random,
  change: (random: Random, value: CellValue) => readonly [CellValue, CellValue],
): SheetSnapshot {
  const header = placesOf(sheet, (value) => value === "指标值")[0];
  if (!header) return sheet;
  const rows = sheet.values.flatMap((values, row) =>
    row > header.row && values[header.col] !== null && values[header.col] !== "不适用" ? [row] : [],
  );
  const place: Place = { row: pick(random, rows), col: header.col };
  const [own, next] = change(random, at(sheet, place));
  const wide = (sheet.values[0]?.length ?? 0) > header.col + 1 ? sheet : widened(sheet);
  return put(wide, [
    [place, own],
    [{ ...place, col: place.col + 1 }, next],
  ]);
}
