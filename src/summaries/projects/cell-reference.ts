import { toA1, type CellRef } from "../../sheet/address";

/** A cell of another sheet as formulas name it: '8.招聘经费'!C4. */
export function cellReference({ sheet, ...cell }: CellRef): string {
  return `'${sheet.replaceAll("'", "''")}'!${toA1(cell)}`;
}
