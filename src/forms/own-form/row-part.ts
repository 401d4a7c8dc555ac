import type { FormCell, RowPart } from "../description";
import { field, gap, label, row, template } from "../describe-form";
import { typeOfKey } from "./field-types";
import { ownKey } from "./own-keys";
import { placeKey, widthOf, type GridCell } from "./table-grid";
import type { ReadTable } from "./table-parts";
import { titleCell } from "./title-cell";

/** Longer texts are no labels. */
const LONGEST_LABEL = 100;

/** Places that stand in one cell with their label, and how that is usually written. */
const TEMPLATES: ReadonlyMap<string, string> = new Map([
  ["year", "（{}年度）"],
  ["amountUnit", "单位：{}"],
]);

/** One row of a head: labels, the places beside them, and what stays empty. */
export function rowPart(table: ReadTable, cells: readonly GridCell[]): RowPart {
  let waiting: string | undefined;
  return row(
    ...cells.map((cell): FormCell => {
      const span = widthOf(cell);
      const key = table.places.keys.get(placeKey(table.grid.sheet, cell));
      const own = waiting;
      waiting = undefined;
      if (key !== undefined) return placeCell(table, key, cell);
      if (own !== undefined) return field(ownKey(table.ownKeys, own), { span });
      if (cell.text === "") return gap(span);
      if (cell.text.length > LONGEST_LABEL) return field(ownKey(table.ownKeys, ""), { span });
      // A label that the reader did not know has its value beside it, whatever that is.
      if (table.places.strays.has(placeKey(table.grid.sheet, cell))) waiting = cell.text;
      return label(cell.text, { span });
    }),
  );
}

/** A place that the reader knows: a text with a blank in it, or a cell of its own. */
function placeCell({ places }: ReadTable, key: string, cell: GridCell): FormCell {
  const span = widthOf(cell);
  if (key === "title") return titleCell(cell.text, places.valueOf("name"), span);
  const usual = TEMPLATES.get(key);
  const value = places.valueOf(key);
  if (usual === undefined || value === undefined) return { ...field(key, { span }), type: typeOfKey(key)! };
  const at = cell.text.indexOf(value);
  const around = at < 0 ? usual : `${cell.text.slice(0, at)}{}${cell.text.slice(at + value.length)}`;
  return around === "{}" ? field(key, { span }) : template(key, around, { span });
}
