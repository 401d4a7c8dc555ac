import { moneyUnit, numberInUnit, type Amount, type MoneyUnit } from "../model/amount";
import { decimalToNumber, type Decimal } from "../model/decimal";
import { normaliseLabel } from "../sheet/label";
import type { CellValue } from "../sheet/snapshot";
import type { FieldType, Form, Part } from "./description";
import type { FormData, FormValue } from "./form-data";

/** A value as it goes into a cell. */
export interface WrittenValue {
  readonly value: CellValue;
  readonly format: string;
}

const NOTHING: WrittenValue = { value: null, format: "General" };

/**
 * Turns values into cell contents for one form; money goes in as a number in the unit that its column declares, else
 * the sheet.
 */
export function valueWriter(
  form: Form,
  data: FormData,
): (type: FieldType, value: FormValue | undefined, ownUnit?: MoneyUnit) => WrittenValue {
  const unit = unitOfSheet(form, data);
  return (type, value, ownUnit) => {
    if (value === undefined) return NOTHING;
    switch (type) {
      case "text":
        return { value: String(value), format: "@" };
      case "lines":
        return { value: (value as readonly string[]).join("\n"), format: "General" };
      case "percent":
        return { value: value as number, format: "0.00" };
      case "number":
        return { value: decimalToNumber(value as Decimal), format: "General" };
      case "amount":
        return writeAmount(value as Amount, ownUnit ?? unit);
    }
  };
}

/** Money as a number in the declared unit; where the sheet declares none, its format shows the unit beside it. */
function writeAmount(amount: Amount, unit: MoneyUnit | undefined): WrittenValue {
  const value = numberInUnit(amount);
  if (unit !== amount.unit) return { value, format: `General"${amount.unit}"` };
  return { value, format: amount.decimals > 2 ? "#,##0.00####" : "#,##0.00" };
}

/** The unit that the written sheet will declare: filled into the form, or fixed in one of its labels. */
export function unitOfSheet(form: Form, data: FormData): MoneyUnit | undefined {
  const filled = data.fields["amountUnit"];
  if (typeof filled === "string" && declaresUnit(form)) return moneyUnit(filled);
  const fixed = form.parts
    .flatMap(textsOf)
    .map((text) => /\((元|万元|亿元)\)$/.exec(normaliseLabel(text))?.[1])
    .find((unit) => unit !== undefined);
  return moneyUnit(fixed ?? "");
}

/** Whether the form has a place that says in which unit its money is. */
function declaresUnit(form: Form): boolean {
  return form.parts.some(
    (part) =>
      part.kind === "row" && part.cells.some((cell) => cell.kind === "template" && cell.key === "amountUnit"),
  );
}

function textsOf(part: Part): string[] {
  switch (part.kind) {
    case "block":
      return [part.label.text, ...part.parts.flatMap(textsOf)];
    case "row":
      return part.cells.flatMap((cell) => (cell.kind === "label" ? [cell.text] : []));
    case "table":
      return part.columns.flatMap((column) => column.group ?? []);
    default:
      return [];
  }
}
