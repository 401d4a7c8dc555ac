import type { Form } from "../forms/description";
import type { FormData } from "../forms/form-data";
import type { CellRef } from "../sheet/address";
import type { NewSheet } from "../sheet/edit";
import { laidForm } from "./layout/laid-form";
import { pendingOf } from "./layout/pending";
import { printOf } from "./layout/print";
import { columnWidths, rowHeights } from "./layout/sizes";
import { sheetLook } from "./layout/sheet-look";
import { sumsOf } from "./layout/sums";
import { validationsOf } from "./layout/validations";
import { filledIn } from "./layout/filled-in";
import type { IndicatorSystem } from "./project-draft";

/** A form on a sheet of its own, ready to be added to a workbook. */
export interface FormSheet {
  readonly sheet: NewSheet;
  /** 待填: the places that only the user can fill, in the order of reading; the cursor goes to the first. */
  readonly pending: readonly Pending[];
}

/** A place of a new table that waits for the user. */
export interface Pending {
  readonly at: CellRef;
  /** What belongs there, as the form calls it: "项目编码", "质量指标：指标值". */
  readonly label: string;
}

/** What a new sheet is called and made for. */
export interface SheetAbout {
  readonly name: string;
  readonly system: IndicatorSystem;
  /** The budget year, for the choices of a column of years. */
  readonly year?: string;
}

/** A filled or blank form as a whole sheet: its layout, sums, look, drop-downs and print set-up, and what is left to fill in. */
export function formSheet(form: Form, data: FormData, about: SheetAbout): FormSheet {
  const laid = laidForm(form, data, about.name);
  const sums = sumsOf(laid);
  const pending = pendingOf(laid, sums);
  const snapshot = filledIn(laid, sums);
  const widths = columnWidths(laid);
  const heights = rowHeights(laid, widths);
  return {
    sheet: {
      snapshot,
      look: sheetLook(laid, pending, widths, heights),
      extras: { validations: validationsOf(laid, sums, about), print: printOf(laid, widths, heights) },
    },
    pending,
  };
}
