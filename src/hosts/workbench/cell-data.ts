import { CellValueType, type ICellData, type Nullable } from "@univerjs/core";
import type { CellContent } from "../../sheet/edit";
import { isCellError, type CellValue } from "../../sheet/snapshot";

const ERROR_VALUES = new Set([
  "#NULL!",
  "#DIV/0!",
  "#VALUE!",
  "#REF!",
  "#NAME?",
  "#NUM!",
  "#N/A",
  "#SPILL!",
  "#CALC!",
]);

/** A plain value as Univer stores it. */
export function valueToCell(value: CellValue): ICellData {
  if (value === null || value === "") return {};
  if (isCellError(value)) return { v: value.error, t: CellValueType.STRING };
  if (typeof value === "number") return { v: value, t: CellValueType.NUMBER };
  if (typeof value === "boolean") return { v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  return { v: value, t: staysText(value) ? CellValueType.STRING : CellValueType.FORCE_STRING };
}

/**
 * A content as a change of a Univer cell. Every property that could hold the old content is named, because Univer
 * merges a change into what is there.
 */
export function contentToChange(content: CellContent): ICellData {
  const bare: ICellData = { v: null, t: null, f: null, si: null, p: null };
  if ("formula" in content) return { ...bare, f: content.formula };
  return { ...bare, ...valueToCell(content.value) };
}

/** The value a Univer cell holds, the computed one where there is a formula. */
export function cellToValue(cell: Nullable<ICellData>): CellValue {
  if (!cell) return null;
  if (cell.p?.body) return textOfRichCell(cell.p.body.dataStream);
  const { v, t } = cell;
  if (v === null || v === undefined || v === "") return null;
  if (t === CellValueType.BOOLEAN) return v === 1 || v === true || v === "1" || v === "TRUE";
  if (t === CellValueType.FORCE_STRING) return String(v);
  if (typeof v === "string" && ERROR_VALUES.has(v)) return { error: v };
  return v;
}

/** Text that Univer takes for a number, a truth value, an error or a formula needs the mark that keeps it text. */
function staysText(text: string): boolean {
  if (/^[=+\-@']/.test(text) || ERROR_VALUES.has(text)) return false;
  return text.trim() !== "" && Number.isNaN(Number(text)) && !/^(true|false)$/i.test(text);
}

/** A cell that was typed with line breaks is a small document: paragraphs end with CR, the document with CR LF. */
function textOfRichCell(dataStream: string): CellValue {
  const text = dataStream.replace(/\r\n$/, "").replace(/\r/g, "\n");
  return text === "" ? null : text;
}
