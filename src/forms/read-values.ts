import { moneyUnit, readAmount, UNIT_UNKNOWN, type MoneyUnit } from "../model/amount";
import type { Field } from "../model/field";
import { readPercent } from "../model/percent";
import { isCellError, type CellValue } from "../sheet/snapshot";
import type { FieldType } from "./description";
import { readQuantity } from "./read-quantity";
import { refOn, type Token, type TokenSheet } from "./tokens";

/** What is known about the table around a value. */
export interface ValueContext {
  readonly sheet: TokenSheet;
  /** The unit that the table declares for its money. */
  readonly unit: MoneyUnit | undefined;
}

const COMPUTED = { computed: true } as const;
const NOTHING = /^[-—–―_－]+$/;
/** A number format that shows a unit behind the number itself; one that scales the number is not understood. */
const FORMAT_WITH_UNIT = /^(?:General|G\/通用格式|[#0,]*0(?:\.[0#]+)?)"?(亿元|万元|元)"?$/;

/** Understands a token as a field of a type; a cell with nothing but dashes is blank. */
export function readValue(
  context: Pick<ValueContext, "unit"> & { readonly sheet: Pick<TokenSheet, "name"> },
  type: FieldType,
  label: string,
  token: Token,
): Field<unknown> {
  const at = refOn(context.sheet, token);
  const { text, value } = token;
  if (NOTHING.test(text)) return { state: "blank", label, at };
  const unreadable = (because: string): Field<unknown> => ({ state: "unreadable", label, at, text, because });
  const kept = typeof value === "number" ? "number" : "text";
  const typed = { state: "given", label, kept, at, text } as const;
  const given = (read: unknown): Field<unknown> => ({
    ...typed,
    ...(token.computed && COMPUTED),
    value: read,
  });
  if (isCellError(value)) return unreadable(`单元格是错误值 ${value.error}`);
  if (type === "text") return given(text);
  if (type === "lines") return given(linesOf(text));
  const figure = numberOrText(value);
  if (figure === undefined) return unreadable(`“${text}”不是数字`);
  if (type === "percent") {
    const points = readPercent(figure, token.numberFormat);
    return points === undefined ? unreadable(`“${text}”不是百分比`) : given(points);
  }
  if (type === "number") {
    const quantity = readQuantity(figure);
    return quantity ? given(quantity) : unreadable(`“${text}”不是数字`);
  }
  const reading = readAmount(figure, shownUnit(token.numberFormat) ?? context.unit);
  if (reading.kind === "amount") return given(reading.amount);
  return reading.kind === "unit-unknown" ? unreadable(UNIT_UNKNOWN) : unreadable(`“${text}”不是金额`);
}

function shownUnit(numberFormat: string): MoneyUnit | undefined {
  return moneyUnit(FORMAT_WITH_UNIT.exec(numberFormat)?.[1] ?? "");
}

function numberOrText(value: CellValue): string | number | undefined {
  return typeof value === "number" || typeof value === "string" ? value : undefined;
}

function linesOf(text: string): string[] {
  return text
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== "");
}
