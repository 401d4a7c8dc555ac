import type { SheetSnapshot } from "../sheet/snapshot";
import type {
  BlockPart,
  Form,
  FormCell,
  LabelCell,
  NotesPart,
  NumberedPart,
  Part,
  RowPart,
  AcrossPart,
  FieldCell,
  FieldType,
} from "./description";
import type { FormData, FormValue } from "./form-data";
import { labelName } from "./head-context";
import type { FieldRole, Piece } from "./piece";
import { unlabelledName } from "./read-row";
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

/** A written form, and what each of its places is for. */
export interface WrittenForm {
  readonly snapshot: SheetSnapshot;
  readonly pieces: readonly Piece[];
}

/** Lays out a filled form on a sheet of its own: the reverse of reading it. */
export function writeForm(form: Form, data: FormData, sheetName: string): SheetSnapshot {
  return layForm(form, data, sheetName).snapshot;
}

/** The same, with what each place is for. */
export function layForm(form: Form, data: FormData, sheetName: string): WrittenForm {
  const context: WriteContext = { sheet: sheetWriter(), data, write: valueWriter(form, data) };
  let row = 0;
  for (const part of form.parts) row = writePart(context, part, row, 0);
  const snapshot = context.sheet.finish(sheetName, form.width, row);
  return { snapshot, pieces: context.sheet.pieces };
}

/**
 * Writes one part from a cell on; gives the row after it. `blockLabel` is the label at its left where it is the first
 * of its block, whose value it then may be.
 */
function writePart(
  context: WriteContext,
  part: Part,
  row: number,
  col: number,
  blockLabel?: LabelCell,
): number {
  switch (part.kind) {
    case "row":
      return writeRow(context, part, row, col, blockLabel);
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

function writeRow(
  context: WriteContext,
  part: RowPart,
  row: number,
  col: number,
  blockLabel: LabelCell | undefined,
): number {
  const isHeading = row === 0 && part.cells.filter(({ kind }) => kind !== "gap").length === 1;
  let at = col;
  let label = blockLabel;
  for (const cell of part.cells) {
    if (cell.kind === "label") {
      label = cell;
      const role = { kind: isHeading ? "title" : "label" } as const;
      context.sheet.put(row, at, cell.text, { role, cols: cell.span });
    } else if (cell.kind === "field") {
      writeField(context, cell, row, at, label);
    } else {
      writeText(context, cell, row, at);
    }
    at += cell.span;
  }
  return row + 1;
}

function writeField(
  { sheet, data, write }: WriteContext,
  { key, type, span }: FieldCell,
  row: number,
  col: number,
  label: LabelCell | undefined,
): void {
  const name = label ? labelName(label.text) : unlabelledName(key);
  const role = fieldRole(key, type, name);
  const { value, format } = write(type, data.fields[key]);
  sheet.put(row, col, value, { role, cols: span, format });
}

/** A title, or a text with a blank. */
function writeText(
  { sheet, data }: WriteContext,
  cell: Exclude<FormCell, LabelCell | FieldCell>,
  row: number,
  col: number,
): void {
  const cols = cell.span;
  if (cell.kind === "title") {
    const own = data.fields["title"];
    sheet.put(row, col, typeof own === "string" ? own : cell.text, { role: { kind: "title" }, cols });
  }
  if (cell.kind === "template") {
    const filled = data.fields[cell.key];
    const isTitle = cell.key === "title";
    const text = isTitle ? (filled as string | undefined) : filledTemplate(cell.template, filled);
    sheet.put(row, col, text ?? null, {
      role: isTitle ? { kind: "title" } : { kind: "template", cell },
      cols,
    });
  }
}

function fieldRole(key: string, type: FieldType, label: string): FieldRole {
  return { kind: "field", key, type, label };
}

function filledTemplate(template: string, value: FormValue | undefined): string | undefined {
  return value === undefined ? undefined : fillTemplate(template, String(value));
}

function writeBlock(context: WriteContext, part: BlockPart, row: number, col: number): number {
  let next = row;
  for (const inner of part.parts) {
    const blockLabel = inner === part.parts[0] ? part.label : undefined;
    next = writePart(context, inner, next, col + part.label.span, blockLabel);
  }
  const about = { role: { kind: "label" }, rows: next - row, cols: part.label.span } as const;
  context.sheet.put(row, col, part.label.text, about);
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
    const key = `${part.key}.${index}`;
    sheet.put(row, at, label.text, { role: { kind: "label" }, cols: label.span });
    const { value, format } = write(part.type, data.fields[key]);
    const role = fieldRole(key, part.type, labelName(label.text));
    sheet.put(row + 1, at, value, { role, cols: label.span, format });
    at += label.span;
  });
  return row + 2;
}

function writeNumbered({ sheet, data }: WriteContext, part: NumberedPart, row: number, col: number): number {
  const texts = (data.fields[part.key] as readonly string[] | undefined) ?? [];
  const count = Math.max(1, texts.length);
  for (let index = 0; index < count; index++) {
    const label = part.template.replace("{}", String(index + 1));
    sheet.put(row + index, col, label, { role: { kind: "label" }, cols: part.labelSpan });
    const role = fieldRole(part.key, "lines", label);
    sheet.put(row + index, col + part.labelSpan, texts[index] ?? null, { role, cols: part.span });
  }
  return row + count;
}

function writeNotes({ sheet, data }: WriteContext, part: NotesPart, row: number, col: number): number {
  const texts = (data.fields[part.key] as readonly string[] | undefined) ?? [];
  const about = { role: { kind: "note" }, cols: part.span } as const;
  texts.forEach((text, index) => sheet.put(row + index, col, `注：${text}`, about));
  return row + texts.length;
}
