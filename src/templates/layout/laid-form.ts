import type { Form } from "../../forms/description";
import type { FormData } from "../../forms/form-data";
import type { FieldRole, Piece } from "../../forms/piece";
import { layForm } from "../../forms/write-form";
import type { Area, Cell } from "../../sheet/address";
import type { CellValue, SheetSnapshot } from "../../sheet/snapshot";

/** A form on its way to a sheet: what it says, where, and what each place is for. */
export interface LaidForm {
  readonly form: Form;
  readonly data: FormData;
  readonly snapshot: SheetSnapshot;
  readonly pieces: readonly Piece[];
}

/** Lays out a form, so that sums, looks and drop-downs can be made for it. */
export function laidForm(form: Form, data: FormData, name: string): LaidForm {
  return { form, data, ...layForm(form, data, name) };
}

/** The cell of an area that holds its value. */
export function cornerOf({ top, left }: Area): Cell {
  return { row: top, col: left };
}

/** What an area of a laid form holds. */
export function valueOfArea({ snapshot }: Pick<LaidForm, "snapshot">, { top, left }: Area): CellValue {
  return snapshot.values[top]?.[left] ?? null;
}

/** Whether a place holds sentences, not a name or a figure. */
export function isLongText({ type, key }: Pick<FieldRole, "type" | "key">): boolean {
  return type === "lines" || key === "purpose";
}

/** A cell as a key of maps. */
export function keyOf({ row, col }: Cell): string {
  return `${row}:${col}`;
}
