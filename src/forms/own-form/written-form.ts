import type { Column, Form, FormCell, LabelCell, Part } from "../description";
import { block, column, defineForm, gap, label, numbered, row, table, template } from "../describe-form";
import { typeOfKey } from "./field-types";
import type { WrittenCell, WrittenColumn, WrittenForm, WrittenPart } from "./form-schema";

/** The form that a file says; what its kinds demand has been found to be there. */
export function readForm({ id, name, width, columnWidths, parts }: WrittenForm): Form {
  const about = { document: "ProjectTarget", name, width, ...(columnWidths && { columnWidths }) } as const;
  return defineForm(id, about, parts.map(readPart));
}

function readPart(part: WrittenPart): Part {
  const { key = "", span = 1 } = part;
  switch (part.kind) {
    case "row":
      return row(...part.cells!.map(readCell));
    case "block":
      return block(readLabel(part.label!), ...part.parts!.map(readPart));
    case "across":
      return { kind: "across", key, type: "percent", labels: part.labels!.map(readLabel) };
    case "numbered":
      return numbered(key, part.template!, { span, labelSpan: part.labelSpan ?? 1 });
    case "table":
      return table(key, part.columns!.map(readColumn));
  }
}

function readCell(cell: WrittenCell): FormCell {
  const { key = "", span = 1 } = cell;
  switch (cell.kind) {
    case "label":
      return readLabel(cell);
    case "field":
      return { kind: "field", key, type: typeOfKey(key)!, span, anywhere: cell.anywhere ?? false };
    case "template":
      return template(key, cell.template!, { span, aliases: cell.aliases ?? [] });
    case "gap":
      return gap(span);
  }
}

function readLabel({ text, aliases, span }: WrittenCell): LabelCell {
  return label(text!, { aliases: aliases ?? [], span: span ?? 1 });
}

function readColumn({ label: text, key, aliases, group, span, down }: WrittenColumn): Column {
  return column(text, key, {
    aliases: aliases ?? [],
    span: span ?? 1,
    down: down ?? false,
    ...(group !== undefined && { group }),
  });
}
