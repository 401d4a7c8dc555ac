import type { CellContent } from "../../sheet/edit";
import type { CellValue } from "../../sheet/snapshot";

/** Cells as Excel gives them: four blocks of one shape. */
export interface RawCells {
  readonly values: readonly (readonly unknown[])[];
  readonly formulas: readonly (readonly unknown[])[];
  readonly numberFormat: readonly (readonly unknown[])[];
  readonly valueTypes: readonly (readonly string[])[];
}

/** What to load of a range to know its cells. */
export const CELL_PROPERTIES = "values,formulas,numberFormat,valueTypes";

/** The cells of a loaded range. Where they are too many, some versions give nothing instead of an error. */
export function cellsOf({ values, formulas, numberFormat, valueTypes }: Partial<RawCells>): RawCells {
  if (!values || !formulas || !numberFormat || !valueTypes) {
    throw Object.assign(new Error("Excel gave nothing"), { code: "ResponsePayloadSizeLimitExceeded" });
  }
  return { values, formulas, numberFormat, valueTypes };
}

/** The values of cells; errors are told from texts that look like them by their type. */
export function valuesOf({ values, valueTypes }: RawCells): CellValue[][] {
  return values.map((row, r) => row.map((value, c) => cellValue(value, valueTypes[r]?.[c])));
}

/**
 * The formulas of cells. Excel gives the value where there is none, and keeps the apostrophe of a text that begins with
 * "=" to itself: such a text is known by being its own value, which no formula is but =FORMULATEXT of its own cell.
 */
export function formulasOf({ values, formulas }: RawCells): (string | null)[][] {
  return formulas.map((row, r) =>
    row.map((formula, c) => (isFormula(formula, values[r]?.[c]) ? formula : null)),
  );
}

/** The number format codes of cells. */
export function numberFormatsOf({ numberFormat }: RawCells): string[][] {
  return numberFormat.map((row) =>
    row.map((code) => (typeof code === "string" && code !== "" ? code : "General")),
  );
}

/** What each cell holds: its formula, or else its value. */
export function contentsOf(raw: RawCells): CellContent[][] {
  const formulas = formulasOf(raw);
  return valuesOf(raw).map((row, r) =>
    row.map((value, c) => {
      const formula = formulas[r]?.[c];
      return formula ? { formula } : { value };
    }),
  );
}

function isFormula(formula: unknown, value: unknown): formula is string {
  return typeof formula === "string" && formula.startsWith("=") && formula !== value;
}

function cellValue(value: unknown, type: string | undefined): CellValue {
  if (type === "Error") return { error: String(value) };
  if (type === "Empty" || value === null || value === undefined || value === "") return null;
  if (typeof value === "number" || typeof value === "boolean" || typeof value === "string") return value;
  return String(value);
}
