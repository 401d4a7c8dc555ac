import type { Document } from "../../src/model/documents";

/**
 * What a document says, without where it stands: fields become their value or the name of their state, and the width
 * of digits is evened out, since a value's text keeps the digits that were typed.
 */
export function plain(document: Document): unknown {
  const { source, strays, ...rest } = document;
  return {
    form: source.form,
    strays: strays.map(({ text }) => halfWidth(text)),
    ...(plainValue(rest) as object),
  };
}

function plainValue(value: unknown): unknown {
  if (typeof value === "string") return halfWidth(value);
  if (Array.isArray(value)) return value.map(plainValue);
  if (typeof value !== "object" || value === null) return value;
  if ("state" in value) {
    if (value.state !== "given") return { state: value.state };
    return "value" in value ? { value: plainValue(value.value) } : { state: "given" };
  }
  // How many decimals were written is a matter of notation: 99 and 99.00 are the same amount.
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]) => (key === "decimals" ? [] : [[key, plainValue(inner)]])),
  );
}

function halfWidth(text: string): string {
  return text.replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));
}
