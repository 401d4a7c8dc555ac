import type { SheetSnapshot } from "../sheet/snapshot";
import type {
  BlockPart,
  Form,
  FormCell,
  NotesPart,
  NumberedPart,
  Part,
  RowPart,
  AcrossPart,
} from "./description";
import type { FormData, FormValue } from "./form-data";
import { sheetWriter, type SheetWriter } from "./sheet-writer";
import { fillTemplate } from "./template-text";
import { valueWriter } from "./write-values";
import { writeTable } from "./write-table";

/** What the parts of a form are written with. */
export interface WriteContext {
  readonly sheet: SheetWriter;
  readonly data: FormData;
  readonly write: ReturnType<typeof valueWriter>;
}

/** Lays out a filled form on a sheet of its own: the reverse of reading it. */
export function writeForm(form: Form, data: FormData, sheetName: string): SheetSnapshot {
  const context: WriteContext = { sheet: sheetWriter(), data, write: valueWriter(form, data) };
  let row = 0;
  for (const part of form.parts) row = writePart(context, part, row, 0);
  return context.sheet.finish(sheetName, form.width, row);
}

/** Writes one part from a cell on; gives the row after it. */
function writePart(context: WriteContext, part: Part, row: number, col: number): number {
  switch (part.kind) {
    case "row":
      return writeRow(context, part, row, col);
    case "block":
      return writeBlock(context, part, row, col);
    case "across":
      return writeAcross(context, part, row, col);
    case "numbered":
      return writeNumbered(context, part, row, col);
    case "table":
      return writeTable(context, part, row, col);
    case "notes":
      return writeNotes(context, part, row, col);
  }
}

function writeRow(context: WriteContext, part: RowPart, row: number, col: number): number {
  let at = col;
  for (const cell of part.cells) {
    writeCell(context, cell, row, at);
    at += cell.span;
  }
  return row + 1;
}

function writeCell({ sheet, data, write }: WriteContext, cell: FormCell, row: number, col: number): void {
  const cols = cell.span;
  if (cell.kind === "label") sheet.put(row, col, cell.text, { cols });
  if (cell.kind === "title") {
    const own = data.fields["title"];
    sheet.put(row, col, typeof own === "string" ? own : cell.text, { cols });
  }
  if (cell.kind === "field") {
    const { value, format } = write(cell.type, data.fields[cell.key]);
    sheet.put(row, col, value, { cols, format });
  }
  if (cell.kind === "template") {
    const filled = data.fields[cell.key];
    const text =
      cell.key === "title" ? (filled as string | undefined) : filledTemplate(cell.template, filled);
    sheet.put(row, col, text ?? null, { cols });
  }
}

function filledTemplate(template: string, value: FormValue | undefined): string | undefined {
  return value === undefined ? undefined : fillTemplate(template, String(value));
}

function writeBlock(context: WriteContext, part: BlockPart, row: number, col: number): number {
  let next = row;
  for (const inner of part.parts) next = writePart(context, inner, next, col + part.label.span);
  context.sheet.put(row, col, part.label.text, { rows: next - row, cols: part.label.span });
  return next;
}

function writeAcross(
  { sheet, data, write }: WriteContext,
  part: AcrossPart,
  row: number,
  col: number,
): number {
  let at = col;
  part.labels.forEach((label, index) => {
    sheet.put(row, at, label.text, { cols: label.span });
    const { value, format } = write(part.type, data.fields[`${part.key}.${index}`]);
    sheet.put(row + 1, at, value, { cols: label.span, format });
    at += label.span;
  });
  return row + 2;
}

function writeNumbered({ sheet, data }: WriteContext, part: NumberedPart, row: number, col: number): number {
  const texts = (data.fields[part.key] as readonly string[] | undefined) ?? [];
  const count = Math.max(1, texts.length);
  for (let index = 0; index < count; index++) {
    sheet.put(row + index, col, part.template.replace("{}", String(index + 1)), { cols: part.labelSpan });
    sheet.put(row + index, col + part.labelSpan, texts[index] ?? null, { cols: part.span });
  }
  return row + count;
}

function writeNotes({ sheet, data }: WriteContext, part: NotesPart, row: number, col: number): number {
  const texts = (data.fields[part.key] as readonly string[] | undefined) ?? [];
  texts.forEach((text, index) => sheet.put(row + index, col, `注：${text}`, { cols: part.span }));
  return row + texts.length;
}
