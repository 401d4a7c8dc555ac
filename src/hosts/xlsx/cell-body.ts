import type { CellContent } from "../../sheet/edit";
import { isCellError, type CellValue } from "../../sheet/snapshot";
import { cellText, elementText } from "./escape";
import { storedFormula } from "./stored-formula";

/** What a cell holds as markup: its `t`, none for numbers and blanks, and the elements in it for a prefix. */
export interface CellBody {
  readonly type?: string;
  readonly inner: (prefix: string) => string;
}

/** Gives a text its number among the shared ones; undefined where texts stand in their cells. */
export type ShareText = (text: string) => number | undefined;

/** The markup for a content; `known` is what its formula is known to give. */
export function bodyOf(content: CellContent, share: ShareText, known?: CellValue): CellBody {
  if ("value" in content)
    return typeof content.value === "string" ? textBody(content.value, share) : plain(content.value);
  const value =
    known === undefined ? plain(null) : typeof known === "string" ? formulaText(known) : plain(known);
  const formula = elementText(storedFormula(content.formula));
  return { ...value, inner: (prefix) => `<${prefix}f>${formula}</${prefix}f>${value.inner(prefix)}` };
}

/** Whether a text must ask for its white space to be kept. */
export function spaceOf(text: string): string {
  return /^[ \t\r\n]|[ \t\r\n]$|\n/.test(text) ? ' xml:space="preserve"' : "";
}

function textBody(text: string, share: ShareText): CellBody {
  if (text === "") return plain(null);
  const number = share(text);
  if (number !== undefined) return { type: "s", inner: (prefix) => valueElement(prefix, String(number)) };
  const inner = (prefix: string): string =>
    `<${prefix}is><${prefix}t${spaceOf(text)}>${cellText(text)}</${prefix}t></${prefix}is>`;
  return { type: "inlineStr", inner };
}

function formulaText(text: string): CellBody {
  return { type: "str", inner: (prefix) => `<${prefix}v${spaceOf(text)}>${cellText(text)}</${prefix}v>` };
}

function plain(value: Exclude<CellValue, string>): CellBody {
  if (value === null) return { inner: () => "" };
  if (typeof value === "boolean")
    return { type: "b", inner: (prefix) => valueElement(prefix, value ? "1" : "0") };
  if (isCellError(value))
    return { type: "e", inner: (prefix) => valueElement(prefix, cellText(value.error)) };
  if (!Number.isFinite(value)) throw new Error(`no number: ${value}`);
  return { inner: (prefix) => valueElement(prefix, String(value)) };
}

function valueElement(prefix: string, markup: string): string {
  return `<${prefix}v>${markup}</${prefix}v>`;
}
